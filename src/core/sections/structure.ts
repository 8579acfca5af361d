import type { AnalyzeOptions } from '../options';
import type { ContentsEntry, DocumentKind, DocumentPart, Reference, Section } from '../record';
import type { RoleAnalysis } from '../roles/classify';
import type { Line } from '../text/lines';

/** What is known about the order of the document. */
export interface StructureAnalysis {
  kind: DocumentKind;
  kindConfidence: number;
  parts: DocumentPart[];
  sections: Section[];
  contents: ContentsEntry[];
  references: Reference[];
}

/** Reads the section tree, the document's parts and its references over the kept lines. */
export function readStructure(
  _text: string,
  _lines: readonly Line[],
  roles: RoleAnalysis,
  _options: AnalyzeOptions,
): StructureAnalysis {
  return {
    kind: roles.dead ? 'dead-page' : 'other',
    kindConfidence: 0.5,
    parts: [],
    sections: [],
    contents: [],
    references: [],
  };
}
