/**
 * How strongly two things go together (关联强度). Counts are of tokens; all measures are 0 where nothing is known.
 */

/**
 * Log-likelihood G² of a table of two rows and two columns (Dunning 1993, Accurate methods for the statistics of surprise
 * and coincidence): `joint` tokens have both, `first` the one, `second` the other, of `all`. 3.84 is 5 % by chance, 15.13 is
 * 0.01 %. Signed: negative where they meet less often than by chance.
 */
export function logLikelihood(joint: number, first: number, second: number, all: number): number {
  if (all <= 0) return 0;
  const rows = [first, all - first];
  const columns = [second, all - second];
  const cells = [
    [joint, first - joint],
    [second - joint, all - first - second + joint],
  ];
  let sum = 0;
  rows.forEach((row, r) => {
    columns.forEach((column, c) => {
      const seen = cells[r]?.[c] ?? 0;
      const expected = (row * column) / all;
      if (seen > 0 && expected > 0) sum += seen * Math.log(seen / expected);
    });
  });
  const strength = Math.max(0, 2 * sum);
  return joint * all < first * second ? -strength : strength;
}

/**
 * logDice (Rychlý 2008, A lexicographer-friendly association score): 14 at most, one point is twice as strong; does not
 * depend on the corpus's size.
 */
export function logDice(joint: number, first: number, second: number): number {
  return joint > 0 && first + second > 0 ? 14 + Math.log2((2 * joint) / (first + second)) : 0;
}

/**
 * Keyness of a word of one part of a corpus against the rest as log-likelihood (Rayson and Garside 2000, Comparing corpora
 * using frequency profiling): `count` of `tokens` here, `otherCount` of `otherTokens` there; negative where it is rarer here.
 */
export function keyness(count: number, tokens: number, otherCount: number, otherTokens: number): number {
  const all = tokens + otherTokens;
  if (tokens <= 0 || otherTokens <= 0) return 0;
  const expected = (tokens * (count + otherCount)) / all;
  const otherExpected = (otherTokens * (count + otherCount)) / all;
  const part = (seen: number, wanted: number): number => (seen > 0 ? seen * Math.log(seen / wanted) : 0);
  const strength = 2 * (part(count, expected) + part(otherCount, otherExpected));
  return count < expected ? -strength : strength;
}
