import { LABELS, PREDECESSORS, closes, opens } from '../entities/tagger/labels';
import type { Gate } from '../entities/tagger/gate';
import { buildModel, modelClues, type TaggerModel, type WeightedClue } from '../entities/tagger/model';

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
  const field = new Field(hashes.length, known, lessons, options.base, rate, sparse);
  const order = lessons.map((_lesson, index) => index);
  const random = generator(seed);
  const losses = new Float64Array(lessons.length);
  const sums = new Float32Array(average > 0 ? field.weights.length : 0);
  const transitionSums = new Float64Array(LABELS * LABELS);
  for (let pass = 1; pass <= passes; pass++) {
    shuffle(order, random);
    let loss = 0;
    let characters = 0;
    for (const index of order) {
      const lesson = lessons[index]!;
      const length = lesson.labels.length;
      if (length === 0) continue;
      // What is learnt is looked at only now and then.
      if (pass > 2 && losses[index]! < EASY && random() < 0.75) continue;
      const own = field.learn(lesson, ids[index]!);
      losses[index] = own / length;
      loss += own;
      characters += length;
    }
    if (average > 0 && pass > passes - average) {
      addShare(sums, field.weights, average);
      addShare(transitionSums, field.transitions, average);
    }
    options.report?.(pass, loss / Math.max(1, characters));
  }
  return average > 0
    ? pack(hashes, sums, transitionSums, gate)
    : pack(hashes, field.weights, field.transitions, gate);
}

function addShare(sums: Float32Array | Float64Array, values: Float32Array | Float64Array, of: number): void {
  for (let place = 0; place < values.length; place++) sums[place]! += values[place]! / of;
}

/** The weights while they are fitted, and room for the sums over one lesson (forward-backward, 前向后向算法). */
class Field {
  readonly weights: Float32Array;
  readonly transitions: Float64Array;
  private readonly gains: Float32Array;
  private readonly transitionGains = new Float64Array(LABELS * LABELS).fill(1e-3);
  private readonly moves = new Float64Array(LABELS * LABELS);
  private readonly expected = new Float64Array(LABELS * LABELS);
  private readonly forward: Float64Array;
  private readonly backward: Float64Array;
  private readonly potentials: Float64Array;
  private readonly scales: Float64Array;
  /** Labels up to here are weighed. */
  private readonly used: number;

  constructor(
    features: number,
    known: readonly KnownFeature[],
    lessons: readonly Lesson[],
    base: TaggerModel | undefined,
    private readonly rate: number,
    private readonly sparse: number,
  ) {
    this.weights = new Float32Array(features * LABELS);
    known.forEach((feature, index) => {
      for (const [label, weight] of feature.weights) this.weights[index * LABELS + label] = weight / UNIT;
    });
    this.gains = new Float32Array(features * LABELS).fill(1e-3);
    const transitions = base?.transitions ?? new Int16Array(LABELS * LABELS);
    this.transitions = Float64Array.from(transitions, (weight) => weight / UNIT);
    this.used = labelsInUse(lessons, base);
    const longest = lessons.reduce((most, lesson) => Math.max(most, lesson.labels.length), 1);
    this.forward = new Float64Array(longest * LABELS);
    this.backward = new Float64Array(longest * LABELS);
    this.potentials = new Float64Array(longest * LABELS);
    this.scales = new Float64Array(longest);
  }

  /** One step on one lesson; gives its loss before the step. */
  learn(lesson: Lesson, rows: Int32Array): number {
    for (let to = 0; to < LABELS; to++)
      for (const from of PREDECESSORS[to]!)
        this.moves[from * LABELS + to] = Math.exp(this.transitions[from * LABELS + to]!);
    const gold = this.weigh(lesson, rows);
    const loss = this.sumForward(-gold, lesson.labels.length);
    this.sumBackward(lesson);
    this.moveWeights(lesson, rows);
    this.moveTransitions();
    return loss;
  }

  /** Potentials, as exponentials of scores whose greatest is 0; the score of the labels that stand there. */
  private weigh({ labels, ends }: Lesson, rows: Int32Array): number {
    const { potentials, used } = this;
    let gold = 0;
    for (let at = 0; at < labels.length; at++) {
      const row = at * LABELS;
      potentials.fill(0, row, row + LABELS);
      this.addFeatures(row, rows, at > 0 ? ends[at - 1]! : 0, ends[at]!);
      const label = labels[at]!;
      let top = -Infinity;
      for (let other = 0; other < used; other++) top = Math.max(top, potentials[row + other]!);
      gold += potentials[row + label]! - top;
      if (at > 0) gold += this.transitions[labels[at - 1]! * LABELS + label]!;
      for (let other = 0; other < LABELS; other++)
        potentials[row + other] = other < used ? Math.exp(potentials[row + other]! - top) : 0;
    }
    return gold;
  }

  private addFeatures(row: number, rows: Int32Array, from: number, to: number): void {
    for (let slot = from; slot < to; slot++) {
      const id = rows[slot]!;
      if (id < 0) continue;
      for (let label = 0; label < LABELS; label++)
        this.potentials[row + label]! += this.weights[id * LABELS + label]!;
    }
  }

  /** From the first character to the last, each row scaled to 1; adds the logarithms of the scales to `loss`. */
  private sumForward(loss: number, length: number): number {
    const { forward, potentials, scales } = this;
    for (let at = 0; at < length; at++) {
      const row = at * LABELS;
      let total = 0;
      for (let label = 0; label < LABELS; label++) {
        let sum = at === 0 ? (opens(label) ? 1 : 0) : this.reaching(row - LABELS, label);
        if (at === length - 1 && !closes(label)) sum = 0;
        sum *= potentials[row + label]!;
        forward[row + label] = sum;
        total += sum;
      }
      if (total < 1e-300) total = 1e-300;
      scales[at] = total;
      loss += Math.log(total);
      for (let label = 0; label < LABELS; label++) forward[row + label]! /= total;
    }
    return loss;
  }

  /** The sum over the labels of the row before that lead to a label. */
  private reaching(row: number, label: number): number {
    let sum = 0;
    for (const other of PREDECESSORS[label]!)
      sum += this.forward[row + other]! * this.moves[other * LABELS + label]!;
    return sum;
  }

  /** Back again, and what the model expects of each transition less what stands there. */
  private sumBackward({ labels }: Lesson): void {
    const { backward, potentials, scales, expected } = this;
    expected.fill(0);
    const end = (labels.length - 1) * LABELS;
    for (let label = 0; label < LABELS; label++) backward[end + label] = closes(label) ? 1 : 0;
    for (let at = labels.length - 1; at > 0; at--) {
      const row = at * LABELS;
      backward.fill(0, row - LABELS, row);
      for (let to = 0; to < LABELS; to++) {
        const value = (potentials[row + to]! * backward[row + to]!) / scales[at]!;
        if (value >= 1e-30) this.spread(row - LABELS, to, value);
      }
      expected[labels[at - 1]! * LABELS + labels[at]!]! -= 1;
    }
  }

  private spread(row: number, to: number, value: number): void {
    for (const from of PREDECESSORS[to]!) {
      const move = this.moves[from * LABELS + to]! * value;
      this.backward[row + from]! += move;
      this.expected[from * LABELS + to]! += this.forward[row + from]! * move;
    }
  }

  /** Gradients: what the model expects of each label less what stands there. */
  private moveWeights({ labels, ends }: Lesson, rows: Int32Array): void {
    for (let at = 0; at < labels.length; at++)
      for (let label = 0; label < LABELS; label++) {
        const place = at * LABELS + label;
        const gradient = this.forward[place]! * this.backward[place]! - (labels[at] === label ? 1 : 0);
        if (gradient < 1e-4 && gradient > -1e-4) continue;
        for (let slot = at > 0 ? ends[at - 1]! : 0; slot < ends[at]!; slot++)
          if (rows[slot]! >= 0) this.moveWeight(rows[slot]! * LABELS + label, gradient);
      }
  }

  /** One step of AdaGrad; what it does not carry over `sparse` becomes 0. */
  private moveWeight(place: number, gradient: number): void {
    const { weights, gains } = this;
    gains[place]! += gradient * gradient;
    const step = this.rate / Math.sqrt(gains[place]!);
    const moved = weights[place]! - step * gradient;
    const hold = step * this.sparse;
    weights[place] = moved > hold ? moved - hold : moved < -hold ? moved + hold : 0;
  }

  private moveTransitions(): void {
    for (let place = 0; place < this.expected.length; place++) {
      const pull = this.expected[place]!;
      if (pull === 0) continue;
      this.transitionGains[place]! += pull * pull;
      this.transitions[place]! -= (this.rate * pull) / Math.sqrt(this.transitionGains[place]!);
    }
  }
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
