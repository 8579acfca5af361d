// Reads from what a test runner printed how many tests passed and failed.

const uncoloured = (output) => output.replace(/\u001b\[[0-9;]*m/gu, '');

/** Sums every closing line of mocha (`3 passing`), of our host reporter and of the grammar runner (one line a file). */
export function countTests(output) {
  const plain = uncoloured(output);
  const sum = (pattern) =>
    [...plain.matchAll(pattern)].reduce((total, match) => total + Number(match[1] ?? 1), 0);
  return {
    passed:
      sum(/^\s*(\d+) passing\b/gmu) + sum(/^\[counts\] (\d+) passed/gmu) + sum(/^✓ .* run successfully/gmu),
    failed:
      sum(/^\s*(\d+) failing\b/gmu) +
      sum(/^\[counts\] \d+ passed, (\d+) failed/gmu) +
      sum(/^✖ (?:.*) failed/gmu),
  };
}

/** The counts of a suite that ended with `code`: one that broke without a failed test, or ran none, has failed once. */
export function verdict({ code, output }) {
  const counts = countTests(output);
  if (counts.failed === 0 && (code !== 0 || counts.passed === 0)) return { ...counts, failed: 1 };
  return counts;
}

/**
 * The names of tests that failed and the first line of what each said: as our host reporter and mocha's closing list
 * (`1) suite`, further lines of the name up to one that ends with a colon, the error) print them.
 */
export function failedTests(output) {
  const plain = uncoloured(output);
  const ours = [...plain.matchAll(/^ {2}✘ (.*)\n(.*)/gmu)].map(([, name, why]) => ({
    name,
    why: why.trim(),
  }));
  const closing = /^\s*\d+ failing\b[^]*/mu.exec(plain)?.[0] ?? '';
  const mochas = [...closing.matchAll(/^ {2}\d+\) ((?:.*\n)*?.*):\n\s*(.*)/gmu)].map(([, name, why]) => ({
    name: name.replace(/\s*\n\s*/gu, ' '),
    why: why.trim(),
  }));
  return [...ours, ...mochas];
}
