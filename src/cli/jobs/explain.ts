import { explainEntity } from '../../core/entities/explain';
import { lineAt, splitLines } from '../../core/text/lines';
import { visible } from '../../core/text/visible';
import { say } from '../../core/words';
import type { Locale } from '../../core/record';
import type { Page } from './page';

/**
 * The mentions of a text and why they are names, one a line under the text's id: line and column, type, confidence, the rule
 * that named it, the words, the evidence. Parts are held apart by tabs; what a terminal would obey is written out.
 */
export function explainText(page: Page, locale: Locale): string {
  const lines = splitLines(page.text);
  const rows = page.record().entities.map(({ start, type, confidence, rule, text, evidence = [] }) => {
    const line = lineAt(lines, start);
    const why = evidence.map((one) => say(explainEntity(one), locale)).join('; ');
    const at = `${line + 1}:${start - (lines[line]?.start ?? 0) + 1}`;
    return [at, type, confidence.toFixed(2), rule ?? '-', text, why].map(visible).join('\t');
  });
  return [visible(page.id), ...rows].join('\n');
}
