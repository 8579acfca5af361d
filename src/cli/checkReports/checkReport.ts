import type { Unit } from '../../engine/inputs/unit';
import type { PlacedFinding } from '../jobs/check';

/** A report of checks (检查报告), written as the texts are read. */
export interface CheckReport {
  begin(): Promise<void>;
  add(unit: Unit, findings: readonly PlacedFinding[]): Promise<void>;
  /** A text that could not be read. */
  fail(unit: Unit, error: string): Promise<void>;
  end(): Promise<void>;
}
