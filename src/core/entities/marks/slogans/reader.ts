import type { Mention } from '../../mention';
import { Covered } from '../covered';
import { itemsInParagraph } from './items';
import { announced, expansionOf, parseSlogan, type SloganForm } from './sloganForms';
import { EXPLAINED, SINGLE_PART } from './sloganForms.rules';

/** Where a slogan stands and what it announces. */
interface Place {
  start: number;
  end: number;
  form: SloganForm;
}

const CONFIDENCE: Readonly<Record<string, number>> = { quoted: 0.92, known: 0.95 };

/** Holds what the forms have found in a paragraph. */
export class SloganReader {
  readonly mentions: Mention[] = [];
  private readonly covered: Covered;

  constructor(
    readonly folded: string,
    private readonly text: string,
    found: readonly Mention[],
  ) {
    this.covered = new Covered(
      folded.length,
      found.filter(({ type }) => type === 'document-number'),
    );
  }

  add({ start, end, form }: Place, evidence: string, needsItems = false): void {
    if (this.covered.longest(start, end) > 0) return;
    const items = itemsInParagraph(this.folded, this.text, start, end, form);
    const count = announced(form.declared);
    if (needsItems && (count === null || items.length !== count)) return;
    const term = this.text.slice(start, end);
    const canonical = term.normalize('NFKC').replace(/\s/g, '');
    const expansion = expansionOf(canonical);
    this.covered.add(start, end);
    this.mentions.push({
      type: 'slogan',
      start,
      end,
      text: term,
      canonical,
      confidence: CONFIDENCE[evidence] ?? 0.8,
      evidence: [{ id: `slogan/${evidence}`, values: [String(form.declared)] }],
      declared: form.declared,
      items,
      complete: completeness(form, items.length),
      ...(expansion && { expansion }),
    });
  }

  /** 四横即…, 两纵即… after “四横两纵”: the parts of a slogan, each explained soon after. */
  partsAlone(): void {
    for (const { end, text } of [...this.mentions]) {
      const form = parseSlogan(text);
      if (!form || form.parts.length < 2) continue;
      const near = this.folded.slice(end, end + EXPLAINED_NEAR);
      for (const word of text.match(SINGLE_PART) ?? []) {
        const at = near.indexOf(word);
        if (at < 0 || !EXPLAINED.test(near.slice(at + word.length, at + word.length + 3))) continue;
        const part = parseSlogan(word);
        if (part) this.add({ start: end + at, end: end + at + word.length, form: part }, 'context', true);
      }
    }
  }
}

/** How far behind a slogan its parts are explained. */
const EXPLAINED_NEAR = 300;

/** true where as many items were found as announced, null where none. */
export function completeness(form: Pick<SloganForm, 'declared' | 'parts'>, found: number): boolean | null {
  const count = announced(form.declared);
  if (found === 0 || count === null) return null;
  if (found === count) return true;
  if (found > count) return false;
  // 一要…不…, 二要…不…: each of the two items has both.
  const [first] = form.parts;
  return form.parts.length > 1 && form.parts.every((part) => part.count === found) && first !== undefined;
}
