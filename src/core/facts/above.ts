import type { Entity, FactKind } from '../record';
import { chainsOf, type Chain } from './chains';
import { SHARED } from './clause.rules';
import { givenBy } from './cues';
import type { Reading, Sentence } from './sentences';

/**
 * What a line says of names in the lines below it (名单与表格): posts that a heading gives or takes (任命县人民法院审判员：) or
 * whose holders follow by their terms (历任县长名录), a label that stands only before the first of its names (副组长　甲⏎　　　　乙),
 * the columns of a table (姓名　现任职务　拟任职务).
 */
export type Above =
  | { form: 'heading'; chain: Chain; kind: FactKind; start: number }
  | { form: 'terms'; chain: Chain; start: number }
  | { form: 'label'; chain: Chain; kind: FactKind; start: number; shape: string }
  | { form: 'table'; columns: readonly (FactKind | 'name' | null)[]; start: number };

/** Somebody whom a line above gives a post, and when. */
export interface Listed {
  chain: Chain;
  people: Entity[];
  kind: FactKind;
  rule: string;
  spell?: { from: string; to: string };
}

/** What a line opens for the lines below it; null where nothing. */
export function opensAbove(reading: Reading, sentence: Sentence): Above | null {
  const { text } = reading;
  if (!sentence.first || sentence.people.length > 0) return null;
  const columns = columnsOf(text.slice(sentence.start, sentence.end));
  if (columns) return { form: 'table', columns, start: sentence.start };
  const [chain, ...others] = sentence.posts.length > 0 ? chainsOf(reading, sentence) : [];
  if (!chain || others.length > 0) return null;
  const before = text.slice(sentence.start, chain.start).trimEnd();
  const behind = text.slice(chain.end, sentence.end).trim();
  const { start } = sentence;
  if (/历[任届]$/.test(before) && TERMS.test(behind)) return { form: 'terms', chain, start };
  const kind = givenBy(before);
  return kind && ENDS.test(behind) ? { form: 'heading', chain, kind, start } : null;
}
const ENDS = /^(?:等?(?:职务)?的?(?:人员|同志)?)?\s*:?$/;
const TERMS = /^(?:名录|名单|一览表?|更替表?|任职(?:情况|年表|时间)?表?|简表|表)?\s*:?$/;

/** Whether a line still belongs to what the lines above have opened. */
export function staysUnder(above: Above, reading: Reading, sentence: Sentence): boolean {
  const line = reading.text.slice(sentence.start, sentence.end);
  if (above.form === 'table') return line.trim().split(CELLS).length === above.columns.length;
  // Set apart as far as the label is wide: 县长：甲, and below it another paragraph with its indent, are no column.
  if (above.form === 'label')
    return (
      sentence.first &&
      (line.search(/\S/) >= Math.max(3, above.chain.end - above.start) || isShaped(above, reading, sentence))
    );
  if (above.form === 'terms')
    return HEADER.test(line.trim()) || (sentence.people.length === 1 && isBare(reading, sentence));
  return sentence.people.length > 0 && isBare(reading, sentence);
}

/** What stands right behind the name of an entry: its own post after a space, or brackets. */
export function shapeBehind(text: string, end: number): string {
  return (
    /^(?:[ \u3000\t](?=[\s\u4e00-\u9fff])|\()/.exec(text.slice(end, end + 2))?.[0].replace(/\s/, ' ') ?? ''
  );
}

/** 成员：甲（市委办）⏎乙（市教育局）: entries of the same shape as the first, each on a line of its own. */
function isShaped(above: Above & { form: 'label' }, { text }: Reading, { start, people }: Sentence): boolean {
  const [first] = people;
  const { chain, shape } = above;
  const post = text.slice(chain.start, chain.end);
  // 成员 in a list is no post.
  if (!first || shape === '' || !SHARED.test(post) || post.endsWith('成员')) return false;
  return text.slice(start, first.start).trim() === '' && shapeBehind(text, first.end) === shape;
}

/** Whom a line names under what stands above it. */
export function listedUnder(above: Above, reading: Reading, sentence: Sentence): Listed[] {
  const { people } = sentence;
  if (above.form === 'table') return cellsOf(above.columns, reading, sentence);
  const [first] = people;
  if (!first) return [];
  const { chain } = above;
  if (above.form === 'heading') return [{ chain, people, kind: above.kind, rule: 'given' }];
  if (above.form === 'label') return underLabel(above, reading, sentence, first);
  // 1979—1981 甲（代理检察长）: the row says itself what.
  const spell = sentence.posts.length === 0 ? termOf(sentence) : undefined;
  return spell ? [{ chain, people, kind: spell.to === '..' ? 'holds' : 'former', rule: 'row', spell }] : [];
}

/** 副组长　甲　A⏎　　　　乙　B: the label over the column is the first name's, and a list of names alone is its all. */
function underLabel(
  { chain, kind }: Above & { form: 'label' },
  reading: Reading,
  sentence: Sentence,
  first: Entity,
): Listed[] {
  const { text } = reading;
  if (text.slice(sentence.start, first.start).trim() !== '') return [];
  if (!/^(?:[\s(、,]|$)/.test(text.slice(first.end, Math.min(first.end + 1, sentence.end)))) return [];
  const people = isBare(reading, sentence) ? sentence.people : [first];
  return [{ chain, people, kind, rule: 'right/label' }];
}

/** From when to when, as the first and the last date of a row say; undefined where it has none. */
function termOf({ dates }: Sentence): Listed['spell'] {
  const [first] = dates;
  const last = dates[dates.length - 1];
  if (first?.iso === undefined || last?.iso === undefined) return undefined;
  const [from = '', to] = first.iso.split('/');
  if (to !== undefined) return { from, to: to === '' ? '..' : to };
  return last === first ? undefined : { from, to: last.iso };
}

/** 甲、乙　丙（女）, also with a date: names, most of which were read, and nothing else. */
function isBare({ text }: Reading, { start, end, people, dates }: Sentence): boolean {
  let rest = '';
  let at = start;
  for (const known of [...people, ...dates].sort((a, b) => a.start - b.start)) {
    rest += text.slice(at, known.start);
    at = Math.max(at, known.end);
  }
  const others = (rest + text.slice(at, end)).split(/[\s、,;。—－–~-]+|至|今|\([^()]{1,8}\)/).filter(Boolean);
  return others.length < people.length && others.every((one) => /^[\u4e00-\u9fff·]{2,4}$/.test(one));
}

const CELLS = /\s+/;
const HEADER =
  /^(?:(?:序\s*号|姓\s*名|性\s*别|职\s*务|任职时间|任职年月|起止时间|任\s*期|时\s*间|籍\s*贯|备\s*注)\s*)+$/;
/** Heads of columns, and what a post in them is. */
const COLUMNS: readonly (readonly [RegExp, FactKind | 'name'])[] = [
  [/^姓名$/, 'name'],
  [/^(?:现任?|工作单位及)(?:职务|岗位|职位|单位及职务)$/, 'holds'],
  [/^(?:拟任|拟提任|拟聘)(?:职务|岗位|职位)$/, 'proposed'],
  [/^(?:原任?|曾任)(?:职务|岗位|职位)$/, 'former'],
];

/** The columns of a table by its head; null where the line is none. */
function columnsOf(line: string): (FactKind | 'name' | null)[] | null {
  const cells = line.trim().split(CELLS);
  if (cells.length < 2 || cells.length > 16) return null;
  const columns = cells.map((cell) => COLUMNS.find(([form]) => form.test(cell))?.[1] ?? null);
  const posts = columns.filter((column) => column !== null && column !== 'name').length;
  return columns.includes('name') && posts > 0 ? columns : null;
}

/** The posts of a row, each by the column that it fills. */
function cellsOf(
  columns: readonly (FactKind | 'name' | null)[],
  reading: Reading,
  sentence: Sentence,
): Listed[] {
  const { text } = reading;
  const cells = [...text.slice(sentence.start, sentence.end).matchAll(/\S+/g)].map(({ index, 0: cell }) => ({
    start: sentence.start + index,
    end: sentence.start + index + cell.length,
  }));
  const within = (index: number, at: number): boolean => {
    const cell = cells[index];
    return cell !== undefined && at >= cell.start && at < cell.end;
  };
  const name = columns.indexOf('name');
  // 李　明: over two cells, and every cell behind is another column's.
  const person = sentence.people.find(({ start, end }) => within(name, start) && within(name, end - 1));
  if (!person) return [];
  return chainsOf(reading, sentence).flatMap((chain): Listed[] => {
    const kind = columns.find((_column, index) => within(index, chain.start));
    return kind && kind !== 'name' ? [{ chain, people: [person], kind, rule: 'label' }] : [];
  });
}
