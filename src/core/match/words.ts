/**
 * A pattern for the first of the words that a text goes on with, in the order of the list; what stands around it is given
 * as patterns. Words are taken literally.
 */
export function oneOf(words: readonly string[], before = '^', after = ''): RegExp {
  return new RegExp(
    `${before}(?:${words.map((word) => word.replace(/[()[\].*+?\\|^$]/g, '\\$&')).join('|')})${after}`,
  );
}

/** The characters that the words begin with. */
export function firstCharacters(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}
