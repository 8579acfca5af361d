import { FLAG, isHead, longestHead } from '../lexicon/grammarWords';
import { theLexicon } from '../lexicon/lexicon';
import { KIND } from '../lexicon/trie';
import { isHan } from '../lexicon/words';
import { isDot } from './nameReading';
import type { Scan } from '../grammar/scan';

/** Names written with an interpunct (间隔号): 科菲·安南, 阿不力孜·吾买尔. */
export function findDottedNames(scan: Scan): void {
  const { text, words } = scan;
  for (let index = 0; index < words.count; index++) {
    if (words.kinds[index] !== KIND.punctuation) continue;
    const dot = words.starts[index] as number;
    if (!isDot(text[dot]) || scan.blocked[dot] === 1) continue;
    if (inMotto(text, dot)) continue;
    const start = leftEnd(scan, dot);
    if (start === dot) continue;
    let end = rightEnd(scan, dot + 1);
    if (end === dot + 1) continue;
    while (isDot(text[end])) {
      const next = rightEnd(scan, end + 1);
      if (next === end + 1) break;
      end = next;
    }
    scan.people.add({
      type: 'person',
      start,
      end,
      confidence: 0.92,
      evidence: 'person/dotted',
      rule: 'person/dotted',
    });
    while (index + 1 < words.count && (words.starts[index + 1] as number) < end) index++;
  }
}

/** “星火·链网”: a name of a thing in quotation marks. */
function inMotto(text: string, dot: number): boolean {
  const open = text.slice(Math.max(0, dot - 12), dot).lastIndexOf('“');
  if (open < 0) return false;
  const from = Math.max(0, dot - 12) + open;
  return text.slice(dot, from + 18).includes('”');
}

/** The start of the part before a dot: characters of transliterations, back to a post, a place or a plain word. */
function leftEnd(scan: Scan, dot: number): number {
  const { text, words } = scan;
  const whole = wholePart(scan, dot);
  if (whole >= 0) return whole;
  const { foreign } = theLexicon();
  const [first, middle, last] = foreign;
  let at = dot;
  while (at > 0 && dot - at < 8) {
    if (at < dot && (scan.posts.startOf(at) >= 0 || scan.bodies.startOf(at) >= 0)) break;
    const code = text.charCodeAt(at - 1);
    if (!isHan(code)) {
      // A Latin initial: A·雅科夫列夫.
      if (at === dot && code >= 65 && code <= 90) at--;
      break;
    }
    if (scan.blocked[at - 1] === 1) break;
    const written =
      (first[code] as number) + (middle[code] as number) + (last[code] as number) > 0 ||
      ETHNIC.has(text[at - 1] as string);
    const word = words.at[at - 1] as number;
    const from = words.starts[word] as number;
    const kind = words.kinds[word] as number;
    const whole = words.ends[word] === at;
    if (whole && NAMES.has(kind) && from < at - 1) {
      at = from;
      continue;
    }
    if (at < dot && whole && rareAndWritten(scan, word)) {
      at = from;
      continue;
    }
    if (at < dot && whole && STOPS.has(kind) && (at - from > 1 || SINGLE_STOPS.has(text[at - 1] as string)))
      break;
    if (
      whole &&
      at - from > 1 &&
      scan.places.endOf(from) >= at &&
      (at < dot || scan.posts.startOf(from) >= 0) &&
      (scan.posts.startOf(from) >= 0 || from === 0 || !isHan(text.charCodeAt(from - 1)))
    ) {
      at = from;
      continue;
    }
    if (whole && at - from > 1 && scan.places.endOf(from) >= at && kind !== KIND.foreignName) break;
    if (!written && dot - at >= 2) break;
    if (!written && at < dot && !(kind === KIND.unknown)) break;
    at--;
  }
  return at;
}

/** Characters that hold words of Chinese apart and stand in such names too (阿布来提). */
const LOOSE = '来到地里';

/** The part from a post or a profession to the dot, where all of it is written like such names; -1 elsewhere. */
function wholePart(scan: Scan, dot: number): number {
  const { text } = scan;
  const [first, middle, last] = theLexicon().foreign;
  for (let at = dot - 1, loose = 0; at > 0 && dot - at <= 7; at--) {
    const code = text.charCodeAt(at);
    const written = (first[code] as number) + (middle[code] as number) + (last[code] as number) > 0;
    if (!written && !ETHNIC.has(text[at] as string)) {
      if (!LOOSE.includes(text[at] as string) || ++loose > 1) return -1;
    }
    if (dot - at < 2) continue;
    if (scan.posts.startOf(at) >= 0 || isHead(text, at - 2, at, FLAG.profession)) return at;
  }
  return -1;
}

const STOPS: ReadonlySet<number> = new Set([
  KIND.title,
  KIND.country,
  KIND.function,
  KIND.verb,
  KIND.verbalNoun,
  KIND.division,
  KIND.noun,
  KIND.body,
  KIND.time,
  KIND.knownBody,
  KIND.knownPlace,
  KIND.punctuation,
]);
const NAMES: ReadonlySet<number> = new Set([KIND.person, KIND.foreignName, KIND.foreignCandidate]);
/** Characters of names of the western and northern peoples beside those of transliterations. */
const ETHNIC = new Set(
  '不力孜热丽旦仁增旺才让多杰扎西次卓央金桑格贡曲尕嘎加措木其琪合提肉孜汗别江都卜吐逊买依木提绍约那日苏朝鲁',
);
const RIGHT_END = new Set(
  '的在任说等率到对向与和及为从被将把就也都已还兼出代要是有作做主参讲称指带告去因经由以于了着过同很会能可应须各每本该这那此其一二三四五六七八九十两几多少个名位人次件项年月日时组长员、'.split(
    '',
  ),
);
const SINGLE_STOPS = new Set('的在和与及由为对将把被向以于了是有也等从自据同让给');

/** 不力 of 阿不力孜: a word by chance, of characters that such names are written with. */
function rareAndWritten(scan: Scan, index: number): boolean {
  const { text, words } = scan;
  const { trie, foreign } = theLexicon();
  const start = words.starts[index] as number;
  const end = words.ends[index] as number;
  if (end - start !== 2 || trie.find(text.slice(start, end)).cost < 11) return false;
  for (let at = start; at < end; at++)
    if ((foreign[1][text.charCodeAt(at)] as number) === 0 && !ETHNIC.has(text[at] as string)) return false;
  return true;
}

/** 一行, 夫妇, 先生: who comes with the one named, or how one is addressed. */
function companyAfter(text: string, at: number): boolean {
  const two = text.slice(at, at + 2);
  return two === '一行' || two === '夫妇' || two === '等人' || longestHead(text, at, FLAG.address) - at > 1;
}

/** The end of a part after a dot. */
function rightEnd(scan: Scan, from: number): number {
  const { text, words } = scan;
  const { foreign } = theLexicon();
  const [first, middle, last] = foreign;
  let at = from;
  while (at < text.length && at - from < 9) {
    const code = text.charCodeAt(at);
    if (!isHan(code) || scan.blocked[at] === 1) break;
    const word = words.at[at] as number;
    const begins = words.starts[word] === at;
    const kind = words.kinds[word] as number;
    const length = (words.ends[word] as number) - at;
    if (
      at > from &&
      begins &&
      STOPS.has(kind) &&
      (length > 1 ? !rareAndWritten(scan, word) : SINGLE_STOPS.has(text[at] as string))
    )
      break;
    if (at > from && (scan.posts.endOf(at) > 0 || companyAfter(text, at))) break;
    const written =
      (first[code] as number) + (middle[code] as number) + (last[code] as number) > 0 ||
      ETHNIC.has(text[at] as string);
    if (
      !written &&
      at > from &&
      !(begins && length === 1 && !RIGHT_END.has(text[at] as string)) &&
      kind !== KIND.unknown &&
      kind !== KIND.foreignName &&
      kind !== KIND.person &&
      kind !== KIND.nameCandidate
    )
      break;
    at++;
  }
  return at;
}
