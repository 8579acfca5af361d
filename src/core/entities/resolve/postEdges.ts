import { LEVEL_LETTERS } from '../../knowledge/levels';
import type { Entity } from '../../record';
import { divisionAt } from './divisionNames';
import { foldForRules } from '../lexicon/simplify';
import { KIND, kindSet } from '../lexicon/kinds';
import { cutWords } from '../lexicon/words';
import { foldWidth } from '../../text/width';
import { inOrder } from './insert';
import { moveTo } from './mention';
import type { ResolveStep } from './step';
import {
  FIELD,
  INSIDE,
  INSIDE_HEAD,
  JOINED,
  JOINS,
  LEADS_POST,
  LETTER,
  NO_FIELD,
  NO_NAME,
  OF_LETTER,
  PAST,
  QUALIFIES,
  STATIONED,
  SWALLOWED,
  UNNAMED,
  WORKING,
} from './postEdges.rules';

/** How far before a post the name of its body may begin. */
const REACH = 14;

/**
 * Where a post begins (职务左界): what it has swallowed of the clause before is cut (责成|优抚股股长, 监察部关于|铁道部…局长), and what it
 * has lost of its body comes back (抢险|指挥部总指挥, 运输及|房屋局局长, 望|溪县种子站站长 where the text names 望溪县). Runs before names are
 * mended; linear.
 */
export const mendPostEdges: ResolveStep = (document, resolved) => {
  if (!resolved.entities.some(({ type }) => type === 'position')) return resolved;
  const folded = foldForRules(foldWidth(document.text));
  return { ...resolved, entities: new PostEdges(document.text, folded, resolved.entities).mend() };
};

class PostEdges {
  /** Names of divisions that the document writes, of three characters and more, by their last two. */
  private readonly known = new Map<string, Set<string>>();

  constructor(
    private readonly text: string,
    private readonly folded: string,
    private readonly entities: readonly Entity[],
  ) {}

  mend(): Entity[] {
    this.readKnown();
    this.entities.forEach((entity, index) => {
      if (entity.type === 'organization' || entity.type === 'position') this.toKnown(entity, index);
      if (entity.type !== 'position' || entity.nested === true) return;
      if (this.cut(entity, index)) return;
      this.joinBefore(entity, index);
    });
    return inOrder(this.entities);
  }

  private readKnown(): void {
    for (const { type, start, end } of this.entities) {
      if (type !== 'place' && type !== 'organization' && type !== 'position') continue;
      const name = divisionAt(this.folded.slice(start, Math.min(end, start + 16)), 0)?.name;
      if (name === undefined || name.length < 3) continue;
      const tail = name.slice(-2);
      const names = this.known.get(tail) ?? new Set();
      this.known.set(tail, names.add(name));
    }
  }

  /** 望|溪县种子站: a longer name that the document writes elsewhere ends where this one's does. */
  private toKnown(entity: Entity, index: number): void {
    const { start } = entity;
    const head = this.folded.slice(start, start + 5);
    const letter = [...head].findIndex((one, at) => at < 4 && LEVEL_LETTERS.includes(one));
    if (letter < 0) return;
    const end = start + letter + 1;
    for (const name of this.known.get(this.folded.slice(end - 2, end)) ?? []) {
      const from = end - name.length;
      if (from >= start || from < 0 || this.folded.slice(from, end) !== name) continue;
      // Both names may be written: 清溪县 and 溪县.
      if (this.known.get(name.slice(-2))?.has(this.folded.slice(start, end)) === true) return;
      this.extend(entity, index, from);
      return;
    }
  }

  private own({ start, end }: Entity): string {
    return this.folded.slice(start, end);
  }

  /** Cuts what stands in front; whether there was anything. */
  private cut(post: Entity, index: number): boolean {
    const own = this.own(post);
    let length =
      PAST.exec(own)?.[0].length ??
      QUALIFIES.exec(own)?.[0].length ??
      SWALLOWED.exec(own)?.[0].length ??
      INSIDE_HEAD.exec(own)?.[0].length ??
      0;
    for (let at = index + 1; at < this.entities.length; at++) {
      const inner = this.entities[at] as Entity;
      if (inner.start >= post.end) break;
      if (inner.type !== 'organization' && inner.type !== 'place') continue;
      const lead = inner.start - post.start;
      if (lead > length && INSIDE.test(own.slice(0, lead))) length = lead;
    }
    if (length === 0 || own.length - length < 2) return false;
    // “”县委: what a cut would fall into is one name with what stands before it.
    const at = post.start + length;
    if (this.entities.some((one) => one !== post && one.start < at && one.end > at && one.end <= post.end))
      return false;
    this.move(post, index, post.start + length);
    return true;
  }

  /** Goes to the left over what the post has lost. */
  private joinBefore(post: Entity, index: number): void {
    const own = this.own(post);
    const { start } = post;
    const before = this.clauseBefore(start, index);
    if (before === '') return;
    if (before.endsWith('中共') && divisionAt(own, 0) !== null) return this.extend(post, index, start - 2);
    const stationed = STATIONED.exec(before)?.[0].length ?? 0;
    if (stationed > 0) {
      const from = start - stationed;
      const sender = this.entities.find(({ type, end }) => type === 'organization' && end === from);
      return this.extend(post, index, sender?.start ?? from);
    }
    if (OF_LETTER.test(own) && LETTER.test(before)) return this.extend(post, index, start - 1);
    if (JOINS.test(own)) {
      const joined = JOINED.exec(before)?.[1];
      if (
        joined !== undefined &&
        joined.length === before.length &&
        !NO_FIELD.test(joined) &&
        !NO_NAME.test(joined)
      )
        return this.extend(post, index, start - joined.length);
    }
    if (WORKING.test(own) && FIELD.test(before)) return this.extend(post, index, start - before.length);
    const division = this.divisionBefore(before, own);
    if (division > 0) return this.extend(post, index, start - division);
    if (UNNAMED.test(own) && this.isName(before)) this.extend(post, index, start - before.length);
  }

  /**
   * How long the division is that fills the clause before a post of its own (2006年任|沣州市|交通运输局局长, 汾清市|副市长); 0 where
   * there is none, or where the post has a level of its own.
   */
  private divisionBefore(before: string, own: string): number {
    const lead = LEADS_POST.exec(before)?.[0].length ?? 0;
    const division = divisionAt(before, lead);
    if (division?.end !== before.length || division.name.length > 4) return 0;
    const level = /^(?:常务|第一)?副?([省市县区州旗镇乡])/.exec(own)?.[1];
    if (level !== undefined && level !== division.level) return 0;
    const words = cutWords(division.name);
    return words.count > 1 && LEADING.has(words.kinds[0] as number) ? 0 : division.name.length;
  }

  /** What stands between a break of the clause, or the name before, and the post; '' where that is too far. */
  private clauseBefore(start: number, index: number): string {
    let floor = Math.max(0, start - REACH);
    for (let at = index - 1; at >= 0 && index - at < 6; at--) {
      const { end, type } = this.entities[at] as Entity;
      if (end <= start && type !== 'place' && type !== 'organization' && end > floor) floor = end;
    }
    const run = /[\u4e00-\u9fff]+$/.exec(this.folded.slice(floor, start))?.[0] ?? '';
    return run.length === start - floor && floor === start - REACH ? '' : run;
  }

  /** One or more words that name something: no little word, no person, not more than one verb. */
  private isName(run: string): boolean {
    if (run.length < 2 || NO_NAME.test(run)) return false;
    const words = cutWords(run);
    let verbs = 0;
    for (let at = 0; at < words.count; at++) {
      const kind = words.kinds[at] as number;
      const length = (words.ends[at] as number) - (words.starts[at] as number);
      if (kind === KIND.verb && length > 1) verbs++;
      const advisers = at === words.count - 1 && run.endsWith('顾问');
      if (
        LITTLE.has(kind) ||
        (kind === KIND.title && !advisers) ||
        (kind === KIND.verb && length === 1 && at === 0)
      )
        return false;
    }
    return verbs <= 1;
  }

  private extend(post: Entity, index: number, start: number): void {
    for (let at = index - 1; at >= 0 && index - at < 8; at--) {
      const other = this.entities[at] as Entity;
      if (other.end <= start || other.start >= post.start) continue;
      if (other.start < start || other.end > post.start) {
        if (other.start < start) return;
        continue;
      }
      other.nested = true;
    }
    this.move(post, index, start);
  }

  /** Moves the beginning; what then lies before it stands by itself. */
  private move(post: Entity, index: number, start: number): void {
    const { text, end } = post;
    moveTo(this.text, post, start, end);
    if (post.type !== 'position') return;
    for (let at = index + 1; at < this.entities.length; at++) {
      const other = this.entities[at] as Entity;
      if (other.start >= end + 80) break;
      if (other.nested === true && other.end <= start) delete other.nested;
      if (other.positions) other.positions = other.positions.map((one) => (one === text ? post.text : one));
    }
  }
}

const LITTLE = kindSet('function time punctuation nameCandidate person');
/** Kinds of words that no name of a division begins with (反映|宜溪县). */
const LEADING = kindSet('function time number verb verbalNoun title body');
