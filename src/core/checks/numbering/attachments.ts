import type { Finding, Section, Span } from '../../record';
import { parseNumeral } from '../../text/numerals';
import { say, type Words } from '../../words';
import type { Rule, RuleInput } from '../rule';

/** An attachment that the note below the text (附件说明) lists. */
interface Listed extends Span {
  ordinal: number;
}

/** The note names an attachment that does not follow, though others do (缺附件). */
export const missingAttachmentRule = attachmentRule(
  'numbering/missing-attachment',
  { en: 'An attachment is missing', zh: '缺少附件' },
  (listed, present) =>
    listed
      .filter(({ ordinal }) => !present.some((section) => section.ordinal === ordinal))
      .map((entry) => ({
        span: entry,
        words: {
          en: `Attachment ${entry.ordinal} is listed here and does not follow.`,
          zh: `此处列有附件${entry.ordinal}，文后没有。`,
        },
      })),
);

/** An attachment follows that the note does not list (多附件). */
export const extraAttachmentRule = attachmentRule(
  'numbering/extra-attachment',
  { en: 'An attachment is not listed', zh: '附件未列入附件说明' },
  (listed, present) =>
    present
      .filter(({ ordinal }) => ordinal !== null && !listed.some((entry) => entry.ordinal === ordinal))
      .map((section) => ({
        span: { start: section.markerStart, end: section.markerEnd },
        words: {
          en: `The note of attachments does not list attachment ${section.ordinal}.`,
          zh: `附件说明中没有列出附件${section.ordinal}。`,
        },
      })),
);

/** Compares the note with the numbered attachments; silent where one of the two is not there. */
function attachmentRule(
  id: string,
  words: Words,
  compare: (listed: Listed[], present: Section[]) => { span: Span; words: Words }[],
): Rule {
  return {
    id,
    words,
    severity: 'information',
    check(input): Omit<Finding, 'rule' | 'severity'>[] {
      const listed = listedAttachments(input);
      const present = input.structure.sections.filter(
        ({ scheme, ordinal }) => scheme === 'attachment' && ordinal !== null,
      );
      if (listed.length === 0 || present.length === 0) return [];
      return compare(listed, present).map(({ span, words: message }) => ({
        start: span.start,
        end: span.end,
        message: say(message, input.options.locale),
      }));
    },
  };
}

/** The numbered entries of the note (附件：1.… 2.…). A note of one attachment has no number (GB/T 9704-2012 7.3.4). */
function listedAttachments({ text, structure }: RuleInput): Listed[] {
  const listed: Listed[] = [];
  for (const note of structure.parts) {
    if (note.part !== 'attachment-note') continue;
    const pattern = /(?:^|[\s\u3000：:])(\d{1,2}|[１-９][０-９]?|[一二三四五六七八九十]{1,3})[.．、](?!\d)/gu;
    const stretch = text.slice(note.start, note.end);
    for (const match of stretch.matchAll(pattern)) {
      const ordinal = parseNumeral(match[1] ?? '');
      // The numbers of the note count on, one or two left out; a number elsewhere in a title does not.
      const step = (ordinal ?? 0) - (listed.at(-1)?.ordinal ?? 0);
      if (ordinal === null || step < 1 || step > (listed.length > 0 ? 3 : 1)) continue;
      const start = note.start + match.index + match[0].length - (match[1] ?? '').length - 1;
      const line = /[^\r\n]*/.exec(text.slice(start, note.end))?.[0] ?? '';
      listed.push({ ordinal, start, end: start + line.trimEnd().length });
    }
  }
  return listed;
}
