import { CharSet } from '../lexicon/charSet';
import { FLAG, isHead } from '../lexicon/grammarWords';
import { theLexicon } from '../lexicon/lexicon';
import { KIND, kindSet } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { NEED } from './cue';
import { evidenceAfter } from './cues';
import { readName } from './nameReading';
import { LITTLE } from './reading.rules';
import { isSideOfTalks } from './phantom.rules';
import type { Scan } from '../grammar/scan';
import {
  ADDRESSES,
  VERBS,
  NO_SUBJECT,
  TAKES_OFFICE,
  GOES_OVER,
  MOURNED,
  LIFE,
  RECORD,
  HOLDS_POST,
} from './framed.rules';

/** What stands before a name in a decision on appointments (任免): a break, or the verb itself. */
const OPENS = new CharSet(';:,、。 \n');
const CLOSES = new CharSet('、,。;(');
const SPOUSES = new CharSet('人妇妻');
/** Kinds of words that hardly follow a post before a comma, unless they are a name (副镇长|秦岭、). */
const ODD = kindSet('adjective place knownPlace divisionShort properNoun time');

/**
 * The end of a name that the frame of the sentence tells, whatever words the dictionary sees in it: `黄和平为县教育局副局长`,
 * `免去高山的县教育局副局长职务`, `免去时光同志…`, and a word that is no noun between a post and a comma. 0 where none.
 */
export function framedAt(scan: Scan, at: number): number {
  const { text } = scan;
  const { surname } = theLexicon();
  if ((surname[text.charCodeAt(at)] as number) === 0 || isSideOfTalks(scan, at)) return 0;
  // 大使|夫妇|到会
  if (text[at] === '夫' && SPOUSES.at(text, at + 1)) return 0;
  if (scan.posts.startOf(at) >= 0) return afterPost(scan, at);
  const verb = VERBS.holds(text, at - 2, at);
  if (!verb && at > 0 && !OPENS.at(text, at - 1)) return 0;
  const sentence = opensSentence(scan, at);
  for (let length = 3; length >= 2; length--) {
    const end = at + length;
    // 马永|作为, 查明|前任: the last character begins the next word.
    if (
      GOES_OVER.holds(text, end - 1, end + 1) ||
      !givenUpTo(scan, at, end) ||
      !appointed(scan, end, verb, sentence || readsAsName(scan, at, end))
    )
      continue;
    const common = scan.words.endAt(at) === end && scan.words.kindAt(at) === KIND.noun;
    return common && !verb && text[at - 1] !== ';' ? 0 : end;
  }
  return 0;
}

/** 高山|同志因病…: who is mourned, whatever word the name is; 0 where nobody is. */
export function mournedAt({ text, words }: Scan, at: number): number {
  for (const end of [at + 3, at + 2])
    if (
      MOURNED.test(text.slice(end, end + 7)) &&
      words.ends[words.at[end - 1] as number] === end &&
      words.starts[words.at[at] as number] === at
    )
      return end;
  return 0;
}

/** 华立春|早年…任县长: who opens a sentence that tells of a life, by what it says right behind the name; 0 where nobody does. */
export function lifeOf(scan: Scan, at: number): number {
  const { text, words, places } = scan;
  if (at > 0 && !SENTENCE.at(text, at - 1)) return 0;
  const first = words.at[at] as number;
  const whole = (words.ends[first] as number) - at;
  if (LITTLE.at(text, at) || words.kinds[first] === KIND.function || places.endOf(at) > at + 1) return 0;
  // 马|先生1978年毕业
  if (ADDRESSES.holds(text, at + 1, at + 3)) return 0;
  for (const end of [at + 3, at + 2])
    if (LIFE.test(text.slice(end, end + 16)) && !(whole > 1 && at + whole >= end) && givenUpTo(scan, at, end))
      return HOLDS_POST.test(text.slice(end, end + 60).split(/[。;]/, 1)[0] as string) ? end : 0;
  return 0;
}

/** 方圆,男,1971年3月生: who opens a record, whatever word the name is; 0 where nobody does. */
export function recordAt({ text, words }: Scan, at: number): number {
  if (at > 0 && !OPENS_RECORD.at(text, at - 1)) return 0;
  const [, name] = RECORD.exec(text.slice(at, at + 14)) ?? [];
  if (name === undefined || isHead(text, at, at + name.length, FLAG.profession)) return 0;
  // 任命|扎西,女
  const lead =
    words.kindAt(at) === KIND.verb && words.endAt(at) < at + name.length && words.endAt(at) > at + 1;
  return lead || words.kindAt(at) === KIND.function || NO_NAME_LAST.at(name, name.length - 1)
    ? 0
    : at + name.length;
}

/** What may stand before a record: nothing, its number, the space of its first line. */
const OPENS_RECORD = new CharSet(';:。\n .、)');
/** 被告人,男; 学生,女 */
const NO_NAME_LAST = new CharSet('人者员生方');

/** Where the one who takes office is the subject (;张华任县长). */
const SENTENCE = new CharSet(';:。\n');

/** The subject of a sentence may stand there. */
function opensSentence({ text, words }: Scan, at: number): boolean {
  const opens = at === 0 || SENTENCE.at(text, at - 1);
  return opens && !NO_SUBJECT.at(text, at) && words.kindAt(at) !== KIND.function;
}

/** ,白云飞兼任院长: over a comma only what reads as a name of three. */
function readsAsName({ text }: Scan, at: number, end: number): boolean {
  if (text[at - 1] !== ',' || end - at < 3 || NO_SUBJECT.at(text, at)) return false;
  const reading = readName(text, at, true);
  return (
    reading !== null &&
    (reading.end === end || (text[end - 1] === '有' && reading.end === end - 1)) &&
    reading.gain > -6
  );
}

/** All characters behind the first are written in given names, and nothing protected stands there. */
export function givenUpTo(scan: Scan, at: number, end: number): boolean {
  const { given } = theLexicon();
  for (let index = at + 1; index < end; index++)
    if ((given[scan.text.charCodeAt(index)] as number) === 0 || scan.blocked[index] === 1) return false;
  return end <= scan.text.length;
}

/** A form of address, 为 and a post, 的 and a post with 职务. */
function appointed(scan: Scan, end: number, verb: boolean, sentence: boolean): boolean {
  const { text, posts } = scan;
  // 聘任|米兰|女士: a word of the dictionary.
  if (ADDRESSES.holds(text, end, end + 2))
    return verb && scan.words.starts[scan.words.at[end - 1] as number] === end - 2;
  const post = posts.endOf(end + 1);
  switch (text[end]) {
    case '为':
      return post > 0;
    case '作':
      return text[end + 1] === '为' && posts.endOf(end + 2) > 0;
    case '的':
      return post > 0 && (verb || text.startsWith('职务', lastPost(scan, post)));
    default:
      return sentence && takesOffice(scan, end);
  }
}

/** The end of the last of posts side by side (市政府副秘书长、市信访局局长), of which the first ends here. */
function lastPost({ text, posts }: Scan, first: number): number {
  let last = first;
  while (text[last] === '、' && posts.endOf(last + 1) > 0) last = posts.endOf(last + 1);
  return last;
}

/** 任 and a post, 当选 and a post. */
function takesOffice({ text, posts }: Scan, end: number): boolean {
  const two = text.slice(end, end + 2);
  // 金彪|为前任
  if (text[end - 1] === '为') return false;
  return (
    (text[end] === '任' && posts.endOf(end + 1) > 0) ||
    (TAKES_OFFICE.has(two) && (posts.endOf(end + 2) > 0 || (two === '当选' && posts.endOf(end + 3) > 0)))
  );
}

/** Another one with a post stands right before or after it (政协主席|高尚,县法院院长…). */
function amongOthers({ posts, people, text }: Scan, at: number, end: number): boolean {
  if (posts.endOf(end + 1) > 0) return true;
  const start = posts.startOf(at) - 1;
  return start > 0 && OPENS.at(text, start) && people.startOf(start) >= 0;
}

/** A word of two characters right behind a post. */
function afterPost(scan: Scan, at: number): number {
  const { text, words } = scan;
  const end = at + 2;
  if (!words.isWord(at, end) || !givenUpTo(scan, at, end)) return 0;
  const sure = scan.postConfidence(scan.posts.startOf(at), at);
  return sure >= 0.45 && (text.startsWith('同志', end) || isNameByKind(scan, at, end, sure)) ? end : 0;
}

/** Whether such a word is a name by its kind and what stands behind it. */
function isNameByKind(scan: Scan, at: number, end: number, sure: number): boolean {
  const { text, words } = scan;
  const kind = words.kindAt(at);
  const closes = CLOSES.at(text, end);
  const after = evidenceAfter(scan, end);
  // 副市长|黎明|主持会议
  if (kind === KIND.noun && !isHead(text, at, end, FLAG.profession))
    return (
      (after.id === 'person/verb' && (after.value ?? '').length > 1) ||
      (sure >= 0.8 && closes && amongOthers(scan, at, end))
    );
  if (kind === KIND.function) return sure >= 0.6 && closes;
  if (!ODD.has(kind)) return false;
  return closes || (isHan(text.charCodeAt(end)) && after.need <= NEED.verb && kind !== KIND.adjective);
}
