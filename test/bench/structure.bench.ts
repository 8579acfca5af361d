import { analyzeStructure } from '../../src/core/analyze';
import { formatHanNumeral } from '../../src/core/text/numerals';
import { splitLines, type Line } from '../../src/core/text/lines';
import { readOrder, readStructure } from '../../src/core/sections/structure';
import type { RoleAnalysis } from '../../src/core/roles/classify';
import { asMarkdown, markdownSymbols } from './markdownSymbols';

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

/** A made-up statute of about `bytes` bytes of UTF-8: chapters of articles with paragraphs and items. */
export function statute(bytes: number): string {
  const lines: string[] = ['示范地区公共事务管理条例'];
  let size = 0;
  let article = 0;
  for (let chapter = 1; size < bytes; chapter++) {
    const part = [`第${formatHanNumeral(((chapter - 1) % 999) + 1)}章　公共事务的办理`];
    for (let count = 0; count < 12; count++) {
      article = (article % 9000) + 1;
      part.push(
        `第${formatHanNumeral(article)}条　办理公共事务的机构应当公开办理的依据、条件、程序和期限，接受社会的监督，并对申请人提出的问题及时作出答复。`,
        '前款规定的期限自收到申请之日起计算；情况复杂的，经负责人批准可以延长，延长的期限不得超过原来的期限，并应当告知申请人。',
      );
      if (count % 3 === 0)
        part.push(
          '申请人应当提交下列材料：',
          '（一）申请书和申请人的身份证明；',
          '（二）与申请的事项有关的证明材料；',
          '（三）法律、法规规定的其他材料。',
        );
    }
    for (const line of part) {
      size += 3 * line.length + 1;
      lines.push(line);
    }
  }
  return lines.join('\n');
}

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

/** 10 MB against splitting and eight regular expressions a line. Lines and their roles are given to the analysis. */
function againstRegularExpressions(report: Report): void {
  const text = statute(10e6);
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
  report(
    'structure: 10 MB statute, split + 8 regular expressions a line',
    `${compared.toFixed(0)} ms (${hits} hits)`,
  );
  report(
    'structure: 10 MB statute, sections',
    `${order.toFixed(0)} ms, ${(order / compared).toFixed(2)} times`,
  );
  report(
    'structure: the same with references',
    `${whole.toFixed(0)} ms, ${(whole / compared).toFixed(2)} times`,
  );
  const everything = best(2, () => analyzeStructure(text));
  report(
    'structure: the same with lines, roles and checks',
    `${everything.toFixed(0)} ms, ${(everything / compared).toFixed(1)} times`,
  );
}

/** 1 MB, and whether 10 MB end, against the document symbols of the same headings as Markdown. */
async function againstMarkdown(report: Report): Promise<void> {
  const text = statute(1e6);
  const markdown = asMarkdown(text);
  const [theirs, symbols] = await bestOf(6, () => markdownSymbols(markdown));
  const roles = everyLine(splitLines(text));
  const own = best(20, () => readStructure(text, splitLines(text), roles, {}));
  report('structure: 1 MB, symbols of the same as Markdown', `${theirs.toFixed(1)} ms (${symbols} headings)`);
  report(
    'structure: 1 MB, lines, sections and references',
    `${own.toFixed(1)} ms, ${(own / theirs).toFixed(3)} of it`,
  );
  const large = await markdownSymbols(asMarkdown(statute(10e6))).then(
    (count) => `${count} headings`,
    (error: unknown) => String(error),
  );
  report('structure: 10 MB, symbols of the same as Markdown', large);
}

/** Milliseconds for each MB of sections and references. */
function bySize(report: Report): void {
  const figures: string[] = [];
  for (const megabytes of [1, 5, 10, 25, 50]) {
    const text = statute(megabytes * 1e6);
    const lines = splitLines(text);
    const roles = everyLine(lines);
    const time = best(megabytes > 10 ? 3 : 6, () => readStructure(text, lines, roles, {}));
    figures.push(`${megabytes} MB ${(time / megabytes).toFixed(1)}`);
  }
  report('structure: sections and references, ms for each MB of', figures.join(', '));
}

/** Structure of a statute against regular expressions, against the Markdown language service, and from 1 to 50 MB. */
export async function run(report: Report): Promise<void> {
  againstRegularExpressions(report);
  await againstMarkdown(report);
  bySize(report);
}
