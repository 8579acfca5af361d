import type { AnalysisRecord, Entity } from '../../record';

/** How much of the text stands around the quotation. */
const AROUND = 24;

/**
 * One mention as a W3C Web Annotation (JSON-LD): the body says what it is, the target where, by position and by
 * quotation. Positions count code points, as the model has it (4.2.4 and Character Model for the Web); the record's own
 * offsets are UTF-16 units.
 */
export function webAnnotation(
  text: string,
  record: AnalysisRecord,
  entity: Entity,
  points: (offset: number) => number = codePoints(text),
): object {
  const { type, start, end, text: exact, evidence, ...known } = entity;
  void evidence;
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'Annotation',
    motivation: 'classifying',
    body: [
      { type: 'TextualBody', purpose: 'classifying', value: type },
      {
        type: 'TextualBody',
        purpose: 'describing',
        format: 'application/json',
        value: JSON.stringify(known),
      },
    ],
    target: {
      source: record.id,
      selector: [
        { type: 'TextPositionSelector', start: points(start), end: points(end) },
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: text.slice(whole(text, Math.max(0, start - AROUND)), start),
          suffix: text.slice(end, whole(text, Math.min(text.length, end + AROUND))),
        },
      ],
    },
  };
}

/** Turns offsets in UTF-16 units into code points of a text; a lone surrogate is one. Reads the text once. */
export function codePoints(text: string): (offset: number) => number {
  const pairs: number[] = [];
  for (let at = 1; at < text.length; at++) if (isPair(text, at)) pairs.push(at);
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}

/** True where the unit at `at` is the second of a surrogate pair. */
function isPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code < 0xdc00 || code > 0xdfff) return false;
  const before = text.charCodeAt(at - 1);
  return before >= 0xd800 && before <= 0xdbff;
}

/** An offset that cuts no pair in two. */
function whole(text: string, offset: number): number {
  return isPair(text, offset) ? offset + 1 : offset;
}
