import type { PageMetadata } from '../../record';
import { maySign } from '../documentForms';
import { gluedNames } from '../signedNames';
import { isName, listed, namesBehind, REST, ROLE, take, type Span } from './byline';
import type { Candidate } from './candidate';

/** A bracket at the end of a line; behind it the bar of a cell, or who told of the story. */
const BRACKET =
  /\(([^()]{2,40})\)(?:\s?(?:线索提供|线索|报料人?|图片提供|供图)\s?:\s?[\u4e00-\u9fff]{2,4})?[\s|]{0,4}$/;

/** Whether a line's end may say who wrote it: a short line, a bracket near the end, or one of the words. */
export function mayClose(end: string): boolean {
  if ('。！？：；!?:;'.includes(end.charAt(end.length - 1))) return false;
  if (end.length <= 28) return true;
  const last = end.slice(-60);
  return /[)）][^。！？!?]*$/.test(last) || /[记記]者|通[讯訊][员員]|特派[员員]/.test(last);
}

/** In brackets behind the last sentence or alone under it: （本报记者 甲 乙）, （县林业局 甲）, 甲　乙. */
export function readClosingByline(metadata: PageMetadata, line: Candidate, underSentence: boolean): boolean {
  if (metadata.author) return false;
  const bracket = BRACKET.exec(line.text);
  const from = bracket ? bracket.index + 1 : 0;
  const text = bracket ? line.text.slice(0, from + (bracket[1] ?? '').length) : line.text;
  if (!bracket && !underSentence && !HAS_ROLE.test(text)) return false;
  if (ROLE.test(text.slice(from))) {
    const { names, end } = namesBehind(text, from);
    if (names.length > 0 && REST.test(text.slice(end))) return take(metadata, line, names);
  }
  const behind = bracket ? [] : bylineBehind(line.text);
  if (behind.length > 0) return take(metadata, line, behind);
  const names = namesAtEnd(text, from, bracket !== null);
  return names.length > 0 && take(metadata, line, names);
}

/** A byline needs one of the words. */
const HAS_ROLE = /(?:记者|通讯员|特派员)\s?[\u4e00-\u9fff]{2,4}[^。!?]{0,30}$/;

/** …通过了方案。某报记者 甲 通讯员 乙: a byline right behind the last full stop. */
function bylineBehind(text: string): readonly Span[] {
  const stop = /[。!?][”」』)]?\s{0,4}(?=[^。!?]{4,60}$)/.exec(text);
  const from = stop ? stop.index + stop[0].length : -1;
  if (from < 0 || !ROLE.test(text.slice(from))) return [];
  const { names, end } = namesBehind(text, from);
  return REST.test(text.slice(end)) ? names : [];
}

/** Names that fill the bracket or the line, perhaps behind the body that sent it (县林业局 甲). */
function namesAtEnd(text: string, from: number, bracketed: boolean): readonly Span[] {
  if (!bracketed && text.length > 24) return [];
  const body = /^[\u4e00-\u9fff]{3,16}(?=\s)/.exec(text.slice(from))?.[0];
  const start = body !== undefined && maySign(body) ? from + body.length : from;
  const first = start + (/^\s*/.exec(text.slice(start))?.[0].length ?? 0);
  const names = bracketed ? listedOrGlued(text, first) : listed(text, first);
  if (names[names.length - 1]?.end !== text.length || !names.every((name) => isName(text, name))) return [];
  const bare = bracketed && from > 1 && start === from;
  return bare && !isByConvention(text, from - 1, names) ? [] : names;
}

/** Names in a bracket may stand without a blank between them, where they can be told apart in one way only. */
function listedOrGlued(text: string, from: number): Span[] {
  const names = listed(text, from);
  if (names.length > 0) return names;
  let start = from;
  return gluedNames(text.slice(from)).map((name) => ({ start, end: (start += name.length) }));
}

/** …增收三百元。（姜慧麗）: behind the last full stop of an article a name in brackets is its author's. */
function isByConvention(text: string, bracket: number, names: readonly Span[]): boolean {
  if (!/[。!?”]\s?$/.test(text.slice(0, bracket)) || names.length > 3) return false;
  return names.length > 1 || !/[省市县区州旗镇乡村局部委会网报社站街路盟]$/.test(text);
}

/** The source in brackets behind the last sentence: …全部追回。（来源：江口晚报）. */
const SOURCE =
  /\((?:文章|信息|新闻|稿件|本文)?(?:来源|稿源|转自|据)\s{0,2}:?\s{0,2}([\u4e00-\u9fffA-Za-z·《》]{2,20})\)[\s|]{0,4}$/;

/** Where nothing else names the source. */
export function readClosingSource(metadata: PageMetadata, line: Candidate): void {
  const match = metadata.source ? null : SOURCE.exec(line.text);
  if (match?.[1] === undefined) return;
  const start = match.index + match[0].indexOf(match[1]);
  metadata.source = line.field(start, start + match[1].length);
}
