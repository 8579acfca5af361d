import { formatHanNumeral } from '../../src/core/text/numerals';
import { splitLines, type Line } from '../../src/core/text/lines';
import { readOrder, readStructure } from '../../src/core/sections/structure';
import type { RoleAnalysis } from '../../src/core/roles/classify';

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

function best(times: number, work: () => void): number {
  let least = Infinity;
  for (let index = 0; index < times; index++) {
    const before = performance.now();
    work();
    least = Math.min(least, performance.now() - before);
  }
  return least;
}

/** Section structure of a statute of 10 MB against splitting it and eight regular expressions a line, and 1 to 50 MB. */
export async function run(report: Report): Promise<void> {
  const ten = statute(10e6);
  let hits = 0;
  const compared = best(5, () => {
    for (const line of ten.split('\n')) for (const form of EIGHT) if (form.test(line)) hits++;
  });
  const lines = splitLines(ten);
  const roles = everyLine(lines);
  let sections = 0;
  const own = best(5, () => {
    sections = readOrder(ten, lines, roles).sections.length;
  });
  const whole = best(3, () => {
    readStructure(ten, lines, roles, {});
  });
  report(
    'structure: 10 MB statute, split + 8 regular expressions a line',
    `${compared.toFixed(0)} ms (${hits} hits)`,
  );
  report(
    'structure: 10 MB statute, section structure',
    `${own.toFixed(0)} ms, ${(own / compared).toFixed(2)} times (${sections} top sections)`,
  );
  report(
    'structure: the same with references',
    `${whole.toFixed(0)} ms, ${(whole / compared).toFixed(2)} times`,
  );
  const figures: string[] = [];
  for (const megabytes of [1, 5, 10, 25, 50]) {
    const text = statute(megabytes * 1e6);
    const split = splitLines(text);
    const all = everyLine(split);
    const time = best(megabytes > 10 ? 2 : 4, () => {
      readOrder(text, split, all);
    });
    figures.push(`${megabytes} MB ${(time / megabytes).toFixed(1)}`);
  }
  report('structure: ms for each MB of', figures.join(', '));
  await Promise.resolve();
}
