import type { Entity } from '../../record';
import { divisionIndex } from '../lexicon/divisions';
import { theLexicon } from '../lexicon/lexicon';
import { KIND } from '../lexicon/kinds';
import { canonicalBody, countryAtHead } from './canonical';
import { divisionsAtHead } from './divisionNames';
import { lowerBound } from './lowerBound';
import {
  COUNTY_OF_TAIWAN,
  HONG_KONG,
  WORDS_OF_HONG_KONG,
  IN_TRADITIONAL,
  BORN,
  MINISTRY,
  NO_PEOPLES_GOVERNMENT,
  NOT_OURS,
  OF_LIFE,
  OF_OTHER_STATE,
  OF_HONG_KONG,
  OF_PEOPLES_REPUBLIC,
  OF_TAIWAN,
  OTHER_GOVERNMENT,
  OUR_COUNTRY,
  TAIWAN,
  TAIWAN_BODIES,
  TRANSLITERATED,
} from './governments.rules';

/** How far around a post the name of its government counts. */
const AROUND = 120;

/** Which government a post may be of (政权形式): of 人民政府 only where and when there is one. */
export class Governments {
  /** The text speaks of what only Taiwan, Hong Kong or Macau have. */
  private readonly ofTaiwan: boolean;
  private readonly ofHongKong: boolean;
  /** Traditional characters, and nothing that only the People's Republic has. */
  private readonly traditional: boolean;
  /** By their level, governments of other times that the text names (县民主政府, 区公所, 专署). */
  private readonly others: ReadonlySet<string>;

  /** Words asked for, and whether the text has them: a long text is searched once for each, not once for each post. */
  private readonly words = new Map<string, boolean>();

  /** The years that the text tells of, and where. */
  private readonly years: number[] = [];
  private readonly yearsAt: number[] = [];

  /** Of the text as it is and as rules read it. */
  constructor(
    text: string,
    private readonly folded: string,
    entities: readonly Entity[] = [],
  ) {
    for (const { type, iso, start, end } of entities) {
      if (type !== 'date' || iso === undefined || !/^\d{4}/.test(iso)) continue;
      if (OF_LIFE.test(folded.slice(end, end + 5)) || BORN.test(folded.slice(start - 3, start))) continue;
      this.years.push(Number(iso.slice(0, 4)));
      this.yearsAt.push(start);
    }
    const ours = OF_PEOPLES_REPUBLIC.test(text);
    this.ofTaiwan = TAIWAN.test(text) || (!ours && COUNTY_OF_TAIWAN.test(text));
    this.ofHongKong = HONG_KONG.test(text) || (IN_TRADITIONAL.test(text) && WORDS_OF_HONG_KONG.test(text));
    this.traditional = IN_TRADITIONAL.test(text) && !ours;
    const others = new Set<string>();
    for (const match of folded.matchAll(OTHER_GOVERNMENT)) others.add(match[1] ?? '');
    this.others = others;
  }

  /**
   * Whether what governs there may be no 人民政府: a city abroad (法国图尔市, 卡塞尔市), a 州 that is no autonomous one (黑森州), a
   * township of Taiwan, a county whose 民主政府 or 人民委员会 the text names.
   */
  isOther(body: string, post: Entity): boolean {
    const place = body.replace(/人民政府$/, '');
    // 花蓮縣政府: a government that is no 人民政府 has its own name.
    if (body === place || !canonicalBody(body).endsWith('人民政府')) return false;
    const level = place.slice(-1);
    if (NOT_OURS.test(place)) return true;
    if (OF_OTHER_STATE.test(this.folded.slice(Math.max(0, post.start - 4), post.start))) return true;
    if (this.others.has(level) && !this.has(`${place}人民政府`)) return true;
    if (this.traditional && !this.has('人民')) return !(this.ofHongKong && divisionIndex().has(place));
    if (place.length < 2) return false;
    if (isAbroad(body) || this.isForeignCity(place, post)) return true;
    const known = divisionIndex().get(place) !== undefined;
    if (/州$/.test(place)) return !known && !place.includes('自治');
    return this.ofTaiwan && (/[镇乡区]$/.test(place) || !known);
  }

  /**
   * Whether the year that was named last is one without people's governments: whose head somebody is stands in the text, what
   * it was called does not.
   */
  hadNone(body: string, at: number): boolean {
    if (!body.endsWith('人民政府')) return false;
    const year = this.years[lowerBound(this.yearsAt, at) - 1];
    if (year === undefined || !NO_PEOPLES_GOVERNMENT.some(([from, to]) => year >= from && year <= to))
      return false;
    // What the text calls a 人民政府 in that year is one; one of 1950 says nothing of 1956.
    const named = `${body.replace(/人民政府$/, '').slice(-1)}人民政府`;
    const told = this.yearsAt[lowerBound(this.yearsAt, at) - 1] ?? at;
    return !this.has(named) || !this.folded.slice(Math.max(told, at - AROUND), at + AROUND).includes(named);
  }

  /** What governs a division of Taiwan: 縣政府 and 市政府, 公所 below them; null where the text is of none. */
  inTaiwan(place: string): string | null {
    if (!this.ofTaiwan || place.length < 3) return null;
    const suffix = TAIWAN_BODIES.find(([letters]) => letters.includes(place.slice(-1)))?.[1];
    return suffix === undefined ? null : place + suffix;
  }

  private has(word: string): boolean {
    let found = this.words.get(word);
    if (found === undefined) this.words.set(word, (found = this.folded.includes(word)));
    return found;
  }

  /** A ministry that names no country, in a sentence about another one (坦桑尼亚…卫生部). */
  isForeign(body: string, post: Entity): boolean {
    return MINISTRY.test(body) && countryAtHead(body) === null && this.tellsOfCountry(post);
  }

  /** Bodies that a text of Taiwan, Hong Kong or Macau has only one of (行政院, 財政司, 保安局). */
  isOwn(body: string): boolean {
    return (this.ofTaiwan && OF_TAIWAN.test(body)) || (this.ofHongKong && OF_HONG_KONG.test(body));
  }

  private isForeignCity(place: string, post: Entity): boolean {
    const [first] = divisionsAtHead(place);
    if (divisionIndex().get(place) !== undefined || (first && divisionIndex().get(first.name) !== undefined))
      return false;
    return TRANSLITERATED.test(place) || this.tellsOfCountry(post);
  }

  /** Whether the sentence, a stretch before the post, tells of another country. */
  private tellsOfCountry({ start, end }: Entity): boolean {
    const from = Math.max(0, start - 60, this.folded.lastIndexOf('。', start - 1) + 1);
    const stretch = this.folded.slice(from, end);
    for (let at = 0; at < stretch.length - 1; at++) {
      const country = countryAtHead(stretch.slice(at, at + 9));
      if (country === null || country === OUR_COUNTRY) continue;
      if (theLexicon().trie.find(country).kind === KIND.country) return true;
    }
    return false;
  }
}

/** A place that a country's name stands before; 巴林左旗 and 蒙古族自治县 are none. */
function isAbroad(name: string): boolean {
  const country = countryAtHead(name);
  if (country === null || theLexicon().trie.find(country).kind !== KIND.country) return false;
  const [first] = divisionsAtHead(name);
  return !name.startsWith(`${country}族`) && (!first || divisionIndex().get(first.name) === undefined);
}
