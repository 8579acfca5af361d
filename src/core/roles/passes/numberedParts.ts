import type { LineFeatures } from '../features';
import { readNumeral } from '../partNumerals';
import { INNER_SHARE, isBare } from './announcedSpan';
import type { LineScores, ScorePass } from './pass';

const MARKER = /^([一二三四五六七八九十]{1,3})\s?[、.．﹒]/;
const DIGITS = '一二三四五六七八九';
/** What such a marker begins with. */
const FIRSTS = new Set([...DIGITS, '十'].map((digit) => digit.charCodeAt(0)));
/** So many parts numbered in turn are a text's own, with what stands between them. */
const LEAST = 3;
/** What the line that opens such a part speaks for the article. */
const PART = 1;
/** From one part to the next it is at most so many filled lines. */
const REACH = 60;

/**
 * Parts numbered in turn (一、 二、 三、…) prove that what stands between them is one text: tables, names and labelled
 * values there hardly speak against it, and a marked line speaks for it whatever it names.
 */
export const numberedParts: ScorePass = {
  id: 'numbered-parts',
  words: {
    en: 'stands between parts that are numbered in turn',
    zh: '位于依次编号的各部分之间',
  },
  run({ lines }, scores) {
    let run: number[] = [];
    let distance = 0;
    const close = (): void => {
      if (run.length >= LEAST) ease(lines, scores, run);
      run = [];
    };
    lines.forEach((line, index) => {
      if (line.size === 0) return;
      distance++;
      const value = line.numbered ? markerValue(line.bare) : 0;
      if (value === run.length + 1 && (run.length === 0 || distance <= REACH)) {
        run.push(index);
        distance = 0;
      } else if (value === 1) {
        close();
        run = [index];
        distance = 0;
      }
    });
    close();
    easeNumerals(lines, scores);
  },
};

/** `0 1`, `0 2` alone on their lines head the parts of an account's article; two in turn are enough. */
function easeNumerals(lines: readonly LineFeatures[], scores: LineScores): void {
  let run: number[] = [];
  const close = (): void => {
    const last = run[run.length - 1];
    if (last !== undefined && run.length >= 2) {
      let end = last + 1;
      while (end < lines.length && end < last + PART_LINES && (lines[end] as LineFeatures).coverage < 0.5)
        end++;
      ease(lines, scores, run, end - 1);
    }
    run = [];
  };
  lines.forEach((line, index) => {
    const numeral = line.size === 2 ? readNumeral(line) : null;
    if (numeral?.form !== 'padded') return;
    const far = run.length > 0 && index - (run[run.length - 1] ?? 0) > REACH;
    if (numeral.value !== run.length + 1 || far) close();
    if (numeral.value === run.length + 1) run.push(index);
  });
  close();
}

/** The last part is no longer, in lines, as far as is looked. */
const PART_LINES = 8;

function ease(
  lines: readonly LineFeatures[],
  scores: LineScores,
  run: readonly number[],
  last = run[run.length - 1] as number,
): void {
  const opens = new Set(run);
  for (let index = run[0] as number; index <= last; index++) {
    const line = lines[index] as LineFeatures;
    const score = scores.at(index);
    if (line.size === 0 || score >= PART) continue;
    if (opens.has(index)) scores.set(index, PART);
    else if (isBare(line) && score < 0) scores.raise(index, score * INNER_SHARE);
  }
}

/** 1 to 99; 0 for no such marker. */
function markerValue(text: string): number {
  if (!FIRSTS.has(text.charCodeAt(0))) return 0;
  const marker = MARKER.exec(text)?.[1];
  if (marker === undefined) return 0;
  const [tens, ones] = marker.includes('十') ? marker.split('十') : ['', marker];
  const value = (digit: string | undefined): number => DIGITS.indexOf(digit ?? '') + 1;
  const ten = marker.includes('十') ? (tens === '' ? 10 : value(tens) * 10) : 0;
  return ten + (ones ? value(ones) : 0);
}
