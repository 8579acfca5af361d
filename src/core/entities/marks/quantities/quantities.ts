import { outside } from '../covered';
import type { Recognizer } from '../../recognizer';
import { FORMS, NUMERALS } from './quantity.rules';
import { QuantityReader } from './reader';

/**
 * Quantities and money (数量、金额): a figure in Arabic or Chinese numerals with its unit, `value` in units of one
 * (1.5万亿元 is 1.5e12 元), `approximate` where the text says so (300余个, 近百名). The word that makes it an estimate
 * is inside the span only where it stands inside the figure.
 */
export const recognizeQuantities: Recognizer = ({ folded, text }, found) => {
  if (!NUMERALS.test(folded) || !FORMS.mayMatch(folded)) return [];
  const reader = new QuantityReader(folded, text);
  FORMS.read(reader);
  const spans = reader.mentions.sort((a, b) => a.start - b.start || b.end - a.end);
  return outside(
    spans,
    found.filter((mention) => BLOCKING.has(mention.type)).sort((a, b) => a.start - b.start),
  );
};

const BLOCKING: ReadonlySet<string> = new Set(['document-number', 'date', 'law-reference']);
