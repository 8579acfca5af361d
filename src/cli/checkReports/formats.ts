import type { Output } from '../output';
import type { Run } from '../run';
import type { CheckReport } from './checkReport';
import { jsonReport } from './json';
import { sarifReport } from './sarif';
import { textReport } from './text';

/** The forms of the report. */
export const CHECK_FORMATS = {
  text: textReport,
  json: jsonReport,
  sarif: sarifReport,
} as const satisfies Record<string, (run: Run, output: Output) => CheckReport>;

export type CheckFormat = keyof typeof CHECK_FORMATS;
