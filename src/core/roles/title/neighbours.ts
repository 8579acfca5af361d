import { maySign } from '../documentForms';
import type { LineFeatures } from '../features';
import { ruleTest } from '../ruleTest';
import type { Place } from '../sequence';
import { DASHED, isUnclosed, OFFICIAL, SUBTITLE } from './titleForms';
import { isTitleLike } from './titleLike';

/** The lines of a title with 引题 and 副题, and the one at which the title itself begins (-1 for none). */
export interface TitleLines {
  lines: readonly number[];
  main: number;
}

/**
 * The lines that belong to the title: those right above and below without a blank line between, where both are lines of
 * a title, and one of them cannot stand alone (an official title broken over lines, a 引题, a 副题 behind a dash).
 */
export function withNeighbours(
  all: readonly LineFeatures[],
  index: number,
  course: readonly Place[],
): TitleLines {
  const broken = brokenAbove(all, index);
  const main = [...broken, index];
  const below = restBelow(all, index, broken);
  const bodies = issuersAbove(all, main[0] as number, course);
  if (bodies.length > 0) return { lines: [...bodies, ...main, ...below], main: bodies[0] as number };
  const lead = leadAbove(all, main[0] as number);
  const lines = [...lead, ...main, ...below];
  // Bodies that issue together stand over 关于….
  const issuers = lead[lead.length - 1];
  const joint =
    issuers !== undefined &&
    maySign((all[issuers] as LineFeatures).text) &&
    (all[main[0] as number] as LineFeatures).text.startsWith('关于');
  return { lines, main: joint ? issuers : (main[0] as number) };
}

/** The beginning of an official title that was broken over lines. */
function brokenAbove(all: readonly LineFeatures[], index: number): number[] {
  const lines: number[] = [];
  for (let at = index - 1; at >= 0 && at >= index - 3; at--) {
    const above = all[at] as LineFeatures;
    if (above.size === 0 || !isTitleLike(above) || above.numbered || above.entry) break;
    const joined = above.plain + (all[at + 1] as LineFeatures).plain;
    const official =
      /关于[^的]*$|^.{2,40}(?:关于|转发|印发|批转)/.test(above.plain) &&
      (OFFICIAL.test(joined) || OFFICIAL.test(joined + (all[at + 2]?.plain ?? '')));
    const broken = official || (isUnclosed(above.text) && !isUnclosed(joined));
    if (!broken) break;
    lines.unshift(at);
  }
  return lines;
}

/** So many bodies issue together at most. */
const MOST_ISSUERS = 8;

/**
 * Bodies that issue together (联合行文), each on a line of its own over 关于…: two or more without a blank line between,
 * in the article or named again by the signature; links to bodies are neither.
 */
function issuersAbove(all: readonly LineFeatures[], first: number, course: readonly Place[]): number[] {
  if (!(all[first] as LineFeatures).text.startsWith('关于')) return [];
  const found: number[] = [];
  for (let at = first - 1; at >= 0 && found.length < MOST_ISSUERS; at--) {
    const { size, text } = all[at] as LineFeatures;
    if (size === 0 || !maySign(text) || !(course[at] === 'body' || isNamedBelow(all, first, text))) break;
    found.unshift(at);
  }
  const [only] = found;
  if (only !== undefined && found.length === 1 && !areBodies((all[only] as LineFeatures).text))
    return isNamedBelow(all, first, (all[only] as LineFeatures).text) ? found : [];
  return found;
}

/** Two bodies or more on one line, blanks between. */
function areBodies(text: string): boolean {
  const names = text.split(/\s{1,8}/);
  return names.length > 1 && names.every((name) => name.length >= 5 && maySign(name));
}

function isNamedBelow(all: readonly LineFeatures[], from: number, name: string): boolean {
  for (let at = from + 1; at < all.length && at < from + 400; at++) if (all[at]?.text === name) return true;
  return false;
}

const isFrame = ruleTest(/^(?:breadcrumb|e-paper)\/|^toolbar\/(?:font-size|row)$/);

/** 引题: right between the breadcrumb, or the tools of a paper's page, and the title; a 副题 behind a dash that stands first. */
function leadAbove(all: readonly LineFeatures[], first: number): number[] {
  const lead: number[] = [];
  const dashed = all[first - 1];
  if (dashed && DASHED.test(dashed.text) && !dashed.endsSentence) return [first - 1];
  for (let at = first - 1; at >= 0 && lead.length < 3; at--) {
    const above = all[at] as LineFeatures;
    if (above.size === 0) continue;
    if (isFrame(above.entry) && above.coverage >= 0.5) return lead;
    if (above.size < 6 || !isTitleLike(above) || above.entry) break;
    lead.unshift(at);
  }
  return [];
}

/** For which years a plan is, how far a draft has come: the end of its name. */
export const YEARS =
  /^\((?:(?:19|20)\d\d\s?年?\s?[-—–~至]{1,2}\s?(?:19|20)\d\d\s?年?|试行|暂行|草案|送审稿|(?:公开)?征求意见稿|修订(?:稿|草案)?)\)$/;

/** So many lines more may an official title take. */
const MOST_BELOW = 3;

/** A 副题 below, or what is left of a title that was broken over lines. */
function restBelow(all: readonly LineFeatures[], index: number, above: readonly number[]): number[] {
  const below = all[index + 1];
  if (!below || below.size === 0) return [];
  if ((DASHED.test(below.text) && !below.endsSentence) || YEARS.test(below.text)) return [index + 1];
  const subtitles = subtitlesBelow(all, index);
  return subtitles.length > 0 ? subtitles : brokenBelow(all, index, above);
}

function subtitlesBelow(all: readonly LineFeatures[], index: number): number[] {
  const found: number[] = [];
  for (let at = index + 1; at <= index + MOST_BELOW; at++) {
    const line = all[at];
    if (!line || !SUBTITLE.test(line.text) || !isTitleLike(line)) break;
    found.push(at);
  }
  return found;
}

/** What an official title ends in, left alone on the last line. */
export const LAST = /^的(?:通知|意见|决定|函|批复|报告|请示|公告|通告|通报|答复)(?:\([^()]{1,20}\))?$/;

/** The lines in which a title that was broken goes on until it is an official one, or what opened in it is closed. */
function brokenBelow(all: readonly LineFeatures[], index: number, above: readonly number[]): number[] {
  const own = [...above, index].map((at) => all[at]?.plain ?? '').join('');
  const open = isUnclosed(own);
  if (/关于|印发|转发|批转/.test(own) && LAST.test(all[index + 1]?.text ?? '')) return [index + 1];
  if (!open && (OFFICIAL.test(own) || !/(?:关于|印发|转发|批转)/.test(own))) return [];
  const lines: number[] = [];
  for (let at = index + 1, text = own; at <= index + MOST_BELOW; at++) {
    const line = all[at];
    if (!line || line.size === 0 || line.entry || !(isTitleLike(line) || LAST.test(line.text))) return [];
    lines.push(at);
    text += line.plain;
    if (open ? !isUnclosed(text) : OFFICIAL.test(text)) return lines;
  }
  return [];
}
