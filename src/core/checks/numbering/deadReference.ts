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
    return structure.references
      .filter(({ target, start }) => target === null && !quoted(text, start))
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
