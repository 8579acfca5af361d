import type { Mention } from '../../mention';
import type { Recognizer } from '../../recognizer';
import { FORMS } from './slogan.rules';
import { SloganReader } from './reader';
import { parseSlogan, type SloganForm } from './sloganForms';

/**
 * Number slogans (数字缩略语): a number that stands for as many items. In quotation marks by their form alone; without
 * them the well-known ones, and others where the sentence sets out to do them or the items are found near by, so that
 * plain counts (31名, 三个县) stay counts.
 */
export const recognizeSlogans: Recognizer = ({ folded, text }, found) => {
  if (!FORMS.mayMatch(folded)) return [];
  const reader = new SloganReader(folded, text, found);
  FORMS.read(reader);
  reader.partsAlone();
  shareItems(reader.mentions);
  return reader.mentions;
};

/**
 * The items found beside one mention hold for the others: of the same slogan, of a code for it (“4+2”工作法 of 四议两公开), and
 * those of its parts for the whole (“三必看”“三必问” for “三看三问”).
 */
function shareItems(mentions: readonly Mention[]): void {
  const told = new Map<string, Mention>();
  for (const mention of mentions) {
    if (mention.complete !== true || (mention.items?.length ?? 0) < 2) continue;
    for (const key of [mention.canonical, mention.declared, `${mention.declared} ${mention.text.slice(-1)}`])
      if (key !== undefined && !told.has(String(key))) told.set(String(key), mention);
  }
  if (told.size === 0) return;
  for (const mention of mentions) {
    if ((mention.items?.length ?? 0) > 0) continue;
    const coded = typeof mention.declared === 'string' && /^\d/.test(mention.text);
    const same =
      told.get(mention.canonical ?? '') ?? (coded ? told.get(String(mention.declared)) : undefined);
    const items = same?.items ?? itemsOfParts(parseSlogan(mention.text), told);
    if (!items) continue;
    mention.items = items.map((item) => ({ ...item }));
    mention.complete = true;
  }
}

function itemsOfParts(
  form: SloganForm | null,
  told: ReadonlyMap<string, Mention>,
): Mention['items'] | undefined {
  if (!form || form.parts.length < 2) return undefined;
  const items: NonNullable<Mention['items']> = [];
  for (const { count, key } of form.parts) {
    const part = told.get(`${count} ${key.slice(-1)}`);
    if (!part?.items) return undefined;
    items.push(...part.items);
  }
  return items;
}
