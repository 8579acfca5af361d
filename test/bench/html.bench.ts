/**
 * How well the article is told from saved HTML, where the measuring data are: through the reader of HTML and from the given
 * text of the same pages. Stretches of five characters of what is kept, against those of the labelled body; the mean of F1
 * over pages. GOVTEXT_PAGES=1 names the pages under 99.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzeStructure } from '../../src/core/analyze';
import type { PageHints } from '../../src/core/roles/pageHints';
import { decodeHtml } from '../../src/engine/inputs/html/decode';
import { renderHtml } from '../../src/engine/inputs/html/render';
import { shared, sharedRows } from '../unit/shared';

interface LabelledPage {
  id: string;
  sector: string;
  text: string;
  labels: string[];
}

const WIDTH = 5;

/** Runs the benchmark. */
export function run(report: (what: string, value: string) => void): void {
  const bySector = new Map<string, { html: number[]; text: number[] }>();
  let rendering = 0;
  for (const page of sharedRows<LabelledPage>('eval/dev/boilerplate/pages.jsonl')) {
    const path = join(shared ?? '', 'eval/dev/boilerplate/html', `${page.id}.html`);
    if (!existsSync(path)) continue;
    const bytes = readFileSync(path);
    const before = process.cpuUsage();
    const { text, hints } = renderHtml(decodeHtml(bytes));
    const used = process.cpuUsage(before);
    rendering += (used.user + used.system) / 1000;
    const html = scoreOf(keptOf(text, hints), page);
    const given = scoreOf(keptOf(page.text), page);
    for (const sector of [page.sector, 'all']) {
      const scores = bySector.get(sector) ?? { html: [], text: [] };
      bySector.set(sector, scores);
      scores.html.push(html);
      scores.text.push(given);
    }
    if (process.env['GOVTEXT_PAGES'] === '1' && html < 0.99)
      report(page.id, `${percent(html)} from HTML, ${percent(given)} from the text`);
  }
  if (bySector.size === 0) report('measured pages', 'absent');
  for (const [sector, { html, text }] of bySector)
    report(
      `${sector}, ${html.length} pages`,
      `F1 ${percent(mean(html))} from HTML, ${percent(mean(text))} from the text`,
    );
  report('rendering', `${rendering.toFixed(0)} ms of processor time`);
}

/** What is kept of a text. */
function keptOf(text: string, page?: PageHints): string {
  const { lines } = analyzeStructure(text, page ? { page } : {});
  const all = text.split(/\r\n|\n|\r/u);
  return all.filter((_, index) => ['title', 'body'].includes(lines[index]?.role ?? '')).join('\n');
}

function scoreOf(kept: string, { text, labels }: LabelledPage): number {
  const all = text.split('\n');
  const lines = (label: string): string => all.filter((_, index) => labels[index] === label).join('\n');
  const gold = stretches(lines('body'));
  const soft = stretches(lines('soft'));
  const got = stretches(kept);
  let both = 0;
  let wrong = 0;
  for (const [stretch, count] of got) {
    const right = Math.min(count, gold.get(stretch) ?? 0);
    both += right;
    wrong += Math.max(0, count - right - (soft.get(stretch) ?? 0));
  }
  let all5 = 0;
  for (const count of gold.values()) all5 += count;
  return all5 + both + wrong === 0 ? 1 : (2 * both) / (all5 + both + wrong);
}

/** The stretches of five characters of a text without its white space, and how often each stands there. */
function stretches(text: string): Map<string, number> {
  const bare = text.replace(/\s+/gu, '');
  const found = new Map<string, number>();
  for (let at = 0; at + WIDTH <= bare.length; at++) {
    const stretch = bare.slice(at, at + WIDTH);
    found.set(stretch, (found.get(stretch) ?? 0) + 1);
  }
  return found;
}

const mean = (values: readonly number[]): number => values.reduce((sum, one) => sum + one, 0) / values.length;

const percent = (share: number): string => (share * 100).toFixed(2);
