import type { Entity } from '../../record';
import { divisionIndex } from '../lexicon/divisions';
import { foldForRules } from '../lexicon/simplify';
import {
  AUTONOMOUS,
  FORMER_PREFECTURE,
  HEAD_WORDS,
  LETTER_GOES_ON,
  NATURE,
  NO_FIRST,
  PROVINCE_LETTERS,
} from './divisionNames.rules';
import { inOrder } from './insert';
import { moveTo } from './mention';
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
      if (place.type !== 'place' || this.gone.has(place)) return;
      if (!this.ofPeoples(place, index) && !this.goesOn(place, index)) this.beginsBefore(place, index);
    });
    return inOrder(this.entities.filter((one) => !this.gone.has(one)));
  }

  /** The mentions beside one in the list. */
  private near(index: number, offsets: readonly number[]): Entity[] {
    return offsets.flatMap((offset) => this.entities[index + offset] ?? []);
  }

  /** 荔波|坡县, 江州|省, 平阳河|县: what stands behind the short name closes it. */
  private goesOn(place: Entity, index: number): boolean {
    const name = this.folded.slice(place.start, place.end);
    if (!isShort(name) && !(NATURE.test(name) && !isKnown(name))) return false;
    const rest = this.near(index, [1, 2, 3]).find(
      (one) => one.type === 'place' && one.start === place.end && !this.gone.has(one),
    );
    const closes = rest !== undefined && this.isRest(rest);
    const end = closes ? rest.end : place.end + letterAt(this.folded, place.end);
    if (end === place.end || isKnown(this.folded.slice(place.start, end))) return false;
    if (rest !== undefined && !this.giveWay(rest, end)) return false;
    this.move(place, place.start, end);
    return true;
  }

  /** 布尔河|县冲乎坝乡: what began with the letter begins behind it, or is gone; false where it is a name of its own. */
  private giveWay(rest: Entity, end: number): boolean {
    if (isKnown(this.folded.slice(rest.start, rest.end))) return false;
    if (rest.end - end < 3) this.gone.add(rest);
    else this.move(rest, end, rest.end);
    return true;
  }

  /** 武川|仡佬族苗族自治县, 红|水哈尼族彝族自治州: the name before the peoples goes with them. */
  private ofPeoples(place: Entity, index: number): boolean {
    const peoples = AUTONOMOUS.exec(this.folded.slice(Math.max(0, place.start - 1), place.end));
    if (!peoples) return false;
    const own = place.end - peoples[0].length;
    const short = this.near(index, [-1, -2]).find(
      (one) => one.type === 'place' && one.end === place.start && one.end - one.start < 5,
    );
    if (short && own <= place.start + 1) {
      this.gone.add(short);
      this.move(place, short.start, place.end);
      return true;
    }
    if (own - place.start >= 2) return false;
    let start = place.start;
    while (own - start < 3 && this.mayLead(start - 1)) start--;
    if (start === place.start || own - start < 2) return false;
    this.move(place, start, place.end);
    return true;
  }

  private mayLead(at: number): boolean {
    const character = this.folded.charAt(at);
    return (
      /[\u4e00-\u9fff]/.test(character) && !HEAD_WORDS.includes(character) && !NO_FIRST.includes(character)
    );
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
        moveTo(this.text, outer, start, outer.end, this.entities.slice(index, index + 12));
    this.move(place, start, place.end);
  }

  private move(place: Entity, start: number, end: number): void {
    moveTo(this.text, place, start, end);
    place.evidence = [{ id: 'place/form' }];
    delete place.code;
    delete place.path;
  }
}

/** 安吉|建县, 古田|知县: what is done to a county, or whose head it is. */
const REST = /^(?![省市县区旗镇乡村选辖建设置废撤复知])[\u4e00-\u9fff](?:[省市县区旗镇乡村]|苏木)$/;

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
    !/(?:[省市县区旗镇乡村]|..州)$/.test(name) &&
    !isKnown(`${name}省`) &&
    divisionIndex().has(name)
  );
}

/** How long the division's letter at an offset is, 0 where it is a part of the next word (江州|省委, not 江州|市场). */
function letterAt(text: string, at: number): number {
  if (FORMER_PREFECTURE.test(text.slice(at, at + 8))) return 2;
  return /[省市县区旗镇乡村]/.test(text.charAt(at)) && !LETTER_GOES_ON.test(text.slice(at, at + 2)) ? 1 : 0;
}

/** 1 where a known name's first character was left out at the head of a clause: 清|漳县. */
function leadBefore(text: string, at: number, end: number): number {
  const name = text.slice(at, end);
  if (!/^.{1,2}[省市县区旗]$/.test(name) || !isKnown(name)) return 0;
  const lead = text.charAt(at - 1);
  if (!/[\u4e00-\u9fff]/.test(lead) || !/^$|[\s。,、;:“”"(]/.test(text.charAt(at - 2))) return 0;
  return HEAD_WORDS.includes(lead) || PROVINCE_LETTERS.includes(lead) ? 0 : 1;
}
