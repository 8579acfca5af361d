import { renumberSeries } from '../../editing/renumber';
import type { Series, Slip } from '../../editing/series';
import type { Finding, Fix, StructureRecord } from '../../record';
import { say, type Words } from '../../words';
import type { Rule, RuleInput } from '../rule';
import { slippedSeries } from './slipped';

/** A fix is offered for the first slips of a series only: a text of megabytes with slips everywhere stays small. */
const FIXES = 3;
const FIXED_SERIES = 10;
const MAX_EDITS = 400;

/** A text that amends another quotes its numbers, and amendments of one statute count on from each other. */
const AMENDS = /修正案|修[改訂订正].*(?:决定|決定|条例|的)/;
const ARTICLES = new Set(['part', 'subpart', 'chapter', 'section', 'article']);

/** The title of the document, or its first line with text. */
export function titleOf(text: string, structure: RuleInput['structure']): string {
  return structure.metadata.title?.text ?? /\S.*/.exec(text.slice(0, 400))?.[0] ?? '';
}

/** A rule on one kind of slip in the numbering; the fix renumbers the list, references included. */
export function slipRule(
  kind: Slip['kind'],
  words: Words,
  severity: Rule['severity'],
  message: (slip: Slip) => Words,
): Rule {
  return {
    id: `numbering/${kind}`,
    words,
    severity,
    check({ text, structure, options }) {
      const findings: Omit<Finding, 'rule' | 'severity'>[] = [];
      let fixed = 0;
      const amends = AMENDS.test(titleOf(text, structure));
      for (const { series, slips } of slippedSeries(structure)) {
        if (amends && ARTICLES.has(series.scheme)) continue;
        let fixes: Fix[] | null | undefined;
        slips.forEach((slip, index) => {
          if (slip.kind !== kind) return;
          if (fixes === undefined && index < FIXES && fixed++ < FIXED_SERIES)
            fixes = renumberFix(text, structure, series, options.locale);
          const { markerStart: start, markerEnd: end } = slip.section;
          findings.push({
            start,
            end,
            message: say(message(slip), options.locale),
            ...(index < FIXES && fixes && { fixes }),
          });
        });
      }
      return findings;
    },
  };
}

function renumberFix(
  text: string,
  structure: RuleInput['structure'],
  series: Series,
  locale: RuleInput['options']['locale'],
): Fix[] | null {
  const { edits, doubts } = renumberSeries(text, structure as StructureRecord, [series]);
  // What is not understood is for the command, which asks first.
  if (doubts || edits.length === 0 || edits.length > MAX_EDITS) return null;
  return [{ title: say({ en: 'Renumber this list', zh: '重新编号本列表' }, locale), edits }];
}
