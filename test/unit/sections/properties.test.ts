import { deepEqual, ok } from 'node:assert/strict';
import fc from 'fast-check';
import { analyzeStructure } from '../../../src/core/analyze';
import { cleanArticle } from '../../../src/core/cleanup/cleanArticle';
import type { Section } from '../../../src/core/record';
import { applyEdits } from '../../../src/core/text/edits';
import { splitLines } from '../../../src/core/text/lines';
import { formatHanNumeral } from '../../../src/core/text/numerals';
import { flat, structureOf } from './outline';

const han = formatHanNumeral;
/** One way to write the n-th marker of a list. */
type Form = (n: number) => string;

const HAN_COMMA: Form = (n) => `${han(n)}、`;
const HAN_PAREN: Form = (n) => `（${han(n)}）`;
const HAN_ENCLOSED: Form = (n) => String.fromCharCode(0x321f + n);
const ARABIC: Form = (n) => `${n}．`;
const ARABIC_ENCLOSED: Form = (n) => String.fromCharCode(0x2487 + n);
const PAREN: Form = (n) => `（${n}）`;
const PAREN_ENCLOSED: Form = (n) => String.fromCharCode(0x2473 + n);
const CIRCLED: Form = (n) => String.fromCharCode(0x245f + n);

/** Orders of levels that documents use. */
const ORDERS: readonly (readonly Form[])[] = [
  [HAN_COMMA, HAN_PAREN, ARABIC, PAREN],
  [HAN_COMMA, ARABIC, PAREN, CIRCLED],
  [HAN_COMMA, HAN_ENCLOSED, ARABIC_ENCLOSED, PAREN_ENCLOSED],
  [HAN_PAREN, ARABIC, CIRCLED],
  [ARABIC, PAREN, CIRCLED],
];

const TITLES = [
  '加强组织领导',
  '落实工作责任',
  '完善配套政策',
  '改善路网条件',
  '提高服务水平',
  '严格监督检查',
];
const PROSE = [
  '各地要结合实际认真研究，抓好各项工作的落实。',
  '有关部门应当密切配合，及时解决工作中的问题！',
  '这项工作涉及面广，群众十分关心；要把好事办好。',
  '对工作扎实、成效明显的，按照规定给予表扬（不含临时机构）。',
];

interface Item {
  title: number;
  runIn: boolean;
  prose: number;
  children: Item[];
}

const item = (depth: number): fc.Arbitrary<Item> =>
  fc.record({
    title: fc.nat(TITLES.length - 1),
    runIn: fc.boolean(),
    prose: fc.nat(PROSE.length),
    children:
      depth === 0
        ? fc.constant<Item[]>([])
        : fc.oneof(fc.constant<Item[]>([]), fc.array(item(depth - 1), { minLength: 2, maxLength: 4 })),
  });

/** A document and the outline it was written from. */
interface Written {
  text: string;
  expected: string[];
}

const written: fc.Arbitrary<Written> = fc
  .record({
    order: fc.nat(ORDERS.length - 1),
    indent: fc.constantFrom('', '　　', '  '),
    lineBreak: fc.constantFrom('\n', '\r\n', '\n\n'),
    items: fc.array(item(2), { minLength: 2, maxLength: 6 }),
  })
  .map(({ order, indent, lineBreak, items }) => {
    const lines = ['关于做好示范工作的意见', '为做好示范工作，推动高质量发展，现提出如下意见，请认真贯彻。'];
    const expected: string[] = [];
    const forms = ORDERS[order] ?? [];
    const write = (list: readonly Item[], depth: number): void => {
      list.forEach((entry, index) => {
        const title = TITLES[entry.title] ?? '';
        const prose = PROSE[entry.prose];
        const marker = forms[depth]?.(index + 1) ?? '';
        expected.push(`${'  '.repeat(depth)}${index + 1} ${title}`);
        if (entry.runIn && prose !== undefined) lines.push(`${indent}${marker}${title}。${prose}`);
        else {
          lines.push(`${indent}${marker}${title}`);
          if (prose !== undefined) lines.push(`${indent}${prose}`);
        }
        write(entry.children, depth + 1);
      });
    };
    write(items, 0);
    return { text: lines.join(lineBreak), expected };
  });

const shape = (sections: readonly Section[]): string[] => {
  const lines: string[] = [];
  const walk = (list: readonly Section[], depth: number): void => {
    for (const section of list) {
      lines.push(`${'  '.repeat(depth)}${section.ordinal ?? '-'} ${section.title.normalize('NFKC')}`);
      walk(section.children, depth + 1);
    }
  };
  walk(sections, 0);
  return lines;
};

/** Pieces that markers are made of, in any order. */
const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '一',
        '二',
        '三',
        '十',
        '第',
        '章',
        '条',
        '之',
        '、',
        '（',
        '）',
        '(',
        ')',
        '.',
        '．',
        '1',
        '2',
        '３',
        '①',
        '②',
        '㈠',
        '⒈',
        '是',
        '要',
        '\n',
        '\n',
        '　',
        ' ',
        '。',
        '，',
        '附件',
        '目录',
        '：',
        '首先，',
        '最后，',
        '总则',
        '\r',
        '\ud800',
        '\ufeff',
        '其',
        '1.1',
        '2024年5月6日',
      ),
      fc.string({ maxLength: 4 }),
    ),
    { maxLength: 120 },
  )
  .map((pieces) => pieces.join(''));

function assertNested(
  text: string,
  sections: readonly Section[],
  from: number,
  to: number,
  level: number,
): void {
  let at = from;
  for (const section of sections) {
    ok(section.start >= at, `begins at ${section.start}, before ${at}`);
    ok(section.end <= to, `ends at ${section.end}, after ${to}`);
    ok(section.start <= section.markerStart && section.markerStart <= section.markerEnd);
    ok(
      section.markerEnd <= section.titleStart &&
        section.titleStart <= section.titleEnd &&
        section.titleEnd <= section.end,
    );
    ok(section.level === level, `level ${section.level} at depth ${level}`);
    ok(text.slice(section.markerStart, section.markerEnd) === section.marker);
    ok(text.slice(section.titleStart, section.titleEnd) === section.title);
    assertNested(text, section.children, section.markerEnd, section.end, level + 1);
    at = section.end;
  }
}

describe('sections: what holds for every text', () => {
  it('ranges nest and never overlap, children lie inside parents', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const { sections, parts, contents } = structureOf(text);
        assertNested(text, sections, 0, text.length, 1);
        for (const part of parts) ok(part.start <= part.end && part.end <= text.length);
        for (const entry of contents) ok(entry.start <= entry.end);
      }),
      { numRuns: 1500 },
    );
  });

  it('the whole analysis ends and sections lie on kept lines only', () => {
    fc.assert(
      fc.property(soup, (text) => {
        const record = analyzeStructure(text);
        const lines = splitLines(text);
        for (const section of flat(record.sections)) {
          const role = record.lines[section.line]?.role;
          ok(role === 'body' || role === 'title', String(role));
          const line = lines[section.line];
          ok(line && section.start >= line.start && section.start <= line.end);
        }
      }),
      { numRuns: 400 },
    );
  });

  it('a written document gives the outline it was written from, raw and NFKC', () => {
    fc.assert(
      fc.property(written, ({ text, expected }) => {
        deepEqual(shape(structureOf(text).sections), expected);
        deepEqual(shape(structureOf(text.normalize('NFKC')).sections), expected);
      }),
      { numRuns: 400 },
    );
  });

  it('raw and NFKC give the same lines, schemes and levels', () => {
    const of = (text: string): string[] =>
      flat(structureOf(text).sections).map(
        ({ line, scheme, level, ordinal }) => `${line} ${scheme} ${level} ${ordinal}`,
      );
    fc.assert(
      fc.property(written, ({ text }) => {
        deepEqual(of(text.normalize('NFKC')), of(text));
      }),
      { numRuns: 200 },
    );
  });

  it('analysing after Clean Article gives the same tree', () => {
    fc.assert(
      fc.property(written, fc.boolean(), ({ text }, wrapped) => {
        const page = wrapped
          ? `404 Not Found\n\n404 Not Found\n\nnginx/1.18.0\n您当前的位置：首页 > 政务公开 > 正文\n${text}\n\n【打印】【关闭窗口】\n版权所有：示范市人民政府  主办单位：示范市人民政府办公室\n`
          : text;
        const record = analyzeStructure(page);
        const cleaned = applyEdits(page, cleanArticle(page, record));
        deepEqual(shape(analyzeStructure(cleaned).sections), shape(record.sections));
      }),
      { numRuns: 100 },
    );
  });
});
