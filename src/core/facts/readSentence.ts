import type { Entity, FactKind } from '../record';
import { listedUnder, shapeBehind } from './above';
import { listFrom, listTo, type Chain } from './chains';
import type { Claim, Story } from './claim';
import {
  BEGINS_APART,
  DATE_LINK,
  CLAUSE_ENDS,
  FUTURE,
  GAINS,
  HEADS,
  IN_TERM,
  NOW,
  OF_HIM,
  OF_HIS_LIFE,
  RIGHT,
  SHARED,
  SIGNED,
  TRADE,
  linkBehind,
  listed,
  readBeside,
  type Link,
  type Way,
  wayTo,
} from './clause.rules';
import { givenBy, LABELS, linkAt } from './cues';
import { goesOnTaking, governorOf, REACH } from './governor';
import { leftBehind } from './sentenceClaims';
import { VerbClaims } from './verbClaims';
import { spellBehind } from './spells';
import type { Reading, Sentence } from './sentences';

/** Who gets which post in one sentence. Rules are tried in the order of how sure they are; the first one claims the post. */
export function readSentence(reading: Reading, sentence: Sentence, story: Story): Claim[] {
  return new SentenceReader(reading, sentence, story).read();
}

class SentenceReader extends VerbClaims {
  /** Where the last name ends that stands behind 时任; 0 for none. */
  private then = 0;

  read(): Claim[] {
    this.resume();
    const { above } = this.story;
    if (above) {
      for (const { chain, people, kind, rule, spell } of listedUnder(above, this.reading, this.sentence))
        // The day in a row of a table is that of a birth.
        this.claim(rule, chain, people, kind, {
          from: above.form === 'table' ? chain.start : above.start,
          spell,
        });
      // The posts of a table are told by their columns alone.
      if (above.form === 'table' && this.claims.length > 0) return this.claims;
    }
    for (const chain of this.chains)
      if (this.labelled(chain) || this.moved(chain)) continue;
      else if (this.inverted(chain)) this.givenUp(chain);
      else if (!this.rightOf(chain) && !this.leftOf(chain)) this.goesOn(chain);
    this.presentLine();
    this.leave();
    return this.claims;
  }

  /** 甲不再担任|局长，由乙接任: who takes the post over has been read; it was taken from the other. */
  private givenUp(chain: Chain): void {
    const person = this.personBefore(chain.start);
    if (!person || chain.start - person.end > REACH) return;
    const { link } = linkBehind(this.slice(person.end, chain.start));
    if (link?.cue.kind === 'removed') this.leftOf(chain);
  }

  /** 姓名：柴立言　现任岗位：…　拟任岗位：…: forms whose labels say what the post is. */
  private labelled(chain: Chain): boolean {
    const from = Math.max(this.sentence.start, chain.start - 36);
    // 职务：党组成员、|副局长: an item that is no post may stand first.
    const before = this.reading.text
      .slice(from, chain.start)
      .replace(/(:\s*)(?:[\u4e00-\u9fff]{2,12}、){1,2}$/, '$1');
    const label = LABELS.find(([form]) => form.test(before));
    if (!label) return false;
    const named = this.personBefore(chain.start);
    const holder = named ?? this.story.record;
    if (!holder) return false;
    this.claim('label', chain, [holder], label[1], { from: chain.start });
    this.last = null;
    return true;
  }

  /** 县委副书记、县长柳春生; 组长：甲、乙; 副县长候选人张三; 担任县长的李四. */
  private rightOf(chain: Chain): boolean {
    const { text } = this.reading;
    const { people } = this.sentence;
    const index = people.findIndex(({ start }) => start >= chain.end);
    const person = people[index];
    if (!person || person.start - chain.end > 32) return false;
    const gap = text.slice(chain.end, person.start);
    if (!RIGHT.test(gap)) return false;
    const spaced = /^\s+$/.test(gap);
    if (spaced && this.nameFirst(chain)) return false;
    // 甲当选县长　乙致电祝贺: the post is of the one before.
    if (spaced && this.personBefore(chain.start) && linkAt(this.slice(this.sentence.start, chain.start)))
      return false;
    const list = listFrom(this.reading, this.sentence, index);
    const head = chain.posts[chain.posts.length - 1] as Entity;
    const shared = gap.includes(':') || SHARED.test(text.slice(head.start, head.end));
    const holders = shared ? list : list.slice(0, 1);
    const end = (holders[holders.length - 1] as Entity).end;
    const { kind, rule, spell } = this.rightEvent(chain, gap, spaced, holders);
    this.claim(rule, chain, holders, kind, { from: chain.start, spell });
    this.before(chain, rule, holders, kind);
    this.attended(chain, holders, end);
    if (gap.includes(':') || spaced) this.opensColumn(chain, kind, gap.includes(':') ? person : null);
    const told = /时任$/.test(text.slice(Math.max(this.sentence.start, chain.start - 2), chain.start));
    this.then = told || (kind === 'former' && this.then > 0) ? end : 0;
    this.last = null;
    return true;
  }

  /** 副组长　甲: names that stand below the first one have the same label. */
  private opensColumn(chain: Chain, kind: FactKind, holder: Entity | null): void {
    const { text } = this.reading;
    const { start, first } = this.sentence;
    if (first && this.slice(start, chain.start).trim() === '')
      this.story.above = {
        form: 'label',
        chain,
        kind,
        start,
        shape: holder ? shapeBehind(text, holder.end) : '',
      };
  }

  /** What is told of a post and the holders behind it, in the light of what follows them. */
  private rightEvent(
    chain: Chain,
    gap: string,
    spaced: boolean,
    holders: readonly Entity[],
  ): Pick<Claim, 'kind' | 'rule' | 'spell'> {
    const { end } = holders[holders.length - 1] as Entity;
    const kind = this.rightKind(chain, gap, spaced);
    const label = gap.includes(':');
    const given = this.given(chain, label, end);
    if (given) return { kind: given, rule: 'given' };
    const told = leftBehind(this.reading.text.slice(end, end + 48), kind, this.governor(chain.start)) ?? {
      kind,
      rule: label ? 'right/label' : 'right',
    };
    const term = IN_TERM.test(this.reading.text.slice(end, end + 28));
    const alone = holders.length === 1 && (spaced || label || term);
    const spell = alone ? spellBehind(this.reading, this.sentence, end) : undefined;
    const over = spell && told.kind === 'holds' && spell.to !== '..';
    return { ...told, ...(over && { kind: 'former' as const }), ...(spell && { spell }) };
  }

  /** 罢免|县长王志强。 任命|县人民法院审判员：甲、乙: what the verb right before the posts does to whoever is named, and to no other end. */
  private given(chain: Chain, label: boolean, end: number): FactKind | null {
    const before = this.slice(Math.max(this.sentence.start, chain.start - 16), chain.start);
    const verb = givenBy(before);
    return verb && (label || CLAUSE_ENDS.test(this.reading.text.slice(end, end + 14))) ? verb : null;
  }

  /** 部原党组成员，局原党组书记、局长甲: what stands between commas before the last posts is the same one's, where no other name does. */
  private before(chain: Chain, rule: string, holders: readonly Entity[], kind: FactKind): void {
    const { text } = this.reading;
    const { start } = this.sentence;
    if (holders.length !== 1 || rule === 'given' || this.personBefore(chain.start)) return;
    let next = chain;
    for (let index = this.chains.indexOf(chain) - 1; index >= 0; index--) {
      const earlier = this.chains[index] as Chain;
      if (text.slice(earlier.end, next.start) !== ',') return;
      if (!BEGINS_APART.test(text.slice(Math.max(start, earlier.start - 1), earlier.start))) return;
      this.claim(rule, earlier, holders, kind, { from: earlier.start });
      next = earlier;
    }
  }

  /** What is told of a post and the holder behind it, before what follows the holder is read. */
  private rightKind(chain: Chain, gap: string, spaced: boolean): FactKind {
    const { text } = this.reading;
    const before = this.slice(Math.max(this.sentence.start, chain.start - 12), chain.start);
    // 任命为…县长的张三: the verb before the post says what happened.
    const verb = gap.startsWith('的') ? linkAt(before) : null;
    let kind: FactKind = verb?.cue.kind ?? 'holds';
    // 时任县委书记甲（中）、县长乙: the time holds for the whole list; 原 does not.
    if (kind === 'holds' && /^(?:\([^()]{1,8}\))?(?:、|和|与)$/.test(text.slice(this.then, chain.start)))
      kind = 'former';
    if (kind === 'holds') kind = this.headed(chain, gap.includes(':') || spaced);
    return kind;
  }

  /** 刘伟 市委书记: a row whose names come first, or 组长 刘伟 市委书记, of one person; 县长　甲　副县长　乙 begins with a post. */
  private nameFirst(chain: Chain): boolean {
    const { text } = this.reading;
    const person = this.personBefore(chain.start);
    if (person === null || !/^\s+(?:原|时任|现任)?$/.test(text.slice(person.end, chain.start))) return false;
    const part = this.partStart(chain.start);
    const posts = this.chains.filter(({ start }) => start >= part);
    const names = this.sentence.people.filter(({ start }) => start >= part);
    const [post] = posts;
    const [name] = names;
    if (!post || !name) return false;
    return name.start < post.start || (names.length === 1 && posts.length === 2 && post.end <= name.start);
  }

  /** Where the part of a list begins that an offset lies in: behind the last colon or semicolon. */
  private partStart(at: number): number {
    const { start } = this.sentence;
    const from = Math.max(start, at - REACH);
    const before = this.reading.text.slice(from, at);
    return from + Math.max(before.lastIndexOf(':'), before.lastIndexOf(';')) + 1;
  }

  /** What a heading or an opening of the sentence does to a post and its holder (选举…：主委夏青松); `holds` without one. */
  private headed(chain: Chain, row: boolean): FactKind {
    const { text } = this.reading;
    const before = text.slice(Math.max(this.sentence.start, chain.start - REACH), chain.start);
    if (row && /当选为?$/.test(before)) return 'appointed';
    // 1951年县长任廷辉: a year before the post says when, and that it is long ago.
    const [day] = this.sentence.dates.filter(({ end }) => end === chain.start);
    if (!row && day?.iso !== undefined && /^\d{4}$/.test(day.iso)) return 'former';
    const opening = /(选举(?!委|办|领导|工作)|推选|改选|补选|任命|聘任|免去)[^。;:]{0,24}[:]([^。:]*)$/.exec(
      before,
    );
    if (opening) return opening[1] === '免去' ? 'removed' : 'appointed';
    // 县长　侯步云 over the day: who signs the list.
    const next = text.slice(this.sentence.end, this.sentence.end + 16).trim();
    return row && !SIGNED.test(next) ? listed(this.story.mode) : 'holds';
  }

  private governor(at: number): FactKind | null {
    return governorOf(this.reading, this.sentence, this.story, at);
  }

  /** 许国华为检察长, 朱永康同志任…主任, 柳春生，男，…，现任县长, 苗可立 副县长, 张三（县长）. */
  private leftOf(chain: Chain): boolean {
    const { text } = this.reading;
    const person = this.personBefore(chain.start);
    if (!person || chain.start - person.end > REACH) return false;
    const index = this.sentence.people.indexOf(person);
    // 现任江州大学教授、…: trades between the verb and the post are no posts.
    const gap = this.slice(person.end, chain.start).replace(TRADE, '$1');
    const people = (): Entity[] => listTo(this.reading, this.sentence, index, this.chains);
    const governor = goesOnTaking(this.reading, this.sentence, this.story, chain)
      ? 'removed'
      : this.governor(person.start);
    // Between the name and this post another post stands: that one's rule comes first.
    const earlier = this.chains.find(({ start, end }) => start >= person.end && end <= chain.start);
    const beside = {
      gap,
      heads: index === 0 && HEADS.test(text.slice(this.sentence.start, person.start)) && this.sentence.first,
      row: this.nameFirst(chain) ? this.headed(chain, true) : null,
      governor,
      person,
      post: text.slice(chain.start, chain.end),
      after: text.slice(chain.end, Math.min(chain.end + 10, this.sentence.end)),
    };
    const said = earlier ? undefined : readBeside(beside);
    if (said === null) return false;
    if (said) {
      const { rule, kind, whole } = said;
      const holders = whole ? people() : [person];
      this.claim(rule, chain, holders, kind, { from: whole ? this.sentence.start : chain.start });
      if (rule === 'left/address' && kind === 'holds') this.attended(chain, holders, chain.end);
      if (rule !== 'left/address' && rule !== 'left/row')
        this.last = { people: holders, kind, end: chain.end, career: false };
      return true;
    }
    return this.linked(chain, person, people, gap, governor, earlier !== undefined);
  }

  /** A verb between the name and the post, right behind the name or after what a record says of the person. */
  private linked(
    chain: Chain,
    person: Entity,
    people: () => Entity[],
    gap: string,
    governor: FactKind | null,
    later: boolean,
  ): boolean {
    const { link, cut } = linkBehind(gap);
    if (!link) return false;
    if (this.ofAnother(chain, person, link)) return true;
    const before = gap.slice(0, link.at);
    const way = wayTo(before) ?? this.wayOver(person, before, link);
    if (way === null || (later && way !== 'link')) return false;
    const said = this.kindOf(link, chain, person, way === 'link', before, governor);
    const kind = said === 'appointed' && FUTURE.test(before) ? 'proposed' : said;
    if (kind === null) return true;
    const direct = way === 'link';
    const holders = direct ? people() : [person];
    // 甲、乙分别任理事、监事: each has one.
    const apart = holders.length > 1 && holders.length === chain.posts.length && /分别$/.test(before);
    this.claim(way, chain, holders, kind, {
      apart,
      from: direct || this.takesUp(person, before, link.word) ? this.dateFrom(person) : person.end,
      postStart: (chain.posts[0] as Entity).start - cut,
      career: way === 'career' || kind === 'former' || DATE_LINK.test(before),
    });
    if (!apart)
      this.last = {
        people: holders,
        kind,
        end: chain.end,
        career: way === 'career',
        now: NOW.test(link.word),
      };
    return true;
  }

  /** 副省长甲，|曾任…, and the way over a clause to what somebody has won. */
  private wayOver(person: Entity, before: string, { word }: Link): Way | null {
    const told = OF_HIM.test(word);
    if (before === ',' && told) return 'career';
    const takes = told || DATE_LINK.test(before) || this.takesUp(person, before, word);
    if (takes && OF_HIS_LIFE.test(before) && this.opens(person)) return 'career';
    return GAINS.test(word) && this.leads(person, before) ? 'link' : null;
  }

  /** 甲办起合作社，|任社长: a clause about the only one whom the sentence names, and whom it is about; but 与县委书记甲会合，|任…. */
  private takesUp(person: Entity, before: string, word: string): boolean {
    if (!/^(?:担|出)?任$/.test(word) || !/,(?:并|后)?$/.test(before)) return false;
    if (this.sentence.people.some(({ canonical }) => canonical !== person.canonical)) return false;
    return /(?:^|[,\ue002])$/.test(this.slice(this.sentence.start, this.titleStart(person)).trim());
  }

  /** Whether a name opens its sentence, alone, behind its posts or behind a clause. */
  private opens({ start }: Entity): boolean {
    const before = this.slice(this.sentence.start, start).trim();
    return before === '' || before.endsWith(',') || this.chains[0]?.end === start;
  }
}
