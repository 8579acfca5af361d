import type { Entity, Relation, StructureRecord } from '../../record';
import type { Line } from '../../text/lines';

/** What the document-level steps see besides the mentions. */
export interface ResolveDocument {
  text: string;
  lines: readonly Line[];
  structure: StructureRecord;
}

/** What is known so far; mentions in the order of the text. */
export interface Resolved {
  entities: Entity[];
  relations: Relation[];
}

/**
 * One step over the whole document (篇章级处理): coreference, aliases, relations. It gets what the steps before it made
 * and gives it back changed; the entities are this analysis's own copies and may be written to.
 */
export type ResolveStep = (document: ResolveDocument, resolved: Resolved) => Resolved;
