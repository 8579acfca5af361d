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
import { ACT, DECIDED, ERA } from './cues';
import { StoryClaims } from './storyClaims';

const BEFORE_THAT = /(?:^|[,;\s])此前,?$/;
const IN_ERA = new RegExp(`${ERA}(?:先后|历)?$`);
/** 此前甲任局长, 甲抗日战争时期任参谋长: of another time. */
const isOver = (before: string, gap: string): boolean => BEFORE_THAT.test(before) || IN_ERA.test(gap);

/** How far around a post it is asked whether the text tells of changes. */
const AROUND = 160;
/** What news of appointments has beside them. */
const CHANGES =
  /换帅|履新|任免|人事(?:变动|调整|任命|安排)|职务(?:调整|变动)|(?:班子|领导|高管|干部|负责人|一把手)”?[^,。;]{0,8}(?:调整|变动)|不再(?:担|兼)任|另有任用|辞去|辞任|免去|调任|升任|转任|接任|接替|卸任|新任|任职(?:通知|宣布)|宣布[^,。;]{0,10}(?:决定|任命|文件|通知)|(?:同志|先生|女士)任/;
/** What a chronicle tells of another time is no news. */
const OF_OLD = /1[89]\d\d年|民[国國]/;
/** Who leads what is only being founded came to no post that another had. */
const FOUNDED =
  /成立|设立|组成|组建|建立|创办|筹建|恢复|改称|合并|改选|指挥部|指挥长|总指挥|领导小组|小组|组长/;

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
    if (cue.kind === 'holds' && isOver(before(6), gap)) return 'former';
    const kind =
      cue.kind === 'holds' && direct
        ? this.directKind(word, takes ? null : governor, before(60), chain, person, dated)
        : cue.kind;
    if (word === '为' && direct && (kind === 'appointed' || kind === 'proposed')) this.ruled = kind;
    const asked = governor === 'proposed' || /(?:提请|建议|拟)[^,;]{0,6}$/.test(before(8));
    if (kind === 'removed' && asked) return null;
    const behind = text.slice(chain.end, chain.end + 10);
    return EXPLOIT.test(gap) ? inOffice(cue.kind, behind) : heldThen(kind, behind);
  }

  /** 任命 P 为 T, 决定：P 任 T: what 任, 为 and 是 between a person and a post say by what rules them. */
  private directKind(
    word: string,
    governor: FactKind | null,
    before: string,
    chain: Chain,
    person: Entity,
    dated: boolean,
  ): FactKind {
    const kind = governor !== null && word !== '是' ? governor : 'holds';
    // 先后有甲、乙担任县长.
    if (kind === 'holds' && /先后[有由][^。;]{0,40}$/.test(before)) return 'former';
    const decided =
      /^(?:任|担任|为|兼任|挂任|挂职担任|续任)$/.test(word) &&
      (DECIDED.test(before) || (!dated && (this.acts() || this.decides())));
    const given = decided || (!dated && this.changes(word, chain, person));
    return kind === 'holds' && given ? 'appointed' : kind;
  }

  /** Where a name begins with the posts right before it. */
  protected titleStart({ start }: Entity): number {
    return this.chains.find(({ end }) => end === start)?.start ?? start;
  }

  /** 两高校换帅：甲任校长: whether an undated 任 is news of a change, and tells not who led what was founded (成立指挥部，甲任指挥长). */
  private changes(word: string, { start, end }: Chain, person: Entity): boolean {
    if (word !== '任' && word !== '担任') return false;
    const { text } = this.reading;
    const before = text.slice(Math.max(0, person.start - AROUND), person.start);
    // 1972年5月，|甲任县长: with its date it is a spell that begins.
    const from = this.dateFrom(person);
    if (/\ue002[,\s]?$/.test(this.slice(from, this.titleStart(person)))) return false;
    if (OF_OLD.test(before) || FOUNDED.test(before) || FOUNDED.test(text.slice(start, end))) return false;
    return CHANGES.test(before) || CHANGES.test(text.slice(person.end, end + AROUND));
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
