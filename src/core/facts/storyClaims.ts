import type { Entity, FactKind } from '../record';
import { listTo, type Chain } from './chains';
import type { Claim, Story, Told } from './claim';
import {
  FOLLOWS,
  FOLLOWS_VERB,
  IN_OFFICE_AS,
  IN_OFFICE_WHEN,
  NO_SUBJECT,
  NOW,
  REMOVES_HIS,
  REMOVES_HIS_ALONE,
  REMOVES_HIS_LAST,
  ROW_LEADS,
  SPELL_LEAD,
  SPELL_ONLY,
  SPELL_ROW,
  linkOver,
  wayTo,
} from './clause.rules';
import { linkAt } from './cues';
import { REACH } from './governor';
import { SentenceClaims } from './sentenceClaims';
import { datesOf, spellAtHead } from './spells';
import { DATE, type Reading, type Sentence } from './sentences';

/** Between a name and the post that is left, and between that and the next. */
const MOVED_FROM = /^(?:同志)?(?:由|从)(?:原)?$/;
const MOVED_TO =
  /^(?:职务|岗位|一职|任上)?(?:被)?(?:调任|升任|改任|转任|提任|提升为|提拔为|提拔任|晋升为|擢升为|当选为?)$/;
/** Sent to where the next post is. */
const MOVES = /[,;](?:调|转)[^,;]{2,10}任$/;
/** 1998年调回省里工作，|任…. */
const MOVED_ON = /(?:调|转|赴|到|回)[^,。;]{2,10}(?:工作|任职)?,$/;
/** Others of whom a life tells. */
const KIN = /[父母妻夫兄弟姐妹姑叔舅侄婿媳]|[儿女孙]子|(?:长|次|幼|独|养)[子女]|由/;

/** What goes on with a chain that was read, or with the one whose story is told (承前省略主语). */
export abstract class StoryClaims extends SentenceClaims {
  /** The people who got their posts from the chain before, and the verb that gave them. */
  protected last: Told | null = null;
  /** The chain that somebody left another post for, told with it. */
  private movedTo: Chain | null = null;

  constructor(
    reading: Reading,
    sentence: Sentence,
    protected readonly story: Story,
  ) {
    super(reading, sentence);
  }

  /** 王安由|青禾县县长|调任|临河市副市长: one post was left for the other. */
  protected moved(chain: Chain): boolean {
    if (chain === this.movedTo) return true;
    const next = this.chains[this.chains.indexOf(chain) + 1];
    const person = this.personBefore(chain.start);
    if (!next || !person || !MOVED_FROM.test(this.slice(person.end, chain.start))) return false;
    if (!MOVED_TO.test(this.slice(chain.end, next.start))) return false;
    this.claim('link', chain, [person], 'former', { from: chain.start });
    this.claim('link', next, [person], 'appointed', { from: this.dateFrom(person) });
    this.movedTo = next;
    this.last = { people: [person], kind: 'appointed', end: next.end, career: true };
    return true;
  }

  /** Dates before the name belong to what is done to the person: 2001年3月，张三任…. */
  protected dateFrom(person: Entity): number {
    const { text } = this.reading;
    const from = Math.max(this.sentence.start, person.start - REACH);
    return Math.max(from, text.slice(from, person.start).lastIndexOf(';') + 1 + from);
  }

  /** A list over lines goes on: 历任A，⏎|B. */
  protected resume(): void {
    const { open } = this.story;
    const { first, start } = this.sentence;
    if (open && first) this.last = { ...open, end: start - this.tail(start) };
  }

  /** How far before a line the mark stands that the line above ends with. */
  private tail(start: number): number {
    const above = this.reading.text.slice(Math.max(0, start - 8), start);
    return above.length - above.search(/[,、]\s*$/);
  }

  /** What the line leaves to the next one. */
  protected leave(): void {
    const { start, end } = this.sentence;
    const goesOn = /[,、]\s*$/.test(this.reading.text.slice(start, end));
    this.story.open = goesOn ? this.last : null;
  }

  /** What follows on the chain before, or begins a sentence without a subject: 后历任…, 1998年11月任…, 免去其…职务. */
  protected goesOn(chain: Chain): boolean {
    const { last, sentence } = this;
    const from = last ? last.end : sentence.start;
    if (chain.start - from > REACH) return false;
    const lead = this.slice(from, chain.start).replace(/\s*\n\s*/, '');
    const person = this.personBefore(chain.start);
    if (last && last.people.length > 0 && (!person || person.end <= last.end))
      return this.follows(chain, last, lead);
    if (person) return this.ofOnlyOne(chain, person, lead);
    const { topic } = this.story;
    if (topic && this.postsAlone(lead)) return this.told('topic/bare', chain, topic, 'holds');
    return this.ofTopic(chain, lead);
  }

  /** Of those who got the chain before. */
  private follows(chain: Chain, last: Told, lead: string): boolean {
    const claim = (
      rule: string,
      kind: FactKind,
      more: { from: number; career?: boolean; now?: boolean; spell?: Claim['spell'] },
    ): true => {
      this.claim(rule, chain, last.people, kind, more);
      last.end = chain.end;
      return true;
    };
    const { start } = this.sentence;
    const from = last.end;
    // 并 in , 免去其…职务: done to the one who was named last.
    if (REMOVES_HIS_LAST.test(lead)) return claim('follow/his', 'removed', { from: start });
    if (FOLLOWS.test(lead))
      return claim('follow', last.kind, {
        from,
        career: last.career,
        now: last.now === true,
        spell: last.spell,
      });
    // …，年仅39岁担任市长，2011年任…: what begins with its year goes on behind posts that were not read.
    const before = this.chains[this.chains.indexOf(chain) - 1];
    const near = before && before.end > from ? this.slice(before.end, chain.start) : lead;
    const follows = (said: string): boolean =>
      FOLLOWS_VERB.test(said) && (near === lead || said.includes(DATE));
    const link = linkAt(near);
    if (link && follows(near.slice(0, link.at))) {
      // 免去…职务，调县农机站任副站长: a move gives the post.
      const over = link.cue.kind === 'holds' && /此前[他她]?$/.test(lead.slice(0, link.at));
      const kind = over
        ? 'former'
        : link.cue.kind === 'holds' && MOVES.test(lead)
          ? 'appointed'
          : link.cue.kind;
      const now = NOW.test(link.word);
      this.last = { ...last, kind, end: chain.end, career: true, now };
      this.claim('follow/verb', chain, last.people, kind, { from, career: true, now });
      return true;
    }
    // 1998.05—2001.03 甲县副县长，2001.03—…
    if (SPELL_ONLY.test(lead)) return claim('follow/spell', 'holds', { from, career: true });
    // 在担任乡长期间，…；任|局长|期间，…
    const clause = lead.slice(lead.lastIndexOf(';') + 1);
    const during = IN_OFFICE_WHEN.test(this.reading.text.slice(chain.end, chain.end + 4));
    return during && IN_OFFICE_AS.test(clause) && claim('follow/verb', 'former', { from });
  }

  /** 免去其…职务 of the only one whom the sentence names. */
  private ofOnlyOne(chain: Chain, person: Entity, lead: string): boolean {
    const { people } = this.sentence;
    if (!REMOVES_HIS.test(lead)) return false;
    // 甲、乙期满，免去其…职务: of all in the one list that the sentence has.
    const list = listTo(this.reading, this.sentence, people.indexOf(person));
    const alone = new Set(people.map(({ canonical }) => canonical)).size === list.length;
    return alone && this.told('topic/his', chain, list, 'removed');
  }

  /** Of the one whom the paragraph or the record is about. */
  private ofTopic(chain: Chain, lead: string): boolean {
    // 他从师专毕业后，历任…: of the only one whom the sentence before names.
    const topic = this.story.topic ?? (/^\s*[他她]/.test(lead) ? this.story.named : null);
    const record = this.recordOf(topic, lead);
    if (topic && REMOVES_HIS_ALONE.test(lead.trim())) return this.told('topic/his', chain, topic, 'removed');
    if (this.ofRow(chain, record, lead.slice(lead.lastIndexOf(';') + 1))) return true;
    const subject = topic ?? record;
    const link = subject && (linkAt(lead) ?? linkOver(lead));
    const before = link && lead.slice(lead.lastIndexOf(';', link.at) + 1, link.at).trim();
    // 1947年参加革命，历任…: what a record says first.
    const goesOn = before !== null && (NO_SUBJECT.test(before) || this.nextClause(before, link?.cue.kind));
    if (!subject || !link || before === null || !(goesOn || wayTo(before) === 'career')) return false;
    const now = NOW.test(link.word);
    return this.told('topic', chain, subject, link.cue.kind, { career: true, now });
  }

  /** 甲，1956年生。|某医院主任、某学会会长。: a sentence of posts, that names nobody. */
  private postsAlone(lead: string): boolean {
    const { start, end, people } = this.sentence;
    if (people.length > 0 || lead.trim() !== '') return false;
    return this.isList(start, end - (/[。;]$/.test(this.reading.text.slice(start, end)) ? 1 : 0));
  }

  /** The record that rows are of; 1974.09—1979.08 县妇联干事；1979.08—…: in one line, behind the record's opening. */
  private recordOf(topic: Entity | null, lead: string): Entity | null {
    const { record } = this.story;
    const inline = topic?.canonical === record?.canonical && linkAt(lead) === null;
    return this.sentence.first || inline ? record : null;
  }

  /** 1982年毕业后回村教书，1990年任…: a clause that begins with its year, in a sentence that names nobody. */
  private nextClause(before: string, kind: FactKind | undefined): boolean {
    const clause = before.slice(before.lastIndexOf(',') + 1);
    const alone = this.sentence.people.length === 0 && !KIN.test(before);
    const moved = clause === '' && MOVED_ON.test(before);
    return (
      alone &&
      (clause === '' ? kind === 'former' || moved : clause.startsWith(DATE) && NO_SUBJECT.test(clause))
    );
  }

  /** A row of years, of the record or, as 2014年3月，某大学系主任；…, of whoever the paragraph is about. */
  private ofRow(chain: Chain, record: Entity | null, row: string): boolean {
    const { topic } = this.story;
    if (record && SPELL_ROW.test(row)) return this.row(chain, record);
    if (record && this.shortRow(chain, record)) return true;
    return (
      topic !== null &&
      SPELL_LEAD.test(row) &&
      this.told('topic/spell', chain, topic, 'holds', { career: true })
    );
  }

  /** 1998.05—2001.03 副县长，|县委常委: what follows in a row has its spell. */
  private row(chain: Chain, record: Entity): true {
    this.told('row', chain, record, 'holds', { career: true });
    const claim = this.claims[this.claims.length - 1] as Claim;
    const { from, to } = datesOf(this.reading, this.sentence, claim);
    if (this.last && to !== undefined && to !== '..') this.last.kind = 'former';
    if (this.last && from !== undefined && to !== undefined) this.last.spell = { from, to };
    return true;
  }

  /** 77.03—78.03　县委干事: the same where the spell is written as no date is. */
  private shortRow(chain: Chain, record: Entity): boolean {
    const { start, first } = this.sentence;
    const spell = first ? spellAtHead(this.reading.text.slice(start, chain.start)) : null;
    if (!spell || !ROW_LEADS.test(this.reading.text.slice(start + spell.length, chain.start))) return false;
    const { from, to } = spell;
    const kind: FactKind = to === '..' ? 'holds' : 'former';
    return this.told('row', chain, record, kind, { career: true, spell: { from, to } });
  }

  private told(
    rule: string,
    chain: Chain,
    person: Entity | Entity[],
    kind: FactKind,
    { career = false, now = false, spell }: Pick<Claim, 'career' | 'now' | 'spell'> = {},
  ): true {
    const people = Array.isArray(person) ? person : [person];
    this.claim(rule, chain, people, kind, { from: this.sentence.start, career, now, spell });
    this.last = { people, kind, end: chain.end, career, now };
    return true;
  }
}
