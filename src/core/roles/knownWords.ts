import { TRIGGER_WORDS } from './data/triggerWords';
import { firstUnits, neededWords } from './neededWords';

/** What a text must have for a pattern to match it: one of the words, one of the units at its head; null for anything. */
export interface Needs {
  words: readonly string[] | null;
  firsts: string | null;
}

let known: Map<string, Needs> | undefined;

/** Names a pattern by a sum over its source and flags (FNV-1a) and its length. */
export function patternKey({ source, flags }: RegExp): string {
  const text = `${source}/${flags}`;
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return `${(sum >>> 0).toString(36)}.${text.length.toString(36)}`;
}

/**
 * What `neededWords` and `firstUnits` say. For the patterns that scripts/triggerWords.mjs has read already it is looked up, for reading
 * them all takes longer than the first page of a process.
 */
export function knownNeeds(pattern: RegExp): Needs {
  known ??= new Map(
    TRIGGER_WORDS.map((row) => {
      const [key = '', firsts = '', ...words] = row.split('\t');
      return [key, { words: words.length > 0 ? words : null, firsts: firsts === '' ? null : firsts }];
    }),
  );
  return known.get(patternKey(pattern)) ?? { words: neededWords(pattern), firsts: firstUnits(pattern) };
}
