import type { Entity } from '../../record';
import { foldForRules } from '../lexicon/simplify';
import { lineAt } from '../../text/lines';
import { canonicalBody } from './canonical';
import type { ResolveDocument, ResolveStep } from './step';

/**
 * Who issued the document (发文机关): its own number is the head's (发文机关标志, or the body a title begins with), else the
 * signature's; the short code (代字) is a guess that never overrules them. Numbers of other documents keep their guess.
 */
export const resolveIssuers: ResolveStep = (document, resolved) => {
  const own = resolved.entities.find(
    (entity) => entity.type === 'document-number' && isOwn(document, entity),
  );
  if (!own) return resolved;
  const head = headOf(document, resolved.entities);
  const signature = head === undefined ? signatureOf(document, resolved.entities) : undefined;
  const issuer = head ?? signature;
  if (issuer === undefined || own.issuerBasis === 'head') return resolved;
  for (const entity of resolved.entities)
    if (entity.type === 'document-number' && entity.canonical === own.canonical) {
      entity.issuer = issuer;
      entity.issuerBasis = head === undefined ? 'signature' : 'head';
    }
  return resolved;
};

/** The number that stands at the document's own head, not one that the text cites. */
function isOwn(document: ResolveDocument, number: Entity): boolean {
  const { parts, metadata } = document.structure;
  const inside = ({ start, end }: { start: number; end: number }): boolean =>
    number.start >= start && number.end <= end;
  if (parts.some((part) => part.part === 'document-number' && inside(part))) return true;
  if (metadata.documentNumber && inside(metadata.documentNumber)) return true;
  // Alone on its line, or in brackets under the title.
  const line = document.lines[lineAt(document.lines, number.start)];
  if (!line || line.index > 12 || number.end > line.end) return false;
  // What follows first: it stops at the next number, so that a line of many is read once.
  return [document.text.slice(number.end, line.end), document.text.slice(line.start, number.start)].every(
    (beside) => BRACKETS.test(beside),
  );
}
const BRACKETS = /^[()（）\s]*$/;

/** The body that the head names: the issuer's mark, else what the title begins with (宁川市人民政府关于…的通知). */
function headOf(document: ResolveDocument, entities: readonly Entity[]): string | undefined {
  const mark = document.structure.parts.find(({ part }) => part === 'issuer-mark');
  if (mark) {
    const written = foldForRules(document.text.slice(mark.start, mark.end))
      .replace(/\s/g, '')
      .replace(/文件$/, '');
    if (written.length >= 4 && /(?:府|委|会|厅|局|部|办公室|院|署)$/.test(written))
      return canonicalBody(written);
  }
  for (const line of document.lines) {
    if (document.structure.lines[line.index]?.role !== 'title') continue;
    const body = entities.find(
      (one) =>
        one.type === 'organization' && one.nested !== true && one.start >= line.start && one.end <= line.end,
    );
    if (!body || document.text.slice(line.start, body.start).replace(/中共|\s/g, '') !== '') continue;
    const after = foldForRules(document.text.slice(body.end, Math.min(line.end, body.end + 6)));
    if (/^\s*(?:关于|印发|批转|转发|公告|通告|令|决定|贯彻)/.test(after) && body.unresolved !== true)
      return body.canonical;
  }
  return undefined;
}

/** The one body that signs; several that sign together are all named. */
function signatureOf(document: ResolveDocument, entities: readonly Entity[]): string | undefined {
  const names: string[] = [];
  for (const part of document.structure.parts) {
    if (part.part !== 'signature') continue;
    for (const one of entities)
      if (
        one.type === 'organization' &&
        one.nested !== true &&
        one.start >= part.start &&
        one.end <= part.end
      ) {
        if (one.unresolved === true) return undefined;
        if (!names.includes(one.canonical)) names.push(one.canonical);
      }
  }
  if (names.length > 0) return names.join('、');
  const said = document.structure.metadata.issuer?.text;
  return said === undefined ? undefined : canonicalBody(foldForRules(said).trim());
}
