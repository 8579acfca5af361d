import { SpanIndex, type Scan } from '../entities/grammar/scan';
import { GATE_SIZE, GATE_UNIT, SIGNS, SURE, readSigns, readWords, type Gate } from '../entities/tagger/gate';
import { labelsOf, type TaggedSpan } from '../entities/tagger/labels';
import { scanText, lessonsOf } from './lesson';
import type { TaggerModel } from '../entities/tagger/model';
import { train, type Lesson, type TrainingOptions } from './train';

/** An annotated text; its spans do not overlap. */
export interface Annotated {
  text: string;
  spans: readonly TaggedSpan[];
  /** Hides what the rules see of it, so that the contexts are learnt as well. */
  blind?: boolean;
}

/** Fits the tagger: first which words may belong to a name, then the names in the stretches that such words make. */
export function fitTagger(texts: readonly Annotated[], options: TrainingOptions = {}): TaggerModel {
  const read = texts.map(({ text, spans, blind }) => {
    const scan = scanText(text);
    return { scan: blind ? withoutNames(scan) : scan, spans };
  });
  const gate = fitGate(read, options.base?.gate);
  const lessons: Lesson[] = [];
  for (const { scan, spans } of read)
    for (const lesson of lessonsOf(gate, scan, labelsOf(scan.text.length, spans))) lessons.push(lesson);
  return train(lessons, gate, options);
}

function withoutNames(scan: Scan): Scan {
  const empty = new SpanIndex(scan.text.length);
  return { ...scan, people: empty, places: empty, bodies: empty, posts: empty };
}

const PASSES = 4;
const RATE = 0.1;

/** Logistic regression by stochastic gradients with AdaGrad; the same texts give the same gate. */
function fitGate(texts: readonly { scan: Scan; spans: readonly TaggedSpan[] }[], base?: Gate): Gate {
  const weights = Float32Array.from(base ?? new Int8Array(GATE_SIZE), (weight) => weight / GATE_UNIT);
  const gains = new Float32Array(GATE_SIZE).fill(1e-2);
  for (let pass = 0; pass < PASSES; pass++) {
    for (const { scan, spans } of texts) {
      const wanted = unsettledWords(scan, spans);
      readWords(scan);
      for (let index = 0; index < scan.words.count; index++) {
        const signs = readSigns(scan, index);
        let sum = 0;
        for (let sign = 0; sign < SIGNS; sign++) sum += weights[signs[sign]!]!;
        const gradient = 1 / (1 + Math.exp(-sum)) - wanted[index]!;
        if (Math.abs(gradient) < 1e-3) continue;
        for (let sign = 0; sign < SIGNS; sign++) {
          const place = signs[sign]!;
          gains[place]! += gradient * gradient;
          weights[place]! -= (RATE * gradient) / Math.sqrt(gains[place]!);
        }
      }
    }
  }
  return Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight * GATE_UNIT))));
}

/** 1 for each word that a name stands on which no rule is sure of. */
function unsettledWords(scan: Scan, spans: readonly TaggedSpan[]): Uint8Array {
  const { words, people, places, bodies } = scan;
  const wanted = new Uint8Array(words.count);
  for (const { type, start, end } of spans) {
    if (type === 'position') continue;
    const { list } = type === 'person' ? people : type === 'place' ? places : bodies;
    const settled = list.some(
      (found) => found.start === start && found.end === end && found.confidence >= SURE[type],
    );
    if (!settled) wanted.fill(1, words.at[start]!, words.at[end - 1]! + 1);
  }
  return wanted;
}
