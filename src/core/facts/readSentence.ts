import type { Entity, FactKind } from '../record';
import { chainsOf, listFrom, listTo, type Chain } from './chains';
import type { Claim, Story } from './claim';
import {
  ADDRESS,
  ADVERBS,
  ATTENDED_BY,
  ATTENDING,
  ATTENDS,
  BEFORE_POST,
  DECIDED,
  governorIn,
  LABELS,
  linkAt,
} from './cues';
import { between, DATE, type Reading, type Sentence } from './sentences';

/** How far a governor, a link or a name is looked for: longer clauses say nothing sure. */
const REACH = 200;

/** Who gets which post in one sentence. Rules are tried in the order of how sure they are; the first one claims the post. */
export function readSentence(reading: Reading, sentence: Sentence, story: Story): Claim[] {
  return new SentenceReader(reading, sentence, story).read();
}

class SentenceReader {
  private readonly claims: Claim[] = [];
  private readonly chains: Chain[];
  /** The people who got their posts from the chain before, and the verb that gave them. */
  private last: { people: Entity[]; kind: FactKind; end: number; career: boolean } | null = null;

  /** Where the last name ends that stands behind 时任; 0 for none. */
  private then = 0;

  constructor(
    private readonly reading: Reading,
    private readonly sentence: Sentence,
    private readonly story: Story,
  ) {
    this.chains = chainsOf(reading, sentence);
  }

  read(): Claim[] {
    for (const chain of this.chains)
      if (!this.labelled(chain) && !this.inverted(chain) && !this.rightOf(chain) && !this.leftOf(chain))
        this.goesOn(chain);
    return this.claims;
  }

  private slice(from: number, to: number): string {
    return between(this.reading, this.sentence, from, to);
  }

  private claim(
    rule: string,
    chain: Chain,
    people: readonly Entity[],
    kind: FactKind,
    more: { from?: number; postStart?: number; career?: boolean } = {},
  ): void {
    const { text } = this.reading;
    let current = kind;
    chain.posts.forEach((post, index) => {
      const before = text.slice(
        Math.max(this.sentence.start, post.start - 16, index === 0 ? this.edgeBefore(post.start) : 0),
        post.start,
      );
      const turned = BEFORE_POST.find(([form]) => form.test(before))?.[1];
      // 原县委书记、县长: the mark holds on; 现任 ends it.
      if (turned !== undefined && (rule.startsWith('right') || turned !== 'holds')) current = turned;
      let own = current;
      if (index > 0 && turned === 'concurrent') current = kind;
      const written = text.slice(post.start, post.end);
      if (/^\((?:兼)\)/.test(text.slice(post.end, post.end + 3)) && own !== 'removed') own = 'concurrent';
      else if (own === 'holds' || own === 'appointed') {
        if (/^候任/.test(written)) own = 'proposed';
        else if (
          /^(?:代理|署理|署任)|代[省市县区州旗镇乡][长]|(?:^|[^\u4e00-\u9fff])代[主部局院]|代理/.test(written)
        )
          own = 'acting';
        else if (FORMER_INSIDE.test(written)) own = current = 'former';
      }
      if (/^(?:候选人|人选|提名人选|建议人选)/.test(text.slice(post.end, post.end + 4)) && own !== 'removed')
        own = 'proposed';
      for (const person of people)
        this.claims.push({
          rule,
          kind: own,
          person,
          post,
          postStart: index === 0 ? (more.postStart ?? post.start) : post.start,
          from: more.from ?? this.sentence.start,
          ...(more.career === true && { career: true }),
        });
    });
  }

  /** 姓名：柴立言　现任岗位：…　拟任岗位：…: forms whose labels say what the post is. */
  private labelled(chain: Chain): boolean {
    const from = Math.max(this.sentence.start, chain.start - 24);
    const before = this.reading.text.slice(from, chain.start);
    const label = LABELS.find(([form]) => form.test(before));
    if (!label) return false;
    const named = this.personBefore(chain.start);
    const holder = named ?? this.story.record;
    if (!holder) return false;
    this.claim('label', chain, [holder], label[1], { from: chain.start });
    this.last = null;
    return true;
  }

  /** 指挥长由副县长苗可立兼任, 工会主席一职由尤三省接任: the name comes behind the post. */
  private inverted(chain: Chain): boolean {
    const { text } = this.reading;
    const lead = /^(?:一职|职务|人选)?,?(?:现|改|仍|拟|暂|均|分别)?由/.exec(
      text.slice(chain.end, chain.end + 8),
    );
    if (!lead) return false;
    const from = chain.end + lead[0].length;
    const index = this.sentence.people.findIndex(({ start }) => start >= from);
    const person = this.sentence.people[index];
    if (!person || person.start - from > 48 || /[。;:]/.test(text.slice(from, person.start))) return false;
    const verb =
      /^(?:同志|先生|女士)?(?:\([^()]{1,10}\))?(兼任|兼|担任|出任|充任|任|接任|继任|接替|代理)/.exec(
        text.slice(person.end, person.end + 16),
      );
    if (!verb) return false;
    const kinds: Record<string, FactKind> = {
      兼任: 'concurrent',
      兼: 'concurrent',
      接任: 'appointed',
      继任: 'appointed',
      接替: 'appointed',
      代理: 'acting',
    };
    this.claim('inverted', chain, [person], kinds[verb[1] ?? ''] ?? 'holds');
    return true;
  }

  /** 县委副书记、县长柳春生; 组长：甲、乙; 副县长候选人张三; 担任县长的李四. */
  private rightOf(chain: Chain): boolean {
    const { text } = this.reading;
    const { people } = this.sentence;
    const index = people.findIndex(({ start }) => start >= chain.end);
    const person = people[index];
    if (!person || person.start - chain.end > 16) return false;
    const gap = text.slice(chain.end, person.start);
    if (!RIGHT.test(gap)) return false;
    const spaced = /^\s+$/.test(gap);
    if (spaced && this.nameFirst(chain)) return false;
    const list = listFrom(this.reading, this.sentence, index);
    const head = chain.posts[chain.posts.length - 1] as Entity;
    const shared = gap.includes(':') || SHARED.test(text.slice(head.start, head.end));
    const holders = shared ? list : list.slice(0, 1);
    const end = (holders[holders.length - 1] as Entity).end;
    const before = this.slice(Math.max(this.sentence.start, chain.start - 12), chain.start);
    // 任命为…县长的张三: the verb before the post says what happened.
    const verb = gap.startsWith('的') ? linkAt(before) : null;
    let kind: FactKind = verb?.cue.kind ?? 'holds';
    // 时任县委书记甲（中）、县长乙: the time holds for the whole list; 原 does not.
    if (kind === 'holds' && /^(?:\([^()]{1,8}\))?(?:、|和|与)$/.test(text.slice(this.then, chain.start)))
      kind = 'former';
    const after = text.slice(end, end + 24);
    const governor = this.governor(chain.start);
    let rule = gap.includes(':') ? 'right/label' : 'right';
    if (REMOVED_OF.test(after) && governor === 'removed') {
      kind = 'removed';
      rule = 'right/removed';
    }
    this.claim(rule, chain, holders, kind, { from: chain.start });
    this.attended(chain, holders, end);
    const told = /时任$/.test(text.slice(Math.max(this.sentence.start, chain.start - 2), chain.start));
    this.then = told || (kind === 'former' && this.then > 0) ? end : 0;
    this.last = null;
    return true;
  }

  /** 刘伟 市委书记: a row whose names come first. */
  private nameFirst(chain: Chain): boolean {
    const { text } = this.reading;
    const person = this.personBefore(chain.start);
    return person !== null && /^\s+$/.test(text.slice(person.end, chain.start));
  }

  private attended(chain: Chain, holders: readonly Entity[], end: number): void {
    const { text } = this.reading;
    // The list may go on with others and their posts before the verb.
    let at = end;
    for (let round = 0; round < 40; round++) {
      const next = this.sentence.people.find(({ start }) => start >= at);
      if (!next) break;
      const gap = text.slice(at, next.start);
      const chainBetween = this.chains.find(({ start, end: to }) => start >= at && to <= next.start);
      const plain = chainBetween
        ? text.slice(at, chainBetween.start) + text.slice(chainBetween.end, next.start)
        : gap;
      if (
        gap.length > 60 ||
        !/^(?:同志)?(?:\([^()]{1,8}\))?(?:[、,和及与]|以及){0,2}(?:以及)?\s?$/.test(plain)
      )
        break;
      at = next.end;
    }
    const behind = ATTENDS.test(text.slice(at, at + 24));
    const before = text.slice(Math.max(this.sentence.start, chain.start - 24), chain.start);
    const front =
      (/由$/.test(before) && ATTENDED_BY.test(text.slice(at, at + 8))) ||
      (/在$/.test(before) && /^(?:同志)?(?:等)?的?陪同下/.test(text.slice(at, at + 8))) ||
      (!/由$/.test(before) && ATTENDING.test(before));
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

  /** Where the name or post before an offset ends: what turns a post stands behind it. */
  private edgeBefore(at: number): number {
    const person = this.personBefore(at);
    let edge = person?.end ?? 0;
    for (const { end } of this.chains) if (end <= at && end > edge) edge = end;
    return edge;
  }

  private personBefore(at: number): Entity | null {
    let best: Entity | null = null;
    for (const person of this.sentence.people) {
      if (person.end > at) break;
      best = person;
    }
    return best;
  }

  /** What the words before, the heading or the title say is being done to posts here. */
  private governor(at: number): FactKind | null {
    const from = Math.max(this.sentence.start, at - REACH);
    const text = this.reading.text.slice(from, at);
    const clause = text.slice(text.lastIndexOf(';') + 1);
    const found = governorIn(clause);
    if (!found) return this.story.mode ?? this.story.titled;
    if (found.cue.kind === 'removed' && /(?:提请|建议|拟)[^,;]{0,8}$/.test(clause.slice(0, found.at)))
      return null;
    return found.cue.kind;
  }

  /** 许国华为检察长, 朱永康同志任…主任, 柳春生，男，…，现任县长, 苗可立 副县长, 张三（县长）. */
  private leftOf(chain: Chain): boolean {
    const { text } = this.reading;
    const person = this.personBefore(chain.start);
    if (!person || chain.start - person.end > REACH) return false;
    const index = this.sentence.people.indexOf(person);
    // 现任江州大学教授、…: trades between the verb and the post are no posts.
    const gap = this.slice(person.end, chain.start).replace(TRADE, '$1');
    const people = (): Entity[] => listTo(this.reading, this.sentence, index);
    const governor = this.governor(person.start);
    // Between the name and this post another post stands: that one's rule comes first.
    const earlier = this.chains.find(({ start, end }) => start >= person.end && end <= chain.start);
    if (!earlier) {
      if (/^\($/.test(gap)) {
        this.claim('left/bracket', chain, [person], 'holds', { from: chain.start });
        this.last = { people: [person], kind: 'holds', end: chain.end, career: false };
        return true;
      }
      if (
        /^(?:同志|先生|女士)?(?:\([^()]{1,10}\))?$/.test(gap) &&
        !/^职务/.test(text.slice(chain.end, chain.end + 2))
      ) {
        // 陈校长: a surname says nothing that the full name has not.
        if (governor === 'removed' || person.end - person.start < 2) return false;
        // 决定任命金子明代理省长.
        const kind: FactKind = governor === 'appointed' ? 'appointed' : 'holds';
        if (/^代理/.test(text.slice(chain.start, chain.end))) {
          this.claim('left/address', chain, [person], 'acting', { from: chain.start });
          return true;
        }
        if (BARE.test(text.slice(chain.start, chain.end)) || governor === 'appointed') {
          this.claim('left/address', chain, [person], kind, { from: chain.start });
          return true;
        }
        return false;
      }
      if (
        OF.test(gap) &&
        /^(?:等?职务|的职务|一职)/.test(text.slice(chain.end, chain.end + 3)) &&
        governor !== null
      ) {
        this.claim('left/of', chain, people(), governor, { from: this.sentence.start });
        this.last = { people: people(), kind: governor, end: chain.end, career: false };
        return true;
      }
      if (OF.test(gap) && governor === 'removed') {
        this.claim('left/of', chain, people(), 'removed', { from: this.sentence.start });
        this.last = { people: people(), kind: 'removed', end: chain.end, career: false };
        return true;
      }
      if (/^\s+$/.test(gap)) {
        this.claim('left/row', chain, [person], 'holds', { from: chain.start });
        return true;
      }
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
    const { text } = this.reading;
    const body = UNREAD.exec(gap)?.[0] ?? '';
    let link = linkAt(gap);
    let postStart = chain.start;
    if (!link && body !== '') {
      // 任宁川高新…|主任: the name of the body was not read.
      for (let length = 1; length < body.length && !link; length++) {
        const cut = gap.slice(0, gap.length - length);
        const found = linkAt(cut);
        if (found && found.cue.words.length > 0 && length >= 2) {
          link = found;
          postStart = chain.start - length;
        }
      }
    }
    if (!link) return false;
    const before = gap.slice(0, link.at);
    const direct = DIRECT.test(before);
    if (later && !direct) return false;
    const exploit = /利用(?:其|其先后|先后|本人)?$/.test(before);
    const story = BIOGRAPHY.test(before);
    if (!direct && !exploit && !story) return false;
    let { kind } = link.cue;
    // 任命 P 为 T, 决定：P 任 T.
    if (kind === 'holds' && governor !== null && direct && link.word !== '是') kind = governor;
    if (
      kind === 'holds' &&
      direct &&
      /^(?:任|担任|为|兼任)$/.test(link.word) &&
      DECIDED.test(this.reading.text.slice(Math.max(this.sentence.start, person.start - 60), person.start))
    )
      kind = 'appointed';
    if (
      kind === 'removed' &&
      /(?:提请|建议|拟)[^,;]{0,6}$/.test(
        this.reading.text.slice(Math.max(this.sentence.start, person.start - 8), person.start),
      )
    )
      return true;
    if (kind === 'removed' && governor === 'proposed') return true;
    if (exploit) kind = 'former';
    if (/职务上的便利|职务便利|期间/.test(text.slice(chain.end, chain.end + 10)) && kind === 'holds')
      kind = 'former';
    const holders = direct ? people() : [person];
    const career = story && !direct;
    this.claim(career ? 'career' : exploit ? 'exploit' : 'link', chain, holders, kind, {
      from: direct ? this.dateFrom(person) : person.end,
      postStart,
      career: career || kind === 'former' || DATE_LINK.test(before),
    });
    this.last = { people: holders, kind, end: chain.end, career };
    return true;
  }

  /** Dates before the name belong to what is done to the person: 2001年3月，张三任…. */
  private dateFrom(person: Entity): number {
    const { text } = this.reading;
    const from = Math.max(this.sentence.start, person.start - REACH);
    return Math.max(from, text.slice(from, person.start).lastIndexOf(';') + 1 + from);
  }

  /** What follows on the chain before, or begins a sentence without a subject: 后历任…, 1998年11月任…, 免去其…职务. */
  private goesOn(chain: Chain): boolean {
    const { text } = this.reading;
    const { last, sentence } = this;
    const from = last ? last.end : sentence.start;
    if (chain.start - from > REACH) return false;
    const lead = this.slice(from, chain.start);
    const person = this.personBefore(chain.start);
    if (last && last.people.length > 0 && (!person || person.end <= last.end)) {
      const link = linkAt(lead);
      // 并 在 , 免去其…职务: done to the one who was named last.
      if (
        /[,;](?:同时|并)?(?:决定)?(?:免去|撤销)(?:其|他的|她的)(?:担任的|兼任的)?[^,。;:]{0,16}$/.test(lead)
      ) {
        this.claim('follow/his', chain, last.people, 'removed', { from: sentence.start });
        last.end = chain.end;
        return true;
      }
      if (FOLLOWS.test(lead)) {
        this.claim('follow', chain, last.people, last.kind, { from, career: last.career });
        last.end = chain.end;
        return true;
      }
      if (link && FOLLOWS_VERB.test(lead.slice(0, link.at))) {
        this.claim('follow/verb', chain, last.people, link.cue.kind, { from, career: true });
        this.last = { ...last, kind: link.cue.kind, end: chain.end, career: true };
        return true;
      }
      // 1998.05—2001.03 甲县副县长，2001.03—…
      if (new RegExp(`^[,;、]?\\s*${DATE}`).test(lead) && SPELL_ONLY.test(lead)) {
        this.claim('follow/spell', chain, last.people, 'holds', { from, career: true });
        last.end = chain.end;
        return true;
      }
      return false;
    }
    const alone =
      person !== null && new Set(this.sentence.people.map(({ canonical }) => canonical)).size === 1;
    if (
      person &&
      alone &&
      /[,;](?:并|同时|决定)*(?:免去|撤销|罢免)(?:其|他的|她的)(?:担任的|兼任的)?$/.test(lead)
    ) {
      this.claim('topic/his', chain, [person], 'removed', { from: sentence.start });
      this.last = { people: [person], kind: 'removed', end: chain.end, career: false };
      return true;
    }
    if (person) return false;
    const his =
      /^(?:[^,。;:]{0,12},)?(?:同时|并)?(?:决定)?(?:免去|撤销)(?:其|他的|她的)(?:担任的|兼任的)?$/.test(
        lead.trim(),
      );
    const owner = this.story.topic;
    if (his && owner) {
      this.claim('topic/his', chain, [owner], 'removed', { from: sentence.start });
      this.last = { people: [owner], kind: 'removed', end: chain.end, career: false };
      return true;
    }
    const row = this.story.record ?? null;
    if (row && sentence.first && SPELL_ROW.test(lead)) {
      this.claim('row', chain, [row], 'holds', { from: sentence.start, career: true });
      this.last = { people: [row], kind: 'holds', end: chain.end, career: true };
      return true;
    }
    const subject = owner ?? (row && sentence.first ? row : null);
    if (!subject) return false;
    const link = linkAt(lead);
    if (!link) return false;
    const before = lead.slice(0, link.at).trim();
    if (!NO_SUBJECT.test(before)) return false;
    this.claim('topic', chain, [subject], link.cue.kind, { from: sentence.start, career: true });
    this.last = { people: [subject], kind: link.cue.kind, end: chain.end, career: true };
    void text;
    return true;
  }
}

/** 宁川市人民政府|原|副市长, but 太原市. */
const FORMER_INSIDE = new RegExp(
  // 江川县|原|财政局局长, but 原阳县, 前进区, 原子能.
  '[省市县区州旗委府局厅部院会司办处团校行党组](?:原(?![阳州平种子])|前任|时任|前(?![锋郭进海沿线湾哨卫旗方]))[\\u4e00-\\u9fff]{2,}' +
    // 青州市政协|原|副主席, 江川大学|原|校长: whatever the body ends with, its head stands right behind; but 平原县长.
    '|(?<=[\\u4e00-\\u9fff]{2})(?<![太平固三清草高五武]|(?<![一二三四五六七八九十附高初])中)(?:原|前任|时任|前)' +
    '(?:常务|党[组委工]委?|纪[委检](?:监?委|组)?|第[一二三]|执行|首席|名誉|副|总)*' +
    '(?:书记|主任|主席|主委|委员|常委|成员|董事|监事|经理|总裁|行长|[校院馆所站台队社团司部局厅处科组会庭班场厂镇乡村]长|秘书长|检察长|董事长|理事长|会长|参谋长|司令员?|政委|干事|会计师|工程师|经济师|规划师)',
);
/** Between a post and the name of its holder. */
const RIGHT =
  /^(?:\([^()]{1,10}\))?(?:候选人|人选|提名人选)?(?:、?等职务)?(?:的(?:退休|离休|老)?(?:干部|同志|老人|老党员)?)?(?:同志)?(?:(?:分别)?为|是)?[:\s]{0,4}$/;
/** Posts that several people hold side by side. */
const SHARED =
  /(?:副|助理|委员|成员|常委|代表|审判员|检察员|书记员|顾问|参事|理事|董事|监事|巡视员|调研员|指导员|队员|组员|联络员|专员|科员|干部|秘书)/;
const REMOVED_OF = /^(?:同志)?(?:\([^()]{1,10}\))?(?:的)?(?:上述|该|此)?职务/;
const OF = new RegExp(`^${ADDRESS}的?(?:[\\u4e00-\\u9fff]{2,20})?$`);
/** Forms that stand behind a name as a form of address. */
const BARE =
  /^(?:副?(?:书记|省长|市长|县长|区长|州长|镇长|乡长|局长|厅长|部长|主任|主席|院长|校长|总理|总统|首相|外长|委员长|秘书长|检察长)|[省市县区州旗]长)$/;
/** What may stand between a name and the verb of its own clause. */
const DIRECT = new RegExp(`^${ADDRESS}${ADVERBS}$`);
const TRADE = /((?:现任|曾任|历任|任|为))[^,。;、]{2,20}(?:教授|党员|院士|研究员|讲师|工程师|医师)[、,]$/;
const DATE_LINK = new RegExp(DATE);
/** What a record says of a person before 现任: 男，汉族，1970年生，…. */
const BIOGRAPHY = new RegExp(
  `^(?:同志)?(?:的)?(?:个人)?(?:简历|履历|简介)[:,]|^(?:同志|先生|女士)?(?:[,，(:]\\s*(?:男|女|[\\u4e00-\\u9fff]{1,5}族|生于|出生|${DATE}|[\\u4e00-\\u9fff]{1,12}(?:人|员|学历|学位|党员|县|市|省)[,，)]|曾|历|现|先后|副?[厅处科局部县]长?级)|(?:生于|出生于|曾|历|现|先后|于)|${DATE}(?:起|生|出生|参加|入党|加入))`,
);
/** An unread name right before a post. */
const UNREAD = /[\u4e00-\u9fff]{2,24}$/;
const FOLLOWS = /^(?:等?职务|一职)?(?:\([^()]{0,12}\))?[,、;](?:原|时任)?$/;
const FOLLOWS_VERB = new RegExp(
  `^(?:等?职务|一职)?(?:\\([^()]{0,12}\\))?[,、;\\s]?(?:${DATE}(?:至|到|[-—~－–]{1,2})?)*(?:起|至今|后|以来|任满后|期满后|[,，])?(?:同年|此后|之后|随后|后来|后|再|又|并|同时|现|期间|其间|其中|因[^,。;]{1,16}|[\\u4e00-\\u9fff]{0,4}后)?$`,
);
const SPELL_ONLY = new RegExp(
  `^[,;、]?\\s*${DATE}(?:(?:至|到|[-—~－–]{1,2})(?:${DATE}|今|现在))?(?:起)?[,:：]?\\s*$`,
);
/** A row of a table of years: 1998.05—2001.03. */
const SPELL_ROW = new RegExp(
  `^\\s*(?:\\d{1,2}[.、])?\\s*${DATE}\\s*(?:起)?(?:(?:至|到|[-—~－–─]{1,4})\\s*(?:${DATE}|\\d{4}[.年/]\\d{1,2}月?|今|至今|现在)?)?(?:起)?\\s*[,:：]?\\s*(?:任|担任|历任|先后任|在)?(?:[\\u4e00-\\u9fff]{2,12})?$`,
);
/** Before the verb of a sentence that leaves its subject out. */
const NO_SUBJECT = new RegExp(
  `^(?:他|她|其|该同志)?[,，]?(?:\\d{1,2}[.、])?(?:自|从|于)?(?:${DATE}(?:至|到|[-—~－–]{0,2}))*(?:今)?(?:起|后|以来)?[,，]?(?:同年|此后|之后|随后|后来|后|再|又|并|同时|现|因[^,。;]{1,16})?$`,
);
