import { LABELS } from './labels';

/**
 * Weights of the tagger (标注模型): a linear-chain model over labels. A feature is a hash of 32 bits; its upper bits
 * choose a bucket, its lower 16 tell it from the others there, and it holds a weight for each label that it speaks
 * for or against.
 */
export interface TaggerModel {
  /** Bits of the hash that choose the bucket. */
  bits: number;
  /** Where each bucket's features begin; one more than there are buckets. */
  buckets: Uint32Array;
  /** The lower 16 bits of each feature's hash. */
  marks: Uint16Array;
  /** Where each feature's weights begin; one more than there are features. */
  offsets: Uint32Array;
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
/** With fewer, bucket and mark together would not hold the whole hash. */
const LEAST_BITS = 16;

/** One feature and its weights by label, whole numbers of -127 to 127; 0 is left out. */
export interface WeightedFeature {
  hash: number;
  weights: ArrayLike<number>;
}

/** Puts a model together. The features may come in any order. */
export function buildModel(features: readonly WeightedFeature[], transitions: Int16Array): TaggerModel {
  const bits = Math.min(20, Math.max(LEAST_BITS, Math.ceil(Math.log2(features.length + 1))));
  const sorted = [...features].sort((a, b) => (a.hash >>> 0) - (b.hash >>> 0));
  const buckets = new Uint32Array((1 << bits) + 1);
  const marks = new Uint16Array(sorted.length);
  const offsets = new Uint32Array(sorted.length + 1);
  const weights: number[] = [];
  sorted.forEach((feature, index) => {
    buckets[(feature.hash >>> (32 - bits)) + 1]!++;
    marks[index] = feature.hash & 0xffff;
    for (let label = 0; label < LABELS; label++) {
      const weight = feature.weights[label] ?? 0;
      if (weight !== 0) weights.push(label, Math.max(-127, Math.min(127, weight)) + 128);
    }
    offsets[index + 1] = weights.length;
  });
  for (let bucket = 1; bucket < buckets.length; bucket++) buckets[bucket]! += buckets[bucket - 1]!;
  return { bits, buckets, marks, offsets, weights: Uint8Array.from(weights), transitions };
}

/** The features of a model, each with its whole hash. */
export function modelFeatures(model: TaggerModel): WeightedFeature[] {
  const list: WeightedFeature[] = [];
  for (let bucket = 0; bucket < model.buckets.length - 1; bucket++) {
    for (let index = model.buckets[bucket]!; index < model.buckets[bucket + 1]!; index++) {
      const weights = new Int8Array(LABELS);
      for (let pair = model.offsets[index]!; pair < model.offsets[index + 1]!; pair += 2)
        weights[model.weights[pair]!] = model.weights[pair + 1]! - 128;
      const upper = bucket << (32 - model.bits);
      list.push({ hash: (upper & ~0xffff) | model.marks[index]!, weights });
    }
  }
  return list;
}

/**
 * The model as bytes, little-endian: a header, the transitions, features a bucket, marks, labels a feature, weights and
 * a sum of it all.
 */
export function packModel(model: TaggerModel): Uint8Array {
  const bucketCount = model.buckets.length - 1;
  const features = model.marks.length;
  const size =
    HEADER + model.transitions.length * 2 + bucketCount + features * 2 + features + model.weights.length;
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC);
  view.setUint8(4, VERSION);
  view.setUint8(5, LABELS);
  view.setUint8(6, model.bits);
  view.setUint32(8, features, true);
  view.setUint32(12, model.weights.length, true);
  let at = HEADER;
  for (const weight of model.transitions) {
    view.setInt16(at, weight, true);
    at += 2;
  }
  for (let bucket = 0; bucket < bucketCount; bucket++) {
    const count = (model.buckets[bucket + 1] ?? 0) - (model.buckets[bucket] ?? 0);
    if (count > 255) throw new ModelError('too many features in one bucket');
    bytes[at++] = count;
  }
  for (const mark of model.marks) {
    view.setUint16(at, mark, true);
    at += 2;
  }
  for (let index = 0; index < features; index++) {
    bytes[at++] = ((model.offsets[index + 1] ?? 0) - (model.offsets[index] ?? 0)) / 2;
  }
  bytes.set(model.weights, at);
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
  const bits = view.getUint8(6);
  const features = view.getUint32(8, true);
  const weightCount = view.getUint32(12, true);
  const bucketCount = 2 ** bits;
  const size = HEADER + LABELS * LABELS * 2 + bucketCount + features * 3 + weightCount;
  if (bits < LEAST_BITS || bits > 24 || bytes.length !== size)
    throw new ModelError('a damaged tagger model: its length is wrong');
  if (view.getUint32(16, true) !== sum(bytes)) {
    throw new ModelError('a damaged tagger model: its check sum is wrong');
  }
  let at = HEADER;
  const transitions = new Int16Array(LABELS * LABELS);
  for (let index = 0; index < transitions.length; index++, at += 2) {
    transitions[index] = view.getInt16(at, true);
  }
  const buckets = new Uint32Array(bucketCount + 1);
  for (let bucket = 0; bucket < bucketCount; bucket++) buckets[bucket + 1] = buckets[bucket]! + bytes[at++]!;
  const marks = new Uint16Array(features);
  for (let index = 0; index < features; index++, at += 2) marks[index] = view.getUint16(at, true);
  const offsets = new Uint32Array(features + 1);
  for (let index = 0; index < features; index++) offsets[index + 1] = offsets[index]! + bytes[at++]! * 2;
  if (buckets[bucketCount] !== features || offsets[features] !== weightCount) {
    throw new ModelError('a damaged tagger model: its parts do not fit together');
  }
  const weights = bytes.slice(at);
  for (let index = 0; index < weights.length; index += 2) {
    if (weights[index]! >= LABELS) throw new ModelError('a damaged tagger model: a label is out of range');
  }
  return { bits, buckets, marks, offsets, weights, transitions };
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
