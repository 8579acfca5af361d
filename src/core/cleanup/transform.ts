import type { StructureRecord, TextEdit } from '../record';

/** One clean-up (清理): a pure function from a text and its analysis to edits. */
export interface Transform {
  /** `clean-article`, `remove-boilerplate`, … */
  id: string;
  edits(text: string, record: StructureRecord): TextEdit[];
}
