import type { AnalysisRecord, Entity } from '../../record';

/** How much of the text stands around the quotation. */
const AROUND = 24;

/**
 * One mention as a W3C Web Annotation (JSON-LD): the body says what it is, the target where, by position and by
 * quotation. Positions are UTF-16 units, which the model leaves to its users; the quotation is what holds.
 */
export function webAnnotation(text: string, record: AnalysisRecord, entity: Entity): object {
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
        { type: 'TextPositionSelector', start, end },
        {
          type: 'TextQuoteSelector',
          exact,
          prefix: text.slice(Math.max(0, start - AROUND), start),
          suffix: text.slice(end, end + AROUND),
        },
      ],
    },
  };
}
