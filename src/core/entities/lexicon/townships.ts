import { TOWNSHIPS } from '../data/townships';

/** Letters of the packed list for the forms of names; `;` ends a name as it is. */
const FORMS = [
  ['镇', 'a'],
  ['乡', 'b'],
  ['街道', 'c'],
  ['', ';'],
] as const;

/**
 * Where in the packed list the names stand (乡镇、街道), by a hash of what is written there: a map of 30,000 strings would take
 * a tenth of the time of a process that reads one page.
 */
interface Places {
  /** By hash the number of the first name, from 1 on; 0 is none. */
  first: Int32Array;
  /** By number the next name of the same hash, and where the name begins. */
  next: Int32Array;
  starts: Int32Array;
}

const BITS = 15;
let places: Places | undefined;

function thePlaces(): Places {
  if (places) return places;
  const first = new Int32Array(1 << BITS);
  const next: number[] = [0];
  const starts: number[] = [0];
  let hash = 0;
  let end = -1;
  // From the last to the first, so that those of one hash follow each other in the order of the list.
  for (let at = TOWNSHIPS.length - 1; at >= 0; at--) {
    const code = TOWNSHIPS.charCodeAt(at);
    const ends = isEnd(code);
    if (end >= 0 && (ends || isDigit(code))) {
      const place = hash >>> (32 - BITS);
      next.push(first[place] as number);
      first[place] = starts.push(at + 1) - 1;
      end = -1;
    }
    if (ends) {
      end = at;
      hash = 0;
    }
    if (end >= 0) hash = step(hash, code);
  }
  return (places = { first, next: Int32Array.from(next), starts: Int32Array.from(starts) });
}

function step(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x9e3779b1);
}

/** A letter or mark that ends a name of the list. */
function isEnd(code: number): boolean {
  return (code >= 97 && code <= 99) || code === 59;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The codes of the counties that have a township of this name. */
export function townshipCounties(name: string): readonly string[] {
  let found: number[] | undefined;
  for (const [ending, letter] of FORMS) {
    if (!name.endsWith(ending)) continue;
    const written = name.slice(0, name.length - ending.length) + letter;
    const { first, next, starts } = thePlaces();
    let hash = 0;
    for (let at = written.length - 1; at >= 0; at--) hash = step(hash, written.charCodeAt(at));
    for (let each = first[hash >>> (32 - BITS)] as number; each !== 0; each = next[each] as number) {
      const start = starts[each] as number;
      if (written.length > 1 && TOWNSHIPS.startsWith(written, start)) (found ??= []).push(start);
    }
  }
  return found ? found.sort((a, b) => a - b).map(countyOf) : [];
}

/** The code of the county in whose list a name begins. */
function countyOf(start: number): string {
  let end = start;
  while (!isDigit(TOWNSHIPS.charCodeAt(end - 1))) end--;
  return TOWNSHIPS.slice(end - 6, end);
}

/** True where a township has this name. */
export function isTownship(name: string): boolean {
  return townshipCounties(name).length > 0;
}

/** Every name of a township, each as often as there are such. */
export function* townshipNames(): Generator<string> {
  const forms = new Map<string, string>(FORMS.map(([ending, letter]) => [letter, ending]));
  for (const [, stem, letter] of TOWNSHIPS.matchAll(/([^\dabc;]+)([abc;])/g))
    yield `${stem}${forms.get(letter ?? '') ?? ''}`;
}

/** The longest name of a township in the list that begins at an offset of a text; null where none does. */
export function townshipAt(text: string, at: number): string | null {
  let best: string | null = null;
  for (let end = at + 2; end <= Math.min(text.length, at + 14); end++) {
    const letter = text[end - 1];
    if ((letter === '镇' || letter === '乡') && isTownship(text.slice(at, end))) best = text.slice(at, end);
  }
  return best;
}
