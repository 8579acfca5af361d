/**
 * Hashes of text, the same everywhere and for ever: state on disk holds them. FNV-1a over UTF-16 units with a second
 * multiplier beside it, finished as MurmurHash3 finishes (both in the public domain).
 */

/** A hash of 32 bits. */
export function hash32(text: string, from = 0, to = text.length, seed = 0x811c9dc5): number {
  let hash = seed;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return finish(hash ^ (to - from));
}

/** A hash of 52 bits, as 13 hexadecimal figures: none of a hundred million texts meets another by chance. */
export function hashText(text: string): string {
  const high = hash32(text) & 0xfffff;
  const low = hash32(text, 0, text.length, 0x9747b28c) >>> 0;
  return high.toString(16).padStart(5, '0') + low.toString(16).padStart(8, '0');
}

/** Spreads the bits of a number over 32. */
export function finish(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
