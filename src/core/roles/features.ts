import type { Line } from '../text/lines';
import { foldWidth } from '../text/width';
import { CATALOGUE } from './catalogue';
import { entryOfPlace, type CatalogueEntry } from './catalogueEntry';
import { isDocumentForm } from './documentForms';
import { ERROR_WORDS } from './errorWords';
import { CATALOGUE_LENGTH, LineFeatures, NO_MATCH, type Match } from './lineFeatures';
import { FIRST_ERROR, FIRST_FORM, FIRST_TEST, linePatterns } from './linePatterns';
import { ruleTest } from './ruleTest';
import { isPageScript } from './scriptText';
import { Triggers, type Tried } from './triggers';
import * as unit from './units';

export type { LineFeatures } from './lineFeatures';

/** Letter-spacing is closed in lines up to this length. */
const SPACED_LENGTH = 120;

/** These are tried on raw lines: they take both widths. */
const NUMBERED =
  /^(?:第[〇○零一二三四五六七八九十百千\d０-９]{1,7}\s?(?:[编篇章节条款]|部分)|[一二三四五六七八九十]{1,3}\s?[、.．﹒]|[(（][一二三四五六七八九十]{1,3}[)）]|[㈠-㈩]|[①-⑳]|[\d０-９]{1,2}[.．﹒、]\s?[\u4e00-\u9fff]|[\d０-９]{1,2}(?:[.．][\d０-９]{1,2}){1,3}[.．]?[\s\u3000]{1,3}[\u4e00-\u9fff]|[(（][\d０-９]{1,2}[)）])/;
/** By code unit 1 where such a marker may begin with it. */
const MARKED = new Uint8Array(0x10000);
for (const first of '第一二三四五六七八九十(（0123456789０１２３４５６７８９')
  MARKED[first.charCodeAt(0)] = 1;
for (const [from, to] of [
  ['㈠', '㈩'],
  ['①', '⑳'],
] as const)
  MARKED.fill(1, from.charCodeAt(0), to.charCodeAt(0) + 1);
const HAN_NUMBERED =
  /^(?:[一二三四五六七八九十]{1,3}\s?[、.．﹒]|[(（][一二三四五六七八九十]{1,3}[)）])\s?[\u4e00-\u9fff]/;
/** An article of a law with its text, also where the line was broken off inside it. */
const ARTICLE =
  /^第[〇○零一二三四五六七八九十百千\d０-９]{1,7}条(?:之[一二三四五六七八九十]{1,3})?[\s\u3000]{1,4}[\u4e00-\u9fff《]{4}/;
const INDENT = /^(?:\u3000{2}|[ \u00a0]{2,8}(?=\S)|\t\S)/;
const CLOSED_END = /(?:[。!?;:！？；：﹕]|……|[.．﹒]{6})(?:[”"＂’」』)）]|[(（][^()（）]{1,14}[)）]){0,2}$/;
const LABELLED = /^[^:：﹕]{1,12}[:：﹕][^:：﹕]/;

const SCRIPT = entryOfPlace('code/page-script', 4);

/** What has source, time or the notice of copyright may have a form of documents. */
const mayBeForm = ruleTest(/^meta-line|^copyright/);

/** A line with nothing on it. */
export const BLANK = new LineFeatures('');

/** Measures one line. `raw` is the line as it stands; long lines are measured in linear time without the catalogue. */
export function measureLine(line: Line): LineFeatures {
  const bare = line.text.trim();
  if (bare === '') return BLANK;
  const features = counted(withoutEmptyCells(withoutZeroWidth(bare)));
  // What begins with its first character has no indent.
  features.indented = line.text.charCodeAt(0) !== bare.charCodeAt(0) && INDENT.test(line.text);
  const { size, bare: text } = features;
  if (features.han * 3 <= size && isPageScript(features.text, size, features.han)) {
    features.take({ entry: SCRIPT, coverage: 1, hits: 1, evidence: SCRIPT.weight, ends: false });
    features.tests = -1;
    return features;
  }
  if (text.length > CATALOGUE_LENGTH) {
    features.errors = -1;
    features.tests = -1;
    return features;
  }
  const tried = (triggers as Triggers).tried();
  // 第四条　未经同意，任何人不得转载…: numbered prose is never residue, whatever it speaks of, nor is 三、举报方式.
  const law =
    features.numbered &&
    ((features.endsSentence && size >= 12) || HAN_NUMBERED.test(text) || ARTICLE.test(text));
  if (size > 0 && !law) weigh(features, tried);
  // `返回顶部` ends like the name of a body.
  if (features.coverage < 0.8 || mayBeForm(features.entry))
    features.documentForm = isDocumentForm(features, tried, FIRST_FORM);
  for (let at = tried.count - 1; at >= 0 && (tried.list[at] as number) >= FIRST_ERROR; at--) {
    const index = tried.list[at] as number;
    if (index >= FIRST_TEST) features.tests |= 1 << (index - FIRST_TEST);
    else features.errors |= 1 << (index - FIRST_ERROR);
  }
  // What error lines need may stand between tags.
  if (text.charCodeAt(0) === 0x3c) features.errors |= -1 << ERROR_WORDS.length;
  return features;
}

/** Zero-width characters off where they stand at an end, in linear time. */
function withoutZeroWidth(bare: string): string {
  if (bare.charCodeAt(0) !== 0x200b && bare.charCodeAt(bare.length - 1) !== 0x200b) return bare;
  return bare.replace(/[\u200b\ufeff]/g, '').trim();
}

/** `某某渡口往事 | |||`: the only cell of a row without the bars of the empty ones behind it. */
function withoutEmptyCells(bare: string): string {
  if (bare.charCodeAt(bare.length - 1) !== BAR) return bare;
  let end = bare.length;
  while (end > 0 && (bare.charCodeAt(end - 1) === BAR || bare.charCodeAt(end - 1) === 0x20)) end--;
  const cell = bare.slice(0, end);
  return cell === '' || cell.includes('|') ? bare : cell;
}

const BAR = 0x7c;

/** Walks over the characters of each line: what they are, and which of `linePatterns` the line may match. */
let triggers: Triggers | undefined;

/** What one walk over the line's characters tells, and its ends. */
function counted(bare: string, spaced = true): LineFeatures {
  triggers ??= new Triggers(linePatterns());
  triggers.walk(bare, bare.length <= CATALOGUE_LENGTH);
  const line = triggers;
  const blanks = line.count(unit.BLANK) + line.count(unit.TAB);
  if (spaced && blanks + line.count(unit.COUNTED_BLANK) >= 3 && bare.length <= SPACED_LENGTH) {
    const closed = closeSpacing(bare);
    if (closed.length < bare.length) return counted(closed, false);
  }
  const features = new LineFeatures(bare);
  features.size = bare.length - blanks;
  features.han = line.count(unit.HAN);
  features.fullStops = line.count(unit.FULL_STOP);
  features.sentenceEnds = features.fullStops + line.count(unit.OTHER_END);
  features.pauses = line.count(unit.PAUSE);
  features.colons = line.count(unit.COLON);
  features.figures = line.count(unit.FIGURE);
  features.cells = line.count(unit.BAR) + line.count(unit.TAB) > 0;
  features.folds = (line.bits & unit.FOLDS) !== 0;
  features.traditional = (line.bits & unit.TRADITIONAL) !== 0;
  features.numbered = MARKED[bare.charCodeAt(0)] === 1 && NUMBERED.test(bare);
  features.labelled = features.colons > 0 && features.size <= 80 && LABELLED.test(bare);
  features.endsSentence = endsSentence(bare);
  return features;
}

function endsSentence(bare: string): boolean {
  const last = unit.kindOf(bare.charCodeAt(bare.length - 1));
  if (last === unit.FULL_STOP || last === unit.OTHER_END || last === unit.COLON) return true;
  return last === unit.CLOSER && CLOSED_END.test(bare.slice(-20));
}

/**
 * `人 民 网 版 权` → `人民网版权`: single characters set apart by spaces, at least four of them. Where narrow and wide gaps
 * stand in one line (`首 页　机 构`), the wide ones are between words.
 */
function closeSpacing(bare: string): string {
  const narrow =
    /[\u4e00-\u9fff] [\u4e00-\u9fff]/.test(bare) &&
    /[\u4e00-\u9fff](?:\u3000| {2,})[\u4e00-\u9fff]/.test(bare);
  if (narrow) return bare.replace(/(?<=[\u4e00-\u9fff]) (?=[\u4e00-\u9fff](?:[ \u3000]|$))/g, '');
  const text = foldWidth(bare);
  if (!/\S\s{1,3}\S\s{1,3}\S\s{1,3}\S/.test(text)) return text;
  return text.replace(/(?:[\u4e00-\u9fff]\s{1,3}){3,}[\u4e00-\u9fff](?![\u4e00-\u9fff])/g, (run) =>
    run.replace(/\s/g, ''),
  );
}

/** Characters that stand between the labels of a row. */
function isSeparator(code: number): boolean {
  return code < 128
    ? code === 0x7c ||
        code === 0x2f ||
        code === 0x5b ||
        code === 0x5d ||
        code === 0x28 ||
        code === 0x29 ||
        code === 0x3c ||
        code === 0x3e
    : code === 0xb7 || code === 0x2022 || code === 0x3010 || code === 0x3011 || code === 0xff5c;
}

/** What entries cover of the line at hand: only its first characters are in use. */
const COVERED = new Uint8Array(CATALOGUE_LENGTH);

/** Tries the catalogue: how much of the line it covers and how strongly that speaks. */
function weigh(features: LineFeatures, { list, count }: Tried): void {
  // Several long sentences: labels cover little of it, only a notice can be all of it.
  const running = features.sentenceEnds >= 2 && features.size > 100;
  let found: Match | undefined;
  let size = 0;
  let best = 0;
  for (let at = 0; at < count; at++) {
    const index = list[at] as number;
    if (index >= FIRST_FORM) break;
    const entry = CATALOGUE[index] as CatalogueEntry;
    if (running && entry.whole !== true) continue;
    if (entry.rule === 'copyright/notice' && talksOfIt(features)) continue;
    const text = features.plain;
    const { pattern } = entry;
    pattern.lastIndex = 0;
    let fresh = 0;
    let hits = 0;
    for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
      if (match[0] === '') {
        pattern.lastIndex++;
        continue;
      }
      if (size === 0) {
        size = labelSize(features);
        COVERED.fill(0, 0, text.length);
      }
      hits++;
      fresh += cover(text, match.index, match.index + match[0].length);
    }
    if (fresh === 0) continue;
    found ??= { ...NO_MATCH };
    found.hits += hits;
    const share = fresh / size;
    found.coverage += share;
    found.evidence += entry.weight * share;
    if (entry.ends && share >= 0.6) found.ends = true;
    if (entry.weight * share > best) {
      best = entry.weight * share;
      found.entry = entry;
    }
  }
  if (found) features.take(found);
}

/** What a notice of copyright says, whatever it is about. */
const NOTICE =
  /未经|不得|请勿|严禁|禁止|谢绝|转载|授权|许可|违者|必究|侵权|保留|镜像|摘编|注明|归.{0,12}所有|属于|all rights reserved|copyright.{0,12}(?:19|20)\d\d/i;

/** A sentence that speaks of copyright or of its sign and is no notice of it. */
function talksOfIt(features: LineFeatures): boolean {
  const { size, pauses, endsSentence, last, plain } = features;
  return endsSentence && last !== ':' && size >= 12 && pauses > 0 && !NOTICE.test(plain);
}

/** The line's size without what only sets labels apart, which says nothing. */
function labelSize({ plain, size }: LineFeatures): number {
  let separators = 0;
  for (let at = 0; at < plain.length; at++) if (isSeparator(plain.charCodeAt(at))) separators++;
  return Math.max(1, size - separators);
}

/** Covers [from, to) and tells how many characters of it no entry had covered. */
function cover(text: string, from: number, to: number): number {
  let fresh = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (COVERED[at] !== 0 || code <= 32 || isSeparator(code)) continue;
    COVERED[at] = 1;
    fresh++;
  }
  return fresh;
}
