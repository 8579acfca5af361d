import { isHead, FLAG } from '../lexicon/grammarWords';
import { KIND } from '../lexicon/kinds';
import type { Words } from '../lexicon/words';
import type { Mention } from '../mention';
import { ATTENDANCE, BREAKS, IN_NAMES } from './scan.rules';

/** A name found by the grammar. */
export interface Found {
  type: 'place' | 'organization' | 'position' | 'person';
  start: number;
  end: number;
  confidence: number;
  /** What was seen, in the words of explain.ts. */
  evidence: string;
  /** The rule that proposed it (规则), `room/name`. */
  rule?: string;
  value?: string;
  generic?: boolean;
}

/** Spans of one type, by where they begin and where they end; the longest of those that begin or end together. */
export class SpanIndex {
  private ends: Int32Array;
  private starts: Int32Array;
  readonly list: Found[] = [];
  /** By both ends, once somebody asks; how many of the list are in it. */
  private known: Map<number, Found> | undefined;
  private read = 0;

  constructor(private readonly length: number) {
    this.ends = lend(length + 1);
    this.starts = lend(length + 1);
  }

  /** The end of the span that begins here; 0 where none does. */
  endOf(start: number): number {
    return start >= 0 && start <= this.length ? (this.ends[start] as number) : 0;
  }

  /** The start of the span that ends here; -1 where none does. */
  startOf(end: number): number {
    return end >= 0 && end <= this.length ? (this.starts[end] as number) - 1 : -1;
  }

  /** True where a span that begins from `from` up to `to` ends behind `beyond`. */
  reach(from: number, to: number, beyond: number): boolean {
    for (let start = Math.max(0, from); start < to; start++) if (this.endOf(start) > beyond) return true;
    return false;
  }

  /** A span by both its ends, taken out of the index; it stays in the list. Undefined where it is not indexed. */
  take(start: number, end: number): Found | undefined {
    const known = (this.known ??= new Map());
    for (; this.read < this.list.length; this.read++) {
      const one = this.list[this.read] as Found;
      known.set(one.start * 0x4000000 + one.end, one);
    }
    const found = known.get(start * 0x4000000 + end);
    if (!found) return undefined;
    this.ends[start] = 0;
    this.starts[end] = 0;
    return found;
  }

  /** Gives its arrays back for other paragraphs; only the list may be read afterwards. */
  release(): void {
    if (this.ends === NONE) return;
    lent[Math.log2(this.ends.length)]?.push(this.ends, this.starts);
    this.ends = this.starts = NONE;
  }

  /** Adds a span; one that was taken out before is in the list already. */
  add(found: Found, listed = false): void {
    if (!listed) this.list.push(found);
    if (found.end > (this.ends[found.start] as number)) this.ends[found.start] = found.end;
    const known = this.starts[found.end] as number;
    if (known === 0 || found.start + 1 < known) this.starts[found.end] = found.start + 1;
  }
}

/** Arrays that go from paragraph to paragraph, by the power of two that is their length; of longer texts they are made anew. */
const lent: Int32Array[][] = Array.from({ length: 13 }, () => []);
const NONE = new Int32Array(0);

function lend(length: number): Int32Array {
  const bits = 32 - Math.clz32(length | 63);
  const known = lent[bits];
  if (!known) return new Int32Array(length);
  return known.pop()?.fill(0, 0, length) ?? new Int32Array(1 << bits);
}

/** One paragraph under the grammar. */
export interface Scan {
  /** In half width. */
  text: string;
  words: Words;
  /** 1 for a character inside a number, a title or a date that was found before. */
  blocked: Uint8Array;
  places: SpanIndex;
  bodies: SpanIndex;
  posts: SpanIndex;
  people: SpanIndex;
  /** The paragraph lists who was present or what a group consists of. */
  attendance: boolean;
  /** Up to here the names have been read. */
  peopleUpTo: number;
  /** How sure the post from `start` to `end` is; 0 where there is none. */
  postConfidence(start: number, end: number): number;
}

/** Reads a paragraph in half width, of which the words are cut already; what stands in `found` is protected. */
export function makeScan(text: string, words: Words, found: readonly Mention[]): Scan {
  const blocked = new Uint8Array(text.length + 1);
  for (const mention of found) {
    if (PROTECTED.has(mention.type)) blocked.fill(1, mention.start, mention.end);
  }
  const posts = new SpanIndex(text.length);
  return {
    text,
    words,
    blocked,
    places: new SpanIndex(text.length),
    bodies: new SpanIndex(text.length),
    posts,
    people: new SpanIndex(text.length),
    attendance: ATTENDANCE.test(text),
    peopleUpTo: 0,
    postConfidence: confidenceOf(posts),
  };
}

/** Looks a post up by both its ends; what is added later counts as well, of two the first. */
function confidenceOf(posts: SpanIndex): (start: number, end: number) => number {
  const known = new Map<number, number>();
  let read = 0;
  return (start, end) => {
    for (; read < posts.list.length; read++) {
      const post = posts.list[read] as Found;
      const key = post.start * 0x4000000 + post.end;
      if (!known.has(key)) known.set(key, post.confidence);
    }
    return known.get(start * 0x4000000 + end) ?? 0;
  };
}

const PROTECTED: ReadonlySet<string> = new Set([
  'document-number',
  'document-title',
  'date',
  'quantity',
  'law-reference',
]);

/** A character that stands in no name (的, 在, 和); 里, 上 and 前 do. */
export function isBreakCharacter(character: string): boolean {
  const code = character.charCodeAt(0);
  return BREAKS.has(code) && !IN_NAMES.has(code);
}

/** Of these, the ones that are common inside names all the same; they break only as whole words of a clause. */
export function isBreak(scan: Scan, index: number): boolean {
  const { words, text } = scan;
  const start = words.starts[index] as number;
  const end = words.ends[index] as number;
  if ((scan.blocked[start] as number) === 1) return true;
  const kind = words.kinds[index];
  if (kind === KIND.punctuation || kind === KIND.title || kind === KIND.time) return true;
  if (end - start === 1) return BREAKS.has(text.charCodeAt(start));
  if (kind === KIND.function) return true;
  return isHead(text, start, end, FLAG.noName);
}

/** Gives the arrays of a scan that nobody reads any more to the next paragraph. */
export function releaseScan({ places, bodies, posts, people }: Scan): void {
  for (const spans of [places, bodies, posts, people]) spans.release();
}

/** True where a word ends or begins at this offset. */
export function isWordStart(scan: Scan, at: number): boolean {
  return at >= scan.text.length || scan.words.startAt(at) === at;
}
