// One line for each test, and a closing line that scripts/lib/counts.mjs reads.

/** What the reporter needs of a test. */
interface Done {
  fullTitle(): string;
  duration?: number;
}

/** What the reporter needs of mocha's runner. */
interface Runner {
  on(event: string, listener: (test: Done, error: Error) => void): void;
}

/** Prints with `console.log` alone: an extension host has no standard output of its own. */
export class LineReporter {
  private passed = 0;
  private failed = 0;

  constructor(runner: Runner) {
    runner.on('pass', (test) => {
      this.passed += 1;
      console.log(`  ✔ ${test.fullTitle()} (${test.duration ?? 0} ms)`);
    });
    runner.on('fail', (test, error) => {
      this.failed += 1;
      console.log(`  ✘ ${test.fullTitle()}\n${error.stack ?? error.message}`);
      // Heard by scripts/embeddedCode.mjs, which keeps a picture of the window.
      console.log(`[picture] ${test.fullTitle()}`);
    });
    runner.on('end', () => {
      console.log(`[counts] ${this.passed} passed, ${this.failed} failed`);
    });
  }
}
