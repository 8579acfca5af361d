import type { Section } from '../record';
import { RANK, schemeOf, type Marker, type Node } from './markers';
import { alignTitles } from './siblingTitles';
import { readArticleTitle, readInlineTitle, readTitle, type TitleSpan } from './runIn';
import { titleBelow, type HolderLines } from './holders';

/** Titles of paragraphs that hold a list are their first words. */
const HOLDER_TITLE = 40;

/**
 * Makes the record's sections of the tree. `end` is where the last section ends at the latest, `stops` where closing parts (署名) begin, in order.
 */
export function toSections(
  text: string,
  roots: readonly Node[],
  lines: HolderLines,
  end: number,
  stops: readonly number[],
): Section[] {
  const result: Section[] = [];
  // Depth is bounded by the builder, so plain recursion is safe here.
  const convert = (nodes: readonly Node[], level: number, into: Section[], inArticle: number): void => {
    for (const node of nodes) {
      const section = sectionOf(text, node, level, lines);
      into.push(section);
      const article = node.candidate?.form === 'article';
      let depth = inArticle;
      if (article) depth = 1;
      else if (inArticle > 0 && node.candidate) {
        if (section.scheme === 'han-paren' || section.scheme === 'han-comma') section.scheme = 'item';
        else if (section.scheme === 'arabic-dot') section.scheme = 'subitem';
        depth = inArticle + 1;
      }
      if (node.children.length > 0)
        convert(node.children, level + 1, section.children, section.scheme === 'attachment' ? 0 : depth);
    }
    promote(nodes, into);
    alignTitles(text, into);
  };
  convert(roots, 1, result, 0);
  setEnds(text, result, end, stops);
  return result;
}

/** 一、 and （一） over articles (judicial interpretations) are chapters and sections, whatever they are written with. */
function promote(nodes: readonly Node[], sections: readonly Section[]): void {
  let commas = false;
  let parens = false;
  for (let index = 0; index < nodes.length && !(commas && parens); index++) {
    const node = nodes[index] as Node;
    const form = node.candidate?.form;
    if (node.children.length === 0 || (form !== 'han-comma' && form !== 'han-paren')) continue;
    if (form === 'han-comma') commas ||= holdsArticles(node);
    else parens ||= holdsArticles(node);
  }
  if (!commas && !parens) return;
  for (const section of sections)
    if (commas && section.scheme === 'han-comma') section.scheme = 'chapter';
    else if (parens && section.scheme === 'han-paren') section.scheme = 'section';
}

function holdsArticles(node: Node): boolean {
  return node.children.some(
    (child) =>
      child.candidate?.form === 'article' || (child.candidate?.form === 'han-paren' && holdsArticles(child)),
  );
}

function sectionOf(text: string, node: Node, level: number, lines: HolderLines): Section {
  const { candidate, holder } = node;
  if (candidate) return markedSection(text, candidate, level, lines);
  const start = holder?.start ?? 0;
  const limit = holder?.limit ?? start;
  const title =
    holder?.kind === 'document' ? { start, end: limit, runIn: false } : holderTitle(text, start, limit);
  const section: Section = {
    scheme: holder?.kind === 'document' ? 'document' : 'paragraph',
    level,
    ordinal: null,
    marker: '',
    title: text.slice(title.start, title.end),
    line: holder?.line ?? 0,
    start,
    end: limit,
    markerStart: start,
    markerEnd: start,
    titleStart: title.start,
    titleEnd: title.end,
    children: [],
  };
  if (title.runIn) section.runIn = true;
  return section;
}

function markedSection(text: string, candidate: Marker, level: number, lines: HolderLines): Section {
  const onLine = titleOf(text, candidate);
  const title =
    (onLine.start >= candidate.lineEnd && !candidate.inside ? belowLine(text, lines, candidate) : null) ??
    onLine;
  const section: Section = {
    scheme: schemeOf(candidate.form),
    level,
    ordinal: candidate.ordinal,
    marker: text.slice(candidate.start, candidate.end),
    title: title.end > title.start ? text.slice(title.start, title.end) : '',
    line: candidate.line,
    start: candidate.start,
    end: candidate.lineEnd,
    markerStart: candidate.start,
    markerEnd: candidate.end,
    titleStart: title.start,
    titleEnd: title.end,
    children: [],
  };
  if (candidate.suffix > 0) section.suffix = candidate.suffix;
  if (title.runIn) section.runIn = true;
  return section;
}

/** What stands in the line under a marker that is alone on its own: the title of 附件1, the first words under 一、. */
function belowLine(text: string, lines: HolderLines, candidate: Marker): TitleSpan | null {
  if (candidate.form === 'article' || (candidate.form === 'chapter' && candidate.ordinal === null))
    return null;
  if (candidate.rank < RANK.part) return titleBelow(lines, candidate);
  const line = lines.at(candidate.position + 1);
  if (!line || lines.isMarked(candidate.position + 1)) return null;
  // 五、 is being written, the items before it have their words: what stands behind a blank line closes the list.
  const { prev } = candidate;
  if (line.index > candidate.line + 1 && prev && !prev.inside && prev.end < prev.lineEnd) return null;
  return { ...holderTitle(text, line.start, line.end), runIn: true };
}

function holderTitle(text: string, start: number, limit: number): TitleSpan {
  const title = readInlineTitle(text, start, limit);
  return { ...title, end: Math.min(title.end, start + HOLDER_TITLE) };
}

function titleOf(text: string, candidate: Marker): TitleSpan {
  const { form, end, limit } = candidate;
  if (form === 'article') return readArticleTitle(text, end, limit);
  if (form === 'chapter' && candidate.ordinal === null) return { start: end, end, runIn: false };
  if (
    (candidate.inside && !isGlued(candidate)) ||
    candidate.rank === RANK.inline ||
    candidate.rank === RANK.ordinalWord
  )
    return readInlineTitle(text, end, limit);
  return readTitle(text, end, limit);
}

/** A heading that lost its line break: the others of its list begin lines. */
function isGlued({ prev, next }: Marker): boolean {
  return (prev !== null && !prev.inside) || (next !== null && !next.inside);
}

/**
 * Every section ends where its next sibling begins or its parent ends. The last item of a list inside a sentence ends
 * with the sentence; the last section of a document before its signature.
 */
function setEnds(text: string, roots: readonly Section[], end: number, stops: readonly number[]): void {
  const walk = (sections: readonly Section[], limit: number): void => {
    for (let index = 0; index < sections.length; index++) {
      const section = sections[index] as Section;
      const next = sections[index + 1];
      section.end = Math.max(section.titleEnd, next ? next.start : limit);
      if (!next && isInline(section)) section.end = inlineEnd(text, sections, section.end);
      const stop = stops.length > 0 ? firstAfter(stops, lastStart(section)) : Infinity;
      if (stop < section.end) section.end = Math.max(stop, section.titleEnd, lastTitleEnd(section));
      if (section.children.length > 0) walk(section.children, section.end);
    }
  };
  walk(roots, end);
}

function isInline(section: Section): boolean {
  return section.scheme.startsWith('inline-') || section.scheme === 'ordinal-word';
}

/** The start of the last section inside this one, itself included. */
function lastStart(section: Section): number {
  let at = section;
  for (let last = at.children[at.children.length - 1]; last; last = at.children[at.children.length - 1])
    at = last;
  return at.start;
}

function firstAfter(stops: readonly number[], offset: number): number {
  let low = 0;
  let high = stops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stops[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return stops[low] ?? Infinity;
}

/** Where the last item of an inline list ends: its sentence, if the items before it are parts of one; else its line. */
function inlineEnd(text: string, siblings: readonly Section[], limit: number): number {
  const last = siblings[siblings.length - 1] as Section;
  const from = lastStart(last);
  let lineEnd = from;
  while (lineEnd < limit && text.charAt(lineEnd) !== '\n' && text.charAt(lineEnd) !== '\r') lineEnd++;
  const before = siblings[siblings.length - 2];
  // Items of several paragraphs: the last has as much right to them as the others.
  if (before && before.line !== last.line && /[\n\r]\s*\S/.test(text.slice(before.start, last.start).trim()))
    return limit;
  lineEnd = Math.max(lineEnd, lastTitleEnd(last));
  if (!before || before.scheme !== last.scheme || before.line !== last.line) return lineEnd;
  const sentences = /[。！？!?]/;
  if (sentences.test(text.slice(before.start, Math.min(last.start, before.start + 2000)))) return lineEnd;
  for (let at = last.titleEnd; at < lineEnd; at++)
    if (sentences.test(text.charAt(at)))
      return Math.max(at + 1, Math.min(lineEnd, from + 1), lastTitleEnd(last));
  return lineEnd;
}

function lastTitleEnd(section: Section): number {
  let at = section;
  for (let last = at.children[at.children.length - 1]; last; last = at.children[at.children.length - 1])
    at = last;
  return at.titleEnd;
}
