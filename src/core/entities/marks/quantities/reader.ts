import { UNIT_NAMES } from '../../../knowledge/units';
import type { Mention } from '../../mention';
import { ABOUT_AFTER, ABOUT_BEFORE } from './about.rules';

/** A numeral with its unit as it stands in the text, in half width. */
export interface Counted {
  folded: string;
  start: number;
  end: number;
  written: string;
  numeral: string;
  multiple: string | undefined;
  unit: string;
}

/** What a form tells of it. */
interface Size {
  form: string;
  value: number | null;
  /** The length of the sign before it. */
  sign?: number;
  about?: boolean;
  range?: [number, number];
}

/** Holds what the forms have found in a paragraph. */
export class QuantityReader {
  readonly mentions: Mention[] = [];

  constructor(
    private readonly folded: string,
    private readonly text: string,
  ) {}

  counted(
    { index }: RegExpExecArray,
    written: string,
    numeral: string,
    multiple: string | undefined,
    unit: string,
  ): Counted {
    const { folded } = this;
    return { folded, start: index, end: index + written.length, written, numeral, multiple, unit };
  }

  put(counted: Counted, { form, value, sign = 0, about = false, range }: Size): void {
    const { folded } = this;
    const [start, end] = [counted.start - sign, counted.end];
    const unit = unitOf(counted.unit);
    const mention: Mention = {
      type: 'quantity',
      start,
      end,
      text: this.text.slice(start, end),
      canonical: plain(folded.slice(start, end)),
      confidence: form === 'han' ? 0.75 : 0.9,
      evidence: [{ id: `quantity/${form}`, values: [unit] }],
      unit,
    };
    if (value !== null) mention.value = sign > 0 ? -value : value;
    if (range && range[1] > range[0]) mention.range = range;
    if (
      about ||
      ABOUT_BEFORE.test(folded.slice(Math.max(0, start - 3), start)) ||
      ABOUT_AFTER.test(folded.slice(end, end + 2))
    )
      mention.approximate = true;
    this.mentions.push(mention);
  }
}

/** The units that were written of late, by how they were: a text counts in few. */
const units = new Map<string, string>();
const KEPT = 500;

/** One spelling of a unit. */
function unitOf(written: string): string {
  const known = units.get(written);
  if (known !== undefined) return known;
  const unit = UNIT_NAMES[written] ?? written.normalize('NFKC').replace(/半$/, '');
  if (units.size >= KEPT) units.clear();
  units.set(written, unit);
  return unit;
}

/** One spelling of a quantity. */
function plain(written: string): string {
  return PLAIN.test(written) ? written : written.normalize('NFKC').replace(/[ ,]/g, '');
}
/** Nothing that NFKC or the spelling would change. */
const PLAIN = /^[\d.%\u4E00-\u9FFF]*$/;
