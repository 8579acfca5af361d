import { DOCUMENT_KINDS } from '../../../knowledge/documents';
import { ENDS_STATUTE, MEDIA, NO_MEDIA, NOT_STATUTE, VERSION } from './title.rules';

/** The kind of a document with this title; undefined where the title names none. */
export function documentKindOf(title: string): string | undefined {
  let bare = title.trim();
  for (let turn = 0; turn < 3; turn++) {
    const shorter = bare.replace(VERSION, '').trim();
    if (shorter === bare || shorter === '') break;
    bare = shorter;
  }
  if (NOT_STATUTE.test(bare)) return undefined;
  return DOCUMENT_KINDS.find((kind) => bare.endsWith(kind));
}

/** True where what stands between 《 and 》 names a newspaper or a programme. */
export function isMediaTitle(title: string): boolean {
  return title.length <= 10 && MEDIA.test(title.trim()) && !NO_MEDIA.test(title);
}

/** True for titles of statutes (法律、法规、规章), whose articles are referred to. */
export function isStatuteTitle(title: string): boolean {
  const kind = documentKindOf(title);
  return kind !== undefined && ENDS_STATUTE.test(kind);
}
