import type { AnalyzeOptions } from '../options';
import type { Entity, Finding, StructureRecord } from '../record';
import type { Line } from '../text/lines';
import { boilerplateRules, deadPageRule } from './boilerplate';
import { extraAttachmentRule, missingAttachmentRule } from './numbering/attachments';
import { contentsDiffersRule } from './numbering/contentsDiffers';
import { deadReferenceRule } from './numbering/deadReference';
import { duplicateRule } from './numbering/duplicate';
import { gapRule } from './numbering/gap';
import { levelSkipRule } from './numbering/levelSkip';
import { markerPunctuationRule } from './numbering/markerPunctuation';
import { mixedFormsRule } from './numbering/mixedForms';
import { orderRule } from './numbering/order';
import { mojibakeRule } from './mojibake';
import { sloganCountRule } from './sloganCount';
import type { Rule } from './rule';

/** Every rule there is; a new one is a file of its own and a line here. */
export const rules: readonly Rule[] = [
  deadPageRule,
  ...boilerplateRules,
  mojibakeRule,
  gapRule,
  duplicateRule,
  orderRule,
  levelSkipRule,
  mixedFormsRule,
  markerPunctuationRule,
  missingAttachmentRule,
  extraAttachmentRule,
  deadReferenceRule,
  contentsDiffersRule,
  sloganCountRule,
];

/** Those that look at entities, and run once these are known. */
const ENTITY_RULES: readonly Rule[] = [sloganCountRule];

/** Runs every rule over the structure and returns what they find, in text order. */
export function runChecks(
  text: string,
  lines: readonly Line[],
  structure: Omit<StructureRecord, 'findings'>,
  options: AnalyzeOptions,
): Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    const severity = options.rules?.[rule.id] ?? rule.severity;
    if (severity === 'off') continue;
    for (const found of rule.check({ text, lines, structure, options })) {
      findings.push({ rule: rule.id, severity, ...found });
    }
  }
  return findings.sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The findings of the structure with those that only the entities show, in text order. */
export function withEntityChecks(
  text: string,
  lines: readonly Line[],
  structure: StructureRecord,
  entities: readonly Entity[],
  options: AnalyzeOptions,
): Finding[] {
  const more: Finding[] = [];
  for (const rule of ENTITY_RULES) {
    const severity = options.rules?.[rule.id] ?? rule.severity;
    if (severity === 'off') continue;
    for (const found of rule.check({ text, lines, structure, options, entities }))
      more.push({ rule: rule.id, severity, ...found });
  }
  if (more.length === 0) return structure.findings;
  return [...structure.findings, ...more].sort((a, b) => a.start - b.start || a.end - b.end);
}
