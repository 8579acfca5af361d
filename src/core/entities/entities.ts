import type { AnalyzeOptions } from '../options';
import type { Entity, Relation, StructureRecord } from '../record';
import type { Line } from '../text/lines';

export interface EntityAnalysis {
  entities: Entity[];
  relations: Relation[];
}

/** Finds the entities of the kept text and ties them together. */
export function readEntities(
  _text: string,
  _lines: readonly Line[],
  _structure: StructureRecord,
  _options: AnalyzeOptions,
): EntityAnalysis {
  return { entities: [], relations: [] };
}
