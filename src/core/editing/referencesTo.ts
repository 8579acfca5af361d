import type { Section, Span, StructureRecord } from '../record';
import { unitAt } from '../sections/referenceReader';
import { referencesOf } from '../sections/references';
import { splitLines } from '../text/lines';
import { sectionsAt } from './outlineTree';

/** What 本 and a unit name: the section of that scheme that the words stand in. */
const OWN: Readonly<Record<string, string>> = {
  条: 'article',
  章: 'chapter',
  节: 'section',
  编: 'part',
  分编: 'subpart',
  项: 'item',
  目: 'subitem',
};
/** 基本条件, 日本, 文本: words that end with 本. */
const BEFORE_NO_OWN = '基日文版成资根标样读书原课剧';

/**
 * The references to a section (查找引用), in the order of the text: those that name it, and of an article those that lead
 * into it as well, however they are written: 第十二条第二款, 前款, 前三款, 本条第二款, 本条.
 */
export function referencesTo(text: string, record: StructureRecord, section: Section): Span[] {
  // One to an article of a chapter is none to the chapter; behind the last item further paragraphs of its article follow.
  const inside = section.scheme === 'article';
  const found: Span[] = [];
  const words = ownWords(text, section);
  const told = new Set<number>();
  for (const { reference, places } of referencesOf(text, () => splitLines(text), record)) {
    const { start, end, target } = reference;
    const named = places.some(
      (place) => place !== null && 'children' in place && place.markerStart === section.markerStart,
    );
    const into = inside && target && target.start >= section.start && target.end <= section.end;
    // 本章第三节 names the chapter too; 本条第九款 leads nowhere.
    const own = words.has(start);
    if (own) told.add(start);
    if (named || into || (own && !inside)) found.push({ start, end });
  }
  for (const [start, end] of words) if (!told.has(start)) found.push({ start, end });
  return found.sort((a, b) => a.start - b.start);
}

/** The section that the words 本条, 本章 … at `offset` name; null where there are none. */
export function ownSectionAt(text: string, record: StructureRecord, offset: number): Section | null {
  for (let at = Math.max(0, offset - 3); at <= offset; at++) {
    const word = ownWordAt(text, at);
    if (!word || offset > word.end) continue;
    const around = sectionsAt(record, at);
    const scheme = word.unit === '款' ? 'article' : OWN[word.unit];
    const named = around.reverse().find((section) => section.scheme === scheme);
    if (named) return named;
  }
  return null;
}

/** 本条 in an article, 本章 in a chapter, by where they begin; in an article 本款 and 本项 as well. */
function ownWords(text: string, section: Section): Map<number, number> {
  const words = new Map<number, number>();
  const within = section.scheme === 'article' ? '款项目' : '';
  for (
    let at = text.indexOf('本', section.markerEnd);
    at >= 0 && at < section.end;
    at = text.indexOf('本', at + 1)
  ) {
    const word = ownWordAt(text, at);
    if (word && (OWN[word.unit] === section.scheme || within.includes(word.unit))) words.set(at, word.end);
  }
  return words;
}

function ownWordAt(text: string, at: number): { unit: string; end: number } | null {
  if (text.charAt(at) !== '本' || BEFORE_NO_OWN.includes(text.charAt(at - 1) || '-')) return null;
  return unitAt(text, at + 1);
}
