import type { AnalyzeOptions } from '../options';
import type { Entity, Finding, Severity, StructureRecord } from '../record';
import type { Line } from '../text/lines';
import type { Words } from '../words';

/** What a rule sees. */
export interface RuleInput {
  text: string;
  lines: readonly Line[];
  structure: Omit<StructureRecord, 'findings'>;
  options: AnalyzeOptions;
  /** What was recognised; absent where only the structure is read. Rules that need it find nothing without. */
  entities?: readonly Entity[];
}

/** One check. Its id stands in the settings, in docs/rules/<id with - for />.md and in every finding. */
export interface Rule {
  id: string;
  /** What it looks for, for the settings page and the CLI's list of rules. */
  words: Words;
  /** Severity where the settings say nothing; `off` where it must be asked for. */
  severity: Severity | 'off';
  /** The findings, without rule and severity, which `runChecks` adds. */
  check(input: RuleInput): Omit<Finding, 'rule' | 'severity'>[];
}
