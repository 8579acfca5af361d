import assert from 'node:assert/strict';
import { calendarOf } from '../../../src/core/entities/marks/dates/calendar';
import {
  FROM_NOW,
  PARTS_OF_YEAR,
  POINTS,
  STRETCHES,
  type CalendarForm,
} from '../../../src/core/entities/marks/dates/calendar.rules';
import { isoOf } from '../../../src/core/entities/marks/dates/iso';
import { readExamples } from './examples';

const NOW = { year: 2024, month: 3, day: 15 };

describe('forms of dates', () => {
  const examples = readExamples(['marks/dates']);
  for (const forms of [STRETCHES, POINTS, FROM_NOW, PARTS_OF_YEAR] as CalendarForm[][])
    for (const form of forms)
      it(form.id, () => {
        const wrong = (): string[] =>
          (examples.get(form.id) ?? []).filter((example) => isoIn(example) !== example);
        assert.deepEqual(wrong().map(isoIn), []);
        // Switched off: an example is read in another way, or the form is not missed.
        const at = forms.indexOf(form);
        forms.splice(at, 1);
        const missed = wrong();
        forms.splice(at, 0, form);
        assert.notEqual(missed.length, 0, 'nothing changes without the form');
      });
});

function isoIn(example: string): string {
  const [written = ''] = example.split(' → ');
  const calendar = calendarOf(written);
  return `${written} → ${calendar && isoOf(calendar, NOW, null)}`;
}
