import type { Scan } from '../grammar/scan';
import { CharSet } from '../lexicon/charSet';
import { FLAG, isHead } from '../lexicon/grammarWords';
import { theLexicon } from '../lexicon/lexicon';
import { KIND } from '../lexicon/trie';
import { isHan } from '../lexicon/words';
import { table, take, veto } from '../rule';
import { accept, crosses } from './accept';
import { afterPost, gapAfterPost } from './afterPost';
import { seenName, unseenName } from './chinese';
import { NEED } from './cue';
import { evidenceBefore } from './cues';
import { foreignAt, foreignPerson } from './foreign';
import { framedAt } from './framed';
import { listedAt } from './listed';
import { readPerson } from './reading';
import { LITTLE } from './reading.rules';
import { spacedAt } from './spaced';
import { steppeAfter } from './steppe';
import { surnameAlone } from './surname';
import { swallowedAt } from './swallowed';

/** The beginning of a word, where a person may be named. */
export class Start {
  /** Where the name that was taken ends; 0 where none was. */
  taken = 0;

  constructor(
    readonly scan: Scan,
    readonly at: number,
    /** The word that begins here. */
    readonly index: number,
  ) {}

  get text(): string {
    return this.scan.text;
  }

  get kind(): number {
    return this.scan.words.kinds[this.index] as number;
  }

  /** The word is one character. */
  get single(): boolean {
    return this.scan.words.ends[this.index] === this.at + 1;
  }

  /** Bits that the character costs as a surname; 0 where it is none. */
  get rarity(): number {
    return theLexicon().surname[this.text.charCodeAt(this.at)] as number;
  }

  get afterPost(): boolean {
    return this.scan.posts.startOf(this.at) >= 0;
  }

  /** Remembers where a name ends; false where there is none. */
  took(end: number): boolean {
    this.taken = end;
    return end > 0;
  }

  /** Takes a name that crosses nothing. */
  accepts(end: number, confidence: number, evidence: string, rule: string): boolean {
    if (end === 0 || crosses(this.scan, this.at, end)) return false;
    return this.took(accept(this.scan, this.at, end, confidence, { need: 0, id: evidence }, rule));
  }
}

/** Little words that are surnames in the dictionary alone. */
const NEVER = new CharSet('在是把被就还也又对为所得其而之自但让');

/** Who may be named where a word begins; the first row that finds somebody decides. */
export const START = table<Start>('person/at', 'person', [
  take(
    'read-over',
    (start) => {
      const end = swallowedAt(start.scan, start.at);
      return (
        end > 0 &&
        start.took(
          accept(
            start.scan,
            start.at,
            end,
            0.86,
            { need: 0, id: 'person/post-after' },
            'person/at/read-over',
          ),
        )
      );
    },
    '关于免去[施正邦]县公安局局长职务的决定',
  ),
  take(
    'listed',
    (start) => start.accepts(listedAt(start.scan, start.at), 0.88, 'person/list', 'person/at/listed'),
    '李红、[张强]',
  ),
  take(
    'framed',
    (start) => start.accepts(framedAt(start.scan, start.at), 0.86, 'person/post-before', 'person/at/framed'),
    '[黄和平]为县财政局副局长；',
    '免去[高山]的县财政局副局长职务',
  ),
  take(
    'letter-spaced',
    (start) =>
      start.single &&
      start.text[start.at + 1] === ' ' &&
      start.rarity > 0 &&
      start.took(spacedAt(start.scan, start.at)),
    '出席：胡正平 [李 强] 欧阳海燕',
  ),
  take('steppe', (start) => start.took(steppeAfter(start.scan, start.at)), '牧民[照日格图]说，今年雨水好。'),
  // What the words have found, by its kind: nothing else is looked for there.
  take(
    'transliterated',
    (start) => {
      if (start.kind !== KIND.foreignName && start.kind !== KIND.foreignCandidate) return false;
      start.took(foreignAt(start.scan, start.at, start.index));
      return true;
    },
    '会见[拉特纳亚克]议长',
  ),
  take(
    'of-japan',
    (start) => {
      if (start.kind !== KIND.japaneseCandidate) return false;
      start.took(readPerson(start.scan, start.at, start.scan.words.ends[start.index] as number, 9));
      return true;
    },
    '日本首相[桥本龙太郎]',
  ),
  take(
    'well-known',
    (start) => {
      if (start.kind !== KIND.person) return false;
      const { scan, at, index } = start;
      start.took(foreignPerson(scan, at, index) || seenName(scan, at, index));
      return true;
    },
    '[周恩来]的指示',
  ),
  take(
    'surname-and-given-name',
    (start) => {
      if (start.kind !== KIND.nameCandidate) return false;
      start.took(seenName(start.scan, start.at, start.index));
      return true;
    },
    '队长[万钧]谈起当年',
  ),
  take(
    'after-post',
    (start) =>
      start.afterPost && start.took(afterPost(start.scan, start.at) || gapAfterPost(start.scan, start.at)),
    '组织部长[娜仁花]出席。',
  ),
  veto('little-word-only', ({ single, text, at }) => single && NEVER.at(text, at), '县委书记<在会上>指出'),
  veto('little-word', littleWord, '法定代表人<由会>'),
  take(
    'unseen',
    (start) => hasSurname(start) && mayBeUnseen(start) && start.took(unseenName(start.scan, start.at)),
    '县长[段宏远]介绍',
  ),
  take(
    'surname-alone',
    (start) => start.single && start.took(surnameAlone(start.scan, start.at, start.index, start.rarity)),
    '[郑]县长说',
  ),
]);

/** A surname of one character, or the first of two. */
function hasSurname({ rarity, text, at }: Start): boolean {
  const { starters, compound } = theLexicon();
  return rarity > 0 || ((starters[text.charCodeAt(at)] as number) > 1 && compound.has(text[at] as string));
}

/** 干部|向|赵顶良: the name follows the little word; 负责人|应|立即|组织: it leads to a verb or another post. */
function littleWord({ single, text, at, scan, index }: Start): boolean {
  if (!single || !LITTLE.at(text, at)) return false;
  // 关于|于溯衡|同志: behind the same little word a form of address shows the name.
  if (
    text[at - 1] === text[at] &&
    [2, 3].some((length) => isHead(text, at + length, at + length + 2, FLAG.address))
  )
    return false;
  const { need } = evidenceBefore(scan, at);
  const next = scan.words.kinds[index + 1];
  if (next === KIND.title || next === KIND.verb || next === KIND.function) return true;
  return (
    need > NEED.profession || (need > NEED.post && (next === KIND.nameCandidate || next === KIND.person))
  );
}

/** Where a name may begin that the words have not seen: a word of one character, behind a post, at a break. */
function mayBeUnseen({ scan, text, at, kind, single, afterPost: posted }: Start): boolean {
  return (
    (scan.attendance && kind !== KIND.title && scan.bodies.startOf(at) >= 0) ||
    single ||
    posted ||
    (text[at - 1] === '的' && scan.posts.startOf(at - 1) >= 0) ||
    at === 0 ||
    !isHan(text.charCodeAt(at - 1))
  );
}
