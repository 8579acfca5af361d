import type { DocumentPart } from '../record';
import type { RoleAnalysis } from '../roles/classify';
import type { Line } from '../text/lines';
import type { NoteRange } from './attachments';
import type { Candidate } from './candidates';
import type { Contents } from './contents';

/** What the search for parts builds on. */
export interface PartsInput {
  contents: readonly Contents[];
  notes: readonly NoteRange[];
  placed: readonly Candidate[];
}

/** The named parts of the document (公文要素), in the order of the text. */
export function findParts(
  _text: string,
  _lines: readonly Line[],
  _kept: readonly Line[],
  _roles: RoleAnalysis,
  _input: PartsInput,
): DocumentPart[] {
  return [];
}

/** Where closing parts begin, before which sections end. */
export function stopsOf(parts: readonly DocumentPart[]): number[] {
  return parts
    .filter(
      ({ part }) =>
        part === 'attachment-note' || part === 'signature' || part === 'copies' || part === 'note',
    )
    .map(({ start }) => start)
    .sort((a, b) => a - b);
}
