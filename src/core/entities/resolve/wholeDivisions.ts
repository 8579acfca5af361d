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
  return { ...resolved, entities: new WholeNames(document.text, entities).mend() };
};

class WholeNames {
  private readonly folded: string;
  private readonly gone = new Set<Entity>();

  constructor(
    private readonly text: string,
    private readonly entities: readonly Entity[],
  ) {
    this.folded = foldForRules(text);
  }

  mend(): Entity[] {
    this.entities.forEach((place, index) => {
      if (place.type === 'place' && !this.gone.has(place) && !this.goesOn(place, index))
        this.beginsBefore(place, index);
    });
    return inOrder(this.entities.filter((one) => !this.gone.has(one)));
  }

  /** The mentions beside one in the list. */
  private near(index: number, offsets: readonly number[]): Entity[] {
    return offsets.flatMap((offset) => this.entities[index + offset] ?? []);
  }

  /** 荔波|坡县, 江州|省: what stands behind the short name closes it. */
  private goesOn(place: Entity, index: number): boolean {
    if (!isShort(this.folded.slice(place.start, place.end))) return false;
    const rest = this.near(index, [1, 2, 3]).find(
      (one) => one.type === 'place' && one.start === place.end && !this.gone.has(one),
    );
    const closes = rest !== undefined && this.isRest(rest);
    const end = closes ? rest.end : place.end + letterAt(this.folded, place.end);
    if (end === place.end || isKnown(this.folded.slice(place.start, end))) return false;
    if (closes) this.gone.add(rest);
    this.move(place, place.start, end);
    return true;
  }

  /** 坡县: one character and a letter, and no county's name. */
  private isRest({ start, end }: Entity): boolean {
    const rest = this.folded.slice(start, end);
    return REST.test(rest) && !isKnown(rest);
  }

  /** 清|漳县: the body or post that begins with the place goes with it. */
  private beginsBefore(place: Entity, index: number): void {
    const start = place.start - leadBefore(this.folded, place.start, place.end);
    if (start === place.start) return;
    const taken = this.near(index, [-1, -2, -3]).some((one) => one.start < place.start && one.end > start);
    if (taken) return;
    for (const outer of this.near(index, [-3, -2, -1, 1, 2, 3]))
      if (outer.start === place.start && (outer.type === 'position' || outer.type === 'organization'))
        this.widen(outer, start, index);
    this.move(place, start, place.end);
  }

  private widen(outer: Entity, start: number, index: number): void {
    const written = outer.text;
    outer.start = start;
    outer.text = this.text.slice(start, outer.end);
    outer.canonical = outer.text;
    if (outer.type !== 'position') return;
    for (const person of this.entities.slice(index, index + 12))
      if (person.positions)
        person.positions = person.positions.map((post) => (post === written ? outer.text : post));
  }

  private move(place: Entity, start: number, end: number): void {
    place.start = start;
    place.end = end;
    place.text = this.text.slice(start, end);
    place.canonical = place.text;
    place.evidence = [{ id: 'place/form' }];
    delete place.code;
    delete place.path;
  }
}

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

/** 1 where a known name's first character was left out at the head of a clause: 清|漳县. */
function leadBefore(text: string, at: number, end: number): number {
  const name = text.slice(at, end);
  if (!/^.{1,2}[县市区旗]$/.test(name) || !isKnown(name)) return 0;
  const lead = text.charAt(at - 1);
  if (!/[\u4e00-\u9fff]/.test(lead) || !/^$|[\s。,、;:“”"(]/.test(text.charAt(at - 2))) return 0;
  return HEAD_WORDS.includes(lead) || PROVINCE_LETTERS.includes(lead) ? 0 : 1;
}
