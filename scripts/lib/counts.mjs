// Reads from what a test runner printed how many tests passed and failed.

/** Sums every closing line of mocha (`3 passing`), of our host reporter and of the grammar runner (one line a file). */
export function countTests(output) {
  const plain = output.replace(/\u001b\[[0-9;]*m/gu, '');
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
