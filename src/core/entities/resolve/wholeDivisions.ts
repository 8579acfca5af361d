import type { Entity } from '../../record';
import { divisionIndex } from '../lexicon/divisions';
import { foldForRules } from '../lexicon/simplify';
import { HEAD_WORDS, LETTER_GOES_ON, PROVINCE_LETTERS } from './divisionNames.rules';
import { inOrder } from './insert';
import type { ResolveStep } from './step';

/**
 * Names of divisions that no list knows and that hold a known one (地名套地名): 荔波|坡县 is 荔波坡县, 江州|省 江州省, and 清|漳县 at
 * the head of a clause 清漳县. A known name is left alone where anything else than a name can stand beside it.
 */
export const mendWholeDivisions: ResolveStep = (document, resolved) => {
  const { entities } = resolved;
  if (!entities.some(({ type }) => type === 'place')) return resolved;
  const text = foldForRules(document.text);
  const gone = new Set<Entity>();
  const move = (entity: Entity, start: number, end: number): void => {
    entity.start = start;
    entity.end = end;
    entity.text = document.text.slice(start, end);
    entity.canonical = entity.text;
    entity.evidence = [{ id: 'place/form' }];
    delete entity.code;
    delete entity.path;
  };
  entities.forEach((place, index) => {
    if (place.type !== 'place' || gone.has(place)) return;
    const name = text.slice(place.start, place.end);
    const near = (offset: number): Entity | undefined => entities[index + offset];
    // 荔波|坡县: what is left is no county's name.
    if (isShort(name)) {
      const next = [1, 2, 3]
        .map(near)
        .find((one) => one?.type === 'place' && one.start === place.end && !gone.has(one));
      const rest = next && text.slice(next.start, next.end);
      const end = next && rest !== undefined && REST.test(rest) && !isKnown(rest) ? next.end : place.end;
      const letter = end === place.end ? letterAt(text, end) : 0;
      const whole = text.slice(place.start, end + letter);
      if (end + letter > place.end && !isKnown(whole)) {
        if (next && end === next.end) gone.add(next);
        move(place, place.start, end + letter);
        return;
      }
    }
    const lead = leadBefore(text, place.start, name);
    if (lead === 0) return;
    const start = place.start - lead;
    if (
      [-1, -2, -3].some(
        (offset) =>
          (near(offset)?.end ?? 0) > start &&
          (near(offset)?.start ?? 0) < place.start &&
          near(offset)?.type !== 'position' &&
          near(offset)?.type !== 'organization',
      )
    )
      return;
    for (const outer of [-3, -2, -1, 1, 2, 3].map(near))
      if (
        outer &&
        outer.start === place.start &&
        (outer.type === 'position' || outer.type === 'organization')
      )
        widen(outer, start, document.text, entities.slice(index, index + 12));
    move(place, start, place.end);
  });
  return { ...resolved, entities: inOrder(entities.filter((one) => !gone.has(one))) };
};

/** 坡县, 坝区: one character and a letter. */
const REST = /^[\u4e00-\u9fff][县市区旗]$/;

function isKnown(name: string): boolean {
  return (
    divisionIndex()
      .get(name)
      ?.some((one) => one.name === name) === true
  );
}

/** 荔波, 江州: a division named without its letter. */
function isShort(name: string): boolean {
  return (
    name.length >= 2 &&
    name.length <= 3 &&
    !/(?:[省市县区旗镇乡]|..州)$/.test(name) &&
    divisionIndex().has(name)
  );
}

/** 1 where a division's letter stands at an offset that is no part of the next word (江州|省委, not 江州|市场). */
function letterAt(text: string, at: number): number {
  return /[省市县旗]/.test(text.charAt(at)) && !LETTER_GOES_ON.test(text.slice(at, at + 2)) ? 1 : 0;
}

/** 1 where a name's first character was left out at the head of a clause: 清|漳县. */
function leadBefore(text: string, at: number, name: string): number {
  if (!/[县市区旗]$/.test(name) || name.length < 2 || name.length > 3 || !isKnown(name)) return 0;
  const lead = text.charAt(at - 1);
  const before = text.charAt(at - 2);
  if (!/[\u4e00-\u9fff]/.test(lead) || !/^$|[\s。,、;:“”"(]/.test(before)) return 0;
  return HEAD_WORDS.includes(lead) || PROVINCE_LETTERS.includes(lead) ? 0 : 1;
}

/** The body or post that begins with the place goes with it; the posts of people too. */
function widen(outer: Entity, start: number, text: string, near: readonly Entity[]): void {
  const written = outer.text;
  outer.start = start;
  outer.text = text.slice(start, outer.end);
  outer.canonical = outer.text;
  if (outer.type !== 'position') return;
  for (const person of near)
    if (person.positions)
      person.positions = person.positions.map((post) => (post === written ? outer.text : post));
}
