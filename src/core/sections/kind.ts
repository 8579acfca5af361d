import type { DocumentKind, DocumentPart, Section } from '../record';
import type { RoleAnalysis } from '../roles/classify';
import type { Line } from '../text/lines';

/** What kind of document it is, and how sure that is (0..1). */
export function findKind(
  _text: string,
  _kept: readonly Line[],
  roles: RoleAnalysis,
  _sections: readonly Section[],
  _parts: readonly DocumentPart[],
): { kind: DocumentKind; kindConfidence: number } {
  return roles.dead ? { kind: 'dead-page', kindConfidence: 0.95 } : { kind: 'other', kindConfidence: 0.5 };
}
