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
  take('read-over', (start) => {
    const end = swallowedAt(start.scan, start.at);
    return (
      end > 0 &&
      start.took(
        accept(start.scan, start.at, end, 0.86, { need: 0, id: 'person/post-after' }, 'person/at/read-over'),
      )
    );
  }),
  take('listed', (start) =>
    start.accepts(listedAt(start.scan, start.at), 0.88, 'person/list', 'person/at/listed'),
  ),
  take('framed', (start) =>
    start.accepts(framedAt(start.scan, start.at), 0.86, 'person/post-before', 'person/at/framed'),
  ),
  take(
    'letter-spaced',
    (start) =>
      start.single &&
      start.text[start.at + 1] === ' ' &&
      start.rarity > 0 &&
      start.took(spacedAt(start.scan, start.at)),
  ),
  take('steppe', (start) => start.took(steppeAfter(start.scan, start.at))),
  // What the words have found, by its kind: nothing else is looked for there.
  take('transliterated', (start) => {
    if (start.kind !== KIND.foreignName && start.kind !== KIND.foreignCandidate) return false;
    start.took(foreignAt(start.scan, start.at, start.index));
    return true;
  }),
  take('of-japan', (start) => {
    if (start.kind !== KIND.japaneseCandidate) return false;
    start.took(readPerson(start.scan, start.at, start.scan.words.ends[start.index] as number, 9));
    return true;
  }),
  take('well-known', (start) => {
    if (start.kind !== KIND.person) return false;
    const { scan, at, index } = start;
    start.took(foreignPerson(scan, at, index) || seenName(scan, at, index));
    return true;
  }),
  take('surname-and-given-name', (start) => {
    if (start.kind !== KIND.nameCandidate) return false;
    start.took(seenName(start.scan, start.at, start.index));
    return true;
  }),
  take(
    'after-post',
    (start) =>
      start.afterPost && start.took(afterPost(start.scan, start.at) || gapAfterPost(start.scan, start.at)),
  ),
  veto('little-word-only', ({ single, text, at }) => single && NEVER.at(text, at)),
  veto('little-word', littleWord),
  take(
    'unseen',
    (start) => hasSurname(start) && mayBeUnseen(start) && start.took(unseenName(start.scan, start.at)),
  ),
  take(
    'surname-alone',
    (start) => start.single && start.took(surnameAlone(start.scan, start.at, start.index, start.rarity)),
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
