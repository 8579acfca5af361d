/**
 * Whether a document is of the tenth that is held back: by a hash (FNV-1a) of its id, so that it stays where others come and
 * go. `SEED` is drawn anew when too much of a tenth has been seen; the figures before and after are then of different documents.
 */
export function isHeld(id: string): boolean {
  let hash = 0x811c9dc5;
  for (const character of `${SEED}:${id}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return (hash >>> 8) % 10 === 0;
}
const SEED = 'tenth of 30 November';
