import { LEVEL_LETTERS } from '../../knowledge/levels';
import type { Entity } from '../../record';
import { kindSet } from '../lexicon/kinds';
import { theLexicon } from '../lexicon/lexicon';
import { SHORT } from './bodies.rules';
import { divisionsAtHead, type LevelLetter, type NamedDivision } from './divisionNames';
import { LETTER_GOES_ON, NAMELESS, NOT_STEM, NO_FIRST } from './divisionNames.rules';
import { headPlaces } from './headPlaces';
import { LEAD } from './mendNames.rules';
import { nameBegins } from './nameBegins';
import { ACTS, BORN, COME, GONE_TO, GUEST, NO_STEM, VISITED } from './owners.rules';

/** A name of a division in the text, and what it does there. */
export interface Sighting {
  division: NamedDivision;
  /** It acts (县委, 县长) rather than being somewhere one goes to. */
  acts: boolean;
  /** It is there by itself: nobody visits it, comes from it or compares with it. */
  stands: boolean;
  /** Somebody goes to it, or something happens in it. */
  visited: boolean;
  /** Where it is named. */
  start: number;
  end: number;
}

/** The divisions that a text names (文中所及区划), in its order, and where short forms begin. */
export class Sightings {
  readonly list: Sighting[] = [];
  /** Where each of them begins. */
  readonly starts: number[] = [];
  /** By level, where its first short form stands (县长, 县委书记). */
  readonly short = new Map<string, number>();

  /** By where they begin, the places at the head of longer names. */
  private readonly heads: ReadonlyMap<number, string>;

  constructor(
    private readonly folded: string,
    entities: readonly Entity[],
  ) {
    this.heads = headPlaces(folded, entities);
    let meeting = 0;
    for (const entity of entities) {
      this.sight(folded, entity);
      if (entity.type === 'meeting') meeting = entity.end;
      // 庆祝青禾县成立七十周年大会: whose meeting it is.
      else if (entity.type === 'place' && entity.nested === true && entity.end < meeting)
        this.sightPlace(folded, entity, folded.slice(entity.start, entity.end));
    }
  }

  private sight(text: string, entity: Entity): void {
    const written = text.slice(entity.start, entity.end);
    if (entity.type === 'organization' || entity.type === 'position' || entity.type === 'meeting') {
      if (entity.generic === true) return;
      const level = /^(?:常务|第一)?副?([省市县区州旗])/.exec(written)?.[1];
      if (level !== undefined && !this.short.has(level)) this.short.set(level, entity.start);
      // 汝河县第十五届人民代表大会第一次会议: whose meeting it is; where one goes to meet is another matter.
      if (entity.type === 'meeting' && VISITED.test(text.slice(Math.max(0, entity.start - 4), entity.start)))
        return;
      this.sightStem(written, entity.start);
      for (const division of this.divisions(written, entity.start)) {
        // 拟|任县审计局副局长: the character is the verb's.
        if (division.name.startsWith('任') && /[现拟曾时担历兼原出]$/.test(text.charAt(entity.start - 1)))
          continue;
        const guest = GUEST.test(text.slice(entity.start + division.end, entity.start + division.end + 20));
        const acts = !guest && division.end < written.length && !this.comes(text, entity.end);
        this.note({
          division,
          acts,
          stands: false,
          visited: false,
          start: entity.start,
          end: entity.start + division.end,
        });
      }
    } else if (entity.type === 'place' && entity.nested !== true) this.sightPlace(text, entity, written);
  }

  /** 丰源|县委经济工作会议: at the head of a clause, what stands before a short form is the place's own name, unread. */
  private sightStem(written: string, at: number): void {
    const level = SHORT.exec(written)?.[1];
    const clause = /(?:^|[\s,。;:!?、“”()])([\u4e00-\u9fff]{2,3})$/.exec(
      this.folded.slice(Math.max(0, at - 4), at),
    )?.[1];
    if (level === undefined || clause === undefined || !isStem(clause)) return;
    const name = clause + level;
    const start = at - clause.length;
    const division = { name, level: level as LevelLetter, start: 0, end: name.length };
    this.note({ division, acts: true, stands: false, visited: false, start, end: start + name.length });
  }

  /** The divisions that a name begins with; the one that was read there where its form does not show it. */
  private divisions(written: string, start: number): NamedDivision[] {
    const found = divisionsAtHead(written);
    const name = found.length === 0 ? this.heads.get(start) : undefined;
    if (name === undefined || !written.startsWith(name)) return found;
    return [{ name, level: name.slice(-1) as LevelLetter, start: 0, end: name.length }];
  }

  /** A division that stands by itself. */
  private sightPlace(text: string, entity: Entity, name: string): void {
    // 甘州湖|县多个乡镇: a name that no list knows, read without its letter.
    const behind = text.charAt(entity.end);
    const cut =
      /[县旗]/.test(behind) &&
      !/[省市县区州旗]$/.test(name) &&
      !LETTER_GOES_ON.test(text.slice(entity.end, entity.end + 2));
    const written = cut ? name + behind : name;
    const letter = written.slice(-1);
    if (!LEVEL_LETTERS.includes(letter) || written.length < 3) return;
    if (BORN.test(text.slice(entity.end, entity.end + 2)) || written.startsWith('驻')) return;
    const division = { name: written, level: letter as LevelLetter, start: 0, end: written.length };
    const acts =
      /(?:^|[\s,。;:])$/.test(text.charAt(entity.start - 1)) &&
      (ACTS.test(text.slice(entity.end, entity.end + 3)) ||
        VERBS.has(theLexicon().trie.find(text.slice(entity.end, entity.end + 2)).kind));
    const before = text.slice(Math.max(0, entity.start - 4), entity.start);
    const guest = GUEST.test(text.slice(entity.end, entity.end + 20)) || this.comes(text, entity.end);
    const stands = !guest && !VISITED.test(before);
    this.note({
      division,
      acts: acts && !guest,
      stands,
      visited: !guest && GONE_TO.test(before),
      start: entity.start,
      end: entity.end,
    });
  }

  private note(sighting: Sighting): void {
    if (!nameBegins(this.folded, sighting.start, sighting.end)) return;
    // 蒙古族自治县: cut, and nobody's.
    if (NAMELESS.test(sighting.division.name)) return;
    this.list.push(sighting);
    this.starts.push(sighting.start);
  }

  /** The sentence goes on with …来我县考察. */
  private comes(text: string, at: number): boolean {
    const end = text.slice(at, at + 60).search(/[。!?;\n]/);
    return COME.test(text.slice(at, end < 0 ? at + 60 : at + end));
  }
}

/** No word that leads to a short form (时任, 昨日, 经): a name that no list knows, or a noun. */
function isStem(stem: string): boolean {
  if (LEAD.test(stem) || NO_STEM.test(stem) || NO_FIRST.includes(stem.charAt(0)) || NOT_STEM.test(stem))
    return false;
  const { trie } = theLexicon();
  const [whole, head] = [trie.find(stem).kind, trie.find(stem.slice(0, 2)).kind];
  return !LEADING_KINDS.has(whole) && (stem.length === 2 || !LEADING_KINDS.has(head));
}

const VERBS = kindSet('verb');
const LEADING_KINDS = kindSet(
  'adjective verb verbalNoun function time number locative title body person country',
);
