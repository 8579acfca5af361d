import type { Scan } from '../grammar/scan';
import { CharSet } from '../lexicon/charSet';
import { FLAG, isHead } from '../lexicon/grammarWords';
import { theLexicon } from '../lexicon/lexicon';
import { KIND } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { RowsByNeed, table, take, veto, type Row } from '../rule';
import { accept, crosses } from './accept';
import { afterPost, gapAfterPost } from './afterPost';
import { seenName, unseenName } from './chinese';
import { NEED } from './cue';
import { evidenceBefore } from './cues';
import { foreignAt, foreignPerson } from './foreign';
import { framedAt, lifeOf, mournedAt, recordAt } from './framed';
import { listedAt } from './listed';
import { readPerson } from './reading';
import { LITTLE } from './reading.rules';
import { spacedAt } from './spaced';
import { mayBeSteppe, steppeAfter } from './steppe';
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

/** The form of address begins another word. */
const HOUSE = /^律师(?:事务所|协会|行业|楼)/;

/** What a row needs: a surname or the beginning of one; a word of the kind; a post before; the names of the steppe. */
const NEEDS = {
  surname: 1,
  foreign: 2,
  japanese: 4,
  person: 8,
  candidate: 16,
  post: 32,
  steppe: 64,
  // A surname behind a name, at the beginning of something or behind a post, in a list, before a space, before 律.
  behindName: 128,
  edge: 256,
  item: 512,
  spaced: 1024,
  lawyer: 2048,
};

/** Who may be named where a word begins; the first row that finds somebody decides. */
const START = table<Start>('person/at', 'person', [
  // 戚|阿姨|逢人便夸
  veto(
    'form-of-address',
    ({ scan, text, at }) => scan.people.startOf(at) >= 0 && isHead(text, at, at + 2, FLAG.address),
    NEEDS.behindName,
  ),
  veto('listed-goods', ({ text, at }) => isAmongGoods(text, at), NEEDS.item),
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
    NEEDS.surname,
  ),
  take(
    'listed',
    (start) => start.accepts(listedAt(start.scan, start.at), 0.88, 'person/list', 'person/at/listed'),
    NEEDS.edge,
  ),
  take(
    'framed',
    (start) => start.accepts(framedAt(start.scan, start.at), 0.86, 'person/post-before', 'person/at/framed'),
    NEEDS.surname,
  ),
  take(
    'mourned',
    (start) => start.accepts(mournedAt(start.scan, start.at), 0.86, 'person/title', 'person/at/mourned'),
    NEEDS.surname,
  ),
  take(
    'opens-a-record',
    (start) =>
      start.accepts(recordAt(start.scan, start.at), 0.9, 'person/record', 'person/at/opens-a-record'),
    NEEDS.edge,
  ),
  take(
    'opens-a-life',
    (start) => start.accepts(lifeOf(start.scan, start.at), 0.84, 'person/record', 'person/at/opens-a-life'),
    NEEDS.edge,
  ),
  take(
    'letter-spaced',
    (start) =>
      start.single &&
      start.text[start.at + 1] === ' ' &&
      start.rarity > 0 &&
      start.took(spacedAt(start.scan, start.at)),
    NEEDS.spaced,
  ),
  take('steppe', (start) => start.took(steppeAfter(start.scan, start.at)), NEEDS.steppe),
  // 正源|律师事务所: no 源律师, the word goes on.
  veto('house-of-lawyers', ({ text, at }) => HOUSE.test(text.slice(at + 1, at + 6)), NEEDS.lawyer),
  // What the words have found, by its kind: nothing else is looked for there.
  take(
    'transliterated',
    (start) => {
      start.took(foreignAt(start.scan, start.at, start.index));
      return true;
    },
    NEEDS.foreign,
  ),
  take(
    'of-japan',
    (start) => {
      start.took(readPerson(start.scan, start.at, start.scan.words.ends[start.index] as number, 9));
      return true;
    },
    NEEDS.japanese,
  ),
  take(
    'well-known',
    (start) => {
      const { scan, at, index } = start;
      start.took(foreignPerson(scan, at, index) || seenName(scan, at, index));
      return true;
    },
    NEEDS.person,
  ),
  take(
    'surname-and-given-name',
    (start) => {
      start.took(seenName(start.scan, start.at, start.index));
      return true;
    },
    NEEDS.candidate,
  ),
  take(
    'after-post',
    (start) => start.took(afterPost(start.scan, start.at) || gapAfterPost(start.scan, start.at)),
    NEEDS.post,
  ),
  veto('little-word-only', ({ single, text, at }) => single && NEVER.at(text, at), NEEDS.surname),
  veto('little-word', littleWord, NEEDS.surname),
  take(
    'unseen',
    (start) => mayBeUnseen(start) && start.took(unseenName(start.scan, start.at)),
    NEEDS.surname,
  ),
  take(
    'surname-alone',
    (start) => start.single && start.took(surnameAlone(start.scan, start.at, start.index, start.rarity)),
    NEEDS.surname,
  ),
]);

/** What a list is of, behind it: 黄芪、杜仲等药材, 香樟、红豆杉等树种. */
const GOODS =
  /^[^。;:等]{0,40}等[^、,。;]{0,6}?(?:品种|产品|药材|中药|作物|经济林|[树果木]|菜|植物|动物|[鸟鱼]类|物种|特产|原料|食材|花卉|粮|矿|金属|材料|器物|文物)(?!.?[农民工人员户商匠师技手经业])/;

/** An item of a list that says what it is of. */
export function isAmongGoods(text: string, at: number): boolean {
  return isListed(text, at) && GOODS.test(text.slice(at, at + 52));
}

function isListed(text: string, at: number): boolean {
  return text[at - 1] === '、' || text[at + 2] === '、' || text[at + 3] === '、';
}
const BY_NEED = new RowsByNeed(START);

/** What the words have found, by its kind. */
const NEED_OF_KIND = new Uint8Array(32);
NEED_OF_KIND[KIND.foreignName] = NEED_OF_KIND[KIND.foreignCandidate] = NEEDS.foreign;
NEED_OF_KIND[KIND.japaneseCandidate] = NEEDS.japanese;
NEED_OF_KIND[KIND.person] = NEEDS.person;
NEED_OF_KIND[KIND.nameCandidate] = NEEDS.candidate;

/** The rows that may find somebody where a word begins. */
export function startRows(scan: Scan, at: number, index: number): readonly Row<Start>[] {
  const { text, words, posts } = scan;
  let needs = NEED_OF_KIND[words.kinds[index] as number] as number;
  if (hasSurname(text, at)) needs |= NEEDS.surname | surnameNeeds(scan, at);
  if (posts.startOf(at) >= 0) needs |= NEEDS.post;
  if (mayBeSteppe(text, at)) needs |= NEEDS.steppe;
  return BY_NEED.of(needs);
}

/** What stands around a surname. */
function surnameNeeds({ text, people, posts }: Scan, at: number): number {
  let needs = 0;
  if (people.startOf(at) >= 0) needs |= NEEDS.behindName;
  if (!isHan(text.charCodeAt(at - 1)) || posts.startOf(at) >= 0) needs |= NEEDS.edge;
  if (isListed(text, at)) needs |= NEEDS.item;
  const next = text[at + 1];
  if (next === ' ') needs |= NEEDS.spaced;
  else if (next === '律') needs |= NEEDS.lawyer;
  return needs;
}

/** A surname of one character, or the first of two. */
function hasSurname(text: string, at: number): boolean {
  const { surname, starters, compound } = theLexicon();
  const code = text.charCodeAt(at);
  return (
    (surname[code] as number) > 0 || ((starters[code] as number) > 1 && compound.has(text[at] as string))
  );
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
