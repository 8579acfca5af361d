import { APPOINTING_VERBS, NAMING_VERBS, PERSON_VERBS } from '../../knowledge/people';
import { CharSet, WordSet } from '../lexicon/charSet';
import { FLAG, isHead, longestHead } from '../lexicon/grammarWords';
import { beforeBracket } from '../posts/brackets';
import { move, table, take, veto } from '../rule';
import { NEED, type Side } from './cue';

const NAMING = new WordSet(NAMING_VERBS);
const APPOINTING = new WordSet(APPOINTING_VERBS);
const DONE_BY_PEOPLE = new WordSet(PERSON_VERBS);
const LONGEST_VERB = 3;
/** Ends of labels before a list of names (组长：, 出席：). */
const LABEL_END = new CharSet('组员席长任记者手人事委问络文摄影辑对审核签发送供稿图编撰作问加');
/** 人员, 成员, 党员, 动员 are no one's work. */
const CROWD_BEFORE = new CharSet('人成党动全各会');
/** What joins two names, and what a name behind it needs. */
const JOINED: Readonly<Record<string, number>> = {
  '、': NEED.list,
  ',': NEED.verb,
  和: NEED.profession,
  与: NEED.profession,
  及: NEED.profession,
};
const GAP = new CharSet(' :');
const OPENS_RECORD = new CharSet(',( :');

/** What stands before a name, the surest first (人名的上文). */
export const CUES_BEFORE = table<Side>('person/before', 'person', [
  veto(
    'post-of-another',
    ({ scan, post, text }) => post >= 0 && scan.people.startOf(post) >= 0 && text[post - 1] !== ' ',
  ),

  take(
    'post',
    (side) =>
      isSurePost(side, side.post, side.at, 0.6) && side.says(NEED.post, 'person/post-before', side.post),
  ),
  take('bare-head', (side) => side.post >= 0 && side.says(NEED.bareHead, 'person/post-before', side.post)),

  take('post-with-brackets', postWithBrackets),
  move('over-a-gap', overGap),

  take('begins-the-paragraph', (side) => side.edge === 0 && side.says(NEED.neutral - 1, 'person/name')),
  take('post-behind-a-gap', postBehindGap),
  take(
    'name-behind-a-gap',
    (side) =>
      side.edge < side.at && side.scan.people.startOf(side.edge) >= 0 && side.says(NEED.list, 'person/list'),
  ),
  take(
    'label',
    (side) =>
      side.edge < side.at &&
      side.text.lastIndexOf(':', side.at - 1) >= side.edge &&
      LABEL_END.at(side.text, side.edge - 1) &&
      side.says(NEED.record, 'person/list'),
  ),
  take('profession-behind-a-gap', professionBehindGap),

  take('space', (side) => side.text[side.at - 1] === ' ' && side.says(NEED.neutral - 1, 'person/name')),
  take('listed-with-a-name', listedWithName),
  take(
    'listed-with-one-addressed',
    (side) =>
      side.text[side.at - 1] === '、' &&
      afterAddressed(side, side.at - 1) &&
      side.says(NEED.list, 'person/list'),
  ),
  take('who-holds-a-post', whoHoldsPost),

  take(
    'naming-verb',
    (side) =>
      NAMING.holds(side.text, side.at - 2, side.at) && side.says(NEED.post, 'person/verb', side.at - 2),
  ),
  take(
    'appointing-verb',
    (side) =>
      APPOINTING.holds(side.text, side.at - 2, side.at) &&
      side.says(NEED.appointed, 'person/verb', side.at - 2),
  ),
  take(
    'master',
    (side) =>
      side.text[side.at - 1] === '傅' &&
      side.text[side.at - 2] === '师' &&
      side.says(NEED.profession, 'person/post-before', side.at - 2),
  ),
  take('profession', profession),
  take('who-does-a-work', whoDoesWork),
  take(
    'body-in-a-list-of-those-present',
    (side) =>
      endsWord(side) &&
      side.scan.bodies.startOf(side.at) >= 0 &&
      endsSoon(side.text, side.at) &&
      side.says(side.scan.attendance ? NEED.present : NEED.list, 'person/list'),
  ),
  take(
    'body',
    (side) => endsWord(side) && side.scan.bodies.startOf(side.at) >= 0 && side.says(NEED.verb, 'person/list'),
  ),
]);

/** What stands after a name, the surest first (人名的下文). */
export const CUES_AFTER = table<Side>('person/after', 'person', [
  take('form-of-address', (side) => {
    const end = longestHead(side.text, side.at, FLAG.address);
    return end - side.at > 1 && side.says(NEED.address, 'person/title', side.at, end);
  }),
  take('post', (side) => {
    const end = side.scan.posts.endOf(side.at);
    return end > 0 && side.says(NEED.profession, 'person/post-after', side.at, end);
  }),
  take('and-others', andOthers),
  move('over-a-mark', overMark),
  take(
    'man-or-woman',
    (side) =>
      side.edge > side.at &&
      (side.text[side.edge] === '男' || side.text[side.edge] === '女') &&
      !/[\u4e00-\u9fff]/.test(side.text[side.edge + 1] ?? '') &&
      side.says(NEED.record, 'person/record'),
  ),
  take(
    'year-of-birth',
    (side) =>
      side.text[side.at] === ',' &&
      (side.text.startsWith('19', side.edge) || side.text.startsWith('20', side.edge)) &&
      side.says(NEED.record, 'person/record'),
  ),
  take('post-behind-a-gap', postInBrackets),

  take('verb', (side) => {
    for (let to = side.at + LONGEST_VERB; to > side.at; to--)
      if (DONE_BY_PEOPLE.holds(side.text, side.at, to))
        return side.says(NEED.verb, 'person/verb', side.at, to);
    return false;
  }),
]);

function isSurePost({ scan }: Side, start: number, end: number, least: number): boolean {
  return start >= 0 && scan.postConfidence(start, end) >= least;
}

/** 县长助理(挂职)|张三 */
function postWithBrackets(side: Side): boolean {
  const { text, at, scan } = side;
  const open = beforeBracket(text, at);
  const own = open < at ? scan.posts.startOf(open) : -1;
  return own >= 0 && side.says(NEED.bareHead, 'person/post-before', own, open);
}

/** Up to four spaces and colons. */
function overGap(side: Side): void {
  while (side.edge > 0 && side.at - side.edge < 4 && GAP.at(side.text, side.edge - 1)) side.edge--;
}

/** 组长: 张三, 历任校长为:张三. */
function postBehindGap(side: Side): boolean {
  const { text, at, edge, scan } = side;
  if (edge === at) return false;
  const post = scan.posts.startOf(text[at - 1] === ':' && text[edge - 1] === '为' ? edge - 1 : edge);
  return post >= 0 && side.says(NEED.list, 'person/post-before', post, edge);
}

function professionBehindGap(side: Side): boolean {
  const { text, at, edge } = side;
  if (edge === at) return false;
  const two = longestHead(text, Math.max(0, edge - 2), FLAG.profession) === edge;
  return (
    (two || longestHead(text, Math.max(0, edge - 3), FLAG.profession) === edge) &&
    side.says(NEED.list, 'person/post-before', edge - 2, edge)
  );
}

/** 张三、|李四 */
function listedWithName(side: Side): boolean {
  const { text, at, scan } = side;
  const need = JOINED[text[at - 1] as string];
  return need !== undefined && scan.people.startOf(at - 1) >= 0 && side.says(need, 'person/list');
}

/** 张三同志、 and 张三(回族)、 */
function afterAddressed({ scan, text }: Side, comma: number): boolean {
  if (text[comma - 1] === ')') {
    const open = text.slice(Math.max(0, comma - 15), comma).lastIndexOf('(');
    return open >= 0 && scan.people.startOf(Math.max(0, comma - 15) + open) >= 0;
  }
  return scan.people.startOf(comma - 2) >= 0 && isHead(text, comma - 2, comma, FLAG.address);
}

/** 时任…副县长的|张三. */
function whoHoldsPost(side: Side): boolean {
  const { text, at, scan } = side;
  if (text[at - 1] !== '的') return false;
  const own = scan.posts.startOf(at - 1);
  return isSurePost(side, own, at - 1, 0.45) && side.says(NEED.profession, 'person/post-before', own, at - 1);
}

function endsWord({ scan: { words }, at }: Side): boolean {
  return words.endAt(at - 1) === at;
}

/** 记者|张三, of one word or two. */
function profession(side: Side): boolean {
  const { text, at, scan } = side;
  const { words } = scan;
  let start = endsWord(side) ? at : 0;
  for (let back = 0; back < 2 && start > 0; back++) {
    start = words.startAt(start - 1);
    if (at - start >= 2 && at - start <= 6 && isHead(text, start, at, FLAG.profession))
      return side.says(NEED.profession, 'person/post-before', start);
  }
  return false;
}

/** 调解员|海有俊, 护边员|巴仁 */
function whoDoesWork(side: Side): boolean {
  const { text, at, scan } = side;
  const start = scan.words.startAt(at - 1);
  return (
    endsWord(side) &&
    text[at - 1] === '员' &&
    at - start >= 2 &&
    !CROWD_BEFORE.at(text, at - 2) &&
    side.says(NEED.profession, 'person/post-before', start)
  );
}

/** Collective titles before a list of names (市领导|包江苏、连建群); their work follows as well (班子成员|包管理区). */
export function afterCollective(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 4), at);
  return before.endsWith('领导') || before === '班子成员' || before.endsWith('干部');
}

/** A comma, a space or the end two or three characters on. */
function endsSoon(text: string, at: number): boolean {
  const stops = (place: number): boolean => place >= text.length || text.charCodeAt(place) < 0x3400;
  return stops(at + 2) || stops(at + 3);
}

/** 张三等同志, 张三等五人. */
function andOthers(side: Side): boolean {
  const { text, at } = side;
  return (
    text[at] === '等' &&
    /^等(?:同志|[一二三四五六七八九十\d]{0,3}[名位人]|领导|一行|出席|参加|陪同)/.test(
      text.slice(at, at + 6),
    ) &&
    side.says(NEED.address, 'person/title', at, at + 1)
  );
}

/** A comma, a bracket, a colon or a space, and up to three spaces more. */
function overMark(side: Side): void {
  const { text, at } = side;
  if (!OPENS_RECORD.at(text, at)) return;
  side.edge = at + 1;
  while (text[side.edge] === ' ' && side.edge - at < 4) side.edge++;
}

/** 张三(县长), 张三 县长. */
function postInBrackets(side: Side): boolean {
  const { text, at, edge, scan } = side;
  if (edge === at || (text[at] !== '(' && text[at] !== ' ')) return false;
  const end = scan.posts.endOf(edge);
  return end > 0 && side.says(NEED.profession, 'person/post-after', edge, end);
}
