import type { Mention } from '../../mention';
import type { Recognizer } from '../../recognizer';
import { GatedSearch } from '../../../match/gatedSearch';
import { outside } from '../covered';
import { ask, move, table } from '../../rule';
import { CONNECTOR, FORMS, LENGTH, LENGTH_AFTER } from './date.rules';
import { dateIso } from './range';
import { isoOf } from './iso';

/** The search for all forms of dates, a gate for each. */
export const DATES = new GatedSearch(
  FORMS.map(([, , source, heads, characters, reach]) => ({
    pattern: new RegExp(source),
    heads,
    pivots: [{ characters, reach }],
  })),
);

interface Written {
  start: number;
  end: number;
  form: string;
  id: string;
}

/** The forms as rows: each adds what it sees in the text read last. */
const ROWS = table<Written[]>(
  'date',
  'date',
  FORMS.map(([id, form], gate) =>
    move(id, (seen) => {
      for (const { 0: written, index } of DATES.matches(gate)) {
        const end = index + written.length;
        seen.push({ start: end - written.trimStart().length, end, form, id: `date/${id}` });
      }
    }),
  ),
);

/**
 * Dates and periods (日期、时段): full and partial, in Arabic and Chinese numerals (GB/T 15835-2011), relative ones,
 * quarters, five-year plans, decades, eras, ranges. Only the calendar part; hours, 上午 and vague words (近日、目前)
 * are no dates. `iso` where the text alone decides it, in EDTF where it is less than a day or a stretch.
 */
export const recognizeDates: Recognizer = ({ folded, text }, found) => {
  if (!DATES.read(folded).mayMatch(0)) return [];
  const numbers = found.filter(({ type }) => type === 'document-number').sort((a, b) => a.start - b.start);
  const seen: Written[] = [];
  ask(ROWS, seen);
  // The longer one first.
  seen.sort((a, b) => a.start - b.start || b.end - a.end);
  const dates = outside(
    seen.filter((date) => !isLength(folded, date)),
    numbers,
  );
  const mentions = dates.map((date) => dateMention(text, folded, date));
  for (let index = 1; index < dates.length; index++) {
    const [from, to] = [dates[index - 1] as Written, dates[index] as Written];
    // Two dates with 至 between them are two mentions; what the second leaves out the first says.
    if (!CONNECTOR.test(folded.slice(from.end, to.start))) continue;
    const [first, last] = fixed(folded.slice(from.start, to.end))?.split('/') ?? [];
    if (first !== undefined && last !== undefined) {
      (mentions[index - 1] as Mention).iso = first;
      (mentions[index] as Mention).iso = last;
    }
    index++;
  }
  return mentions;
};

/** 2000年|历史: a length of time. */
function isLength(folded: string, { start, end }: Written): boolean {
  return LENGTH.test(folded.slice(start, end)) && LENGTH_AFTER.test(folded.slice(end, end + 4));
}

/** The ISO form that the written date decides alone. */
function fixed(written: string): string | null {
  return dateIso(written, (calendar) => isoOf(calendar, null, null));
}

function dateMention(text: string, folded: string, { start, end, form, id }: Written): Mention {
  const written = folded.slice(start, end);
  const iso = form === 'lunar' ? null : fixed(written);
  return {
    type: 'date',
    start,
    end,
    text: text.slice(start, end),
    canonical: written.replace(/ /g, ''),
    confidence: form === 'partial' ? 0.9 : 0.95,
    evidence: [{ id: `date/${form}` }],
    rule: id,
    ...(iso !== null && { iso }),
  };
}
