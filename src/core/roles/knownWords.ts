import { TRIGGER_WORDS } from './data/triggerWords';
import { neededWords } from './neededWords';

let known: Map<string, readonly string[] | null> | undefined;

/** Names a pattern by a sum over its source and flags (FNV-1a) and its length. */
export function patternKey({ source, flags }: RegExp): string {
  const text = `${source}/${flags}`;
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return `${(sum >>> 0).toString(36)}.${text.length.toString(36)}`;
}

/**
 * What `neededWords` says. For the patterns that scripts/triggerWords.mjs has read already it is looked up, for reading
 * them all takes longer than the first page of a process.
 */
export function knownWords(pattern: RegExp): readonly string[] | null {
  known ??= new Map(
    TRIGGER_WORDS.map((row) => {
      const [key = '', ...words] = row.split('\t');
      return [key, words.length > 0 ? words : null];
    }),
  );
  const words = known.get(patternKey(pattern));
  return words === undefined ? neededWords(pattern) : words;
}
