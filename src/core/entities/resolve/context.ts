import type { Entity } from '../../record';
import { foldWidth } from '../../text/width';
import { divisionIndex, divisionPath, type Division } from '../lexicon/divisions';
import type { ResolveDocument } from './step';

/** Where a document belongs: codes of its province, city and county with what speaks for each. */
export class DivisionContext {
  private readonly weights = new Map<string, number>();

  /** Notes a division; its province and city gain too, less. */
  note(code: string, weight: number): void {
    this.add(code, weight);
    if (!code.endsWith('00')) this.add(`${code.slice(0, 4)}00`, weight / 2);
    if (!code.endsWith('0000')) this.add(`${code.slice(0, 2)}0000`, weight / 3);
  }

  weight(code: string): number {
    return this.weights.get(code) ?? 0;
  }

  /**
   * Of divisions with the same name, the one that this document most likely means: the one around which it names other
   * places; of a province or city and what lies inside it, the larger. Null where nothing decides. A name that is `common`
   * (解放区) needs such a place even where only one division bears it today.
   */
  choose(candidates: readonly Division[], common = false): Division | null {
    const living = candidates.filter((one) => one.former !== true);
    const list = living.length > 0 ? living : candidates;
    const [only] = list;
    if (only && list.every((one) => one.code === only.code))
      return common && this.around(only) === 0 ? null : only;
    let best: Division | null = null;
    let most = 0;
    let tied = false;
    for (const one of list) {
      const score = this.around(one);
      if (score > most) {
        best = one;
        most = score;
        tied = false;
      } else if (score === most && score > 0 && one.code !== best?.code) tied = true;
    }
    if (best && !tied && !common) {
      // 通化 in 通化市: the city, unless the county itself is named in full.
      const larger = list.find((one) => one !== best && holds(one, best as Division));
      return larger && this.weight(best.code) === 0 ? larger : best;
    }
    if (best && !tied) return best;
    return (
      list.find(
        (one) =>
          one.level !== 'county' &&
          list.every((other) => other === one || holds(one, other) || one.level === 'province'),
      ) ?? null
    );
  }

  /** What the document says of the division and of those that it lies in. */
  private around(one: Division): number {
    return (
      this.weight(one.code) * 2 +
      (one.level === 'county' ? this.weight(`${one.code.slice(0, 4)}00`) * 2 : 0) +
      (one.level !== 'province' ? this.weight(`${one.code.slice(0, 2)}0000`) : 0)
    );
  }

  /** The full name of the division of this level that the document speaks of; null where none stands out. */
  main(level: 'province' | 'city' | 'county'): { code: string; name: string } | null {
    let best = '';
    let most = 0;
    for (const [code, weight] of this.weights) {
      const own = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county';
      if (own === level && weight > most) {
        best = code;
        most = weight;
      }
    }
    const name = best === '' ? undefined : divisionPath(best).at(-1);
    return name === undefined ? null : { code: best, name };
  }

  private add(code: string, weight: number): void {
    this.weights.set(code, (this.weights.get(code) ?? 0) + weight);
  }
}

/** True where the second lies in the first. */
function holds(outer: Division, inner: Division): boolean {
  return outer.level === 'province'
    ? inner.code.startsWith(outer.code.slice(0, 2))
    : outer.level === 'city' && inner.code.startsWith(outer.code.slice(0, 4)) && inner.level === 'county';
}

/** Names that many places have or that are words (解放区, 滨海新区): their code is told by what stands around them, or not at all. */
export const COMMON_NAMES =
  /^(?:解放区|新区|滨海新区|高新区|经开区|开发区|城区|矿区|郊区|西区|东区|南区|北区|解放|天河|滨海)$/;

/** What the title, the issuer, the site, the breadcrumb and the places named so far say about where this is. */
export function readContext(document: ResolveDocument, entities: readonly Entity[]): DivisionContext {
  const context = new DivisionContext();
  const { metadata } = document.structure;
  const fields: [string | undefined, number][] = [
    [metadata.issuer?.text, 8],
    [metadata.site?.text, 2],
    [metadata.source?.text, 2],
    ...(metadata.breadcrumb ?? []).map((field): [string, number] => [field.text, 2]),
  ];
  for (const [text, weight] of fields) {
    if (text !== undefined) noteNames(context, foldWidth(text), weight);
  }
  const titleEnd = document.lines.reduce(
    (end, line) => (document.structure.lines[line.index]?.role === 'title' ? Math.max(end, line.end) : end),
    0,
  );
  for (const entity of entities) {
    const inTitle = entity.start < titleEnd ? 3 : 1;
    if (entity.type === 'document-number' && entity.issuer !== undefined)
      noteNames(context, entity.issuer, 1);
    if (entity.type !== 'place') continue;
    const candidates = divisionIndex().get(foldWidth(entity.text));
    if (COMMON_NAMES.test(foldWidth(entity.text))) continue;
    const [only] = candidates ?? [];
    if (only && candidates?.every((one) => one.code === only.code)) context.note(only.code, inTitle);
  }
  return context;
}

/** Divisions named in a short text, by full or short name. */
function noteNames(context: DivisionContext, text: string, weight: number): void {
  const index = divisionIndex();
  for (let at = 0; at < Math.min(text.length, 200); at++) {
    for (let length = Math.min(8, text.length - at); length >= 2; length--) {
      const candidates = index.get(text.slice(at, at + length));
      if (!candidates) continue;
      const [only] = candidates;
      if (only && candidates.every((one) => one.code === only.code)) context.note(only.code, weight);
      at += length - 1;
      break;
    }
  }
}
