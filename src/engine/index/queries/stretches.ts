/** Starts and ends of the stretches of a text that are its article, as the index keeps them. */
export function numbersOf(kept: string): number[] {
  return kept === '' ? [] : kept.split(' ').map(Number);
}

/** The article's own text, stretch by stretch (正文片段). */
export function stretchesOf(text: string, kept: string): string[] {
  const numbers = numbersOf(kept);
  const stretches: string[] = [];
  for (let at = 0; at < numbers.length; at += 2) stretches.push(text.slice(numbers[at], numbers[at + 1]));
  return stretches;
}
