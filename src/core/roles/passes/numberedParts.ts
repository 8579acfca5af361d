import type { LineFeatures } from '../features';
import { INNER_SHARE, isBare } from './announcedSpan';
import type { LineScores, ScorePass } from './pass';

const MARKER = /^([一二三四五六七八九十]{1,3})\s?[、.．﹒]/;
const DIGITS = '一二三四五六七八九';
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
  },
};

function ease(lines: readonly LineFeatures[], scores: LineScores, run: readonly number[]): void {
  const opens = new Set(run);
  const last = run[run.length - 1] as number;
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
  const marker = MARKER.exec(text)?.[1];
  if (marker === undefined) return 0;
  const [tens, ones] = marker.includes('十') ? marker.split('十') : ['', marker];
  const value = (digit: string | undefined): number => DIGITS.indexOf(digit ?? '') + 1;
  const ten = marker.includes('十') ? (tens === '' ? 10 : value(tens) * 10) : 0;
  return ten + (ones ? value(ones) : 0);
}
