// The entry of the host tests: `run()` in the extension host, Node's or the web's, as VS Code calls it.
// Mocha's browser build runs in both. Results go to the console, where the script that started VS Code reads them.
import 'mocha/mocha.js';
import { suites } from 'govtext:suites';
import { LineReporter } from './lineReporter';

/** Mocha's browser build is one instance under this name. */
interface BrowserMocha extends Mocha {
  constructor: typeof Mocha;
}

/** Runs every suite of the bundle; rejects when a test failed. */
export async function run(): Promise<void> {
  const runner = (globalThis as unknown as { mocha: BrowserMocha }).mocha;
  runner.ui('bdd');
  runner.reporter(LineReporter as unknown as Mocha.ReporterConstructor);
  // What a test waits for is a state; how long a busy machine takes to come to it says nothing.
  runner.timeout(600_000);
  for (const load of suites) await load();
  const failures = await new Promise<number>((resolve) => {
    // Its own run() reads a page's address and document, which no extension host has.
    const Plain = (globalThis as unknown as { Mocha: { prototype: Mocha } }).Mocha;
    Plain.prototype.run.call(runner, resolve);
  });
  if (failures > 0) throw new Error(`${failures} failed`);
}
