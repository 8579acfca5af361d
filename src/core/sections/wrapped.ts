import type { Line } from '../text/lines';
import { isArabicDigit, isHanDigit, isIdeograph, isSpace, skipSpaces, trimEnd } from './characters';
import { RANK, type Marker } from './markers';

/** How far a line is from being finished: 0 it is or may well be, 1 its sentence may go on, 2 it does. */
type Openness = 0 | 1 | 2;

/** Shorter lines were not broken at a width. */
const WIDE = 16;
/** Words that govern what follows end no line of so many characters by chance. */
const LEAST = 10;
/** The mark of 三、 is none of a sentence. */
const MARKER = 4;
/** Items of lists end with commas, too, where they are short. */
const SHORT_ITEM = 40;
const SHORT_HEADING = 20;
/** The number that is due is looked for among so many markers of the form ahead. */
const AHEAD = 12;
/** So much evidence (openness, a jump of the number, the words behind it) makes a line a broken one. */
const ENOUGH = 4;

/**
 * Words that no sentence and no heading ends with: what they govern stands in the next line. Characters that end other
 * words too (参与, 行为, 意见) count only outside those.
 */
const GOVERNS =
  /(?:按照|依照|根据|根據|依据|違反|违反|符合|适用|適用|参照|參照|比照|以及|或者|并且|但是|其中|前款|上述|不得|不少于|不超过|不低于|达到|[作改称]为|[本该該](?:法|[条條]例|办法|辦法|[规規]定|[细細]则|[规規]则|章程|通知|意见)|但|或|(?<![谐平])和|(?<![参參给])与|(?<![普涉波触以])及|(?<!意)按|(?<![自理缘事])由|(?<![应面绝相针])对|(?<![皈])依|(?<![所国私公享拥共占含具持没])有|(?<![解拆清扫消免开排扣废])除|(?<![甚直乃冬夏])至|(?<![关由等处属基终对敢勇善])于|(?<![即])将|(?<![意偏主可定再常罕])见|第|的)$/;
/** Of these, words that end no heading however short it is. */
const GOVERNS_ALWAYS = /(?:但是|按照|依照|依据|违反|違反|参照|參照|比照|以及|或者|并且)$/;
/** A document, whose article the next line may name. */
const NAMES =
  /[》〉]$|(?:适用|適用|[依按参]照|违反|違反|根据|根據|触犯|觸犯|构成|構成|符合|[和与或])[^，。；、]{0,12}(?:法典?|[条條]例|办法|[规規]定|[细細]则)$/;
/** What follows a number that a sentence names: 第五条另有规定的除外, 第三条处理, 11.5.2 的试验. */
const GOES_ON =
  /^(?:的|规定|規定|另有|处[理以罚分]|處[理以罰分]|办理|辦理|执行|執行|给予|給予|予以|进行|進行|依法|审[批核查]|有关|有關|情形|之[规規]|所[列称指规]|[至和与及或、，,。；）)]|第|[中内]的?[规所]|以外|除外|追究|适用|適用|要求的|条件的|款|项)/;
/** Words that end with 一: 统一, 之一, 唯一. */
const BEFORE_ONE = '统統唯之同单單逐专專万萬归歸划合某每任另';

/**
 * The markers without those that begin a line only because the page was broken at its width (折行): `…适用本条例，但` /
 * `第五条另有规定的除外。`, `统` / `一、认识`. The line before is unfinished and the number jumps, comes again further down, or
 * goes on like a sentence: one of them alone proves nothing. Linear.
 */
export function withoutWrapped(
  text: string,
  kept: readonly Line[],
  candidates: readonly Marker[],
): readonly Marker[] {
  const reader = new Reader(text, kept, candidates);
  const wrapped = new Set<Marker>();
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index] as Marker;
    if (candidate.ordinal === null) continue;
    if (candidate.inside) {
      reader.take(candidate);
      continue;
    }
    const openness = reader.opennessAbove(candidate);
    if (openness > 0 && reader.isWrapped(candidate, openness)) wrapped.add(candidate);
    else reader.take(candidate);
  }
  if (wrapped.size === 0) return candidates;
  // What stands further inside a broken line stays: it may have lost its own line break.
  return candidates.filter((candidate) => !wrapped.has(candidate));
}

/** True where a line that looks like a marker's goes on with the sentence of the line above, whatever the numbers say. */
export function goesOnAbove(text: string, above: Line, line: Line): boolean {
  const end = trimEnd(text, above.start, above.end);
  const openness = opennessOf(text, above, end);
  const start = skipSpaces(text, line.start, line.end);
  if (breaksWord(text, end, start)) return true;
  return openness === 2 || (openness === 1 && REFERS.test(text.slice(start, start + 16)));
}

const REFERS = new RegExp(`^第?[一二三四五六七八九十百\\d.]{1,8}[条章节款项]?${GOES_ON.source.slice(1)}`);

class Reader {
  /** By form (and the numbers before of decimals) its markers that begin lines, in the order of the text. */
  private readonly byForm = new Map<string, Marker[]>();
  private readonly last = new Map<string, number>();
  private readonly spaced: boolean;

  constructor(
    private readonly text: string,
    private readonly kept: readonly Line[],
    candidates: readonly Marker[],
  ) {
    let spaced = 0;
    let articles = 0;
    for (let index = 0; index < candidates.length; index++) {
      const candidate = candidates[index] as Marker;
      if (candidate.inside || candidate.ordinal === null) continue;
      const key = keyOf(candidate);
      const list = this.byForm.get(key);
      if (list) list.push(candidate);
      else this.byForm.set(key, [candidate]);
      if (candidate.form !== 'article') continue;
      articles++;
      if (isSpace(text.charCodeAt(candidate.end))) spaced++;
    }
    this.spaced = articles > 0 && spaced * 2 >= articles;
  }

  /** Tells that a marker is none of a broken line. */
  take(candidate: Marker): void {
    this.last.set(keyOf(candidate), candidate.ordinal ?? 0);
  }

  opennessAbove(candidate: Marker): Openness {
    const above = this.kept[candidate.position - 1];
    if (!above || above.index !== candidate.line - 1) return 0;
    // What is indented more than the line above begins a paragraph.
    const indent = candidate.start - (this.kept[candidate.position]?.start ?? 0);
    if (indent > skipSpaces(this.text, above.start, above.end) - above.start) return 0;
    const end = trimEnd(this.text, above.start, above.end);
    const openness = opennessOf(this.text, above, end);
    if (openness !== 2 || end - above.start >= SHORT_ITEM || !isComma(this.text.charCodeAt(end - 1)))
      return openness;
    return 1;
  }

  isWrapped(candidate: Marker, openness: Openness): boolean {
    const { text } = this;
    const above = this.kept[candidate.position - 1] as Line;
    const end = trimEnd(text, above.start, above.end);
    const key = keyOf(candidate);
    const ordinal = candidate.ordinal ?? 0;
    const last = this.last.get(key) ?? 0;
    // 签订本合同 / 一、标的 / 二、价款: what a list begins with broke no word.
    const begins = ordinal === 1 && last !== 1 && this.isFollowed(candidate, key);
    if (!begins && breaksWord(text, end, candidate.start)) return true;
    const short = openness === 1 && end - skipSpaces(text, above.start, end) < LEAST;
    const evidence = (short ? 0 : openness) + this.numbersTell(candidate, key, last);
    const words = this.wordsTell(candidate);
    return words !== null && evidence + words >= ENOUGH;
  }

  /** How much the numbers say against a marker: it jumps, or comes again further down. */
  private numbersTell(candidate: Marker, key: string, last: number): number {
    const ordinal = candidate.ordinal ?? 0;
    const followed = this.isFollowed(candidate, key);
    const due = ordinal === last + 1 || (ordinal === last && candidate.suffix > 0);
    // Lists begin anew; articles do where the second follows.
    const anew = ordinal === 1 && (candidate.form !== 'article' || followed);
    if (!due && !anew) return this.comesLater(candidate, key, last + 1) ? 3 : 2;
    return !followed && this.comesLater(candidate, key, ordinal) ? 2 : 0;
  }

  /** How much the words behind a marker say against it; null where it is one whatever they say. */
  private wordsTell(candidate: Marker): number | null {
    const { text } = this;
    let evidence = 0;
    const unspaced = !isSpace(text.charCodeAt(candidate.end));
    // Behind 一、 a title may begin with any of these words.
    const named = candidate.rank <= RANK.article || candidate.path !== null;
    const rest = text.slice(candidate.end, candidate.end + 6);
    if (named && (unspaced || candidate.path !== null) && GOES_ON.test(rest.trimStart())) evidence += 2;
    else if (candidate.rank < RANK.article) return null;
    if (candidate.form === 'article' && unspaced && this.spaced) evidence++;
    // A short line without a mark is a heading; a line that was broken at the width is full of text.
    const size = candidate.lineEnd - candidate.end;
    if (size <= SHORT_HEADING && !hasMark(text, candidate.end, candidate.lineEnd + 1)) evidence -= 2;
    return evidence;
  }

  /** True where the next marker of its form goes on counting from it. */
  private isFollowed(candidate: Marker, key: string): boolean {
    const list = this.byForm.get(key) ?? [];
    const next = list[placeOf(list, candidate) + 1];
    return next !== undefined && next.ordinal === (candidate.ordinal ?? 0) + 1;
  }

  /** True where a marker of a number stands further down behind a finished line, before its list begins anew. */
  private comesLater(candidate: Marker, key: string, ordinal: number): boolean {
    const list = this.byForm.get(key) ?? [];
    const from = placeOf(list, candidate) + 1;
    for (let at = from; at < list.length && at < from + AHEAD; at++) {
      const later = list[at] as Marker;
      if (later.ordinal === ordinal && this.opennessAbove(later) === 0) return true;
      if (later.ordinal === 1 && ordinal !== 1 && this.opennessAbove(later) === 0) return false;
    }
    return false;
  }
}

/** Where a marker stands among those of its form. */
function placeOf(list: readonly Marker[], marker: Marker): number {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Marker).start < marker.start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function keyOf({ form, path }: Marker): string {
  return path ? `${form} ${path.slice(0, -1).join('.')}` : form;
}

function opennessOf(text: string, above: Line, end: number): Openness {
  const start = skipSpaces(text, above.start, end);
  if (end <= start) return 0;
  const code = text.charCodeAt(end - 1);
  if (isComma(code) || code === 0xff08 || code === 0x28 || code === 0x300a) return 2;
  if (!isIdeograph(code) && !isArabicDigit(code) && code !== 0x300b) return 0;
  // 本办法；但: short, and no heading with the mark of its number.
  const sentence =
    end - start >= LEAST ||
    hasMark(text, start + MARKER, end) ||
    /[；;，,]/.test(text.slice(start, start + MARKER));
  const tail = text.slice(Math.max(start, end - 8), end);
  if (GOVERNS_ALWAYS.test(tail)) return 2;
  // 第三条 符合: a line so short may be a heading; what the numbers say decides.
  if (GOVERNS.test(tail)) return sentence ? 2 : 1;
  if (sentence && NAMES.test(text.slice(Math.max(start, end - 18), end))) return 2;
  const marked = end - start >= WIDE && hasMark(text, start + MARKER, end);
  const broken = endsInTen(text, end) || BEFORE_ONE.includes(text.charAt(end - 1));
  return marked || (end - start >= LEAST && broken) ? 1 : 0;
}

/** A number is broken in two: 第 / 三、四条, 二十 / 一、, or a word that ends with one: 统 / 一、认识. */
function breaksWord(text: string, end: number, start: number): boolean {
  const before = text.charAt(end - 1);
  const code = text.charCodeAt(start);
  if (before === '第') return isHanDigit(code) || isArabicDigit(code);
  // 空岗十 / 二、三处: the number goes on behind the break.
  if (endsInTen(text, end)) return isHanDigit(code) && text.charAt(start) !== '十';
  return text.charAt(start) === '一' && before !== '' && BEFORE_ONE.includes(before);
}

/** 十, and not 数十 or 之十, behind which a number is at its end. */
function endsInTen(text: string, end: number): boolean {
  return text.charAt(end - 1) === '十' && !'之数几數幾'.includes(text.charAt(end - 2));
}

function isComma(code: number): boolean {
  return code === 0xff0c || code === 0x2c || code === 0x3001;
}

/** A line with a mark inside is no heading. */
function hasMark(text: string, from: number, end: number): boolean {
  for (let at = from; at < end - 1; at++) if ('，,。；;：:、'.includes(text.charAt(at))) return true;
  return false;
}
