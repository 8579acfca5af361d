import type { Entity } from '../../record';
import { foldWidth } from '../../text/width';
import { divisionIndex, divisionPath, townshipCounties } from '../lexicon/divisions';
import { PROVINCE_SHORT } from '../recognizers/issuers';
import { readContext, type DivisionContext } from './context';
import { findWords, insertFree } from './insert';
import type { ResolveStep } from './step';

/**
 * Places (地名消歧): code of GB/T 2260 and path of each division, by the document's own context where names are
 * shared; short forms and 该县, 我县 lead to the full name. The latter are `generic`.
 */
export const resolvePlaces: ResolveStep = (document, resolved) => {
  const context = readContext(document, resolved.entities);
  for (const entity of resolved.entities) if (entity.type === 'place') resolvePlace(entity, context);
  const added: Entity[] = [];
  const said = latestByLevel(resolved.entities);
  for (const { word, start } of findWords(document.lines, document.structure, ANAPHORA.keys())) {
    const level = ANAPHORA.get(word) ?? 'county';
    // 我国 aside, 我 and 本 speak of the issuer; 该 of what was named last.
    const target = word.startsWith('该') ? said(level, start) : context.main(level);
    if (!target || !FITS[level].test(target.name) || !target.name.endsWith(word.charAt(1))) continue;
    added.push({
      type: 'place',
      start,
      end: start + word.length,
      text: word,
      canonical: target.name,
      confidence: 0.7,
      generic: true,
      code: target.code,
      path: divisionPath(target.code),
      evidence: [{ id: 'place/anaphora', values: [target.name] }],
    });
  }
  return { ...resolved, entities: insertFree(resolved.entities, added) };
};

type Level = 'province' | 'city' | 'county';

const ANAPHORA = new Map<string, Level>([
  ['该省', 'province'],
  ['我省', 'province'],
  ['该市', 'city'],
  ['我市', 'city'],
  ['该州', 'city'],
  ['我州', 'city'],
  ['该县', 'county'],
  ['我县', 'county'],
  ['该区', 'county'],
  ['我区', 'county'],
  ['该旗', 'county'],
  ['我旗', 'county'],
]);
const FITS: Readonly<Record<Level, RegExp>> = {
  province: /省$/,
  city: /[市州]$/,
  county: /[县区旗市]$/,
};

function resolvePlace(entity: Entity, context: DivisionContext): void {
  const name = foldWidth(entity.text);
  const province = PROVINCE_SHORT[name];
  const candidates = divisionIndex().get(province ?? name);
  const chosen = candidates ? context.choose(candidates) : null;
  if (chosen) {
    entity.code = chosen.code;
    entity.path = divisionPath(chosen.code);
    entity.canonical = chosen.name;
    return;
  }
  if (candidates) return;
  const counties = [...new Set(townshipCounties(name))];
  if (counties.length === 0) return;
  let best: string | null = counties.length === 1 ? (counties[0] ?? null) : null;
  let most = 0;
  for (const code of counties) {
    const weight =
      context.weight(code) * 4 +
      context.weight(`${code.slice(0, 4)}00`) * 2 +
      context.weight(`${code.slice(0, 2)}0000`);
    if (counties.length > 1 && weight > most) {
      best = code;
      most = weight;
    }
  }
  if (best === null) return;
  entity.path = [...divisionPath(best), name];
}

/** The division of a level that was named last before an offset. */
function latestByLevel(
  entities: readonly Entity[],
): (level: Level, before: number) => { code: string; name: string } | null {
  const named = entities.filter((entity) => entity.type === 'place' && entity.code !== undefined);
  let next = 0;
  const latest: Partial<Record<Level, { code: string; name: string }>> = {};
  return (level, before) => {
    while (next < named.length && (named[next] as Entity).end <= before) {
      const { code = '', canonical } = named[next] as Entity;
      const own: Level = code.endsWith('0000') ? 'province' : code.endsWith('00') ? 'city' : 'county';
      latest[own] = { code, name: canonical };
      // A county-level city is a 市 too.
      if (own === 'county' && canonical.endsWith('市')) latest.city = { code, name: canonical };
      next++;
    }
    return latest[level] ?? null;
  };
}
