import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Mocha from 'mocha';
import type { Switches } from './switches';

/** Tests that try chance inputs or the time, or speak of other things. */
const OTHER_TESTS = /^(?:properties|batch|tagger|gatedSearch|export|geo|documentNumber)\.test/;

interface Test {
  readonly title: string;
  readonly run: () => unknown;
}

/** The tests of the names and the facts in a copy of the project (switches.ts), and which of them a guard's absence fails. */
export class Tests {
  readonly all: Test[] = [];
  /** The tests that pass with all guards, and their milliseconds. */
  readonly passing = new Map<number, number>();

  constructor(
    copy: string,
    private readonly switches: Switches,
    /** Files that are left out. */
    without = /^$/,
  ) {
    const mocha = new Mocha();
    for (const room of ['entities', 'facts']) {
      const folder = join(copy, 'test/unit', room);
      for (const file of readdirSync(folder))
        if (file.endsWith('.test.ts') && !OTHER_TESTS.test(file) && !without.test(file))
          mocha.addFile(join(folder, file));
    }
    (mocha as unknown as { loadFiles(): void }).loadFiles();
    mocha.suite.eachTest((test) => this.all.push({ title: test.fullTitle(), run: test.fn as () => unknown }));
  }

  /** Runs each once and notes which guards it needs. */
  async runAll(): Promise<void> {
    const { switches } = this;
    for (switches.current = 0; switches.current < this.all.length; switches.current++) {
      const started = performance.now();
      if (await this.passes(switches.current))
        this.passing.set(switches.current, performance.now() - started);
    }
    switches.current = -1;
  }

  /** The first test that fails without the guard, the quick ones first. */
  async noticedBy(guard: number): Promise<string | undefined> {
    this.switches.off = guard;
    const time = (index: number): number => this.passing.get(index) ?? 0;
    const asked = (this.switches.needed[guard] ?? []).filter((index) => this.passing.has(index));
    for (const index of asked.sort((a, b) => time(a) - time(b)))
      if (!(await this.passes(index))) return this.all[index]?.title;
    return undefined;
  }

  private async passes(index: number): Promise<boolean> {
    this.switches.begin();
    try {
      await (this.all[index] as Test).run.call({ timeout: () => undefined, skip: () => undefined });
      return true;
    } catch {
      return false;
    }
  }
}
