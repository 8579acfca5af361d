import { markerForm, writeMarker } from '../../editing/markerForm';
import { seriesOf } from '../../editing/series';
import type { Finding, Section, TextEdit } from '../../record';
import { say, type Words } from '../../words';
import type { Rule } from '../rule';
import { isWriting } from './style';

/** What a marker should be followed by, where it is followed by something else. */
interface Wrong {
  edit: TextEdit;
  words: Words;
}

/**
 * The mark after a marker (序号后标点; GB/T 15834-2011 annex B): 一、 takes 、; 1 takes . ; nothing stands after a bracketed
 * or circled number nor after 一是; 第一 takes ， . One finding for each list, whose fix mends the whole list.
 */
export const markerPunctuationRule: Rule = {
  id: 'numbering/marker-punctuation',
  words: { en: 'A marker takes another punctuation mark', zh: '序号后标点不当' },
  severity: 'hint',
  check(input) {
    if (!isWriting(input)) return [];
    const findings: Omit<Finding, 'rule' | 'severity'>[] = [];
    for (const { sections } of seriesOf(input.structure.sections)) {
      const wrong: { section: Section; what: Wrong }[] = [];
      for (const section of sections) {
        const what = wrongMark(input.text, section);
        if (what) wrong.push({ section, what });
      }
      const first = wrong[0];
      if (!first) continue;
      findings.push({
        start: first.section.markerStart,
        end: Math.max(first.section.markerEnd, first.what.edit.end),
        message: say(first.what.words, input.options.locale),
        fixes: [
          {
            title: say(
              { en: 'Mend the markers of this list', zh: '改正本列表的序号标点' },
              input.options.locale,
            ),
            edits: wrong.map(({ what }) => what.edit),
          },
        ],
      });
    }
    return findings;
  },
};

/** The mark that stands after a number by its scheme (GB/T 15834-2011, annex B), and the forms of it. */
const DUE: Readonly<Partial<Record<Section['scheme'], { mark: string; good: RegExp }>>> = {
  'han-comma': { mark: '、', good: /^、$/ },
  'arabic-dot': { mark: '.', good: /^[.．]$/ },
  'ordinal-word': { mark: '，', good: /^[，,]$/ },
};

function wrongMark(text: string, section: Section): Wrong | null {
  const { scheme, marker, markerStart, markerEnd } = section;
  const next = text.charAt(markerEnd);
  const marked = scheme !== 'decimal' && /[、，．,.]/.test(next);
  const due = DUE[scheme];
  // Most sections: no mark is due, and none stands there.
  if (!due && !marked) return null;
  const form = markerForm(section);
  if (!form) return null;
  const bare = form.after.trim();
  const enclosed = /[)）]$/.test(marker) || (form.style.startsWith('enclosed') && bare === '');
  if ((enclosed || scheme.startsWith('inline-')) && marked) {
    if (scheme.startsWith('inline-') && !/[，,、]/.test(next)) return null;
    return {
      edit: { start: markerEnd, end: markerEnd + 1, newText: '' },
      words: {
        en: `No mark stands after ${marker} (GB/T 15834-2011, annex B).`,
        zh: `“${marker}”之后不加标点（GB/T 15834-2011 附录 B）。`,
      },
    };
  }
  if (!due || bare === '' || /^(?:roman|enclosed)/.test(form.style) || due.good.test(bare)) return null;
  const newText = writeMarker({ ...form, after: due.mark }, section.ordinal ?? 0, section.suffix);
  return {
    edit: { start: markerStart, end: markerEnd, newText },
    words: {
      en: `${marker} should be ${newText} (GB/T 15834-2011, annex B).`,
      zh: `“${marker}”宜作“${newText}”（GB/T 15834-2011 附录 B）。`,
    },
  };
}
