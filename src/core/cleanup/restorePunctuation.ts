import { isDeadPage, type CleanUpRecord } from './cleanUpRecord';
import type { TextEdit } from '../record';
import { splitLines, type Line } from '../text/lines';

const FULL: Readonly<Record<string, string>> = { ',': '，', ':': '：', ';': '；', '?': '？', '!': '！' };
const OPEN = '(（';
/** Marks in either width: the context is what stands beyond them, so that restoring one never changes another's. */
const MARK = /[\s\u3000,.:;?!()"'，。、：；？！（）“”‘’…《》〈〉「」『』【】〔〕—]/;
const HAN_CHARACTER = /[\u3007\u3400-\u9fff\uf900-\ufaff]/;
const INTERESTING = /[,:;?!()"'.]/;
/** What is read in such a line; brackets may be paired with one in the other width. */
const READ = /[,:;?!()"'.（）]/;
const LATIN = /[A-Za-z\d]/;
const DIGIT = /\d/;
/** Addresses keep their marks. */
const ADDRESS =
  /[A-Za-z][A-Za-z\d+.-]{1,15}:\/\/[!-~]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.]{1,64}|[\w-]{1,64}(?:\.[\w-]{1,64}){1,8}/g;

/**
 * Restore Full-Width Punctuation (恢复全角标点): undoes NFKC where the text is Chinese. A mark is restored by the nearest
 * characters beside it that are no marks; numbers (12,500), times (8:30), Latin text, addresses and code keep theirs;
 * brackets and quotes only in pairs; … from dots in threes. Linear.
 */
export function restorePunctuation(text: string, record: CleanUpRecord): TextEdit[] {
  if (isDeadPage(record)) return [];
  const edits: TextEdit[] = [];
  for (const line of splitLines(text)) {
    const verdict = record.lines[line.index];
    if (verdict?.category === 'code' || !INTERESTING.test(line.text)) continue;
    if (!HAN_CHARACTER.test(line.text)) continue;
    restoreLine(line, edits);
  }
  return edits.sort((a, b) => a.start - b.start);
}

/** Puts a mark in the place of `length` characters at a place of the line. */
type Put = (at: number, length: number, newText: string) => void;

function restoreLine(line: Line, edits: TextEdit[]): void {
  const text = line.text;
  const context = new Context(text);
  const put: Put = (at, length, newText) => {
    edits.push({ start: line.start + at, end: line.start + at + length, newText });
  };
  const open: number[] = [];
  const quotes: Record<string, number[]> = { '"': [], "'": [] };
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (!READ.test(character) || context.isAddress(at)) continue;
    if (OPEN.includes(character)) open.push(at);
    else if (character === ')' || character === '）') restoreBrackets(text, context, open.pop(), at, put);
    else if (character === '.') at = restoreDots(text, context, at, put) - 1;
    else if (character === '"' || character === "'") {
      if (!isApostrophe(text, at)) quotes[character]?.push(at);
    } else {
      const full = FULL[character];
      if (full !== undefined && isChineseMark(text, context, at)) put(at, 1, full);
    }
  }
  for (const [character, places] of Object.entries(quotes))
    if (places.length % 2 === 0) restoreQuotes(text, context, character, places, put);
}

/** Restores the bracket that closes at `end` and the one that it closes. */
function restoreBrackets(
  text: string,
  context: Context,
  start: number | undefined,
  end: number,
  put: Put,
): void {
  if (start === undefined || !context.isChinesePair(start, end)) return;
  if (text.charAt(start) === '(') put(start, 1, '（');
  if (text.charAt(end) === ')') put(end, 1, '）');
}

/** Restores the ellipsis (省略号) of the dots that begin at `at`; where they end. */
function restoreDots(text: string, context: Context, at: number, put: Put): number {
  let end = at;
  while (text.charAt(end) === '.') end++;
  const count = end - at;
  const chinese = count % 3 === 0 && count <= 12 && (context.hanBefore(at) || context.hanAfter(end - 1));
  if (chinese) put(at, count, '…'.repeat(count / 3));
  return end;
}

/** Restores quotation marks, which stand in pairs one after the other. */
function restoreQuotes(
  text: string,
  context: Context,
  character: string,
  places: readonly number[],
  put: Put,
): void {
  for (let index = 0; index < places.length; index += 2) {
    const start = places[index] as number;
    const end = places[index + 1] as number;
    if (text.charAt(start - 1) === '=' || !context.isChinesePair(start, end)) continue;
    put(start, 1, character === '"' ? '“' : '‘');
    put(end, 1, character === '"' ? '”' : '’');
  }
}

/** The mark of don't, in the middle of a word. */
function isApostrophe(text: string, at: number): boolean {
  return text.charAt(at) === "'" && LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(at + 1));
}

/** True for a mark of Chinese text: not of a number (12,500, 8:30), behind Chinese or at the start of its line before it. */
function isChineseMark(text: string, context: Context, at: number): boolean {
  if (DIGIT.test(text.charAt(at - 1)) && DIGIT.test(text.charAt(at + 1))) return false;
  return context.hanBefore(at) || (context.hasBefore(at) && context.hanAfter(at));
}

/** What stands around each place of a line; built once, asked in constant time. */
class Context {
  /** For each place the nearest character before it that is no mark: 0 none, 1 other, 2 Chinese. */
  private readonly before: Uint8Array;
  private readonly after: Uint8Array;
  /** Chinese characters before each place. */
  private readonly count: Uint32Array;
  private readonly addresses: Uint8Array;

  constructor(private readonly text: string) {
    const size = text.length;
    this.before = new Uint8Array(size + 1);
    this.after = new Uint8Array(size + 1);
    this.count = new Uint32Array(size + 1);
    this.addresses = new Uint8Array(size + 1);
    const kinds = new Uint8Array(size);
    for (let at = 0; at < size; at++) {
      const character = text.charAt(at);
      kinds[at] = MARK.test(character) ? 0 : HAN_CHARACTER.test(character) ? 2 : 1;
      this.count[at + 1] = (this.count[at] ?? 0) + (kinds[at] === 2 ? 1 : 0);
      this.before[at + 1] = kinds[at] || (this.before[at] ?? 0);
    }
    for (let at = size - 1; at > 0; at--) this.after[at - 1] = kinds[at] || (this.after[at] ?? 0);
    for (const match of text.matchAll(ADDRESS))
      this.addresses.fill(1, match.index, match.index + match[0].length);
  }

  hasBefore(at: number): boolean {
    return this.before[at] !== 0;
  }

  hanBefore(at: number): boolean {
    return this.before[at] === 2;
  }

  hanAfter(at: number): boolean {
    return this.after[at] === 2;
  }

  isAddress(at: number): boolean {
    return this.addresses[at] === 1;
  }

  /** Brackets or quotes that hold Chinese or stand in Chinese: behind it, or at the start of the line before it. */
  isChinesePair(start: number, end: number): boolean {
    if ((this.count[end] ?? 0) > (this.count[start] ?? 0)) return true;
    if (this.hanBefore(start)) return !/[A-Za-z\d]/.test(this.text.charAt(start - 1));
    return !this.hasBefore(start) && this.hanAfter(end);
  }
}
