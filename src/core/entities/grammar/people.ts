import { theLexicon } from '../lexicon/lexicon';
import { FLAG, longestHead } from '../lexicon/grammarWords';
import { KIND } from '../lexicon/trie';
import { isHan } from '../lexicon/words';
import { isDot, isTransliteration, readDottedName, readName, transliterationEnd } from './personName';
import type { Scan } from './scan';

/** Bits that a name must be cheaper than plain words, by what stands around it. */
const NEED = {
  post: -4,
  bareHead: 3,
  list: 3,
  appointed: 0,
  address: 2,
  profession: 4,
  verb: 8,
  record: 1,
  neutral: 12,
};

/** Verbs that people do (说, 主持, 出席). */
const VERB_AFTER =
  /^(?:说|表示|指出|强调|介绍|认为|告诉|主持|出席|参加|讲话|率|带领|带队|来到|深入|陪同|会见|宣布|作了|作|代表|要求|称|坦言|感慨|解释|透露|谈到|回忆|写道|当选|担任|出任|任|兼任|在会上|在讲话|先后|主讲|致辞|致词|致欢迎辞|宣读|传达|签署|一行|等人|等同志|等出席|等参加|等领导|等一行|等陪同|本人|因|犯|伙同|被|与|和|向|同|对|今天|今年|昨天|日前|近日|曾|出生|生于|毕业)/;
const APPOINTED =
  /(?:任命|聘任|聘请|选举|推选|推举|提名|补选|增补|免去|免除|同意|决定|撤销|罢免|接受|追授|授予|批准|追认|表彰|委任|委派|选派|增选|另选|另派|调任|改任|通过|改派|派|特派|嘉奖|记|给予|关于)$/;
const LABEL =
  /(?:[组员席长任记者手人事委问络文摄影辑对审核签发送供稿图编撰作]|通讯员|记者|联系人|签发人|作者|编辑|摄影|责编|审核|主编|顾问|委员|成员|代表|出席|列席|缺席|请假|参加人员|主持人|主讲人)[:：]\s*$/;

/** People (人名): beside a post, a form of address, in a list, before a verb, with a dot. */
export function findPeople(scan: Scan): void {
  const { text, words } = scan;
  let at = 0;
  while (at < text.length) {
    const end = isHan(text.charCodeAt(at)) && scan.blocked[at] === 0 ? personAt(scan, at) : 0;
    if (end > at) {
      at = end;
      continue;
    }
    // On to the next place where a name may begin: a word's start, or the end of a post or a body.
    at++;
    while (
      at < text.length &&
      words.starts[words.at[at] as number] !== at &&
      scan.posts.startOf(at) < 0 &&
      scan.bodies.startOf(at) < 0
    )
      at++;
  }
}

function personAt(scan: Scan, at: number): number {
  const { text, words } = scan;
  const { surname, compound } = theLexicon();
  const dotted = dottedAt(scan, at);
  if (dotted > at) return accept(scan, at, dotted, 0.92, 'person/dotted');
  const post = scan.posts.startOf(at);
  const before = evidenceBefore(scan, at, post);
  const index = words.at[at] as number;
  const known = words.starts[index] === at ? (words.kinds[index] as number) : KIND.none;
  const wordEnd = words.ends[index] as number;
  const surnameHere = (surname[text.charCodeAt(at)] as number) > 0 || compound.has(text[at] as string);
  if (surnameHere) {
    let end = 0;
    let gain = -99;
    const reading = readName(text, at);
    if (reading) {
      end = reading.end;
      gain = reading.gain;
    }
    if (known === KIND.person && wordEnd - at >= 2 && wordEnd - at <= 4) {
      const dictionary = wordEnd - at === 2 ? 9 : 16;
      if (dictionary > gain || end !== wordEnd) {
        end = wordEnd;
        gain = Math.max(gain, dictionary);
      }
    } else if (known === KIND.nameCandidate && wordEnd === end) gain = Math.max(gain, 11);
    if (end > at && !crosses(scan, at, end)) {
      const after = evidenceAfter(scan, end);
      const need = Math.min(before.need, after.need);
      if (gain >= need && !(need > NEED.profession && scan.places.endOf(at) >= end)) {
        const both = before.need < NEED.neutral && after.need < NEED.neutral;
        const surplus = gain - need;
        let confidence =
          need <= NEED.profession
            ? 0.82 + Math.min(0.13, Math.max(0, surplus) * 0.01)
            : need === NEED.verb
              ? 0.72
              : 0.5;
        if (both) confidence = Math.max(confidence, 0.86);
        if (need === NEED.neutral) confidence = end - at >= 3 ? 0.5 : 0.4;
        const evidence = before.need <= after.need ? before : after;
        return accept(scan, at, end, confidence, evidence.id, evidence.value);
      }
    }
  }
  // A foreign name without a dot after a post (总统克林顿).
  const run = transliterationEnd(text, at);
  if (before.need <= NEED.bareHead && run - at >= 2) {
    let end = run;
    if (known === KIND.foreignName || known === KIND.person) end = Math.max(wordEnd, Math.min(run, wordEnd));
    if (
      end - at >= 2 &&
      end - at <= 7 &&
      (end - at >= 3 || known === KIND.foreignName || known === KIND.person)
    )
      return accept(scan, at, end, 0.7, before.id, before.value);
  }
  if (
    (known === KIND.foreignName || known === KIND.person) &&
    wordEnd - at >= 2 &&
    isTransliteration(text[at])
  ) {
    const after = evidenceAfter(scan, wordEnd);
    const need = Math.min(before.need, after.need);
    if (need <= NEED.verb) return accept(scan, at, wordEnd, 0.7, 'person/verb');
    if (wordEnd - at >= 3) return accept(scan, at, wordEnd, 0.55, 'person/verb');
  }
  return 0;
}

interface Around {
  need: number;
  id: string;
  value?: string;
}

function evidenceBefore(scan: Scan, at: number, post: number): Around {
  const { text } = scan;
  if (post >= 0) {
    const best = scan.posts.list.find((found) => found.end === at && found.start === post);
    const value = text.slice(post, at);
    return {
      need: (best?.confidence ?? 0) >= 0.6 ? NEED.post : NEED.bareHead,
      id: 'person/post-before',
      value,
    };
  }
  const left = text.slice(Math.max(0, at - 8), at);
  const spaced = /^(.*\S)\s{1,3}$/.exec(left);
  if (spaced && spaced[1] !== undefined) {
    const edge = at - left.length + spaced[1].length;
    if (scan.posts.startOf(edge) >= 0)
      return { need: NEED.list, id: 'person/post-before', value: text.slice(scan.posts.startOf(edge), edge) };
    if (scan.people.startOf(edge) >= 0) return { need: NEED.list, id: 'person/list' };
  }
  if (APPOINTED.test(left))
    return { need: NEED.appointed, id: 'person/verb', value: (APPOINTED.exec(left) as RegExpExecArray)[0] };
  const joiner = /[、,，和与及]$/.exec(left);
  if (joiner && scan.people.startOf(at - 1) >= 0)
    return { need: joiner[0] === '、' ? NEED.list : NEED.verb, id: 'person/list' };
  if (joiner && joiner[0] === '、') {
    const address = /(?:同志|先生|女士|\([^()]{1,12}\))、$/.exec(left);
    if (address && scan.people.startOf(at - address[0].length) >= 0)
      return { need: NEED.list, id: 'person/list' };
  }
  if (LABEL.test(left)) return { need: NEED.record, id: 'person/list' };
  for (let start = at - 2; start >= 0 && at - start <= 5; start--) {
    if (longestHead(text, start, FLAG.profession) === at)
      return { need: NEED.profession, id: 'person/post-before', value: text.slice(start, at) };
  }
  if (left.trim() === '' ? at < 8 : false) return { need: NEED.neutral - 1, id: 'person/verb' };
  return { need: NEED.neutral, id: 'person/verb' };
}

function evidenceAfter(scan: Scan, end: number): Around {
  const { text } = scan;
  const address = longestHead(text, end, FLAG.address);
  if (address > 0 && address - end > 1)
    return { need: NEED.address, id: 'person/title', value: text.slice(end, address) };
  const postEnd = scan.posts.endOf(end);
  if (postEnd > 0)
    return { need: NEED.address + 2, id: 'person/post-after', value: text.slice(end, postEnd) };
  const right = text.slice(end, end + 12);
  if (
    /^[,，(（]\s*(?:男|女)\s*[,，、)）]/.test(right) ||
    /^[,，]\s*(?:19|20)\d\d年/.test(right) ||
    /^[:：,，]?\s?(?:男|女)[,，]/.test(right)
  )
    return { need: NEED.record, id: 'person/record' };
  const opening = /^(?:[(（]|\s{1,3})/.exec(right);
  if (opening && scan.posts.endOf(end + opening[0].length) > 0)
    return {
      need: NEED.address + 2,
      id: 'person/post-after',
      value: text.slice(end + opening[0].length, scan.posts.endOf(end + opening[0].length)),
    };
  const verb = VERB_AFTER.exec(right);
  if (verb) return { need: NEED.verb, id: 'person/verb', value: verb[0] };
  return { need: NEED.neutral, id: 'person/verb' };
}

function dottedAt(scan: Scan, at: number): number {
  const { text } = scan;
  let first = at;
  while (first < text.length && first - at < 8 && isHan(text.charCodeAt(first))) first++;
  if (first === at || !isDot(text[first])) return 0;
  // Where does the first part begin? At a run of transliteration characters, after a post, a place or a word's end.
  const end = readDottedName(text, at);
  if (end === 0) return 0;
  for (let index = at; index < first; index++) {
    if (!isTransliteration(text[index])) return 0;
    if (index > at && scan.posts.startOf(index) >= 0) return 0;
  }
  if (scan.places.endOf(at) > 0 && scan.places.endOf(at) < first) return 0;
  return trimDotted(scan, at, end);
}

/** Plain words after a foreign name (说, 在) are written with characters of transliterations only now and then. */
function trimDotted(scan: Scan, at: number, end: number): number {
  const { text, words } = scan;
  const lastDot = Math.max(...['·', '•', '・', '‧'].map((dot) => text.lastIndexOf(dot, end - 1)));
  for (let cut = lastDot + 2; cut < end; cut++) {
    const index = words.at[cut] as number;
    if (words.starts[index] !== cut) continue;
    const kind = words.kinds[index];
    const length = (words.ends[index] as number) - cut;
    if (
      length > 1 &&
      (kind === KIND.verb || kind === KIND.function || kind === KIND.time || kind === KIND.title)
    )
      return cut;
  }
  return end > at ? end : 0;
}

function crosses(scan: Scan, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (scan.blocked[at] === 1) return true;
  for (let at = start + 1; at < end; at++) {
    const body = scan.bodies.endOf(at);
    if (body > end && body - at > 3) return true;
    const place = scan.places.endOf(at);
    if (place > end) return true;
  }
  return scan.bodies.endOf(start) > end;
}

function accept(
  scan: Scan,
  start: number,
  end: number,
  confidence: number,
  evidence: string,
  value?: string,
): number {
  scan.people.add({
    type: 'person',
    start,
    end,
    confidence,
    evidence,
    ...(value === undefined ? {} : { value }),
  });
  return end;
}
