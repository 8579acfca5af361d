import { isHanDigit, isIdeograph, numeralEnd, numeralValue } from './characters';
import { Marker, weakly } from './markers';

/**
 * What follows a number without making it a marker: classifiers and names of ordinals (一年, 一级, 一审, 一线). A family
 * of inline markers is otherwise any character that a run repeats.
 */
const NO_FAMILY =
  '至到或和与及比加减乘大年月日季级等类次期号楼层线组队区产中院厂种个位名条项家户人万千百亿成倍分代批度胎孩星室村社团营连师军旅审本档环甲把路带届周天时点元角块斤两米里亩件套台辆双对只支张座栋间所处股笔些般样切定起直旦律共齐同向贯致味心身生世半面侧端边般点览揽并概时刻下再方、，。；：“”（）';

const LAST = /^(?:最后|最終)/;
const SEQUENCE: readonly (readonly [string, number])[] = [
  ['首先', 1],
  ['其次', 2],
  ['再次', 3],
  ['再其次', 3],
  ['最后', 0],
  ['最後', 0],
];

/**
 * Reads a marker made of words (词语序号) at `start`: 一是, 一要, 第一，, 其一，, 首先，. 第一 and 首先 need a mark after
 * them (GB/T 15834-2011 annex B); 一是 has none. All of them count only in a run.
 */
export function readWordMarker(text: string, start: number, end: number): Marker | null {
  const first = text.charAt(start);
  if (first === '第') return readNumbered(text, start, end, 'ordinal-di');
  if (first === '其' && isHanDigit(text.charCodeAt(start + 1)))
    return readNumbered(text, start, end, 'ordinal-qi');
  if (first === '首' || first === '其' || first === '再' || first === '最')
    return readSequence(text, start, end);
  if (!isHanDigit(text.charCodeAt(start))) return null;
  const stop = numeralEnd(text, start, end, 4);
  const family = text.charAt(stop);
  const ordinal = numeralValue(text, start, stop);
  if (stop >= end || ordinal === 0 || ordinal > 99) return null;
  const code = family.charCodeAt(0);
  if (code < 0x4e00 || code > 0x9fff || NO_FAMILY.includes(family)) return null;
  // 一是一、二是二
  if (text.charAt(stop + 1) === first && stop === start + 1 && !isIdeograph(text.charCodeAt(stop + 2)))
    return null;
  return weakly(new Marker(`inline-${family}`, ordinal, start, stop + 1));
}

function readNumbered(
  text: string,
  start: number,
  end: number,
  form: 'ordinal-di' | 'ordinal-qi',
): Marker | null {
  const stop = isHanDigit(text.charCodeAt(start + 1)) ? numeralEnd(text, start + 1, end, 4) : start + 1;
  if (stop === start + 1 || stop >= end || !'，,、：:'.includes(text.charAt(stop))) return null;
  const ordinal = numeralValue(text, start + 1, stop);
  if (ordinal === 0 || ordinal > 99) return null;
  // 第一、二、三产业 and 第一、第二产业 count on.
  const next = text.charCodeAt(stop + 1);
  if (text.charAt(stop) === '、' && (isHanDigit(next) || next === 0x7b2c)) return null;
  return weakly(new Marker(form, ordinal, start, stop + 1));
}

function readSequence(text: string, start: number, end: number): Marker | null {
  for (const [word, ordinal] of SEQUENCE) {
    if (!text.startsWith(word, start)) continue;
    const at = start + word.length;
    if (at < end && '，,、'.includes(text.charAt(at)))
      return weakly(new Marker('ordinal-xian', ordinal, start, at + 1));
    if (at < end && '要是'.includes(text.charAt(at)) && !LAST.test(word))
      return weakly(new Marker('ordinal-xian', ordinal, start, at));
  }
  return null;
}
