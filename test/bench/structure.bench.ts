import { analyzeStructure } from '../../src/core/analyze';
import { splitLines, type Line } from '../../src/core/text/lines';
import { readOrder, readStructure } from '../../src/core/sections/structure';
import type { RoleAnalysis } from '../../src/core/roles/classify';
import { asMarkdown, markdownSymbols } from './markdownSymbols';
import { evenStatute, variedStatute } from './statutes';

/** Takes a name and a figure with its unit. */
export type Report = (name: string, value: string) => void;

/** What the comparison tries on each line: the forms a simple recogniser would look for. */
const EIGHT = [
  /^\s*第[一二三四五六七八九十百千零〇\d]+编/,
  /^\s*第[一二三四五六七八九十百千零〇\d]+章/,
  /^\s*第[一二三四五六七八九十百千零〇\d]+节/,
  /^\s*第[一二三四五六七八九十百千零〇\d]+条/,
  /^\s*[一二三四五六七八九十]+、/,
  /^\s*[（(][一二三四五六七八九十]+[）)]/,
  /^\s*\d+[.．、]/,
  /^\s*[（(]\d+[）)]/,
];

function everyLine(lines: readonly Line[]): RoleAnalysis {
  return {
    verdicts: lines.map((line) => ({ role: line.text === '' ? 'blank' : 'body', confidence: 1 })),
    residue: [],
    metadata: {},
    dead: false,
  };
}

function best(times: number, work: () => unknown): number {
  let least = Infinity;
  for (let index = 0; index < times; index++) {
    const before = performance.now();
    work();
    least = Math.min(least, performance.now() - before);
  }
  return least;
}

/** The least of several times, and what was counted last. */
async function bestOf(times: number, work: () => Promise<number>): Promise<[number, number]> {
  let least = Infinity;
  let count = 0;
  for (let index = 0; index < times; index++) {
    const before = performance.now();
    count = await work();
    least = Math.min(least, performance.now() - before);
  }
  return [least, count];
}

/** What every figure is taken on: one statute that is denser than real ones, one with the measures of real ones. */
const STATUTES = { even: evenStatute, varied: variedStatute };

/** 10 MB against splitting and eight regular expressions a line. Lines and their roles are given to the analysis. */
function againstRegularExpressions(report: Report, name: keyof typeof STATUTES): void {
  const text = STATUTES[name](10e6);
  const lines = splitLines(text);
  const roles = everyLine(lines);
  let hits = 0;
  let compared = Infinity;
  let order = Infinity;
  let whole = Infinity;
  // In turn, so that all of them meet the same load.
  for (let round = 0; round < 8; round++) {
    hits = 0;
    compared = Math.min(
      compared,
      best(1, () => {
        for (const line of text.split('\n')) for (const form of EIGHT) if (form.test(line)) hits++;
      }),
    );
    order = Math.min(
      order,
      best(1, () => readOrder(text, lines, roles)),
    );
    whole = Math.min(
      whole,
      best(1, () => readStructure(text, lines, roles, {})),
    );
  }
  const row = (what: string, value: string): void => {
    report(`structure: 10 MB, ${name} statute, ${what}`, value);
  };
  row('split + 8 regular expressions a line', `${compared.toFixed(0)} ms (${hits} hits)`);
  row('sections', `${order.toFixed(0)} ms, ${(order / compared).toFixed(2)} times`);
  row('with references', `${whole.toFixed(0)} ms, ${(whole / compared).toFixed(2)} times`);
  const everything = best(2, () => analyzeStructure(text));
  row('lines, roles, checks', `${everything.toFixed(0)} ms, ${(everything / compared).toFixed(1)} times`);
}

/** 1 MB, and whether 10 MB end, against the document symbols of the same headings as Markdown. */
async function againstMarkdown(report: Report, name: keyof typeof STATUTES): Promise<void> {
  const text = STATUTES[name](1e6);
  const markdown = asMarkdown(text);
  const roles = everyLine(splitLines(text));
  let theirs = Infinity;
  let symbols = 0;
  let own = Infinity;
  for (let round = 0; round < 6; round++) {
    const [time, count] = await bestOf(1, () => markdownSymbols(markdown));
    theirs = Math.min(theirs, time);
    symbols = count;
    own = Math.min(
      own,
      best(4, () => readStructure(text, splitLines(text), roles, {})),
    );
  }
  const row = (what: string, value: string): void => {
    report(`structure: 1 MB, ${name} statute, ${what}`, value);
  };
  row('symbols of the same as Markdown', `${theirs.toFixed(1)} ms (${symbols} headings)`);
  row('lines, sections, references', `${own.toFixed(1)} ms, ${(own / theirs).toFixed(3)} of it`);
  const large = await markdownSymbols(asMarkdown(STATUTES[name](10e6))).then(
    (count) => `${count} headings`,
    (error: unknown) => String(error),
  );
  report(`structure: 10 MB, ${name} statute, symbols as Markdown`, large);
}

/** Milliseconds for each MB of sections and references. */
function bySize(report: Report, name: keyof typeof STATUTES): void {
  const figures: string[] = [];
  for (const megabytes of [1, 5, 10, 25, 50]) {
    const text = STATUTES[name](megabytes * 1e6);
    const lines = splitLines(text);
    const roles = everyLine(lines);
    const time = best(megabytes > 10 ? 3 : 6, () => readStructure(text, lines, roles, {}));
    figures.push(`${megabytes} MB ${(time / megabytes).toFixed(1)}`);
  }
  report(`structure: ${name} statute, sections, references, ms for each MB`, figures.join(', '));
}

/** Structure of statutes against regular expressions, against the Markdown language service, and from 1 to 50 MB. */
export async function run(report: Report): Promise<void> {
  for (const name of ['even', 'varied'] as const) {
    againstRegularExpressions(report, name);
    await againstMarkdown(report, name);
    bySize(report, name);
  }
}
