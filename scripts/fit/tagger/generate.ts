/** Makes sentences with their labels by construction: shapes × names (templates.ts, fillers.ts). */
import type { TaggedSpan } from '../../../src/core/entities/tagger/labels';
import { pick, SLOTS, type Piece, type Random } from './fillers';
import { TEMPLATES } from './templates';

export interface Sentence {
  text: string;
  spans: TaggedSpan[];
}

/** One sentence; the same random numbers give the same one. */
export function generateSentence(random: Random): Sentence {
  const pieces: Piece[] = [];
  const shapes = random() < 0.3 ? 2 : 1;
  for (let count = 0; count < shapes; count++) fill(pick(TEMPLATES, random), pieces, random);
  return join(pieces);
}

/** Pieces as a text and the spans of those that are labelled. */
export function join(pieces: readonly Piece[]): Sentence {
  let text = '';
  const spans: TaggedSpan[] = [];
  for (const piece of pieces) {
    const start = text.length;
    text += piece.text;
    if (piece.type && piece.text !== '') spans.push({ type: piece.type, start, end: text.length });
  }
  return { text, spans };
}

function fill(template: string, pieces: Piece[], random: Random): void {
  let rest = template;
  // Alternatives from the inside out.
  for (;;) {
    const inner = /\[([^[\]]*\|[^[\]]*)\]/.exec(rest);
    if (!inner) break;
    const choice = pick((inner[1] ?? '').split('|'), random);
    rest = rest.slice(0, inner.index) + choice + rest.slice(inner.index + inner[0].length);
  }
  for (const [, plain = '', slot] of rest.matchAll(/([^{}]+)|\{(\w+)\}/g)) {
    if (slot === undefined) {
      pieces.push({ text: plain });
      continue;
    }
    const make = SLOTS[slot];
    if (!make) throw new Error(`no slot ${slot}`);
    pieces.push(...make(random));
  }
}
