/** Whether a document is of the tenth that is held back: by a hash (FNV-1a) of its id, so that it stays where others come and go. */
export function isHeld(id: string): boolean {
  let hash = 0x811c9dc5;
  for (const character of `held:${id}`) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193) >>> 0;
  return (hash >>> 8) % 10 === 0;
}
