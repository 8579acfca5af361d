import { SLOTS } from './clues';
import { GATE_SIZE, type Gate } from './gate';
import { LABELS, closes, opens } from './labels';

/**
 * Weights of the tagger (标注模型): a linear-chain model over labels. A clue holds weights for labels of the characters
 * that it reaches (see clues.ts).
 */
export interface TaggerModel {
  /**
   * The clues as an open table: a print of each key (0 where the place is free), and where its weights begin times 128 plus
   * how many they are. The place of a key is its upper bits, or the next free one. The prints stand apart, since most
   * look-ups end with them.
   */
  prints: Uint16Array;
  entries: Int32Array;
  keys: Int32Array;
  /** How far a key is shifted to be a place. */
  shift: number;
  /** Weights times 256 plus their targets, `slot * LABELS + label`. */
  weights: Int16Array;
  /** Weight of a label after another, `from * LABELS + to`, in the same unit. */
  transitions: Int16Array;
  /** For each label that closes, the most that a transition from it adds; for the label outside, the least. */
  bounds: Int32Array;
  /** How many types of names it tells apart, the first ones of TAGGED_TYPES. */
  types: number;
  /** Which words may belong to a name (gate.ts). */
  gate: Gate;
}

/** Why a file is no model. */
export class ModelError extends Error {}

/** Every label of every slot of a clue. */
const TARGETS = SLOTS * LABELS;

/** `GTTM` and the version of this form, whose clues and labels belong together. */
const MAGIC = 0x4754544d;
const VERSION = 2;
const HEADER = 24;
/** In a file the clues stand by the upper 16 bits of their key, so that the lower 16 are all that is written. */
const BUCKETS = 65536;

/** One clue and its weights by `slot * LABELS + label`, whole numbers of -127 to 127; 0 is left out. */
export interface WeightedClue {
  key: number;
  weights: ReadonlyMap<number, number>;
}

/** Puts a model together. The clues may come in any order. */
export function buildModel(clues: readonly WeightedClue[], transitions: Int16Array, gate: Gate): TaggerModel {
  const table = emptyTable(clues.length);
  const weights: number[] = [];
  for (const clue of inOrder(clues)) {
    const start = weights.length;
    for (const [target, weight] of [...clue.weights].sort((a, b) => a[0] - b[0]))
      weights.push(Math.max(-127, Math.min(127, weight)) * 256 + target);
    enter(table, clue.key, start, weights.length - start);
  }
  const own = Int16Array.from(weights);
  return {
    ...table,
    weights: own,
    transitions,
    bounds: boundsOf(transitions),
    types: typesOf(own),
    gate,
  };
}

/** Types beyond the last one that has weights are not looked for. */
function typesOf(weights: Int16Array): number {
  let label = 0;
  for (let at = 0; at < weights.length; at++) label = Math.max(label, (weights[at]! & 255) % LABELS);
  return Math.ceil(label / 4);
}

function boundsOf(transitions: Int16Array): Int32Array {
  const bounds = new Int32Array(LABELS);
  for (let label = 0; label < LABELS; label++) {
    if (!closes(label)) continue;
    const own = [...transitions.subarray(label * LABELS, (label + 1) * LABELS)].filter((_weight, next) =>
      opens(next),
    );
    bounds[label] = label === 0 ? Math.min(...own) : Math.max(...own);
  }
  return bounds;
}

type Table = Pick<TaggerModel, 'prints' | 'entries' | 'keys' | 'shift'>;

/** A table with room for half as many clues again: small ones stay in the processor's cache. */
function emptyTable(clues: number): Table {
  const bits = Math.max(4, Math.ceil(Math.log2(clues * 1.5 + 1)));
  return {
    prints: new Uint16Array(1 << bits),
    entries: new Int32Array(1 << bits),
    keys: new Int32Array(1 << bits),
    shift: 32 - bits,
  };
}

function enter({ prints, entries, keys, shift }: Table, key: number, start: number, count: number): void {
  const mask = prints.length - 1;
  let place = key >>> shift;
  while (prints[place] !== 0) place = (place + 1) & mask;
  prints[place] = printOf(key);
  entries[place] = start * 128 + count;
  keys[place] = key;
}

/** The lower bits of a key, its slots apart; never 0. */
function printOf(key: number): number {
  return (key & 0xfff8) | 1;
}

/** The entry of a key; 0 where the model does not know it. */
export function entryOf({ prints, entries, shift }: TaggerModel, key: number): number {
  const mask = prints.length - 1;
  const print = printOf(key);
  let place = key >>> shift;
  for (;;) {
    const found = prints[place]!;
    if (found === print) return entries[place]!;
    if (found === 0) return 0;
    place = (place + 1) & mask;
  }
}

function inOrder(clues: readonly WeightedClue[]): WeightedClue[] {
  return [...clues].sort((a, b) => (a.key >>> 0) - (b.key >>> 0));
}

/** The clues of a model in the order of their keys. */
export function modelClues({ keys, entries, weights }: TaggerModel): WeightedClue[] {
  const list: WeightedClue[] = [];
  keys.forEach((key, place) => {
    if (key === 0) return;
    const entry = entries[place]!;
    const own = new Map<number, number>();
    for (let index = entry >>> 7; index < (entry >>> 7) + (entry & 127); index++)
      own.set(weights[index]! & 255, weights[index]! >> 8);
    list.push({ key, weights: own });
  });
  return inOrder(list);
}

/**
 * The model as bytes, little-endian: a header, the transitions, clues a bucket, the lower halves of their keys, weights a
 * clue, their targets, the weights, the gate; the header holds a sum of it all.
 */
export function packModel(model: TaggerModel): Uint8Array {
  const clues = modelClues(model);
  const bytes = new Uint8Array(sizeOf(clues.length, model.weights.length));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC);
  view.setUint8(4, VERSION);
  view.setUint8(5, LABELS);
  view.setUint32(8, clues.length, true);
  view.setUint32(12, model.weights.length, true);
  let at = HEADER;
  for (const weight of model.transitions) {
    view.setInt16(at, weight, true);
    at += 2;
  }
  for (const { key } of clues) {
    if (bytes[at + (key >>> 16)]!++ === 255) throw new ModelError('too many clues in one bucket');
  }
  at += BUCKETS;
  for (const { key } of clues) {
    view.setUint16(at, key & 0xffff, true);
    at += 2;
  }
  for (const { weights } of clues) bytes[at++] = weights.size;
  for (const { weights } of clues) for (const target of weights.keys()) bytes[at++] = target;
  for (const { weights } of clues) for (const weight of weights.values()) view.setInt8(at++, weight);
  for (const weight of model.gate) view.setInt8(at++, weight);
  view.setUint32(16, sum(bytes), true);
  return bytes;
}

function sizeOf(clues: number, weights: number): number {
  return HEADER + LABELS * LABELS * 2 + BUCKETS + clues * 3 + weights * 2 + GATE_SIZE;
}

/** Reads a model; throws a ModelError that says in English what is wrong with the bytes. */
export function readModel(bytes: Uint8Array): TaggerModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER || view.getUint32(0) !== MAGIC) {
    throw new ModelError('not a tagger model: the file does not begin with GTTM');
  }
  if (view.getUint8(4) !== VERSION || view.getUint8(5) !== LABELS) {
    throw new ModelError(`a tagger model of another version (${view.getUint8(4)}); fit it again`);
  }
  const count = view.getUint32(8, true);
  const weightCount = view.getUint32(12, true);
  if (bytes.length !== sizeOf(count, weightCount)) {
    throw new ModelError('a damaged tagger model: its length is wrong');
  }
  if (view.getUint32(16, true) !== sum(bytes)) {
    throw new ModelError('a damaged tagger model: its check sum is wrong');
  }
  const transitions = new Int16Array(LABELS * LABELS);
  for (let index = 0; index < transitions.length; index++)
    transitions[index] = view.getInt16(HEADER + index * 2, true);
  const buckets = HEADER + transitions.length * 2;
  let at = buckets + BUCKETS;
  const firstCount = at + count * 2;
  const firstTarget = firstCount + count;
  const weights = new Int16Array(weightCount);
  let fits = true;
  for (let index = 0; index < weightCount; index++) {
    const target = bytes[firstTarget + index]!;
    fits &&= target < TARGETS;
    weights[index] = view.getInt8(firstTarget + weightCount + index) * 256 + target;
  }
  const gate = Int8Array.from(bytes.subarray(bytes.length - GATE_SIZE));
  const table = emptyTable(count);
  let clue = firstCount;
  let start = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    for (let left = bytes[buckets + bucket]!; left > 0; left--, at += 2) {
      if (at >= firstCount) throw new ModelError('a damaged tagger model: its parts do not fit together');
      const own = bytes[clue++]!;
      enter(table, (bucket << 16) | view.getUint16(at, true), start, own);
      start += own;
    }
  }
  if (!fits || at !== firstCount || start !== weightCount)
    throw new ModelError('a damaged tagger model: its parts do not fit together');
  return { ...table, weights, transitions, bounds: boundsOf(transitions), types: typesOf(weights), gate };
}

/** FNV-1a over everything but the sum itself. */
function sum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < bytes.length; at++) {
    if (at >= 16 && at < 20) continue;
    hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  }
  return hash >>> 0;
}
