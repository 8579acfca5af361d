import type { Entity } from '../../record';
import { foldForRules } from '../lexicon/simplify';
import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND } from '../lexicon/kinds';
import { isLiving } from './divisionNames';
import { frameOf } from './frames';
import { inOrder } from './insert';
import { lostSurname } from './lostSurname';
import { lowerBound } from './lowerBound';
import { moveTo, newMention } from './mention';
import type { ResolveStep } from './step';
import {
  HOLDER_IN,
  LEAD,
  LEADING,
  NO_NAME,
  NO_PERSON,
  NOT_LAST,
  PLACE_END,
  SHORT,
  BEGINS,
  OF_SOMEBODY,
  UNREAD_POST,
} from './mendNames.rules';

/**
 * Names that only what stands beside them shows (据上下文补正): a county read as a person (松陂县|副县长), a short form that is
 * the end of an unread name (松陂|县委), a name that the frame of an appointment gives (许国华为…检察长, 免去武阳同志…职务), a
 * verb's character at a name's end (阎飞|曾). Runs before anything is resolved.
 */
export const mendNames: ResolveStep = (document, resolved) => {
  const { entities } = resolved;
  if (!entities.some(({ type }) => type === 'position' || type === 'organization')) return resolved;
  const mender = new Mender(document.text, foldForRules(document.text), entities);
  return { ...resolved, entities: mender.mend() };
};

class Mender {
  private readonly gone = new Set<Entity>();
  private readonly added: Entity[] = [];

  /** Where the mentions began before any was moved, for a search by halves. */
  private readonly starts: readonly number[];

  constructor(
    private readonly text: string,
    private readonly folded: string,
    private readonly entities: readonly Entity[],
  ) {
    this.starts = entities.map(({ start }) => start);
  }

  /** The mentions that began within so many characters of an offset, in the order of the text. */
  private near(offset: number, reach = 60): readonly Entity[] {
    const from = lowerBound(this.starts, offset - reach);
    return this.entities.slice(from, lowerBound(this.starts, offset + reach));
  }

  mend(): Entity[] {
    this.entities.forEach((entity, index) => {
      if (this.gone.has(entity)) return;
      if (entity.type === 'person') this.mendPerson(entity, index);
      if (entity.type === 'position' && entity.nested !== true) this.trim(entity, index);
      if (entity.nested !== true && (entity.type === 'organization' || entity.type === 'position'))
        this.widen(entity, index);
    });
    this.entities.forEach((entity) => {
      if (entity.type === 'position' && !this.gone.has(entity) && entity.nested !== true) this.framed(entity);
    });
    this.unreadPosts();
    this.takers();
    const kept = this.entities.filter((entity) => !this.gone.has(entity));
    return inOrder([...kept, ...this.added]);
  }

  private written(entity: Entity): string {
    return this.folded.slice(entity.start, entity.end);
  }

  private move(entity: Entity, start: number, end: number): void {
    moveTo(this.text, entity, start, end, entity.type === 'position' ? this.near(end, 80) : []);
  }

  /** 任|云溪县石桥区区长, 原|县委副书记: what turns a post stands outside it; 拟任县|审计局: the level belongs to the post. */
  private trim(post: Entity, index: number): void {
    const own = this.written(post);
    const [verb, name = ''] = HOLDER_IN.exec(own) ?? [''];
    if (this.nameLike(name) && !isLiving(own)) {
      const { start } = post;
      this.move(post, start + verb.length, post.end);
      this.addPerson(post, start, start + name.length);
      return;
    }
    const lead = LEADING.exec(own)?.[0] ?? '';
    if (lead !== '' && own.length - lead.length >= 2 && !isLiving(own)) {
      const before = this.near(post.start).find(
        (one) => !this.gone.has(one) && one.type === 'person' && one.end === post.start - 1,
      );
      // 佟大|为任县财政局…: the name has lost its last character.
      if (before && before.end - before.start === 2 && this.folded[before.end] === '为')
        this.move(before, before.start, post.start);
      this.move(post, post.start + lead.length, post.end);
      return;
    }
    const previous = this.entities[index - 1];
    if (!previous || previous.end !== post.start || this.gone.has(previous)) return;
    const word = this.written(previous);
    if (previous.type === 'organization' && /^(?:现|拟|曾|历|时|原|兼|担|出)?任[省市县区州旗]$/.test(word)) {
      this.gone.add(previous);
      this.move(post, previous.end - 1, post.end);
    } else if (word.length === 1 && (previous.type === 'place' || previous.type === 'organization')) {
      this.gone.add(previous);
      this.move(post, previous.start, post.end);
    }
  }

  private mendPerson(person: Entity, index: number): void {
    let name = this.written(person);
    if (name.length >= 3 && PLACE_END.test(name)) {
      const lead = /^[其原与和及由在到任]/.test(name) && name.length > 3 ? 1 : 0;
      const next = this.entities[index + 1];
      person.type = 'place';
      this.move(person, person.start + lead, person.end);
      delete person.positions;
      if (next && next.start === person.end && (next.type === 'position' || next.type === 'organization')) {
        this.move(next, person.start, next.end);
        person.nested = true;
        this.order(person, next);
      }
      return;
    }
    if (lostSurname(this.folded, person)) this.move(person, person.start - 1, person.end);
    name = this.written(person);
    if (NO_PERSON.test(name)) return void this.gone.add(person);
    const behind = this.folded.slice(person.end, person.end + 2);
    if (name.length === 3 && NOT_LAST.some(([last, words]) => last.test(name) && words.test(behind))) {
      this.move(person, person.start, person.end - 1);
      name = this.written(person);
    }
    this.mendHead(person, name);
    // 其松陂|县教育局: a short form behind what is no name.
    const next = this.entities[index + 1];
    if (
      next &&
      next.start === person.end &&
      /^其/.test(name) &&
      SHORT.test(this.written(next)) &&
      name.length >= 3
    ) {
      this.gone.add(person);
      this.move(next, person.start + 1, next.end);
    }
  }

  /** 县党部书记|长沈林: the head is 书记长. */
  private mendHead(person: Entity, name: string): void {
    const post = this.near(person.start).find(({ type, end }) => type === 'position' && end === person.start);
    if (!post || !/^长../.test(name) || !this.written(post).endsWith('书记')) return;
    this.move(person, person.start + 1, person.end);
    this.move(post, post.start, post.end + 1);
  }

  private order(inner: Entity, outer: Entity): void {
    this.gone.add(inner);
    this.gone.delete(outer);
    this.added.push({ ...inner });
  }

  /** 松陂|县委, [江州]省|省长: the name before a short form belongs to it. */
  private widen(entity: Entity, index: number): void {
    const own = this.written(entity);
    const { start } = entity;
    const letter = own.charAt(0);
    // 江州省|省长
    if (/^[省市县区州旗镇乡]长/.test(own) && this.folded[start - 1] === letter) {
      const stem = this.stemBefore(start - 1, index);
      if (stem > 0) this.widenTo(entity, index, start - 1 - stem);
      return;
    }
    if (!SHORT.test(own)) return;
    const before = this.folded.slice(Math.max(0, start - 12), start);
    const run = /[\u4e00-\u9fff]+$/.exec(before)?.[0] ?? '';
    if (run.length < 2) return;
    const previous = this.previous(index, start);
    if (previous && previous.end === start) {
      // A place right before, in its short form: 松陂(place)|县委.
      if (previous.type === 'place' && !/[省市县区州旗镇乡]$/.test(this.written(previous))) {
        this.widenTo(entity, index, previous.start);
        return;
      }
      if (previous.type === 'person' && this.written(previous).length === 2) mark(entity);
      return;
    }
    const free = previous ? run.slice(Math.max(0, run.length - (start - previous.end))) : run;
    const stem = LEAD.test(free) ? '' : this.stem(free);
    if (stem === null) mark(entity);
    else if (stem !== '') this.widenTo(entity, index, start - stem.length);
  }

  /** The unread name that a run of characters ends with; '' where it ends with a common word, null where it is unclear. */
  private stem(run: string): string | null {
    const { trie } = theLexicon();
    const common = (word: string): boolean => {
      const { kind } = trie.find(word);
      return COMMON_KINDS.has(kind) || kind === KIND.title || kind === KIND.body;
    };
    for (const length of [2, 3]) {
      if (run.length < length) break;
      const tail = run.slice(run.length - length);
      if (common(tail)) return '';
      const rest = run.slice(0, run.length - length);
      if (rest === '' || LEAD.test(rest)) {
        const { kind } = trie.find(tail);
        if (kind === KIND.title) return '';
        return /[省市县区州旗镇乡的了是在和与等各全该本我]/.test(tail) ? '' : tail;
      }
    }
    const tail = run.slice(-1);
    if (/[各全该本我在和与等将对向由经被]/.test(tail)) return '';
    return run.length > 3 && common(run.slice(-2)) ? '' : null;
  }

  /** How many characters of a name stand before an offset: a place mention's, or two or three unread ones. */
  private stemBefore(at: number, index: number): number {
    const previous = this.previous(index, at);
    if (previous && previous.end === at && (previous.type === 'place' || previous.type === 'person'))
      return previous.end - previous.start;
    const run = /[\u4e00-\u9fff]+$/.exec(this.folded.slice(Math.max(0, at - 8), at))?.[0] ?? '';
    const stem = this.stem(run);
    return stem === null ? 0 : stem.length;
  }

  /** The mention that ends last before an offset: [县委]书记, not 县委 in it. */
  private previous(index: number, start: number): Entity | undefined {
    let last: Entity | undefined;
    for (let at = index - 1; at >= 0 && index - at < 6; at--) {
      const entity = this.entities[at] as Entity;
      if (!this.gone.has(entity) && entity.end <= start && entity.end > (last?.end ?? 0)) last = entity;
    }
    return last;
  }

  private widenTo(entity: Entity, index: number, start: number): void {
    for (let at = index - 1; at >= 0 && index - at < 6; at--) {
      const other = this.entities[at] as Entity;
      if (other.start < start) break;
      if (other.type === 'place') {
        this.gone.add(other);
        this.added.push({ ...other, nested: true });
      } else this.gone.add(other);
    }
    this.move(entity, start, entity.end);
  }

  /** A name in the frame of an appointment, in front of its post: NAME为POST, NAME同志任POST, 免去NAME的POST职务. */
  private framed(post: Entity): void {
    const from = Math.max(0, post.start - 60);
    const frame = frameOf(this.folded.slice(from, post.start), this.written(post));
    if (!frame) return;
    const names = frame.list.split('、');
    if (frame.list === '' || !names.every((name) => this.nameLike(name))) return;
    let at = from + frame.end - frame.list.length;
    if (frame.cut > 0) this.cutVerb(post, frame.cut);
    for (const name of names) {
      this.addPerson(post, at, at + name.length);
      at += name.length + 1;
    }
  }

  /** 任宁川|高新技术…: the post begins behind the verb, and a name that was read over the verb is none. */
  private cutVerb(post: Entity, cut: number): void {
    this.move(post, post.start + cut, post.end);
    for (const one of this.near(post.start))
      if (one.type === 'person' && one.start < post.end && one.end > post.start) this.gone.add(one);
  }

  private addPerson(post: Entity, start: number, end: number): void {
    for (const one of this.near(start)) {
      if (one.start >= end) continue;
      if (this.gone.has(one) || one === post || one.end <= start) continue;
      if (one.type === 'person' && one.start === start && one.end === end) {
        delete one.nested;
        return;
      }
      if (one.type !== 'position') this.gone.add(one);
    }
    this.added.push(newMention('person', start, this.text.slice(start, end), 0.85, 'person/frame'));
  }

  /** Posts beside names that were left unread: 、研究室主任；, 指挥长由…, [松陂县]|县长、, the label 主　任：. */
  private unreadPosts(): void {
    const taken = this.entities
      .filter(
        (one) =>
          !this.gone.has(one) && (one.type === 'position' || one.type === 'person') && one.nested !== true,
      )
      .sort((a, b) => a.start - b.start);
    let next = 0;
    let line = 0;
    for (const match of this.folded.matchAll(UNREAD_POST)) {
      const [whole] = match;
      let start = match.index;
      const end = start + whole.length;
      while (next < taken.length && (taken[next] as Entity).end <= start) next++;
      const over = taken[next];
      if (over && over.start < end) continue;
      const near = [taken[next - 1], over].some(
        (one) =>
          one !== undefined &&
          one.start - end < 60 &&
          start - one.end < 60 &&
          !/\n/.test(this.folded.slice(Math.min(one.end, end), Math.max(start, one.start))),
      );
      if (!near) continue;
      const place = this.near(start).find(
        (one) => one.type === 'place' && one.end === start && one.nested !== true && !this.gone.has(one),
      );
      if (place) {
        start = place.start;
        place.nested = true;
      } else if (
        !(/^职务/.test(this.folded.slice(end, end + 2)) ? OF_SOMEBODY : BEGINS).test(
          this.folded.charAt(start - 1),
        )
      )
        continue;
      line++;
      if (line > 20000) return;
      const text = this.text.slice(start, end);
      const canonical = text.replace(/\s/g, '');
      this.added.push(newMention('position', start, text, 0.7, 'position/grammar', { canonical }));
    }
  }

  /** 工会主席一职由尤三省接任: the name of who takes a post over. */
  private takers(): void {
    const posts = [...this.entities, ...this.added].filter(({ type }) => type === 'position');
    for (const post of posts) {
      const after = this.folded.slice(post.end, post.end + 24);
      const match = /^(?:一职|职务)?,?由([\u4e00-\u9fff]{2,4}?)(?:同志)?(?:兼任|担任|接任|继任|出任)/.exec(
        after,
      );
      const name = match?.[1];
      if (match === null || name === undefined || !this.nameLike(name)) continue;
      const start = post.end + match[0].indexOf(name, match[0].indexOf('由') + 1);
      if (
        this.near(start).some(
          (one) =>
            !this.gone.has(one) &&
            one.start < start + name.length &&
            start < one.end &&
            one.type === 'position',
        )
      )
        continue;
      this.addPerson(post, start, start + name.length);
    }
  }

  private nameLike(name: string): boolean {
    if (!/^[\u4e00-\u9fff]{2,4}$/.test(name)) return false;
    if (NO_NAME.test(name)) return false;
    // 北岭县|历任县长名录
    if (name.length >= 3 && PLACE_END.test(name)) return false;
    const lexicon = theLexicon();
    const compound = lexicon.compound.get(name.charAt(0))?.some((one) => name.startsWith(one)) === true;
    if (name.length === 4 && !compound) return false;
    return compound || (lexicon.surname[name.charCodeAt(0)] as number) > 0;
  }
}

/** Its owner may stand unread before it. */
function mark(entity: Entity): void {
  entity.evidence = [...(entity.evidence ?? []), { id: 'cut' }];
}
