import { normalUnits } from './normalUnits';

/**
 * Which words (字词) a text must hold for a pattern to match it at all, read from the pattern's own source. So a line is
 * tried on the few patterns whose words it has, and the catalogue may grow without slowing every line.
 */

/** How a match may begin. `open`: it may end there, and what the pattern has next stands right behind. */
interface Start {
  text: string;
  open: boolean;
}

/** What is known of a piece of a pattern. */
interface Facts {
  /** Every match begins with one of these. */
  starts: readonly Start[];
  /** Every match holds one of these; null where nothing can be said. */
  words: readonly string[] | null;
  /** Every match that is not empty begins with one of these units; null for any. */
  firsts: ReadonlySet<string> | null;
  /** It may match nothing. */
  empty: boolean;
}

interface Reader {
  source: string;
  at: number;
  ignoreCase: boolean;
}

/** So many ways to begin are kept apart; what has more is cut short. */
const MOST_STARTS = 100;
const MOST_REPEATED = 30;
/** Longer words find no less. */
const LONGEST = 4;
/** So many members of a class are kept apart. */
const MOST_MEMBERS = 24;

const QUANTIFIER = /(?:[*+?]|\{(\d+)(,(\d*))?\})\??/y;
const HAN = /[\u3400-\u9fff]+(?![*+?{])/y;

const NOTHING: Facts = { starts: [{ text: '', open: true }], words: null, firsts: new Set(), empty: true };
const ANYTHING: Facts = { starts: [{ text: '', open: false }], words: null, firsts: null, empty: false };

/**
 * One of these words is in every match of `pattern` that is not empty, in normal form (normalUnits.ts); null where it may
 * match without any. Patterns with named groups, back-references or Unicode mode are not read: null.
 */
export function neededWords(pattern: RegExp): readonly string[] | null {
  if (pattern.unicode || /\(\?<[^=!]|\\[1-9kpP]/.test(pattern.source)) return null;
  const { words } = readAlternatives({ source: pattern.source, at: 0, ignoreCase: pattern.ignoreCase });
  return words && shortest(words);
}

/**
 * The code units, in normal form, with one of which a text must begin for `pattern` to match it: of patterns that are bound
 * to the beginning (`^`) in all they allow. Null for others, and where a match may begin with too many.
 */
export function firstUnits(pattern: RegExp): string | null {
  if (pattern.unicode || pattern.multiline || /\(\?<[^=!]|\\[1-9kpP]/.test(pattern.source)) return null;
  if (!isAnchored(pattern.source)) return null;
  const { source, ignoreCase } = pattern;
  const { firsts, empty } = readAlternatives({ source, at: 0, ignoreCase });
  return firsts === null || empty ? null : [...firsts].join('');
}

/** Whether each alternative of a pattern begins with `^`. */
function isAnchored(source: string): boolean {
  let depth = 0;
  let inClass = false;
  if (!source.startsWith('^')) return false;
  for (let at = 0; at < source.length; at++) {
    const character = source.charAt(at);
    if (character === '\\') at++;
    else if (inClass) inClass = character !== ']';
    else if (character === '[') inClass = true;
    else if (character === '(') depth++;
    else if (character === ')') depth--;
    else if (character === '|' && depth === 0 && source.charAt(at + 1) !== '^') return false;
  }
  return true;
}

function readAlternatives(reader: Reader): Facts {
  const starts: Start[] = [];
  let words: string[] | null = [];
  let firsts: ReadonlySet<string> | null = new Set();
  let empty = false;
  for (;;) {
    const one = readSequence(reader);
    firsts = union(firsts, one.firsts);
    empty ||= one.empty;
    for (const start of one.starts) starts.push(start);
    if (one.words === null) words = null;
    else if (words !== null) for (const word of one.words) words.push(word);
    if (reader.source[reader.at] !== '|') break;
    reader.at++;
  }
  return { starts: distinct(starts), words, firsts, empty };
}

function union(
  one: ReadonlySet<string> | null,
  other: ReadonlySet<string> | null,
): ReadonlySet<string> | null {
  return one === null || other === null ? null : new Set([...one, ...other]);
}

/** With what a sequence may begin: with its first item, and with the next one where that may be nothing. */
function firstOf(items: readonly Facts[]): Pick<Facts, 'firsts' | 'empty'> {
  let firsts: ReadonlySet<string> | null = new Set();
  for (const item of items) {
    firsts = union(firsts, item.firsts);
    if (!item.empty) return { firsts, empty: false };
  }
  return { firsts, empty: true };
}

function readSequence(reader: Reader): Facts {
  const items: Facts[] = [];
  while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at)))
    items.push(readLiteral(reader) ?? quantified(reader, readItem(reader)));
  if (items.length === 1) return items[0] as Facts;
  let words: readonly string[] | null = null;
  let least = 1;
  let starts: readonly Start[] = NOTHING.starts;
  // From every item on, as far as it can be told how that goes on.
  for (let from = items.length - 1; from >= 0; from--) {
    const own = (items[from] as Facts).words;
    if (own !== null && frequency(own) < least) {
      words = own;
      least = frequency(own);
    }
    starts = (items[from] as Facts).starts;
    for (let at = from + 1; at < items.length && starts.some((start) => start.open); at++) {
      starts = joined(starts, (items[at] as Facts).starts);
      const texts = starts.map((start) => start.text);
      const sum = frequency(texts);
      if (sum >= least) continue;
      words = texts;
      least = sum;
    }
  }
  return { starts, words, ...firstOf(items) };
}

/** What begins as `first` and goes on as `then`. */
function joined(first: readonly Start[], then: readonly Start[]): readonly Start[] {
  if (first.length * then.length > MOST_STARTS) return closed(first);
  const all: Start[] = [];
  for (const start of first) {
    if (!start.open) all.push(start);
    else
      for (const next of then) {
        const text = start.text + next.text;
        all.push({ text: text.slice(0, LONGEST), open: next.open && text.length <= LONGEST });
      }
  }
  return first.length === 1 || then.length === 1 ? all : distinct(all);
}

function closed(starts: readonly Start[]): readonly Start[] {
  return starts.map(({ text }) => ({ text, open: false }));
}

/** Each text once; one that is not open stands for the open one, too. */
function distinct(starts: readonly Start[]): readonly Start[] {
  const open = new Map<string, boolean>();
  for (const start of starts) open.set(start.text, start.open && (open.get(start.text) ?? true));
  if (open.size > MOST_STARTS) return ANYTHING.starts;
  return [...open].map(([text, isOpen]) => ({ text, open: isOpen }));
}

/** The words without those that hold another one. */
function shortest(words: readonly string[]): readonly string[] {
  const all = new Set(words);
  return [...all].filter((word) => {
    for (let from = 0; from < word.length; from++)
      for (let to = from + 1; to <= word.length; to++)
        if (to - from < word.length && all.has(word.slice(from, to))) return false;
    return true;
  });
}

/** What every text has, in normal form. */
const COMMON = ' 0,;()';

/** About how often any of the words is met: Han characters are many and so each is rare. 1 and more for no word. */
function frequency(words: readonly string[]): number {
  let sum = 0;
  for (const word of words) {
    let one = 1;
    for (let at = 0; at < word.length; at++)
      one *= word.charCodeAt(at) > 0x2e80 ? 0.01 : COMMON.includes(word.charAt(at)) ? 0.1 : 0.05;
    sum += one;
  }
  return sum;
}

function quantified(reader: Reader, item: Facts): Facts {
  QUANTIFIER.lastIndex = reader.at;
  const match = QUANTIFIER.exec(reader.source);
  if (!match) return item;
  reader.at += match[0].length;
  const sign = match[0].charAt(0);
  const least = match[1] === undefined ? (sign === '+' ? 1 : 0) : Number(match[1]);
  const once = sign === '?' || match[3] === '1';
  if (least === 0) {
    const starts = once ? item.starts : closed(item.starts);
    return {
      starts: distinct([...NOTHING.starts, ...starts]),
      words: null,
      firsts: item.firsts,
      empty: true,
    };
  }
  let starts: readonly Start[] = NOTHING.starts;
  const times = Math.min(least, LONGEST);
  let time = 0;
  while (time < times && starts.length * item.starts.length <= MOST_REPEATED) {
    starts = joined(starts, item.starts);
    time++;
  }
  const exact = sign === '{' && match[2] === undefined && time === least;
  return { ...item, starts: exact ? starts : closed(starts) };
}

/** Most of a pattern is Han characters: a stretch of them at once, but for one that is repeated. */
function readLiteral(reader: Reader): Facts | null {
  HAN.lastIndex = reader.at;
  const text = HAN.exec(reader.source)?.[0] ?? '';
  if (text === '') return null;
  reader.at += text.length;
  const word = normalWord(text.slice(0, LONGEST));
  return {
    starts: [{ text: word, open: text.length <= LONGEST }],
    words: [word],
    firsts: new Set(word.charAt(0)),
    empty: false,
  };
}

function normalWord(text: string): string {
  let word = '';
  for (let at = 0; at < text.length; at++)
    word += String.fromCharCode(normalUnits()[text.charCodeAt(at)] as number);
  return word;
}

function readItem(reader: Reader): Facts {
  const { source } = reader;
  const character = source.charAt(reader.at);
  if (character === '(') return readGroup(reader);
  if (character === '[') return readClass(reader);
  if (character === '\\') return ofUnits(readEscape(reader));
  reader.at++;
  if (character === '.') return ANYTHING;
  if (character === '^' || character === '$') return NOTHING;
  return ofUnits(unitsOf(reader, character.charCodeAt(0)));
}

function readGroup(reader: Reader): Facts {
  const look = /^\(\?(?:=|!|<=|<!)/.exec(reader.source.slice(reader.at, reader.at + 4));
  reader.at += look ? look[0].length : reader.source.startsWith('(?:', reader.at) ? 3 : 1;
  const inside = readAlternatives(reader);
  reader.at++;
  return look ? NOTHING : inside;
}

/** The code units that one place of a match may hold, in normal form; `all` where that may be any, `none` for `\b`. */
type Units = ReadonlySet<number> | 'all' | 'none';

function ofUnits(units: Units): Facts {
  if (units === 'none') return NOTHING;
  if (units === 'all' || units.size > 4 * MOST_MEMBERS) return ANYTHING;
  const words = [...units].map((unit) => String.fromCharCode(unit));
  if (units.size > MOST_MEMBERS) return { ...ANYTHING, firsts: new Set(words) };
  return {
    starts: words.map((text) => ({ text, open: true })),
    words,
    firsts: new Set(words),
    empty: false,
  };
}

function unitsOf(reader: Reader, from: number, to = from): Units {
  if (to - from > 4 * MOST_MEMBERS) return 'all';
  const units = new Set<number>();
  for (let code = from; code <= to; code++) {
    const character = String.fromCharCode(code);
    // Letters beyond ASCII have cases of their own.
    if (reader.ignoreCase && code >= 0x80 && character.toLowerCase() !== character.toUpperCase())
      return 'all';
    units.add(normalUnits()[code] as number);
  }
  return units;
}

function readClass(reader: Reader): Facts {
  const { source } = reader;
  const negated = source[reader.at + 1] === '^';
  reader.at += negated ? 2 : 1;
  const units = new Set<number>();
  let any = negated;
  while (source[reader.at] !== ']') {
    const from = readMember(reader);
    let members = typeof from === 'number' ? unitsOf(reader, from) : from;
    if (source[reader.at] === '-' && source[reader.at + 1] !== ']') {
      reader.at++;
      const to = readMember(reader);
      members = typeof from === 'number' && typeof to === 'number' ? unitsOf(reader, from, to) : 'all';
    }
    if (typeof members === 'string') any = true;
    else for (const unit of members) units.add(unit);
  }
  reader.at++;
  return any ? ANYTHING : ofUnits(units);
}

/** A member of a class: a code unit, or a class in itself. */
function readMember(reader: Reader): number | Units {
  const code = reader.source.charCodeAt(reader.at);
  if (code !== 0x5c) {
    reader.at++;
    return code;
  }
  const escape = reader.source.charAt(reader.at + 1);
  if (/[dDsSwWbB]/.test(escape)) {
    const units = readEscape(reader);
    return units === 'none' ? 'all' : units;
  }
  return readCode(reader);
}

function readEscape(reader: Reader): Units {
  const escape = reader.source.charAt(reader.at + 1);
  if (!/[dDsSwWbB]/.test(escape)) return unitsOf(reader, readCode(reader));
  reader.at += 2;
  if (escape === 'd') return new Set([0x30]);
  if (escape === 's') return new Set([0x20]);
  return /[bB]/.test(escape) ? 'none' : 'all';
}

const CONTROLS: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, 0: 0 };

/** `\u4e00`, `\x41`, `\n`, `\.` */
function readCode(reader: Reader): number {
  const escape = reader.source.charAt(reader.at + 1);
  const digits = escape === 'u' ? 4 : escape === 'x' ? 2 : 0;
  const hex = reader.source.slice(reader.at + 2, reader.at + 2 + digits);
  reader.at += 2;
  if (digits > 0 && hex.length === digits && /^[\da-f]+$/i.test(hex)) {
    reader.at += digits;
    return parseInt(hex, 16);
  }
  return CONTROLS[escape] ?? escape.charCodeAt(0);
}
