import type { AnalysisRecord, Section } from '../record';
import { foldWidth } from '../text/width';

/** A text with its record. */
export interface Compared {
  text: string;
  record: AnalysisRecord;
}

/** A piece that is compared as a whole: a heading with what stands under it before its first child. */
export interface Piece {
  /** Marker and title; empty for what stands before the first heading. */
  label: string;
  start: number;
  end: number;
}

/** What became of a piece: the same words, other words, another place (and maybe other words), dropped, or new. */
export type Change = 'same' | 'reworded' | 'moved' | 'dropped' | 'added';

export interface PairedPiece {
  change: Change;
  left?: Piece;
  right?: Piece;
  /** 0..1: how much of the words both share; 1 where they are the same. */
  similarity: number;
}

/** A formula (提法): a slogan, a campaign, a cited title or a phrase in quotation marks. */
export interface Formula {
  text: string;
  /** Mentions on each side. */
  left: number;
  right: number;
}

export interface Comparison {
  pieces: PairedPiece[];
  /** Formulas that stand on one side only, those most often said first. */
  formulas: Formula[];
}

/** Pieces with less in common are a dropped one and a new one. */
const ALIKE = 0.5;
/** The same with the same heading. */
const ALIKE_UNDER_ONE_HEADING = 0.25;
/** A pair of characters in more pieces than this tells nothing; so many candidates are looked at closely. */
const COMMON = 40;
const TRIED = 8;

/**
 * Two versions of a text, or two years' reports (对照): sections aligned by their words first, then by heading, then by what is
 * most alike; in the order of the right text, dropped pieces where they stood. Pure; linear but for pieces that share much.
 */
export function compareTexts(left: Compared, right: Compared): Comparison {
  const a = piecesOf(left).map((piece) => wordsOf(left.text, piece));
  const b = piecesOf(right).map((piece) => wordsOf(right.text, piece));
  const pairs = new Pairs(a, b);
  pairs.byKey(({ bare }) => bare);
  pairs.byKey(
    ({ heading }) => heading,
    (from, to) => alike(from, to) >= ALIKE_UNDER_ONE_HEADING,
  );
  pairs.byWords();
  return { pieces: inOrder(a, b, pairs.partner), formulas: formulasOf(left, right) };
}

interface Words extends Piece {
  bare: string;
  heading: string;
  /** Pairs of neighbouring characters. */
  pairs: Map<string, number>;
  size: number;
}

function piecesOf({ text, record }: Compared): Piece[] {
  const pieces: Piece[] = [];
  const first = record.sections[0]?.start ?? text.length;
  const kept = record.lines.findIndex(({ role }) => role === 'title' || role === 'body');
  const start = kept < 0 ? first : Math.min(first, offsetOfLine(text, kept));
  if (text.slice(start, first).trim() !== '') pieces.push({ label: '', start, end: first });
  const visit = (sections: readonly Section[]): void => {
    for (const section of sections) {
      if (section.scheme.startsWith('inline-')) continue;
      const children = section.children.filter(({ scheme }) => !scheme.startsWith('inline-'));
      const end = children[0]?.start ?? section.end;
      pieces.push({ label: `${section.marker}${section.title}`, start: section.start, end });
      visit(children);
    }
  };
  visit(record.sections);
  return pieces;
}

function offsetOfLine(text: string, line: number): number {
  const breaks = /\r\n|[\r\n]/gu;
  for (let at = 0; at < line; at++) if (!breaks.exec(text)) return text.length;
  return line === 0 ? 0 : breaks.lastIndex;
}

function wordsOf(text: string, piece: Piece): Words {
  const bare = foldWidth(text.slice(piece.start, piece.end)).replace(/\s+/gu, '');
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < bare.length; at++) {
    const key = bare.slice(at, at + 2);
    pairs.set(key, (pairs.get(key) ?? 0) + 1);
  }
  return {
    ...piece,
    bare,
    heading: foldWidth(piece.label).replace(/\s+/gu, ''),
    pairs,
    size: Math.max(0, bare.length - 1),
  };
}

/** Dice's coefficient over pairs of characters. */
function alike(a: Words, b: Words): number {
  if (a.bare === b.bare) return 1;
  if (a.size + b.size === 0) return 0;
  const [small, large] = a.pairs.size < b.pairs.size ? [a, b] : [b, a];
  let shared = 0;
  for (const [key, count] of small.pairs) shared += Math.min(count, large.pairs.get(key) ?? 0);
  return (2 * shared) / (a.size + b.size);
}

/** Pieces of two texts, paired step by step; one that has its partner is left out of all later steps. */
class Pairs {
  /** Index on the left → index on the right. */
  readonly partner = new Map<number, number>();
  private readonly taken = new Set<number>();

  constructor(
    private readonly left: readonly Words[],
    private readonly right: readonly Words[],
  ) {}

  /** Pieces of the same key, the first with the first, where they are accepted. */
  byKey(keyOf: (words: Words) => string, accept: (from: Words, to: Words) => boolean = () => true): void {
    const places = this.holders((words) => [keyOf(words)]);
    this.eachFree((words, index) => {
      const list = places.get(keyOf(words));
      const at = list?.[0];
      if (at === undefined || !accept(words, this.right[at] as Words)) return;
      list?.shift();
      this.pair(index, at);
    });
  }

  /** Each with the one it shares most with, the best pairs first. Only pieces with rare pairs of characters in common are compared. */
  byWords(): void {
    const holders = this.holders((words) => words.pairs.keys());
    const found: { from: number; to: number; similarity: number }[] = [];
    this.eachFree((words, from) => {
      const candidates = new Map<number, number>();
      for (const key of words.pairs.keys()) {
        const list = holders.get(key);
        if (list && list.length <= COMMON)
          for (const to of list) candidates.set(to, (candidates.get(to) ?? 0) + 1);
      }
      const best = [...candidates].sort((x, y) => y[1] - x[1]).slice(0, TRIED);
      for (const [to] of best) {
        const similarity = alike(words, this.right[to] as Words);
        if (similarity >= ALIKE) found.push({ from, to, similarity });
      }
    });
    found.sort((x, y) => y.similarity - x.similarity || x.from - y.from || x.to - y.to);
    for (const { from, to } of found) if (!this.partner.has(from) && !this.taken.has(to)) this.pair(from, to);
  }

  private pair(from: number, to: number): void {
    this.partner.set(from, to);
    this.taken.add(to);
  }

  private eachFree(visit: (words: Words, index: number) => void): void {
    this.left.forEach((words, index) => {
      if (!this.partner.has(index)) visit(words, index);
    });
  }

  /** Which free pieces on the right have a key, by key. */
  private holders(keysOf: (words: Words) => Iterable<string>): Map<string, number[]> {
    const holders = new Map<string, number[]>();
    this.right.forEach((words, index) => {
      if (this.taken.has(index)) return;
      for (const key of keysOf(words)) {
        const list = holders.get(key);
        if (list) list.push(index);
        else holders.set(key, [index]);
      }
    });
    return holders;
  }
}

/** The pairs in the order of the right text; a dropped piece follows the partner of the piece before it. */
function inOrder(
  a: readonly Words[],
  b: readonly Words[],
  partner: ReadonlyMap<number, number>,
): PairedPiece[] {
  const back = new Map([...partner].map(([from, to]) => [to, from]));
  const steady = longestRising(a.map((_, index) => partner.get(index) ?? -1));
  const dropped = new Map<number, number[]>();
  let after = -1;
  a.forEach((_, index) => {
    const to = partner.get(index);
    if (to !== undefined && steady.has(index)) after = to;
    if (to !== undefined) return;
    const list = dropped.get(after);
    if (list) list.push(index);
    else dropped.set(after, [index]);
  });
  const rows: PairedPiece[] = [];
  const drop = (place: number): void => {
    for (const index of dropped.get(place) ?? [])
      rows.push({ change: 'dropped', left: pieceOf(a[index] as Words), similarity: 0 });
  };
  drop(-1);
  b.forEach((words, to) => {
    const from = back.get(to);
    if (from === undefined) rows.push({ change: 'added', right: pieceOf(words), similarity: 0 });
    else {
      const similarity = alike(a[from] as Words, words);
      const change = !steady.has(from) ? 'moved' : similarity === 1 ? 'same' : 'reworded';
      rows.push({ change, left: pieceOf(a[from] as Words), right: pieceOf(words), similarity });
    }
    drop(to);
  });
  return rows;
}

function pieceOf({ label, start, end }: Words): Piece {
  return { label, start, end };
}

/** The indexes of a longest rising run of the values that are not negative. */
function longestRising(values: readonly number[]): Set<number> {
  const tails: number[] = [];
  const before = new Map<number, number>();
  values.forEach((value, index) => {
    if (value < 0) return;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((values[tails[middle] as number] as number) < value) low = middle + 1;
      else high = middle;
    }
    if (low > 0) before.set(index, tails[low - 1] as number);
    tails[low] = index;
  });
  const kept = new Set<number>();
  for (let at = tails[tails.length - 1]; at !== undefined; at = before.get(at)) kept.add(at);
  return kept;
}

/** Formulas on one side and not on the other. */
function formulasOf(left: Compared, right: Compared): Formula[] {
  const a = countFormulas(left);
  const b = countFormulas(right);
  const found: Formula[] = [];
  for (const [text, count] of a) if (!b.has(text)) found.push({ text, left: count, right: 0 });
  for (const [text, count] of b) if (!a.has(text)) found.push({ text, left: 0, right: count });
  return found.sort((x, y) => y.left + y.right - x.left - x.right);
}

const QUOTED = /[“"「]([\u4e00-\u9fff、·0-9]{3,16})[”"」]/gu;

function countFormulas({ text, record }: Compared): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (formula: string): void => void counts.set(formula, (counts.get(formula) ?? 0) + 1);
  const spans: { start: number; end: number }[] = [];
  for (const { type, canonical, start, end } of record.entities) {
    if (type !== 'slogan' && type !== 'campaign' && type !== 'document-title') continue;
    add(canonical);
    spans.push({ start, end });
  }
  spans.sort((x, y) => x.start - y.start);
  for (const match of text.matchAll(QUOTED)) {
    const start = match.index + 1;
    const end = start + (match[1] as string).length;
    if (!spans.some((span) => span.start < end && span.end > start)) add(match[1] as string);
  }
  return counts;
}
