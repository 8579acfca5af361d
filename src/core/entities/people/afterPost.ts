import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND } from '../lexicon/trie';
import { isHan } from '../lexicon/words';
import { accept, crosses, SINGLE_AFTER } from './accept';
import { NEED } from './cue';
import { evidenceAfter } from './cues';
import { readName } from './nameReading';
import { GAP_END } from './reading.rules';
import type { Scan } from '../grammar/scan';

/** A foreign name right after a post, however the words have it (总理|若|斯潘). */
export function afterPost(scan: Scan, at: number): number {
  const { words, text } = scan;
  const { foreign, surname } = theLexicon();
  const [first, middle, last] = foreign;
  if ((first[text.charCodeAt(at)] as number) === 0 || scan.postConfidence(scan.posts.startOf(at), at) < 0.45)
    return 0;
  const reading = (surname[text.charCodeAt(at)] as number) > 0 ? readName(text, at) : null;
  let end = at;
  let fine = at;
  while (end < text.length && end - at < 8) {
    const code = text.charCodeAt(end);
    const index = words.at[end] as number;
    if (!isHan(code) || scan.blocked[end] === 1) break;
    if (words.starts[index] === end && end > at) {
      fine = end;
      const kind = words.kinds[index] as number;
      const length = (words.ends[index] as number) - end;
      if (
        length > 1 &&
        kind !== KIND.foreignName &&
        kind !== KIND.person &&
        kind !== KIND.place &&
        kind !== KIND.foreignCandidate &&
        kind !== KIND.properNoun
      )
        break;
      if (
        length === 1 &&
        (kind === KIND.punctuation ||
          SINGLE_AFTER.has(text[end] as string) ||
          (kind === KIND.verb && end - at >= 3))
      )
        break;
    }
    if ((middle[code] as number) + (last[code] as number) === 0) break;
    end++;
  }
  if (end < text.length && words.starts[words.at[end] as number] !== end && isHan(text.charCodeAt(end)))
    end = fine;
  if (end - at < 2) return 0;
  if (reading && reading.end >= end - 1 && reading.gain > 4) return 0;
  // 书记|白天|工作: a word of every text begins here.
  if (
    COMMON_KINDS.has(words.kinds[words.at[at] as number] as number) &&
    (words.ends[words.at[at] as number] as number) - at > 1
  )
    return 0;
  if (
    end - at === 2 &&
    words.ends[words.at[at] as number] === end &&
    !FOREIGN_KINDS.has(words.kinds[words.at[at] as number] as number)
  )
    return 0;
  if (crosses(scan, at, end)) return 0;
  return accept(
    scan,
    at,
    end,
    0.72,
    {
      need: 0,
      id: 'person/post-before',
      value: text.slice(scan.posts.startOf(at), at),
    },
    'person/foreign-after-post',
  );
}
/** What stands between a post and 任, 说 or a comma, and is no word of every text, is a name (组织部长|娜仁花|任组长). */
export function gapAfterPost(scan: Scan, at: number): number {
  const { words, text } = scan;
  if (scan.postConfidence(scan.posts.startOf(at), at) < 0.6) return 0;
  let end = at;
  for (let index = words.at[at] as number; index < words.count; index++) {
    const from = words.starts[index] as number;
    const to = words.ends[index] as number;
    if (from < at) return 0;
    const kind = words.kinds[index] as number;
    if (kind === KIND.punctuation || kind === KIND.title) break;
    if (to - from > 1) {
      if (
        kind === KIND.person ||
        kind === KIND.foreignName ||
        kind === KIND.properNoun ||
        kind === KIND.place
      ) {
        end = to;
        continue;
      }
      break;
    }
    if (kind === KIND.foreign || GAP_END.at(text, from)) break;
    end = to;
  }
  if (end - at < 2 || end - at > 4 || scan.blocked[at] === 1) return 0;
  const next = evidenceAfter(scan, end).need;
  const stop = text.charCodeAt(end);
  if (!(
    next < NEED.neutral ||
    end >= text.length ||
    !isHan(stop) ||
    text[end] === '任' ||
    text[end] === '在'
  ))
    return 0;
  const reading = readName(text, at);
  if (reading && reading.gain > 0) return 0;
  return crosses(scan, at, end)
    ? 0
    : accept(
        scan,
        at,
        end,
        reading?.end === end ? 0.86 : 0.66,
        {
          need: 0,
          id: 'person/post-before',
          value: text.slice(scan.posts.startOf(at), at),
        },
        'person/gap-after-post',
      );
}
const FOREIGN_KINDS: ReadonlySet<number> = new Set([
  KIND.foreignName,
  KIND.person,
  KIND.place,
  KIND.foreignCandidate,
  KIND.properNoun,
]);
