import type { AnalysisRecord } from '../../record';

/**
 * Standoff annotation as BRAT reads it (.ann beside the .txt): T lines with offsets, A lines for what is known of a
 * mention, R lines for triples between mentions. BRAT counts Unicode code points, not UTF-16 units, so offsets are
 * converted; a mention over a line break is given in pieces, as BRAT asks.
 */
export function bratAnnotations(text: string, record: AnalysisRecord): string {
  const points = codePoints(text);
  const rows: string[] = [];
  const idAt = new Map<string, string>();
  let attributes = 0;
  record.entities.forEach((entity, index) => {
    const id = `T${index + 1}`;
    const key = JSON.stringify([entity.canonical]);
    if (!idAt.has(key)) idAt.set(key, id);
    const pieces = linePieces(text, entity.start, entity.end);
    const spans = pieces.map(([start, end]) => `${points(start)} ${points(end)}`).join(';');
    const words = pieces.map(([start, end]) => text.slice(start, end)).join(' ');
    rows.push(`${id}\t${label(entity.type)} ${spans}\t${words}`);
    if (entity.nested) rows.push(`A${++attributes}\tNested ${id}`);
    if (entity.canonical !== entity.text) {
      rows.push(`#${index + 1}\tAnnotatorNotes ${id}\t${entity.canonical.replace(/\s+/g, ' ')}`);
    }
  });
  let relations = 0;
  for (const relation of record.relations) {
    const subject = idAt.get(JSON.stringify([relation.subject]));
    const object = idAt.get(JSON.stringify([relation.object]));
    if (subject === undefined || object === undefined) continue;
    rows.push(`R${++relations}\t${label(relation.type)} Arg1:${subject} Arg2:${object}`);
  }
  return rows.map((row) => `${row}\n`).join('');
}

/** `document-number` as BRAT names types: `Document_number`. */
const label = (type: string): string => type.charAt(0).toUpperCase() + type.slice(1).replaceAll('-', '_');

/**
 * A reader of offsets in code points. It walks from the offset asked for last to the next one, forwards or back, so that
 * mentions in the order of the text, nested ones too, cost one pass.
 */
function codePoints(text: string): (offset: number) => number {
  let at = 0;
  let count = 0;
  return (offset) => {
    while (at > offset && at > 0) {
      at -= isPair(text, at - 2) ? 2 : 1;
      count--;
    }
    while (at < offset) {
      at += isPair(text, at) ? 2 : 1;
      count++;
    }
    return count;
  };
}

/** True where two units from here on are one character. */
function isPair(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const next = text.charCodeAt(at + 1);
  return code >= 0xd800 && code <= 0xdbff && next >= 0xdc00 && next <= 0xdfff;
}

function linePieces(text: string, start: number, end: number): [number, number][] {
  const pieces: [number, number][] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') continue;
    if (at > from) pieces.push([from, at]);
    from = at + 1;
  }
  return pieces;
}
