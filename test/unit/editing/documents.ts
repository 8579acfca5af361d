import fc from 'fast-check';
import { formatHanNumeral } from '../../../src/core/text/numerals';

/** A heading of a made-up document: its number may be wrong, its items lie below. */
interface Item {
  slip: number;
  words: number;
  items: Item[];
}

const WORDS = [
  '植树造林',
  '城市绿地',
  '水源保护',
  '道路养护',
  '学校建设',
  '医疗服务',
  '养老托育',
  '防汛抗旱',
  '粮食收储',
];
const BODY = ['各地要抓好落实。', '到年底完成任务，并报市政府。', '县里负责统筹，乡镇具体实施。'];
const MARKS = [
  (number: number) => `${formatHanNumeral(number)}、`,
  (number: number) => `（${formatHanNumeral(number)}）`,
  (number: number) => `${number}.`,
  (number: number) => `（${number}）`,
];

const item = (depth: number): fc.Arbitrary<Item> =>
  fc.record({
    slip: fc.oneof(
      { weight: 6, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: -1, max: 2 }) },
    ),
    words: fc.nat({ max: WORDS.length - 1 }),
    items:
      depth < 4
        ? fc.oneof(fc.constant<Item[]>([]), fc.array(item(depth + 1), { minLength: 2, maxLength: 4 }))
        : fc.constant<Item[]>([]),
  });

/** Notices with up to four levels whose numbers may be wrong; line breaks of every kind, with and without a BOM. */
export function notices(slips: boolean): fc.Arbitrary<string> {
  return fc
    .record({
      items: fc.array(item(1), { minLength: 2, maxLength: 5 }),
      lineBreak: fc.constantFrom('\n', '\r\n'),
      bom: fc.boolean(),
      indent: fc.constantFrom('', '　　'),
    })
    .map(({ items, lineBreak, bom, indent }) => {
      const lines = ['关于加强公共服务工作的通知', '', '各县区人民政府：', `${indent}现就有关工作通知如下。`];
      write(items, 0, indent, slips, lines);
      return (bom ? '\ufeff' : '') + lines.join(lineBreak) + lineBreak;
    });
}

function write(items: readonly Item[], depth: number, indent: string, slips: boolean, lines: string[]): void {
  items.forEach(({ slip, words, items: below }, index) => {
    const number = Math.max(1, index + 1 + (slips ? slip : 0));
    const title = WORDS[words] ?? '';
    const runIn = depth > 0 && below.length === 0;
    lines.push(
      `${indent}${MARKS[depth]?.(number) ?? ''}${title}${runIn ? `。${BODY[words % BODY.length]}` : ''}`,
    );
    if (!runIn && below.length === 0) lines.push(`${indent}${BODY[words % BODY.length]}`);
    write(below, depth + 1, indent, slips, lines);
  });
}

/** Statutes with chapters, articles, items and references to articles that exist. */
export function statutes(): fc.Arbitrary<string> {
  return fc
    .record({
      chapters: fc.array(fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 5 }), {
        minLength: 1,
        maxLength: 4,
      }),
      lineBreak: fc.constantFrom('\n', '\r\n'),
    })
    .map(({ chapters, lineBreak }) => {
      const count = chapters.reduce((sum, articles) => sum + articles.length, 0);
      const lines = ['云岭市供水条例', ''];
      let number = 0;
      chapters.forEach((articles, chapter) => {
        lines.push(`第${formatHanNumeral(chapter + 1)}章　${WORDS[chapter] ?? ''}`);
        for (const kind of articles) {
          number++;
          const other = formatHanNumeral((kind % count) + 1);
          const marker = `第${formatHanNumeral(number)}条　`;
          if (kind % 4 === 0) lines.push(`${marker}违反本条例第${other}条规定的，由市水务局责令改正。`);
          else if (kind % 4 === 1) {
            lines.push(
              `${marker}供水单位应当遵守下列规定：`,
              '（一）水质达标；',
              '（二）水压达标。',
              '违反前款规定的，依法处理。',
            );
          } else lines.push(`${marker}供水单位应当按照第${other}条的要求保障供水。`);
        }
      });
      return lines.join(lineBreak) + lineBreak;
    });
}
