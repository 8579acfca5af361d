import type { Scan } from '../grammar/scan';
import { FLAG, isHead, longestHead } from '../lexicon/grammarWords';
import { theLexicon } from '../lexicon/lexicon';
import { KIND, kindSet } from '../lexicon/kinds';
import { table, take, veto } from '../rule';

const STOPS = kindSet(
  'title country function verb verbalNoun division noun body time knownBody knownPlace punctuation',
);
const NAMES = kindSet('person foreignName foreignCandidate');
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
/** Characters that hold words of Chinese apart and stand in such names too (阿布来提). */
const LOOSE = '来到地里';

/** One character of a part of a dotted name (译名的一节): the one before `at` on the way to the left, the one at it to the right. */
export class DottedPart {
  /** The word that the character belongs to. */
  from = 0;
  to = 0;
  kind = 0;
  /** Where a row that knows more goes on. */
  next = 0;

  constructor(
    readonly scan: Scan,
    /** The dot, or the first character behind it. */
    readonly dot: number,
    public at: number,
  ) {}

  /** Looks at the word of a character. */
  look(character: number): void {
    const { words } = this.scan;
    this.from = words.startAt(character);
    this.to = words.endAt(character);
    this.kind = words.kindAt(character);
  }

  get text(): string {
    return this.scan.text;
  }

  /** The way has begun. */
  get inside(): boolean {
    return this.at !== this.dot;
  }

  /** To the left: the whole word before `at` is looked at. */
  get whole(): boolean {
    return this.to === this.at;
  }

  /** A place begins with the word and goes on to `at`. */
  get isPlace(): boolean {
    return this.whole && this.at - this.from > 1 && this.scan.places.endOf(this.from) >= this.at;
  }

  goesTo(at: number): true {
    this.next = at;
    return true;
  }
}

/** To the left of a dot, character by character: words that are names are taken whole. */
export const LEFT_PART = table<DottedPart>('person/dotted-left', 'person', [
  take(
    'name',
    (part) => part.whole && NAMES.has(part.kind) && part.from < part.at - 1 && part.goesTo(part.from),
  ),
  take(
    'rare-word',
    (part) =>
      part.inside && part.whole && rareAndWritten(part.scan, part.from, part.to) && part.goesTo(part.from),
  ),
  veto(
    'plain-word',
    ({ inside, whole, kind, at, from, text }) =>
      inside && whole && STOPS.has(kind) && (at - from > 1 || SINGLE_STOPS.has(text[at - 1] as string)),
  ),

  veto('place', (part) => part.isPlace && part.kind !== KIND.foreignName),
  veto(
    'other-characters',
    ({ text, at, dot, inside, kind }) =>
      !isWritten(text, at - 1) && (dot - at >= 2 || (inside && kind !== KIND.unknown)),
  ),
]);

/** To the right of a dot. */
export const RIGHT_PART = table<DottedPart>('person/dotted-right', 'person', [
  veto('plain-word', ({ scan, text, at, inside, from, to, kind }) => {
    if (!inside || from !== at || !STOPS.has(kind)) return false;
    return to - at > 1 ? !rareAndWritten(scan, from, to) : SINGLE_STOPS.has(text[at] as string);
  }),

  veto('company', ({ text, at, inside }) => inside && companyAfter(text, at)),
  veto('other-characters', ({ text, at, inside, from, to, kind }) => {
    if (!inside || isWritten(text, at)) return false;
    return !(from === at && to - at === 1 && !RIGHT_END.has(text[at] as string)) && !ANY_WORD.has(kind);
  }),
]);
const ANY_WORD = kindSet('unknown foreignName person nameCandidate');

/** A character that transliterations or names of the western and northern peoples are written with. */
export function isWritten(text: string, at: number): boolean {
  const [first, middle, last] = theLexicon().foreign;
  const code = text.charCodeAt(at);
  return (
    (first[code] as number) + (middle[code] as number) + (last[code] as number) > 0 ||
    ETHNIC.has(text[at] as string)
  );
}

/** 不力 of 阿不力孜: a word by chance, of characters that such names are written with. */
function rareAndWritten({ text }: Scan, start: number, end: number): boolean {
  const { trie, foreign } = theLexicon();
  const word = text.slice(start, end);
  return (
    word.length === 2 &&
    trie.find(word).cost >= 11 &&
    [...word].every((one) => (foreign[1][one.charCodeAt(0)] as number) > 0 || ETHNIC.has(one))
  );
}

/** 一行, 夫妇, 先生: who comes with the one named, or how one is addressed. */
function companyAfter(text: string, at: number): boolean {
  const two = text.slice(at, at + 2);
  return two === '一行' || two === '夫妇' || two === '等人' || longestHead(text, at, FLAG.address) - at > 1;
}

/** The part from a post or a profession to the dot, where all of it is written like such names; -1 elsewhere. */
export function wholePart(scan: Scan, dot: number): number {
  const { text } = scan;
  for (let at = dot - 1, loose = 0; at > 0 && dot - at <= 7; at--) {
    if (!isWritten(text, at)) {
      if (!LOOSE.includes(text[at] as string) || ++loose > 1) return -1;
    }
    const behind = scan.posts.startOf(at) >= 0 || isHead(text, at - 2, at, FLAG.profession);
    if (behind && dot - at >= 2) return at;
  }
  return -1;
}
