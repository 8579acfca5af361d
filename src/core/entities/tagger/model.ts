import { LABELS } from './labels';

/**
 * Weights of the tagger (标注模型): a linear-chain model over labels. A feature is a hash of 32 bits and holds a weight
 * for each label that it speaks for or against.
 */
export interface TaggerModel {
  /**
   * The features as an open table of pairs: the hash (0 where the place is free), and where its weights begin times 32
   * plus how many they are. The place of a hash is its upper bits, or the next free one.
   */
  table: Int32Array;
  /** How far a hash is shifted to be a place. */
  shift: number;
  /** Label and weight by turns, the weight plus 128. */
  weights: Uint8Array;
  /** Weight of a label after another, `from * LABELS + to`, in the same unit. */
  transitions: Int16Array;
}

/** Why a file is no model. */
export class ModelError extends Error {}

/** `GTTM` and the version of this form, whose features and labels belong together. */
const MAGIC = 0x4754544d;
const VERSION = 1;
const HEADER = 24;
/** In a file the features stand by the upper 16 bits of their hash, so that the lower 16 are all that is written. */
const BUCKETS = 65536;

/** One feature and its weights by label, whole numbers of -127 to 127; 0 is left out. */
export interface WeightedFeature {
  hash: number;
  weights: ArrayLike<number>;
}

/** Puts a model together. The features may come in any order. */
export function buildModel(features: readonly WeightedFeature[], transitions: Int16Array): TaggerModel {
  const { table, shift } = emptyTable(features.length);
  const weights: number[] = [];
  for (const { hash, weights: row } of inOrder(features)) {
    const start = weights.length;
    for (let label = 0; label < LABELS; label++) {
      const weight = row[label] ?? 0;
      if (weight !== 0) weights.push(label, Math.max(-127, Math.min(127, weight)) + 128);
    }
    enter(table, shift, hash, start * 32 + (weights.length - start) / 2);
  }
  return { table, shift, weights: Uint8Array.from(weights), transitions };
}

/** A table with room for twice as many features. */
function emptyTable(features: number): { table: Int32Array; shift: number } {
  const bits = Math.max(4, Math.ceil(Math.log2(features + 1)) + 1);
  return { table: new Int32Array(2 << bits), shift: 32 - bits };
}

function enter(table: Int32Array, shift: number, hash: number, entry: number): void {
  const mask = table.length / 2 - 1;
  let place = hash >>> shift;
  while (table[place * 2] !== 0) place = (place + 1) & mask;
  table[place * 2] = hash;
  table[place * 2 + 1] = entry;
}

function inOrder(features: readonly WeightedFeature[]): WeightedFeature[] {
  return [...features].sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
}

/** The features of a model in the order of their hashes. */
export function modelFeatures({ table, weights }: TaggerModel): WeightedFeature[] {
  const list: WeightedFeature[] = [];
  for (let place = 0; place < table.length; place += 2) {
    const hash = table[place]!;
    if (hash === 0) continue;
    const row = new Int8Array(LABELS);
    const start = table[place + 1]! >>> 5;
    for (let pair = start; pair < start + 2 * (table[place + 1]! & 31); pair += 2)
      row[weights[pair]!] = weights[pair + 1]! - 128;
    list.push({ hash, weights: row });
  }
  return inOrder(list);
}

/**
 * The model as bytes, little-endian: a header, the transitions, features a bucket, the lower halves of their hashes,
 * labels a feature, weights and a sum of it all.
 */
export function packModel(model: TaggerModel): Uint8Array {
  const features = modelFeatures(model);
  const size = HEADER + model.transitions.length * 2 + BUCKETS + features.length * 3 + model.weights.length;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC);
  view.setUint8(4, VERSION);
  view.setUint8(5, LABELS);
  view.setUint32(8, features.length, true);
  view.setUint32(12, model.weights.length, true);
  let at = HEADER;
  for (const weight of model.transitions) {
    view.setInt16(at, weight, true);
    at += 2;
  }
  for (const { hash } of features) {
    if (bytes[at + (hash >>> 16)]!++ === 255) throw new ModelError('too many features in one bucket');
  }
  at += BUCKETS;
  for (const { hash } of features) {
    view.setUint16(at, hash & 0xffff, true);
    at += 2;
  }
  let out = at + features.length;
  for (const { weights } of features) {
    let count = 0;
    for (let label = 0; label < LABELS; label++) {
      if (weights[label] === 0) continue;
      bytes[out++] = label;
      bytes[out++] = weights[label]! + 128;
      count++;
    }
    bytes[at++] = count;
  }
  view.setUint32(16, sum(bytes), true);
  return bytes;
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
  const size = HEADER + LABELS * LABELS * 2 + BUCKETS + count * 3 + weightCount;
  if (bytes.length !== size) throw new ModelError('a damaged tagger model: its length is wrong');
  if (view.getUint32(16, true) !== sum(bytes)) {
    throw new ModelError('a damaged tagger model: its check sum is wrong');
  }
  const transitions = new Int16Array(LABELS * LABELS);
  for (let index = 0; index < transitions.length; index++)
    transitions[index] = view.getInt16(HEADER + index * 2, true);
  const buckets = HEADER + transitions.length * 2;
  let at = buckets + BUCKETS;
  const firstCount = at + count * 2;
  let counts = firstCount;
  const weights = bytes.slice(firstCount + count);
  const { table, shift } = emptyTable(count);
  let start = 0;
  for (let bucket = 0; bucket < BUCKETS; bucket++) {
    for (let left = bytes[buckets + bucket]!; left > 0; left--, at += 2) {
      if (at >= firstCount) throw new ModelError('a damaged tagger model: its parts do not fit together');
      const labels = bytes[counts++]!;
      enter(table, shift, (bucket << 16) | view.getUint16(at, true), start * 32 + labels);
      start += 2 * labels;
    }
  }
  let fits = at === firstCount && start === weightCount;
  for (let pair = 0; pair < weights.length; pair += 2) fits &&= weights[pair]! < LABELS;
  if (!fits) throw new ModelError('a damaged tagger model: its parts do not fit together');
  return { table, shift, weights, transitions };
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
