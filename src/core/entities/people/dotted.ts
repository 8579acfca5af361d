import { addPerson } from '../grammar/propose';
import type { Scan } from '../grammar/scan';
import { KIND } from '../lexicon/kinds';
import { isHan } from '../lexicon/words';
import { ask, DONE, STOP } from '../rule';
import { DottedPart, LEFT_PART, RIGHT_PART, wholePart } from './dotted.rules';
import { isDot } from './nameReading';

/** Characters that a part has at most. */
const LONGEST_LEFT = 8;
const HYPHEN = 45;
const LONGEST_RIGHT = 9;

/** Names written with an interpunct (间隔号): 科菲·安南, 阿不力孜·吾买尔. */
export function findDottedNames(scan: Scan): void {
  const { text, words } = scan;
  for (let index = 0; index < words.count; index++) {
    const dot = words.starts[index] as number;
    const parts = words.kinds[index] === KIND.punctuation && isDot(text[dot]) && scan.blocked[dot] !== 1;
    if (!parts || inMotto(text, dot)) continue;
    const start = leftEnd(scan, dot);
    let end = dot;
    for (
      let part = rightEnd(scan, dot + 1);
      part > end + 1;
      part = isDot(text[end]) ? rightEnd(scan, end + 1) : end
    )
      end = part;
    if (start === dot || end === dot) continue;
    addPerson(scan, start, end, 0.92, 'person/dotted', undefined, 'person/dotted');
    while (index + 1 < words.count && (words.starts[index + 1] as number) < end) index++;
  }
}

/** “星火·链网”: a name of a thing in quotation marks. */
function inMotto(text: string, dot: number): boolean {
  const open = text.lastIndexOf('“', dot);
  return open >= Math.max(0, dot - 12) && text.slice(dot, open + 18).includes('”');
}

/** The start of the part before a dot: characters of transliterations, back to a post, a place or a plain word. */
function leftEnd(scan: Scan, dot: number): number {
  const known = wholePart(scan, dot);
  if (known >= 0) return known;
  const part = new DottedPart(scan, dot, dot);
  // A Latin initial: A·雅科夫列夫.
  if (/[A-Z]/.test(scan.text[dot - 1] ?? '')) return dot - 1;
  while (dot - part.at < LONGEST_LEFT) {
    const code = scan.text.charCodeAt(part.at - 1);
    // 让-皮埃尔·莫罗
    if (code === HYPHEN && part.at < dot && isHan(scan.text.charCodeAt(part.at - 2))) {
      part.at--;
      continue;
    }
    if (!isHan(code) || scan.blocked[part.at - 1] === 1) break;
    part.look(part.at - 1);
    const outcome = ask(LEFT_PART, part);
    if (outcome === STOP) break;
    part.at = outcome === DONE ? part.next : part.at - 1;
  }
  return scan.text.charCodeAt(part.at) === HYPHEN ? part.at + 1 : part.at;
}

/** The end of a part after a dot. */
function rightEnd(scan: Scan, from: number): number {
  const part = new DottedPart(scan, from, from);
  for (; part.at < scan.text.length && part.at - from < LONGEST_RIGHT; part.at++) {
    if (!isHan(scan.text.charCodeAt(part.at)) || scan.blocked[part.at] === 1) break;
    part.look(part.at);
    if (ask(RIGHT_PART, part) === STOP) break;
  }
  return part.at;
}
