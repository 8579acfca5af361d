import type { Entity } from '../../record';
import { foldForRules } from '../lexicon/simplify';
import { foldWidth } from '../../text/width';
import { divisionIndex, divisionPath } from '../lexicon/divisions';
import { townshipCounties } from '../lexicon/townships';
import { PROVINCE_SHORT } from '../../knowledge/issuers';
import { COMMON_NAMES, readContext, type DivisionContext } from './context';
import type { ResolveStep } from './step';
import { LETTER } from './places.rules';

/**
 * Places (地名消歧): code of GB/T 2260 and path of each division, by the document's own context where names are
 * shared, or none; short forms lead to the full name.
 */
export const resolvePlaces: ResolveStep = (document, resolved) => {
  const context = readContext(document, resolved.entities);
  const folded = foldForRules(document.text);
  for (const entity of resolved.entities) if (entity.type === 'place') resolvePlace(entity, context, folded);
  return resolved;
};

function resolvePlace(entity: Entity, context: DivisionContext, folded: string): void {
  let name = foldForRules(foldWidth(entity.text)).replace(/\s/g, '');
  const letter = LETTER.exec(folded.slice(entity.end, entity.end + 9))?.[0];
  if (entity.nested === true && letter !== undefined && !/[省市县区州旗]$/.test(name)) name += letter;
  const province = PROVINCE_SHORT[name];
  const candidates = divisionIndex().get(province ?? name);
  const exact = candidates?.filter((one) => one.name === name) ?? [];
  const chosen = candidates
    ? context.choose(exact.length > 0 ? exact : candidates, COMMON_NAMES.test(name))
    : null;
  if (chosen) {
    entity.code = chosen.code;
    entity.path = divisionPath(chosen.code);
    entity.canonical = foldForRules(entity.text) === entity.text ? chosen.name : entity.text;
    return;
  }
  if (name.length > entity.text.length) {
    // 江州|省委: not the 江州 that the gazetteer knows.
    delete entity.code;
    delete entity.path;
    entity.canonical = entity.text;
  }
  if (candidates || name !== foldForRules(foldWidth(entity.text))) return;
  const county = countyOf(name, context);
  if (county !== null) entity.path = divisionPath(county, name);
}

/** The county of a township (乡镇): the only one of that name, else the one of which the document says most. */
function countyOf(name: string, context: DivisionContext): string | null {
  const [only, ...others] = new Set(townshipCounties(name));
  if (only === undefined || others.length === 0) return only ?? null;
  let best: string | null = null;
  let most = 0;
  for (const code of [only, ...others]) {
    const weight =
      context.weight(code) * 4 +
      context.weight(`${code.slice(0, 4)}00`) * 2 +
      context.weight(`${code.slice(0, 2)}0000`);
    if (weight <= most) continue;
    best = code;
    most = weight;
  }
  return best;
}
