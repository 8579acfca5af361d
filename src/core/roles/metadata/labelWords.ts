import { normalUnits } from '../normalUnits';

/** A label that stands before its value (标签), without the blanks inside it. `end` is where the value begins. */
export interface LabelWord {
  label: string;
  at: number;
  end: number;
}

/** What the labels that begin alike have next. */
interface Branch {
  readonly next: Map<number, Branch>;
  label: string | undefined;
}

/** Blanks between the characters of a label, before its colon, and behind that. */
const BLANKS_INSIDE = 2;
const BLANKS_BEFORE = 3;
const BLANKS_BEHIND = 8;
const COLONS = ':︱|丨';

/** Finds labels by their characters, all of them in one walk: one pattern of them all would take long to compile. */
export class LabelWords {
  readonly #root: Branch = { next: new Map(), label: undefined };

  constructor(labels: Iterable<string>) {
    for (const label of labels) {
      let branch = this.#root;
      for (let at = 0; at < label.length; at++) {
        const code = label.charCodeAt(at);
        const next: Branch = branch.next.get(code) ?? { next: new Map(), label: undefined };
        branch.next.set(code, next);
        branch = next;
      }
      branch.label = label;
    }
  }

  /**
   * The labels of a line with a colon or a bar behind them, or a slash as their last character, in order; the longest
   * where several begin at one place. Letter-spacing (`索 引 号`) is allowed inside each.
   */
  in(folded: string): LabelWord[] {
    const found: LabelWord[] = [];
    for (let at = 0; at < folded.length; at++) {
      const branch = this.#root.next.get(folded.charCodeAt(at));
      if (branch === undefined) continue;
      const word = labelFrom(folded, at, at + 1, branch);
      if (word === null) continue;
      found.push(word);
      at = word.end - 1;
    }
    return found;
  }
}

/** The longest label that begins at `start` and has come to `branch` before `at`. */
function labelFrom(folded: string, start: number, at: number, branch: Branch): LabelWord | null {
  const behind = skipBlanks(folded, at, BLANKS_INSIDE);
  const next = branch.next.get(folded.charCodeAt(behind));
  const longer = next && labelFrom(folded, start, behind + 1, next);
  if (longer) return longer;
  if (branch.label === undefined) return null;
  const colon = skipBlanks(folded, at, BLANKS_BEFORE);
  const value =
    colon < folded.length && (COLONS.includes(folded.charAt(colon)) || isBracketed(folded, start, colon))
      ? colon + 1
      : branch.label.endsWith('/')
        ? at
        : -1;
  if (value < 0) return null;
  return { label: branch.label, at: start, end: skipBlanks(folded, value, BLANKS_BEHIND) };
}

/** 【来源】: the bracket stands for the colon. */
function isBracketed(folded: string, start: number, end: number): boolean {
  return folded.charAt(end) === '】' && folded.charAt(start - 1) === '【';
}

function skipBlanks(text: string, from: number, most: number): number {
  let at = from;
  while (at - from < most && normalUnits()[text.charCodeAt(at)] === 0x20) at++;
  return at;
}
