import { LABELS, PREDECESSORS, closes, opens } from './labels';
import type { Gate } from './gate';
import { buildModel, modelClues, type TaggerModel, type WeightedClue } from './model';

/** A stretch to learn from: the features of its characters, one after the other, where each one's end, and a label each. */
export interface Lesson {
  features: Int32Array;
  ends: Int32Array;
  labels: Uint8Array;
}

export interface TrainingOptions {
  /** Passes over the texts. */
  passes?: number;
  /** Features that stand fewer times are left out. */
  least?: number;
  /** How fast the weights move (AdaGrad). */
  rate?: number;
  /** The weights are the mean of those after so many of the last passes. */
  average?: number;
  /** How strongly weights are held at 0 (L1): the higher, the fewer there are. */
  sparse?: number;
  /** The model to begin with; its features keep their weights where the texts say nothing else. */
  base?: TaggerModel;
  /** Called after each pass with the mean loss of a character. */
  report?: (pass: number, loss: number) => void;
  seed?: number;
}

/** Loss of a character below which a text counts as learnt. */
const EASY = 0.002;

/** Whole numbers of the model in one unit of the weights. */
export const UNIT = 16;

/**
 * Fits a linear-chain conditional random field (条件随机场) by stochastic gradients with AdaGrad. The same lessons and
 * options give the same model.
 */
export function train(lessons: readonly Lesson[], gate: Gate, options: TrainingOptions = {}): TaggerModel {
  const { passes = 8, least = 2, rate = 0.05, sparse = 0.006, seed = 1, average = 0 } = options;
  const known = options.base ? featuresOf(options.base) : [];
  const { hashes, ids } = numberFeatures(lessons, least, known);
  const weights = new Float32Array(hashes.length * LABELS);
  known.forEach((feature, index) => {
    for (const [label, weight] of feature.weights) weights[index * LABELS + label] = weight / UNIT;
  });
  const gains = new Float32Array(hashes.length * LABELS).fill(1e-3);
  const transitions = Float64Array.from(
    options.base?.transitions ?? new Int16Array(LABELS * LABELS),
    (weight) => weight / UNIT,
  );
  const transitionGains = new Float64Array(LABELS * LABELS).fill(1e-3);
  const used = labelsInUse(lessons, options.base);
  const order = lessons.map((_lesson, index) => index);
  const random = generator(seed);
  const longest = lessons.reduce((most, lesson) => Math.max(most, lesson.labels.length), 1);
  const forward = new Float64Array(longest * LABELS);
  const backward = new Float64Array(longest * LABELS);
  const potentials = new Float64Array(longest * LABELS);
  const scales = new Float64Array(longest);
  const losses = new Float64Array(lessons.length);
  const sums = new Float32Array(average > 0 ? weights.length : 0);
  const transitionSums = new Float64Array(LABELS * LABELS);
  const moves = new Float64Array(LABELS * LABELS);
  const expected = new Float64Array(LABELS * LABELS);
  for (let pass = 1; pass <= passes; pass++) {
    shuffle(order, random);
    let loss = 0;
    let characters = 0;
    for (const index of order) {
      const lesson = lessons[index] as Lesson;
      const rows = ids[index] as Int32Array;
      const { ends } = lesson;
      const length = lesson.labels.length;
      if (length === 0) continue;
      // What is learnt is looked at only now and then.
      if (pass > 2 && losses[index]! < EASY && random() < 0.75) continue;
      for (let to = 0; to < LABELS; to++)
        for (const from of PREDECESSORS[to]!)
          moves[from * LABELS + to] = Math.exp(transitions[from * LABELS + to]!);
      // Potentials, as exponentials of scores whose greatest is 0.
      let gold = 0;
      for (let at = 0; at < length; at++) {
        const row = at * LABELS;
        potentials.fill(0, row, row + LABELS);
        for (let slot = at > 0 ? ends[at - 1]! : 0; slot < ends[at]!; slot++) {
          const id = rows[slot]!;
          if (id < 0) continue;
          const first = id * LABELS;
          for (let label = 0; label < LABELS; label++) potentials[row + label]! += weights[first + label]!;
        }
        const label = lesson.labels[at]!;
        let top = -Infinity;
        for (let other = 0; other < used; other++) top = Math.max(top, potentials[row + other]!);
        gold += potentials[row + label]! - top;
        if (at > 0) gold += transitions[lesson.labels[at - 1]! * LABELS + label]!;
        for (let other = 0; other < LABELS; other++)
          potentials[row + other] = other < used ? Math.exp(potentials[row + other]! - top) : 0;
      }
      let own = -gold;
      // Forward and backward, each row scaled to 1.
      for (let at = 0; at < length; at++) {
        const row = at * LABELS;
        let total = 0;
        for (let label = 0; label < LABELS; label++) {
          let sum = 0;
          if (at === 0) sum = opens(label) ? 1 : 0;
          else {
            const before = PREDECESSORS[label]!;
            for (let index = 0; index < before.length; index++) {
              const other = before[index]!;
              sum += forward[row - LABELS + other]! * moves[other * LABELS + label]!;
            }
          }
          if (at === length - 1 && !closes(label)) sum = 0;
          sum *= potentials[row + label]!;
          forward[row + label] = sum;
          total += sum;
        }
        if (total < 1e-300) total = 1e-300;
        scales[at] = total;
        own += Math.log(total);
        for (let label = 0; label < LABELS; label++) forward[row + label]! /= total;
      }
      losses[index] = own / length;
      loss += own;
      // Gradients: what the model expects less what stands there.
      expected.fill(0);
      const end = (length - 1) * LABELS;
      for (let label = 0; label < LABELS; label++) backward[end + label] = closes(label) ? 1 : 0;
      for (let at = length - 1; at > 0; at--) {
        const row = at * LABELS;
        const scale = scales[at]!;
        backward.fill(0, row - LABELS, row);
        for (let to = 0; to < LABELS; to++) {
          const value = (potentials[row + to]! * backward[row + to]!) / scale;
          if (value < 1e-30) continue;
          const before = PREDECESSORS[to]!;
          for (let index = 0; index < before.length; index++) {
            const from = before[index]!;
            const move = moves[from * LABELS + to]! * value;
            backward[row - LABELS + from]! += move;
            expected[from * LABELS + to]! += forward[row - LABELS + from]! * move;
          }
        }
        expected[lesson.labels[at - 1]! * LABELS + lesson.labels[at]!]! -= 1;
      }
      for (let at = 0; at < length; at++) {
        const row = at * LABELS;
        for (let label = 0; label < LABELS; label++) {
          const gradient =
            forward[row + label]! * backward[row + label]! - (lesson.labels[at] === label ? 1 : 0);
          if (gradient < 1e-4 && gradient > -1e-4) continue;
          for (let slot = at > 0 ? ends[at - 1]! : 0; slot < ends[at]!; slot++) {
            const id = rows[slot]!;
            if (id < 0) continue;
            const place = id * LABELS + label;
            gains[place]! += gradient * gradient;
            const step = rate / Math.sqrt(gains[place]!);
            const moved = weights[place]! - step * gradient;
            const hold = step * sparse;
            weights[place] = moved > hold ? moved - hold : moved < -hold ? moved + hold : 0;
          }
        }
      }
      for (let place = 0; place < expected.length; place++) {
        const pull = expected[place]!;
        if (pull === 0) continue;
        transitionGains[place]! += pull * pull;
        transitions[place]! -= (rate * pull) / Math.sqrt(transitionGains[place]!);
      }
      characters += length;
    }
    if (average > 0 && pass > passes - average) {
      for (let place = 0; place < weights.length; place++) sums[place]! += weights[place]! / average;
      for (let place = 0; place < transitions.length; place++)
        transitionSums[place]! += transitions[place]! / average;
    }
    options.report?.(pass, loss / Math.max(1, characters));
  }
  return average > 0 ? pack(hashes, sums, transitionSums, gate) : pack(hashes, weights, transitions, gate);
}

/** How many labels there are up to the last type that is marked anywhere: types beyond it are not weighed at all. */
function labelsInUse(lessons: readonly Lesson[], base?: TaggerModel): number {
  let last = base ? 4 * base.types : 0;
  for (const { labels } of lessons) for (const label of labels) last = Math.max(last, label);
  return 1 + 4 * Math.ceil(last / 4);
}

/** The known features and those that stand often enough, numbered, and each lesson's as those numbers (-1: none). */
function numberFeatures(
  lessons: readonly Lesson[],
  least: number,
  known: readonly KnownFeature[],
): { hashes: number[]; ids: Int32Array[] } {
  const counts = new Map<number, number>();
  for (const { features } of lessons)
    for (const hash of features) counts.set(hash, (counts.get(hash) ?? 0) + 1);
  const hashes: number[] = [];
  const numbers = new Map<number, number>();
  const add = (hash: number): void => {
    if (numbers.has(hash)) return;
    numbers.set(hash, hashes.length);
    hashes.push(hash);
  };
  for (const { hash } of known) add(hash);
  for (const [hash, count] of counts) if (count >= least) add(hash);
  const ids = lessons.map(({ features }) => features.map((hash) => numbers.get(hash) ?? -1));
  return { hashes, ids };
}

/** A key with a slot in its lowest bits, and its weights by label. */
interface KnownFeature {
  hash: number;
  weights: [label: number, weight: number][];
}

function featuresOf(model: TaggerModel): KnownFeature[] {
  return modelClues(model).flatMap(({ key, weights }) => {
    const slots: [number, number][][] = [];
    for (const [target, weight] of weights)
      (slots[Math.floor(target / LABELS)] ??= []).push([target % LABELS, weight]);
    return slots.flatMap((own, slot) => ({ hash: key | slot, weights: own }));
  });
}

function pack(
  hashes: readonly number[],
  weights: Float32Array,
  transitions: Float64Array,
  gate: Gate,
): TaggerModel {
  const clues = new Map<number, Map<number, number>>();
  hashes.forEach((hash, index) => {
    for (let label = 0; label < LABELS; label++) {
      const weight = Math.max(-127, Math.min(127, Math.round(weights[index * LABELS + label]! * UNIT)));
      if (weight === 0) continue;
      const key = hash & ~7;
      let own = clues.get(key);
      if (!own) clues.set(key, (own = new Map()));
      own.set((hash & 7) * LABELS + label, weight);
    }
  });
  return buildModel(
    [...clues].map(([key, own]): WeightedClue => ({ key, weights: own })),
    Int16Array.from(transitions, (weight) => Math.max(-9999, Math.min(9999, Math.round(weight * UNIT)))),
    gate,
  );
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function generator(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [order[at], order[other]] = [order[other] as number, order[at] as number];
  }
}
