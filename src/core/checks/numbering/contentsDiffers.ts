import type { ContentsEntry, Finding, Section } from '../../record';
import { foldWidth } from '../../text/width';
import { say, type Words } from '../../words';
import type { Rule } from '../rule';

/** A line of the table of contents and its heading differ, or one of them has no counterpart (目录与正文不符). */
export const contentsDiffersRule: Rule = {
  id: 'numbering/contents-differs',
  words: { en: 'The table of contents differs from the headings', zh: '目录与正文标题不符' },
  severity: 'information',
  check({ structure, options }) {
    const { contents } = structure;
    if (contents.length === 0) return [];
    const byStart = sectionsByStart(structure.sections);
    const listed = new Set<Section>();
    for (const { target } of contents) {
      const section = target === null ? undefined : byStart.get(target);
      if (section) listed.add(section);
    }
    /** Headings that no line names; one with the marker of a line that names none is that line's, with other words. */
    const left = unlisted(structure.sections, listed);
    const byMarker = firstByMarker(left);
    const headingOf = (entry: ContentsEntry): Section | undefined => {
      const named = entry.target === null ? undefined : byStart.get(entry.target);
      if (named || entry.marker === '') return named;
      const section = byMarker.get(plain(entry.marker));
      if (!section || listed.has(section)) return undefined;
      listed.add(section);
      return section;
    };
    const findings: Found[] = [];
    for (const entry of contents) {
      const words = differenceOf(entry, headingOf(entry));
      if (words) findings.push({ start: entry.start, end: entry.end, message: say(words, options.locale) });
    }
    for (const section of left) {
      if (listed.has(section)) continue;
      findings.push({
        start: section.markerStart,
        end: section.titleEnd,
        message: say(
          { en: 'The table of contents does not list this heading.', zh: '目录中没有此标题。' },
          options.locale,
        ),
      });
    }
    return findings;
  },
};

type Found = Omit<Finding, 'rule' | 'severity'>;

function sectionsByStart(roots: readonly Section[]): Map<number, Section> {
  const byStart = new Map<number, Section>();
  const stack: Section[] = [...roots];
  for (let section = stack.pop(); section; section = stack.pop()) {
    byStart.set(section.start, section);
    for (const child of section.children) stack.push(child);
  }
  return byStart;
}

function firstByMarker(sections: readonly Section[]): Map<string, Section> {
  const byMarker = new Map<string, Section>();
  for (const section of sections) {
    const marker = plain(section.marker);
    if (!byMarker.has(marker)) byMarker.set(marker, section);
  }
  return byMarker;
}

/** What is to be said of a line of the table; null where its heading has the same words, or where it needs none. */
function differenceOf(entry: ContentsEntry, section: Section | undefined): Words | null {
  if (!section) {
    const needed = entry.marker !== '' && !entry.marker.startsWith('附');
    return needed ? { en: 'The text has no such heading.', zh: '正文中没有此标题。' } : null;
  }
  const there = plain(section.marker + section.title);
  const here = plain(entry.marker + entry.title);
  // A heading that runs into its paragraph may be longer than the line that lists it.
  if (here === there || there.startsWith(here) || here.startsWith(there)) return null;
  return {
    en: `The heading in the text reads: ${section.marker} ${section.title}`,
    zh: `正文标题为“${section.marker} ${section.title}”。`,
  };
}

/** The headings beside listed ones that are not listed themselves: a contents that stops at the chapters lists no section. */
function unlisted(roots: readonly Section[], listed: ReadonlySet<Section>): Section[] {
  const found: Section[] = [];
  const stack: (readonly Section[])[] = [roots];
  for (let siblings = stack.pop(); siblings; siblings = stack.pop()) {
    const schemes = new Set(siblings.filter((section) => listed.has(section)).map(({ scheme }) => scheme));
    for (const section of siblings) {
      if (section.ordinal !== null && schemes.has(section.scheme) && !listed.has(section))
        found.push(section);
      if (section.children.length > 0) stack.push(section.children);
    }
  }
  return found;
}

/** Text without spaces, marks and widths, to compare. */
function plain(text: string): string {
  return foldWidth(text).replace(/[\s\u200b\p{P}]/gu, '');
}
