import type { Entity, FactKind } from '../record';
import { chainsOf, type Chain } from './chains';
import type { Claim } from './claim';
import {
  IN_OFFICE_WHEN,
  INSTEAD_OF,
  kindInPost,
  LAST_TERM,
  LEAVES,
  REMOVED_OF,
  STILL,
  UNCHANGED,
} from './clause.rules';
import {
  ATTENDANCE_LABEL,
  ATTENDED_BY,
  ATTENDING,
  ATTENDS,
  BEFORE_POST,
  LEFT,
  OTHERS,
  PRESENT,
} from './cues';
import { between, type Reading, type Sentence } from './sentences';

/** Verbs behind a name that takes the post before it, and their kinds; the others say that it is held. */
const INVERTED: Readonly<Record<string, FactKind>> = {
  兼任: 'concurrent',
  兼: 'concurrent',
  接任: 'appointed',
  继任: 'appointed',
  接替: 'appointed',
  升任: 'appointed',
  调任: 'appointed',
  转任: 'appointed',
  递补: 'appointed',
  代理: 'acting',
};

/** Between two of a list, without the posts of the second. */
const NEXT_ITEM =
  /^(?:同志|先生|女士)?(?:\([^()]{1,20}\))?(?:[、,;和及与]|以及){0,2}(?:以及)?\s?(?:负责人|负责同志)?$/;
/** What stands between the names and posts of a list of those present, and those in it who have no name. */
const LIST_MARKS = /[\s、,和及与等]|以及|同志|先生|女士|[我全本]?[省市县区州旗镇乡校院]|\([^()]{0,20}\)/;
const NAMELESS = /^[\u4e00-\u9fff]{0,12}(?:负责人|代表|干部|人员|师生|委员)$/;
/** How far before a name what its list opens with is looked for. */
const FAR = 240;

/** The claims of one sentence (一句中的任职陈述) as they are made, and what stands around its posts. */
export class SentenceClaims {
  protected readonly claims: Claim[] = [];
  protected readonly chains: Chain[];

  constructor(
    protected readonly reading: Reading,
    protected readonly sentence: Sentence,
  ) {
    this.chains = chainsOf(reading, sentence);
  }

  protected slice(from: number, to: number): string {
    return between(this.reading, this.sentence, from, to);
  }

  protected claim(
    rule: string,
    chain: Chain,
    people: readonly Entity[],
    kind: FactKind,
    more: {
      from?: number;
      postStart?: number;
      career?: boolean;
      now?: boolean;
      spell?: Claim['spell'] | undefined;
      /** The first of the people has the first post, the second the second. */
      apart?: boolean;
    } = {},
  ): void {
    const kinds = this.kindsOf(chain, rule, kind);
    const still = STILL.test(this.reading.text.slice(chain.end, chain.end + 24));
    chain.posts.forEach((post, index) => {
      const own = kinds[index] as FactKind;
      for (const person of more.apart === true ? people.slice(index, index + 1) : people)
        this.claims.push({
          rule,
          kind: /^(?:right|given)/.test(rule) ? this.noted(person, own) : own,
          person,
          post,
          postStart: index === 0 ? (more.postStart ?? post.start) : post.start,
          chainEnd: chain.end,
          from: more.from ?? this.sentence.start,
          ...(index === 0 && chain.start < post.start && { employed: true }),
          ...(more.spell && { spell: more.spell }),
          ...(more.career === true && { career: true }),
          ...((more.now === true || still) && { now: true }),
        });
    });
  }

  /** What is told of each post of a chain: what turns one holds on for those behind it. */
  private kindsOf(chain: Chain, rule: string, kind: FactKind): FactKind[] {
    const { text } = this.reading;
    // 任站长|期间: it is told of another time.
    const during = IN_OFFICE_WHEN.test(text.slice(chain.end, chain.end + 4));
    let current = kind === 'holds' && during ? 'former' : kind;
    // 同意：王安的县财政局局长职务不变; 原任|副局长|职务不变.
    if (UNCHANGED.test(text.slice(chain.end, chain.end + 12))) return chain.posts.map(() => 'holds');
    return chain.posts.map((post, index) => {
      const turned = this.turned(post, index === 0);
      // 原县委书记、县长: the mark holds on; 现任 ends it.
      // 不再兼任: what was taken away is not held beside another.
      if (turned !== undefined && kind !== 'removed' && (rule.startsWith('right') || turned !== 'holds'))
        current = turned;
      // 原|校长甲退休: that was over before.
      const over = rule === 'right/left' && kind === 'removed';
      if (over && (turned ?? kindInPost(text, post, 'holds')) === 'former') current = 'former';
      const own = kindInPost(text, post, current);
      if (index > 0 && turned === 'concurrent') current = kind;
      else if (own === 'former' && !LAST_TERM.test(this.slice(post.start, post.end))) current = own;
      return own;
    });
  }

  /** What a list notes behind a name (备注): 副主任　甲（兼）、乙（女，3月离任）. */
  private noted({ end }: Entity, kind: FactKind): FactKind {
    const behind = this.reading.text.slice(end, end + 24);
    if ((kind === 'holds' || kind === 'appointed') && /^\(兼[职任]?\)/.test(behind)) return 'concurrent';
    return kind === 'holds' && LEAVES.test(behind) ? 'former' : kind;
  }

  /** 指挥长由副县长苗可立兼任, 工会主席一职由尤三省接任: the name comes behind the post. */
  protected inverted(chain: Chain): boolean {
    const { text } = this.reading;
    const lead = /^(?:一职|职务|人选)?,?(?:现|改|仍|拟|暂|均|则|分别)?由/.exec(
      text.slice(chain.end, chain.end + 8),
    );
    if (!lead) return false;
    const from = chain.end + lead[0].length;
    const index = this.sentence.people.findIndex(({ start }) => start >= from);
    const person = this.sentence.people[index];
    if (!person || person.start - from > 48 || /[。;:]/.test(text.slice(from, person.start))) return false;
    const verb =
      /^(?:同志|先生|女士)?(?:\([^()]{1,10}\))?(兼任|兼|担任|出任|充任|任|接任|继任|接替|升任|调任|转任|递补|代理)/.exec(
        text.slice(person.end, person.end + 16),
      );
    if (!verb) return false;
    // 甲调任部长，由乙继任|县长: what the verb gives is the next post.
    const given = person.end + verb[0].length;
    if (this.chains.some(({ start }) => start >= person.end && start <= given)) return false;
    this.claim('inverted', chain, [person], INVERTED[verb[1] ?? ''] ?? 'holds');
    return true;
  }

  /** Those who hold a chain of posts attended something (出席、陪同), if the words around them and their list say so. */
  protected attended(chain: Chain, holders: readonly Entity[], end: number): void {
    const { text } = this.reading;
    const at = this.listEnd(end);
    const behind = ATTENDS.test(text.slice(at, at + 64));
    const before = text.slice(Math.max(this.sentence.start, chain.start - 24), chain.start);
    const front =
      (/由$/.test(before) && ATTENDED_BY.test(text.slice(at, at + 24))) ||
      (/在(?:[^,。;]{2,20}、)?$/.test(before) && /^(?:同志)?(?:等)?的?陪同下/.test(text.slice(at, at + 8))) ||
      (!/由$/.test(before) && ATTENDING.test(before)) ||
      this.present(chain);
    if (!behind && !front) return;
    const first = this.claims.length;
    this.claim('attended', chain, holders, 'attended', { from: this.sentence.start });
    // Whoever attends as a former or future holder is still that: only those in office attend in their post.
    const made = this.claims.splice(first);
    const inOffice = this.claims.filter(
      (claim) =>
        holders.includes(claim.person) &&
        (claim.kind === 'holds' || claim.kind === 'acting' || claim.kind === 'concurrent'),
    );
    for (const claim of made)
      if (inOffice.some(({ person, post }) => person === claim.person && post === claim.post))
        this.claims.push({ ...claim, kind: 'attended', beside: true });
  }

  /** Where the list ends that a holder stands in: it may go on with others and their posts, and with some who have no name. */
  private listEnd(end: number): number {
    const { text } = this.reading;
    let at = end;
    for (let round = 0; round < 40; round++) {
      const next = this.sentence.people.find(({ start }) => start >= at);
      const to = next && this.isItem(at, next) ? next.end : at + this.others(at);
      if (to === at) break;
      at = to;
    }
    return Math.min(at, text.length);
  }

  /** Whether a name is the next of a list that has come to an offset, alone or behind its posts. */
  private isItem(at: number, next: Entity): boolean {
    const { text } = this.reading;
    if (next.start - at > 60) return false;
    const post = this.chains.find(({ start, end }) => start >= at && end <= next.start);
    return NEXT_ITEM.test(
      post ? text.slice(at, post.start) + text.slice(post.end, next.start) : text.slice(at, next.start),
    );
  }

  /** How long the next item of a list is that names nobody; 0 where none is. */
  private others(at: number): number {
    const found = OTHERS.exec(this.reading.text.slice(at, Math.min(at + 60, this.sentence.end)));
    if (!found) return 0;
    const next = this.sentence.people.find(({ start }) => start >= at);
    return next && next.start < at + found[0].length ? 0 : found[0].length;
  }

  /** 出席会议的有甲、县长乙: whether nothing but names and posts stands between that and a chain. */
  private present(chain: Chain): boolean {
    const { start } = this.sentence;
    const from = Math.max(start, chain.start - FAR);
    const heads = [...this.reading.text.slice(from, chain.start).matchAll(PRESENT)];
    const head = heads[heads.length - 1];
    return head !== undefined && this.isList(from + head.index + head[0].length, chain.start);
  }

  /** Whether a stretch holds names and posts, those who have no name, and nothing else. */
  protected isList(from: number, to: number): boolean {
    let rest = '';
    let at = from;
    const known = [...this.sentence.people, ...this.chains].sort((a, b) => a.start - b.start);
    for (const { start, end } of known) {
      if (start < at || end > to) continue;
      rest += this.reading.text.slice(at, start);
      at = end;
    }
    rest += this.reading.text.slice(at, to);
    return rest.split(LIST_MARKS).every((part) => part === '' || NAMELESS.test(part));
  }

  /** 出席：县长甲、乙（县委书记）: whoever a line of those present names. */
  protected presentLine(): void {
    const { start, end, first } = this.sentence;
    if (!first || !ATTENDANCE_LABEL.test(this.reading.text.slice(start, Math.min(end, start + 24)))) return;
    const told = new Set(
      this.claims.filter(({ beside }) => beside).map(({ person, post }) => `${person.start} ${post.start}`),
    );
    for (const claim of [...this.claims])
      if (claim.kind === 'holds' && !told.has(`${claim.person.start} ${claim.post.start}`))
        this.claims.push({ ...claim, rule: 'attended', kind: 'attended', beside: true });
  }

  /** What stands right before a post and turns it: 原, 时任, 拟任. */
  private turned(post: Entity, first: boolean): FactKind | undefined {
    const edge = first ? this.edgeBefore(post.start) : 0;
    const from = Math.max(this.sentence.start, post.start - 16, edge);
    const before = this.reading.text.slice(from, post.start);
    return BEFORE_POST.find(([form]) => form.test(before))?.[1];
  }

  /** Where the name or post before an offset ends: what turns a post stands behind it. */
  private edgeBefore(at: number): number {
    const person = this.personBefore(at);
    // 原|主任 with 原 as a name of one character.
    let edge = person && person.end - person.start > 1 ? person.end : 0;
    for (const { end } of this.chains) if (end <= at && end > edge) edge = end;
    return edge;
  }

  protected personBefore(at: number): Entity | null {
    let best: Entity | null = null;
    for (const person of this.sentence.people) {
      if (person.end > at) break;
      best = person;
    }
    return best;
  }

  /** 王安接替|李平|担任县长: it is the other who holds it now. */
  protected givesWay({ start }: Entity): boolean {
    return INSTEAD_OF.test(this.reading.text.slice(Math.max(this.sentence.start, start - 3), start));
  }
}

/** What is said behind post and holder when the post is left with this: 免去…职务, 升任, 被撤职, 逝世. */
export function leftBehind(
  after: string,
  before: FactKind,
  governor: FactKind | null,
): { kind: FactKind; rule: string } | undefined {
  if (REMOVED_OF.test(after) && governor === 'removed') return { kind: 'removed', rule: 'right/removed' };
  if (before !== 'holds') return undefined;
  const kind = LEFT.find(([form]) => form.test(after))?.[1];
  return kind && { kind, rule: 'right/left' };
}
