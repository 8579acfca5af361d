import { countryBefore } from '../entities/resolve/canonical';
import type { ResolveDocument } from '../entities/resolve/step';
import type { Entity, Fact, FactKind } from '../record';
import { dateActs } from './actDates';
import { isAsserted } from './asserted';
import type { Claim, Story } from './claim';
import { opensAbove, staysUnder } from './above';
import { governorIn, UNREMOVED, type Cue } from './cues';
import { endsIn, endsRecord } from './lives';
import { readSentence } from './readSentence';
import { readSentences, trimmed, type Reading, type Sentence } from './sentences';
import { datesOf, endStories } from './spells';
import { bodyOf } from './bodies';
import { confidenceOf, featuresOf } from './confidence';
import { isWhole } from './whole';

/**
 * The facts of a document (任职事件): who held, got or left which post. Facts are read from the entities and the words
 * between them, sentence by sentence; what a sentence leaves open stays out. Linear in the text; never throws.
 */
export function readFacts(document: ResolveDocument, entities: readonly Entity[]): Fact[] {
  // A statute says who is to do what, and names nobody in office.
  if (document.structure.kind === 'statute' || document.structure.kind === 'dead-page') return [];
  if (!entities.some(({ type }) => type === 'position')) return [];
  const reading = readSentences(document, entities);
  const story: Story = {
    topic: null,
    named: null,
    open: null,
    dead: new Set(),
    record: null,
    mode: null,
    list: null,
    above: null,
    titled: null,
  };
  const read: { fact: Fact; claim: Claim }[] = [];
  for (const sentence of reading.sentences) {
    beforeSentence(reading, sentence, story);
    for (const name of endsIn(reading, sentence)) story.dead.add(name);
    if (story.record && endsRecord(reading, sentence)) story.dead.add(story.record.canonical);
    const claims = readSentence(reading, sentence, story).filter(
      (claim) =>
        !ADDRESSED.test(claim.person.canonical) &&
        isWhole(reading, claim) &&
        isAsserted(reading, sentence, claim),
    );
    const told = new Set<string>();
    for (const claim of claims) {
      const fact = factOf(document, reading, sentence, claim);
      const key = `${fact.kind} ${fact.person} ${fact.postAt.start}`;
      if (told.has(key)) continue;
      told.add(key);
      read.push({ fact, claim });
    }
    afterSentence(reading, sentence, story, claims);
    story.above = opensAbove(reading, sentence) ?? story.above;
  }
  endStories(read, story.dead);
  const facts = read.map(({ fact }) => fact);
  dateActs(document, reading, facts, entities, () => isNotice(reading));
  return facts.sort((a, b) => a.postAt.start - b.postAt.start || a.personAt.start - b.personAt.start);
}

function factOf(document: ResolveDocument, reading: Reading, sentence: Sentence, claim: Claim): Fact {
  const { person, post, postStart } = claim;
  const fact: Fact = {
    kind: claim.kind,
    person: person.canonical,
    post: post.canonical,
    postText: document.text.slice(postStart, post.end).replace(/\s/g, ''),
    body: null,
    place: null,
    ...datesOf(reading, sentence, claim),
    ...trimmed(reading, { start: Math.min(sentence.start, claim.from), end: sentence.end }),
    confidence: confidenceOf(claim, reading),
    personAt: { start: person.start, end: person.end },
    postAt: { start: postStart, end: post.end },
    evidence: [
      { id: `fact/${claim.rule}`, values: featuresOf(claim, reading).slice(2) },
      ...(post.evidence ?? []).filter(({ id }) => id.startsWith('body/')),
    ],
  };
  // 某|路桥公司董事长: the text hides whose it is.
  if (reading.text.charAt(postStart - 1) !== '某') Object.assign(fact, bodyOf(post));
  // 国际|教育学院副院长: a name that was not read whole tells no body.
  if (postStart < post.start) Object.assign(fact, { post: fact.postText, body: null, place: null });
  // 俄罗斯|总理: a country before a head belongs to the post.
  const country =
    fact.body === null && claim.rule !== 'left/address' ? countryBefore(reading.text, postStart) : null;
  if (country !== null) {
    const start = postStart - country.length;
    fact.postAt = { start, end: post.end };
    fact.postText = document.text.slice(start, post.end).replace(/\s/g, '');
    fact.post = fact.postText;
    fact.place = post.text.startsWith('驻') ? null : document.text.slice(start, postStart);
    const ministry = /^([\u4e00-\u9fff]{2,8}部)长$/.exec(reading.text.slice(postStart, post.end))?.[1];
    if (ministry !== undefined && !/副|首席/.test(ministry))
      fact.body = document.text.slice(start, postStart + ministry.length);
  }
  return fact;
}

/** 陶书记: who it is the text leaves open. */
const ADDRESSED =
  /^[\u4e00-\u9fff]{1,2}(?:书记|主任|局长|部长|主席|院长|校长|[省市县区州旗镇乡处科]长|書記|局長|部長|院長|校長)$/;

/** Headings and titles that rule what follows them, and whose record begins. */
function beforeSentence(reading: Reading, sentence: Sentence, story: Story): void {
  const text = reading.text.slice(sentence.start, Math.min(sentence.end, sentence.start + 120)).trim();
  if (sentence.first) {
    const [named] = sentence.people;
    const opens = named && text.indexOf(reading.text.slice(named.start, named.end)) === 0;
    const rows = opens && ROWS_BELOW.test(reading.text.slice(sentence.end, sentence.end + 40));
    if (named && (rows || BEGINS_RECORD.some((form) => form.test(text)))) story.record = named;
    const goesOn =
      !named && /[,、;]\s*$/.test(reading.text.slice(Math.max(0, sentence.start - 8), sentence.start));
    if (!goesOn && !opens) story.topic = null;
  }
  if (TITLE.test(text) && (sentence.title || /^(?:中共|关于)?[^,。;:]{4,60}$/.test(text))) {
    story.titled = /免职/.test(text) && !/任/.test(text.replace(/免职|责任/g, '')) ? 'removed' : 'appointed';
    story.mode = null;
  }
  readHeading(reading, sentence, story, text);
  if (story.above && !staysUnder(story.above, reading, sentence)) story.above = null;
}

/** What a heading says of the rows under it: 任命：, 二、决定免去, …会议决定任命：, 经省委批准：. */
function readHeading(reading: Reading, sentence: Sentence, story: Story, text: string): void {
  const whole = reading.text.slice(sentence.start, sentence.end).trim();
  const opens = sentence.first && OPENS.exec(whole);
  // 现提请|任命：: what stands right before the verb turns it.
  if (opens) ruleRows(story, governorIn(whole.slice(Math.max(0, opens.index - 4)))?.cue ?? null, 'appointed');
  else if (sentence.posts.length === 0 && sentence.people.length === 0 && text.length <= 40) {
    const heading = HEADING.exec(text);
    if (heading) ruleRows(story, governorIn(heading[0])?.cue ?? null, null);
    else if (NUMBERED.test(text)) story.mode = null;
  }
}

/** What a heading's verb does to the rows below; what somebody is asked to take away (提请免去：) is still held. */
function ruleRows(story: Story, cue: Cue | null, without: FactKind | null): void {
  if (cue?.id === UNREMOVED) story.titled = story.mode = null;
  else story.mode = cue?.kind ?? without;
}

/** Whom the next sentence means where it names nobody. */
function afterSentence(reading: Reading, sentence: Sentence, story: Story, claims: readonly Claim[]): void {
  const written = reading.text.slice(sentence.start, sentence.end).trim();
  if (!/[;、]$/.test(written)) story.list = null;
  else story.list = governorIn(written)?.cue.kind ?? story.list;
  // 黄家驹，原名黄阿根: one person.
  const people = sentence.people.filter(
    ({ start }) => !ALIAS.test(reading.text.slice(Math.max(0, start - 4), start)),
  );
  const [first] = people;
  const own = new Set(people.map(({ canonical }) => canonical));
  const heads =
    first !== undefined &&
    (reading.text.slice(sentence.start, first.start).trim().length <= 1 ||
      BORN_IN.test(reading.text.slice(sentence.start, first.start).trim()) ||
      ABOUT.test(reading.text.slice(first.end, first.end + 16)));
  story.named = first !== undefined && own.size === 1 ? first : null;
  if (first && own.size === 1 && (heads || claims.some(({ career }) => career === true))) story.topic = first;
  else if (first && own.size === 1 && story.topic?.canonical !== first.canonical) story.topic = null;
  else if (own.size > 1) {
    // Several people: only the one whose story is told goes on.
    const told = claims.filter(({ career }) => career === true);
    story.topic = told[0]?.person ?? null;
  }
}

/** Whether somebody is appointed or removed by the document itself: its title or the opening of a list says so. */
function isNotice({ text, sentences }: Reading): boolean {
  return sentences.some(({ start, end, title, first, people }) => {
    const written = first && (title || end - start < 60) ? text.slice(start, end).trim() : '';
    return TITLE.test(written) || (people.length === 0 && OPENS.test(written));
  });
}

/** Before another name of the same person (别名). */
const ALIAS = /(?:原名|曾用名|又名|化名|笔名|别名|乳名|学名|本名|小名|[,，(](?:字|号|名))[:“]?$/;

/** 湖南衡阳人|张三: before the name with which a life begins. */
const BORN_IN = /^[\u4e00-\u9fff]{2,8}人$/;

/** What a life begins with, behind the name. */
const ABOUT =
  /^(?:同志)?(?:[,、(](?:男|女|[\u4e00-\u9fff]{1,4}族)|\(\d{4}年?[^()]{0,8}[-—~～–－至][^()]{0,12}\)|是[\u4e00-\u9fff]{1,10}人|(?:,)?(?:生于|出生|原名|曾用名|又名|\d{4}年))/;

/** 柴立言简历, 柴立言，男，…, 姓名：柴立言: the record of whoever is named begins. */
const BEGINS_RECORD = [
  /^[^,。;:]{2,14}(?:同志)?(?:的)?(?:个人|工作|主要|生平|大事)*(?:简历|履历|简介|年表|年谱)(?:[:表]|\s|$)/,
  /^[\u4e00-\u9fff·\s]{2,12}(?:[,、(][男女][,、)]|\s+[男女](?:\s|$))/,
  /^姓\s*名[:\s]/,
  /^(?:个人|工作)?(?:简历|履历)[:\s][\u4e00-\u9fff·]{2,6}(?:同志)?[,(]/,
];
/** Under the line that a name opens: a row of years (1998.05—2001.03 …). */
const ROWS_BELOW = /^\s*\d{4}(?:年(?:\d{1,2}月)?|[./]\d{1,2})?\s*(?:至|[-—―~－–─]{1,4})/;
const NUMBERED = /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))/;
const TITLE =
  /(?:任免(?:工作人员|人员|名单|事项)?|任职|免职|任命|聘任|(?:提名|干部)?任前公示)(?:的)?(?:通知|决定|名单|公告|命令|通报|批复)?\s*(?:\([^()]{0,20}\)|[^\s]{1,8}[〔[]\d{4}[〕\]]第?\d{1,4}号)?$|职务(?:的?请求)?的?(?:通知|决定|公告|命令|通报|批复)\s*(?:\([^()]{0,20}\))?$/;
const OPENS =
  /(?:决定|任命|免去|批准|同意|研究|通知|宣布|选举(?:产生)?|聘任|提名|推荐)(?:如下|下列[^,。;]{0,8})?[:]$|(?:下列|以下)(?:人员|同志)?(?:依法)?当选为?[^,。;:]{0,24}:$/;
const HEADING =
  /^(?:[一二三四五六七八九十]{1,3}、|\([一二三四五六七八九十]{1,3}\))?\s*(?:会议|经[^,。;]{1,20},)?(?:决定|现|拟)?(?:决定任命|决定免去|批准任命|批准免去|任命|免去|聘任|解聘|选举|补选|接受辞去|推荐|提名|提请(?:任命|免去))[^,。;]{0,12}[:]?$|^[^。;]{0,30}(?:任命|免去|聘任|解聘|选举(?:产生)?)(?:下列同志|以下同志|下列人员)?[:]$/;
