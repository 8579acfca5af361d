import { scanText } from '../../../src/core/fitting/lesson';
import type { TaggedType } from '../../../src/core/entities/tagger/labels';
import { isNoName } from '../../../src/core/entities/tagger/vetoes';
import { recognizeParagraphs } from '../../../src/core/entities/entities';
import type { Mention } from '../../../src/core/entities/mention';
import { AFTER_NAMES, BEFORE_NAMES } from '../../../src/core/entities/recognizers';
import type { EntityType } from '../../../src/core/record';
import { foldWidth } from '../../../src/core/text/width';

/** An example of a rule: a text, the spans that are proposed as names and those that are not. */
interface Marked {
  text: string;
  type: EntityType;
  named: Span[];
  sure: Span[];
  barred: Span[];
}

/** The least confidence of `{…}`. */
const SURE = { place: 0.8, organization: 0.8, position: 0.85, person: 0.85 } as const;

interface Span {
  start: number;
  end: number;
}

/**
 * Reads `在[东田镇]<开会>`: `[…]` is a name, `{…}` one that is sure (SURE), `<…>` none. A type and a colon before it (`place: …`) speak of names of
 * another type than the table's.
 */
function readMarks(example: string, type: EntityType): Marked {
  const given = /^([a-z-]+): /.exec(example);
  const marked: Marked = {
    text: '',
    type: (given?.[1] as EntityType | undefined) ?? type,
    named: [],
    sure: [],
    barred: [],
  };
  let start = 0;
  for (const character of example.slice(given?.[0].length ?? 0)) {
    if ('[{<'.includes(character)) start = marked.text.length;
    else if (character === ']') marked.named.push({ start, end: marked.text.length });
    else if (character === '}') marked.sure.push({ start, end: marked.text.length });
    else if (character === '>') marked.barred.push({ start, end: marked.text.length });
    else marked.text += character;
  }
  return marked;
}

/**
 * What of an example of a row does not hold, in words; empty where all does. Rows on what the tagger sees are asked about the
 * spans themselves, all others about what the rules propose.
 */
export function unmet(example: string, type: EntityType, id = ''): string[] {
  const marked = readMarks(example, type);
  return id.startsWith('tagger/') ? unmetByTagger(marked) : unmetByRules(marked);
}

function unmetByTagger({ text, type, named, barred }: Marked): string[] {
  const scan = scanText(text);
  const none = ({ start, end }: Span): boolean => isNoName(scan, { type: type as TaggedType, start, end });
  return [
    ...named.filter(none).map(({ start, end }) => `no ${text.slice(start, end)} in ${text}`),
    ...barred.filter((span) => !none(span)).map(({ start, end }) => `${text.slice(start, end)} in ${text}`),
  ];
}

function unmetByRules({ text, type, named, sure, barred }: Marked): string[] {
  const list = proposed(text, type);
  const found = ({ start, end }: Span, least = 0): boolean =>
    list.some((one) => one.start === start && one.end === end && one.confidence >= least);
  const saw = list.map(({ start, end }) => text.slice(start, end)).join(' ');
  const words = ({ start, end }: Span): string => text.slice(start, end);
  return [
    ...named.filter((span) => !found(span)).map((span) => `no ${words(span)} in ${text}: ${saw}`),
    ...sure
      .filter((span) => !found(span, (SURE as Record<string, number>)[type]))
      .map((span) => `not sure of ${words(span)} in ${text}: ${saw}`),
    ...barred.filter((span) => found(span)).map((span) => `${words(span)} in ${text}`),
  ];
}

/** The names that the rules propose, without the tagger; the marks as they are recognised. */
function proposed(
  text: string,
  type: EntityType,
): readonly { start: number; end: number; confidence: number }[] {
  if (!(type in SURE)) return recognized(text).filter((one) => one.type === type);
  const scan = scanText(text);
  return { place: scan.places, organization: scan.bodies, position: scan.posts, person: scan.people }[
    type as keyof typeof SURE
  ].list;
}

/** The marks of a paragraph before what overlaps is settled. */
function recognized(text: string): Mention[] {
  const paragraph = { text, folded: foldWidth(text) };
  const found: Mention[] = [];
  for (const recognize of BEFORE_NAMES) found.push(...recognize(paragraph, found));
  const names = recognizeParagraphs([paragraph])[0] ?? [];
  found.push(...names.filter(({ type }) => type in SURE));
  for (const recognize of AFTER_NAMES) found.push(...recognize(paragraph, found));
  return found;
}
