/**
 * Which characters a text must hold for a pattern to match it at all, read from the pattern's own source. So a line is
 * tried on the few patterns whose characters it has, and the catalogue may grow without slowing every line.
 */

/** Any one of these must be in the text; null where nothing can be said. */
type Needed = ReadonlySet<string> | null;

interface Reader {
  source: string;
  at: number;
}

/** The characters of which a match of `pattern` holds at least one; null where it may match without any. */
export function neededCharacters(pattern: RegExp): Needed {
  const needed = readAlternatives({ source: pattern.source, at: 0 });
  if (needed === null || !pattern.ignoreCase) return needed;
  const both = new Set<string>();
  for (const character of needed) both.add(character.toLowerCase()).add(character.toUpperCase());
  return both;
}

function readAlternatives(reader: Reader): Needed {
  let all: Set<string> | null = new Set();
  for (;;) {
    const one = readSequence(reader);
    if (one === null) all = null;
    else if (all !== null) for (const character of one) all.add(character);
    if (reader.source[reader.at] !== '|') return all;
    reader.at++;
  }
}

function readSequence(reader: Reader): Needed {
  let best: Needed = null;
  while (reader.at < reader.source.length && !'|)'.includes(reader.source.charAt(reader.at))) {
    const item = readItem(reader);
    const optional = skipQuantifier(reader);
    if (item !== null && !optional && (best === null || rarity(item) < rarity(best))) best = item;
  }
  return best;
}

/** Few characters are rarer than many, Han characters rarer than figures and Latin letters. */
function rarity(set: ReadonlySet<string>): number {
  let sum = 0;
  for (const character of set) sum += character > '\u2e80' ? 1 : 4;
  return sum;
}

function readItem(reader: Reader): Needed {
  const { source } = reader;
  const character = source.charAt(reader.at);
  if (character === '(') return readGroup(reader);
  if (character === '[') return readClass(reader);
  if (character === '\\') return readEscape(reader);
  reader.at++;
  return character === '.' || character === '^' || character === '$' ? null : new Set([character]);
}

function readGroup(reader: Reader): Needed {
  const { source } = reader;
  const look = /^\((?:\?(?:=|!|<=|<!))/.test(source.slice(reader.at, reader.at + 4));
  reader.at += source.startsWith('(?:', reader.at) ? 3 : look ? (source[reader.at + 2] === '<' ? 4 : 3) : 1;
  const inside = readAlternatives(reader);
  reader.at++;
  return look ? null : inside;
}

function readClass(reader: Reader): Needed {
  const { source } = reader;
  const negated = source[reader.at + 1] === '^';
  reader.at += negated ? 2 : 1;
  let set: Set<string> | null = new Set();
  while (source[reader.at] !== ']') {
    const escaped = source[reader.at] === '\\';
    const from: Needed = escaped ? readEscape(reader) : new Set([source.charAt(reader.at++)]);
    if (source[reader.at] === '-' && source[reader.at + 1] !== ']') {
      reader.at++;
      if (source[reader.at] === '\\') readEscape(reader);
      else reader.at++;
      set = null;
    } else if (from === null) set = null;
    else if (set !== null) for (const character of from) set.add(character);
  }
  reader.at++;
  return negated ? null : set;
}

function readEscape(reader: Reader): Needed {
  const code = reader.source.charAt(reader.at + 1);
  reader.at += 2;
  if (code === 'u') {
    const character = String.fromCharCode(parseInt(reader.source.slice(reader.at, reader.at + 4), 16));
    reader.at += 4;
    return new Set([character]);
  }
  if (code === 'd') return new Set('0123456789');
  return /[a-zA-Z]/.test(code) ? null : new Set([code]);
}

/** Passes a quantifier; true where it allows none. */
function skipQuantifier(reader: Reader): boolean {
  const match = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at, reader.at + 16));
  if (!match) return false;
  reader.at += match[0].length;
  return match[0].startsWith('*') || match[0].startsWith('?') || match[1] === '0';
}

/** Finds the patterns that a text may match: by character, the patterns that need it. */
export class Triggers {
  readonly #always: number[] = [];
  readonly #byCode: (number[] | undefined)[] = new Array<undefined>(0x10000).fill(undefined);
  readonly #seen: Uint32Array;
  #turn = 0;

  constructor(patterns: readonly RegExp[]) {
    this.#seen = new Uint32Array(patterns.length);
    patterns.forEach((pattern, index) => {
      const needed = neededCharacters(pattern);
      if (needed === null) this.#always.push(index);
      else
        for (const character of needed) {
          const code = character.charCodeAt(0);
          (this.#byCode[code] ??= []).push(index);
        }
    });
  }

  /** The indexes of the patterns that may match, in their order. */
  of(text: string): number[] {
    const turn = ++this.#turn;
    const found = [...this.#always];
    for (let at = 0; at < text.length; at++) {
      const list = this.#byCode[text.charCodeAt(at)];
      if (list === undefined) continue;
      for (const index of list) {
        if (this.#seen[index] === turn) continue;
        this.#seen[index] = turn;
        found.push(index);
      }
    }
    return found.sort((a, b) => a - b);
  }
}
