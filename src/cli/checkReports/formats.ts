import type { Unit } from '../../engine/inputs/unit';
import type { PlacedFinding } from '../jobs/check';
import type { Output } from '../output';
import type { Run } from '../run';
import { jsonReport } from './json';
import { sarifReport } from './sarif';
import { textReport } from './text';

/** A report of checks (检查报告), written as the texts are read. */
export interface CheckReport {
  begin(): Promise<void>;
  add(unit: Unit, findings: readonly PlacedFinding[]): Promise<void>;
  /** A text that could not be read. */
  fail(unit: Unit, error: string): Promise<void>;
  end(): Promise<void>;
}

/** The forms of the report. */
export const CHECK_FORMATS = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
} as const satisfies Record<string, (run: Run, output: Output) => CheckReport>;

export type CheckFormat = keyof typeof CHECK_FORMATS;
