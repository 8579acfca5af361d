import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { classifyLines } from '../../src/core/roles/classify';
import { splitLines } from '../../src/core/text/lines';
import { FORMS, SPECIMENS, makePage } from '../unit/roles/pageGenerator';
import { ARTICLES } from '../unit/roles/pageArticles';
import { shared, sharedRows } from '../unit/shared';

/** Takes a name and a figure with its unit. */
export type Report = (name: string, value: string) => void;

interface BenchPage {
  text: string;
  html: string;
}

/**
 * Pages a second of the whole classification, one thread, beside a plain-text rule in the manner of jusText and beside
 * Readability (with linkedom) on the HTML of the same pages, in one run. Processor time, of each page the best of several
 * passes, so that what else the machine does counts little.
 */
export async function run(report: Report): Promise<void> {
  const pages = sample(report);
  const measure = (passes: number, work: (page: BenchPage) => void): number => {
    const best = pages.map(() => Infinity);
    for (let pass = 0; pass < passes; pass++)
      pages.forEach((page, index) => {
        const before = process.cpuUsage();
        work(page);
        const used = process.cpuUsage(before);
        best[index] = Math.min(best[index] as number, (used.user + used.system) / 1e6);
      });
    return pages.length / best.reduce((sum, one) => sum + one, 0);
  };
  const own = measure(9, ({ text }) => {
    classifyLines(text, splitLines(text), {});
  });
  const rule = measure(9, ({ text }) => {
    contextRule(text);
  });
  const read = reader();
  const readability = measure(4, ({ html }) => {
    read(html);
  });
  report('pages', String(pages.length));
  report('classification of the plain text', `${own.toFixed(0)} pages/s`);
  report('jusText-style rule on the plain text', `${rule.toFixed(0)} pages/s`);
  report('Readability + linkedom on the HTML', `${readability.toFixed(1)} pages/s`);
  report('classification against Readability', `${(own / readability).toFixed(1)} times`);
}

/** Readability on a document that linkedom made; both are untyped here, for their types want those of a browser. */
function reader(): (html: string) => void {
  const load = createRequire(join(process.cwd(), 'package.json'));
  const { Readability } = load('@mozilla/readability') as {
    Readability: new (document: unknown) => { parse(): unknown };
  };
  const { parseHTML } = load('linkedom') as { parseHTML(html: string): { document: unknown } };
  return (html) => {
    try {
      new Readability(parseHTML(html).document).parse();
    } catch {
      // A page that Readability cannot take counts with the time it took to fail.
    }
  };
}

/** The measured pages with their HTML; where there are none, pages of our own. */
function sample(report: Report): BenchPage[] {
  const pages: BenchPage[] = [];
  for (const row of sharedRows<{ id: string; text: string }>('eval/dev/boilerplate/pages.jsonl')) {
    const path = join(shared ?? '', 'eval/dev/boilerplate/html', `${row.id}.html`);
    if (existsSync(path)) pages.push({ text: row.text, html: readFileSync(path, 'utf8') });
  }
  if (pages.length > 0) return pages;
  report('measured pages', 'absent: generated pages in their place');
  for (const article of Object.keys(ARTICLES)) {
    FORMS.forEach((form, index) => {
      const around = SPECIMENS.slice(index * 8, index * 8 + 16);
      const insertions = around.map((specimen, at) => ({
        specimen,
        place: at < 6 ? ('head' as const) : ('end' as const),
        form,
      }));
      const { text, residue } = makePage(article, insertions);
      const html = text
        .split('\n')
        .map((line, at) =>
          residue[at] ? `<div><a href="#">${escape(line)}</a></div>` : `<p>${escape(line)}</p>`,
        )
        .join('\n');
      pages.push({ text, html: `<html><body>${html}</body></html>` });
    });
  }
  return pages;
}

function escape(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}

/**
 * jusText's idea on plain lines: a long line with sentence marks is good, a short one without is bad, those between take
 * after their neighbours. Returns which lines it keeps.
 */
function contextRule(text: string): boolean[] {
  const classes = text.split('\n').map((line) => {
    const trimmed = line.trim();
    const marks = trimmed.match(/[，。；！？、：]/g)?.length ?? 0;
    if (trimmed.length >= 70 || (trimmed.length >= 30 && marks >= 2)) return 'good';
    if (trimmed.length >= 16 && marks >= 1) return 'near';
    return trimmed === '' ? 'blank' : 'short';
  });
  return classes.map((own, index) => {
    if (own === 'good') return true;
    if (own !== 'near') return false;
    return nearest(classes, index, -1) === 'good' || nearest(classes, index, 1) === 'good';
  });
}

function nearest(classes: readonly string[], from: number, step: number): string {
  for (let at = from + step; at >= 0 && at < classes.length && Math.abs(at - from) < 20; at += step) {
    const found = classes[at];
    if (found === 'good' || found === 'short') return found;
  }
  return 'short';
}
