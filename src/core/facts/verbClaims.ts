import type { Entity, FactKind } from '../record';
import type { Chain } from './chains';
import {
  DATE_LINK,
  EXPLOIT,
  GIVES_AS,
  INSTEAD_OF,
  OF_POST,
  PASSIVE,
  heldThen,
  inOffice,
  wayTo,
  type Link,
} from './clause.rules';
import { ACT, DECIDED } from './cues';
import { StoryClaims } from './storyClaims';

/** What the verb between a name and a post says (动词与支配), and of whom. */
export abstract class VerbClaims extends StoryClaims {
  /** What the verb of a list does, whose later items have only 为. */
  private ruled: FactKind | null = null;

  /** Whether the name right before the verb is not the one who gets the post, but gives way or gives it; then it is another's. */
  protected ofAnother(chain: Chain, person: Entity, link: Link): boolean {
    if (this.givesWay(person)) return this.heir(chain, person);
    const before = this.reading.text.slice(Math.max(0, person.start - 26), person.start);
    return GIVES_AS.test(link.word) && PASSIVE.test(before) && this.passive(chain, person, link);
  }

  /** 甲得票第一，|当选…; 甲以887票|当选…: the name begins its clause, and only it can be meant; but 险胜|甲，当选…. */
  protected leads({ start }: Entity, before: string): boolean {
    const { text } = this.reading;
    const begins = start === this.sentence.start || /[,;:、\s\d]/.test(text.charAt(start - 1));
    const ends =
      this.chains.some(({ end }) => end === start) || this.sentence.dates.some(({ end }) => end === start);
    return (begins || ends) && /^(?:以[^,。;]{2,16}|[^,。;]{2,16},(?:并|且|又|再次)?)$/.test(before);
  }

  /** 王安接替|李平|任县长: whoever stands before gets the post, if nothing but the verb is between. Claimed or not, the other has it no more. */
  private heir(chain: Chain, other: Entity): true {
    const heir = this.personBefore(other.start);
    const gap = heir && this.slice(heir.end, other.start).replace(INSTEAD_OF, '');
    if (heir && gap !== null && wayTo(gap) === 'link')
      this.claim('link', chain, [heir], 'appointed', { from: this.dateFrom(heir) });
    return true;
  }

  /** 甲被|总统乙|任命为总理: the post is not of the one who gives it. */
  private passive(chain: Chain, agent: Entity, { cue }: Link): true {
    const at = this.reading.text.lastIndexOf('被', agent.start);
    const person = this.personBefore(at);
    if (person && wayTo(this.slice(person.end, at)) === 'link')
      this.claim('link', chain, [person], cue.kind, { from: this.dateFrom(person) });
    return true;
  }

  /** What a link says in the light of what rules its clause; null where it says that nothing has happened yet. */
  protected kindOf(
    { cue, word }: Link,
    chain: Chain,
    person: Entity,
    direct: boolean,
    gap: string,
    governor: FactKind | null,
  ): FactKind | null {
    const { text } = this.reading;
    const dated = DATE_LINK.test(gap);
    const before = (reach: number): string =>
      text.slice(Math.max(this.sentence.start, person.start - reach), person.start);
    // 聘甲为A，乙为B: the verb holds on.
    if (word === '为' && direct && governor === null && this.ruled) return this.ruled;
    // 撤销石桥乡，甲任镇长: who comes to a post is not the one it was taken from.
    const takes = governor === 'removed' && !OF_POST.test(text.slice(chain.end, chain.end + 4));
    const ruled = takes ? null : governor;
    if (cue.kind === 'holds' && /(?:^|[,;\s])此前,?$/.test(before(6))) return 'former';
    const kind = cue.kind === 'holds' && direct ? this.directKind(word, ruled, before(60), dated) : cue.kind;
    if (word === '为' && direct && (kind === 'appointed' || kind === 'proposed')) this.ruled = kind;
    if (kind === 'removed' && (governor === 'proposed' || /(?:提请|建议|拟)[^,;]{0,6}$/.test(before(8))))
      return null;
    const behind = text.slice(chain.end, chain.end + 10);
    return EXPLOIT.test(gap) ? inOffice(cue.kind, behind) : heldThen(kind, behind);
  }

  /** 任命 P 为 T, 决定：P 任 T: what 任, 为 and 是 between a person and a post say by what rules them. */
  private directKind(word: string, governor: FactKind | null, before: string, dated: boolean): FactKind {
    const kind = governor !== null && word !== '是' ? governor : 'holds';
    // 先后有甲、乙担任县长.
    if (kind === 'holds' && /先后[有由][^。;]{0,40}$/.test(before)) return 'former';
    const decided =
      /^(?:任|担任|为|兼任|挂任|挂职担任|续任)$/.test(word) &&
      (DECIDED.test(before) || (!dated && (this.acts() || this.decides())));
    return kind === 'holds' && decided ? 'appointed' : kind;
  }

  /** 甲同志任…，免去其…职务: the sentence is of a decision, though no word before the name says so. */
  private acts(): boolean {
    return ACT.test(this.reading.text.slice(this.sentence.start, this.sentence.end));
  }

  /** 党委研究决定：甲任…；乙任…: what opens the sentence rules all of it. */
  private decides(): boolean {
    const { start, end } = this.sentence;
    return /^[^。;:]{2,60}(?:决定|同意|批准|研究)(?:如下)?:/.test(
      this.reading.text.slice(start, Math.min(end, start + 72)),
    );
  }
}
