import type { StructureRecord } from '../record';
import { splitLines } from '../text/lines';
import { foldWidth } from '../text/width';
import { finish, hash32, hashText } from './hash';

/** Numbers in a signature; the estimate of a similarity is right to about 0.04. */
const SIZE = 128;
/** Characters of a shingle (字符 n 元组). */
const SHINGLE = 5;
/** Articles this alike are copies of each other. */
const ALIKE = 0.8;
/** Shorter articles are copies only where they are the same. */
const SHORT = 60;
/** Bands of the signature that must meet in one for two articles to be compared, and numbers in each. */
const BANDS = 32;
const ROWS = SIZE / BANDS;

/** What is kept of one text to find its copies: plain data, the same whoever read it. */
export interface Sketch {
  id: string;
  /** Of the article without white space and punctuation. */
  hash: string;
  /** Its characters. */
  length: number;
  /** MinHash of its shingles, 16 bits each, as hexadecimal figures; absent for short ones. */
  signature?: string;
  /** For regulations and documents: its paragraphs, by which an amended text differs from a copy. */
  paragraphs?: string[];
  /** The document's number, without its brackets. */
  number?: string;
}

/** A row of the answer: one text of a cluster. */
export interface DuplicateRow {
  cluster: number;
  document: string;
  kept: 'yes' | 'no';
  /** To the kept one, 0 to 1. */
  similarity: number;
  reason:
    'kept: longest article' | 'kept: first of the same articles' | 'same article' | 'nearly the same article';
}

/** The sketch of a text's article; undefined for a dead page and a page without an article. */
export function sketchOf(id: string, text: string, record: StructureRecord): Sketch | undefined {
  if (record.kind === 'dead-page') return undefined;
  const paragraphs: string[] = [];
  for (const line of splitLines(text)) {
    if (record.lines[line.index]?.role !== 'body') continue;
    const bare = bareOf(line.text);
    if (bare !== '') paragraphs.push(bare);
  }
  const article = paragraphs.join('');
  if (article === '') return undefined;
  const number = bareOf(record.metadata.documentNumber?.text ?? '');
  const official = record.kind === 'statute' || record.kind === 'official-document';
  return {
    id,
    hash: hashText(article),
    length: article.length,
    ...(article.length >= SHORT && { signature: signatureOf(article) }),
    ...(official && { paragraphs: [...new Set(paragraphs.filter(counts).map(hashText))].sort() }),
    ...(record.kind === 'official-document' && number !== '' && { number }),
  };
}

/** In half width, without white space and punctuation. */
const bareOf = (text: string): string => foldWidth(text).replace(/[^\p{L}\p{N}]+/gu, '');

/** Paragraphs that show an amendment: articles, and running text; not a line left over from a page's frame. */
const counts = (paragraph: string): boolean =>
  paragraph.length >= 20 || /^第[一二三四五六七八九十百零\d]+[条章节]/u.test(paragraph);

/**
 * MinHash by one permutation (Li, Owen and Zhang 2012): each shingle falls into one of SIZE bins, each bin keeps its least
 * hash; an empty one takes its neighbour's (Shrivastava and Li 2014).
 */
function signatureOf(article: string): string {
  const bins = new Uint32Array(SIZE).fill(0xffffffff);
  for (let at = 0; at + SHINGLE <= article.length; at++) {
    const hash = hash32(article, at, at + SHINGLE);
    const bin = hash % SIZE;
    const value = finish(hash);
    if (value < (bins[bin] ?? 0)) bins[bin] = value;
  }
  const parts: string[] = [];
  for (let bin = 0; bin < SIZE; bin++) {
    let steps = 0;
    while (bins[(bin + steps) % SIZE] === 0xffffffff && steps < SIZE) steps++;
    const value = finish((bins[(bin + steps) % SIZE] ?? 0) + steps);
    parts.push((value & 0xffff).toString(16).padStart(4, '0'));
  }
  return parts.join('');
}

/** How alike two articles are, 0 to 1: the share of their shingles they have in common, estimated. */
function similarity(a: Sketch, b: Sketch): number {
  if (a.hash === b.hash && a.length === b.length) return 1;
  const { signature: one } = a;
  const { signature: two } = b;
  if (one === undefined || two === undefined) return 0;
  let same = 0;
  for (let at = 0; at < SIZE * 4; at += 4) if (one.startsWith(two.slice(at, at + 4), at)) same++;
  // Of 16 bits each, one in 65,536 meets by chance: nothing to take off. Below 1, since the articles differ.
  return Math.min(0.99, same / SIZE);
}

/** Two versions of a regulation: each has a paragraph that the other has not, or one has an article more. */
function amended(a: Sketch, b: Sketch): boolean {
  if (!a.paragraphs || !b.paragraphs || a.hash === b.hash) return false;
  const ofA = new Set(a.paragraphs);
  const ofB = new Set(b.paragraphs);
  return a.paragraphs.some((one) => !ofB.has(one)) || b.paragraphs.some((one) => !ofA.has(one));
}

/** Two documents of an office, in the same words each year or quarter: both have a number, and not the same. */
function numberedApart(a: Sketch, b: Sketch): boolean {
  return a.number !== undefined && b.number !== undefined && a.number !== b.number;
}

/** Sketches in the order of their ids, each id once: the state of a corpus, whoever read what of it and in which order. */
export function mergeSketches(lists: Iterable<Iterable<Sketch>>): Sketch[] {
  const byId = new Map<string, Sketch>();
  for (const list of lists) {
    for (const sketch of list) {
      const other = byId.get(sketch.id);
      // Of two texts of one id the choice must not hang on who came first.
      if (!other || sketch.hash < other.hash) byId.set(sketch.id, sketch);
    }
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** The clusters of copies, of two or more, each with the one to keep first. Does not look at all pairs. */
export function findDuplicates(sketches: readonly Sketch[]): DuplicateRow[] {
  // The longest article first: it is what is kept, and what the others are measured by.
  const order = [...sketches].sort((a, b) => b.length - a.length || (a.id < b.id ? -1 : 1));
  const buckets = new Map<string, number[]>();
  order.forEach((sketch, index) => {
    for (const key of keysOf(sketch)) {
      const bucket = buckets.get(key);
      if (bucket) bucket.push(index);
      else buckets.set(key, [index]);
    }
  });
  const taken = new Uint8Array(order.length);
  const rows: DuplicateRow[] = [];
  let cluster = 0;
  order.forEach((kept, index) => {
    if (taken[index] === 1) return;
    const copies: { sketch: Sketch; alike: number }[] = [];
    for (const key of keysOf(kept)) {
      const bucket = buckets.get(key) ?? [];
      // What is taken leaves the bucket: a page that a site has ten thousand times is looked at once.
      const left = bucket.filter((other) => taken[other] !== 1 && other !== index);
      buckets.set(key, left);
      for (const other of left) {
        const sketch = order[other];
        if (!sketch || taken[other] === 1) continue;
        const alike = similarity(kept, sketch);
        if (alike < ALIKE || amended(kept, sketch) || numberedApart(kept, sketch)) continue;
        taken[other] = 1;
        copies.push({ sketch, alike });
      }
    }
    if (copies.length === 0) return;
    taken[index] = 1;
    cluster++;
    const all = copies.every(({ alike }) => alike === 1);
    const reason = all ? 'kept: first of the same articles' : 'kept: longest article';
    rows.push({ cluster, document: kept.id, kept: 'yes', similarity: 1, reason });
    copies.sort((a, b) => b.alike - a.alike || (a.sketch.id < b.sketch.id ? -1 : 1));
    for (const { sketch, alike } of copies) {
      rows.push({
        cluster,
        document: sketch.id,
        kept: 'no',
        similarity: Math.round(alike * 100) / 100,
        reason: alike === 1 ? 'same article' : 'nearly the same article',
      });
    }
  });
  return rows;
}

/** Where a sketch meets others: its article as it is, and each band of its signature. */
function keysOf({ hash, signature }: Sketch): string[] {
  const keys = [`=${hash}`];
  if (signature === undefined) return keys;
  for (let band = 0; band < BANDS; band++)
    keys.push(`${band}:${signature.slice(band * ROWS * 4, (band + 1) * ROWS * 4)}`);
  return keys;
}
