import { usualOf } from '../../editing/renumber';
import { formKey, markerForm, writeMarker, type MarkerForm } from '../../editing/markerForm';
import { seriesOf } from '../../editing/series';
import type { Finding, Section } from '../../record';
import { say } from '../../words';
import type { Rule } from '../rule';
import { isWriting } from './style';

/** Members of one list are written in different forms (序号形式不一): （一） beside (二), 1. beside 2、. */
export const mixedFormsRule: Rule = {
  id: 'numbering/mixed-forms',
  words: { en: 'Markers of one list are written in different forms', zh: '同级序号形式不一' },
  severity: 'information',
  check(input) {
    if (!isWriting(input)) return [];
    const findings: Omit<Finding, 'rule' | 'severity'>[] = [];
    for (const { scheme, sections } of seriesOf(input.structure.sections)) {
      if (sections.length < 2 || scheme.startsWith('inline-') || scheme === 'decimal') continue;
      const forms = sections.map((section) => markerForm(section));
      const usual = isUniform(forms) ? null : usualOf(forms);
      if (!usual) continue;
      const usualKey = formKey(usual);
      for (let index = 0; index < sections.length; index++) {
        const section = sections[index] as Section;
        const form = forms[index];
        if (!form || formKey(form) === usualKey) continue;
        // 附件4-1 is a number of its own kind.
        if (scheme === 'attachment' && section.suffix !== undefined) continue;
        const newText = writeMarker(
          { ...usual, style: form.style === 'han-digits' ? form.style : usual.style },
          section.ordinal ?? 0,
          section.suffix,
        );
        if (newText === section.marker) continue;
        findings.push({
          start: section.markerStart,
          end: section.markerEnd,
          message: say(
            {
              en: `${section.marker} is written otherwise than the rest of its list: ${newText}`,
              zh: `“${section.marker}”与同级其他序号形式不一，宜作“${newText}”。`,
            },
            input.options.locale,
          ),
          fixes: [
            {
              title: say({ en: `Write ${newText}`, zh: `改作“${newText}”` }, input.options.locale),
              edits: [{ start: section.markerStart, end: section.markerEnd, newText }],
            },
          ],
        });
      }
    }
    return findings;
  },
};

/** True where all of them are written alike, as nearly every list is. */
function isUniform(forms: readonly (MarkerForm | null)[]): boolean {
  const first = forms[0];
  return (
    first != null &&
    forms.every(
      (form) => form?.style === first.style && form.before === first.before && form.after === first.after,
    )
  );
}
