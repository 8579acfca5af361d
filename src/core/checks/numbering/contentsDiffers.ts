import type { Finding, Section } from '../../record';
import { foldWidth } from '../../text/width';
import { say } from '../../words';
import type { Rule } from '../rule';

/** A line of the table of contents and its heading differ, or one of them has no counterpart (目录与正文不符). */
export const contentsDiffersRule: Rule = {
  id: 'numbering/contents-differs',
  words: { en: 'The table of contents differs from the headings', zh: '目录与正文标题不符' },
  severity: 'information',
  check({ structure, options }) {
    const { contents } = structure;
    if (contents.length === 0) return [];
    const findings: Omit<Finding, 'rule' | 'severity'>[] = [];
    const byStart = new Map<number, Section>();
    const stack: Section[] = [...structure.sections];
    for (let section = stack.pop(); section; section = stack.pop()) {
      byStart.set(section.start, section);
      for (const child of section.children) stack.push(child);
    }
    const listed = new Set<Section>();
    for (const { target } of contents) {
      const section = target === null ? undefined : byStart.get(target);
      if (section) listed.add(section);
    }
    /** Headings that no line names; one with the marker of a line that names none is that line's, with other words. */
    const left = unlisted(structure.sections, listed);
    const byMarker = new Map<string, Section>();
    for (const section of left) {
      const marker = plain(section.marker);
      if (!byMarker.has(marker)) byMarker.set(marker, section);
    }
    for (const entry of contents) {
      let section = entry.target === null ? undefined : byStart.get(entry.target);
      if (!section && entry.marker !== '') {
        section = byMarker.get(plain(entry.marker));
        if (section && listed.has(section)) section = undefined;
        if (section) listed.add(section);
      }
      if (section) {
        const there = plain(section.marker + section.title);
        const here = plain(entry.marker + entry.title);
        // A heading that runs into its paragraph may be longer than the line that lists it.
        if (here === there || there.startsWith(here) || here.startsWith(there)) continue;
        findings.push({
          start: entry.start,
          end: entry.end,
          message: say(
            {
              en: `The heading in the text reads: ${section.marker} ${section.title}`,
              zh: `正文标题为“${section.marker} ${section.title}”。`,
            },
            options.locale,
          ),
        });
      } else if (entry.marker !== '' && !entry.marker.startsWith('附')) {
        findings.push({
          start: entry.start,
          end: entry.end,
          message: say({ en: 'The text has no such heading.', zh: '正文中没有此标题。' }, options.locale),
        });
      }
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
