import type { Section } from '../../record';
import { foldWidth } from '../../text/width';
import { say } from '../../words';
import type { Rule } from '../rule';

/**
 * A reference (引用) that leads nowhere: 本法第九十条 in a statute of eighty articles. Silent in a decision that amends
 * another document, whose text it quotes, and in residue.
 */
export const deadReferenceRule: Rule = {
  id: 'numbering/dead-reference',
  words: { en: 'A reference leads nowhere', zh: '引用的条款不存在' },
  severity: 'warning',
  check({ text, lines, structure, options }) {
    if (structure.kind === 'article' || structure.kind === 'dead-page') return [];
    const title = structure.metadata.title?.text ?? lines.find((line) => line.text.trim() !== '')?.text ?? '';
    if (/修改|修订|修正|废止|修改|立法解释/.test(title)) return [];
    const missing = structure.references.filter(
      ({ target, start }) => target === null && !quoted(text, start),
    );
    const articles = articlesOf(missing.length > 0 ? structure.sections : []);
    return missing
      .filter((reference) => !standsInline(text, articles, reference.text))
      .map((reference) => ({
        start: reference.start,
        end: reference.end,
        message: say(
          {
            en: `${reference.text}: there is no such place in this document.`,
            zh: `本文中没有“${reference.text}”。`,
          },
          options.locale,
        ),
      }));
  },
};

/** True inside “…”: the words of another text. Looks back a bounded way. */
function quoted(text: string, offset: number): boolean {
  const back = text.slice(Math.max(0, offset - 300), offset);
  return back.lastIndexOf('“') > back.lastIndexOf('”');
}

/** Longer than any article is. */
const LONGEST = 4000;

/** Items that stand in the running text of their article (…：（一）刀具；（二）火种。) are no lines of their own. */
function standsInline(text: string, articles: ReadonlyMap<string, Section>, named: string): boolean {
  const plain = foldWidth(named);
  const item = /第\s?\(?([一二三四五六七八九十]{1,3})\)?\s?项$/.exec(plain)?.[1];
  const article = articles.get(/第[〇○零一二三四五六七八九十百千\d]{1,7}条/.exec(plain)?.[0] ?? '');
  if (item === undefined || !article || article.end - article.start > LONGEST) return false;
  return foldWidth(text.slice(article.start, article.end)).includes(`(${item})`);
}

/** The articles by their numbers as written, the first of each. */
function articlesOf(
  sections: readonly Section[],
  found = new Map<string, Section>(),
): ReadonlyMap<string, Section> {
  for (const section of sections) {
    const marker = foldWidth(section.marker);
    if (marker.endsWith('条') && !found.has(marker)) found.set(marker, section);
    articlesOf(section.children, found);
  }
  return found;
}
