// npm run unit: every unit test, on every core. npm run unit -- FILE…: those files alone (seconds; mocha's other options
// pass through).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';

const given = process.argv.slice(2);
const named = given.some((argument) => existsSync(join(root, argument)));
// The shared settings name every test file, and mocha adds to them: a run of named files goes without.
const settings = named
  ? ['--no-config', '--import=tsx', '--timeout', '120000']
  : ['--parallel', '--jobs', String(Math.max(2, availableParallelism()))];
const env = { ...process.env };
if (!named) {
  // Several files try the command line: it is bundled once for all of them.
  const built = join(root, 'out', 'unit-cli');
  const made = spawnSync(process.execPath, [join(root, 'scripts/lib/served.mjs'), built], {
    cwd: root,
    stdio: 'inherit',
  });
  if (made.status !== 0) process.exit(made.status ?? 1);
  env.GOVTEXT_UNIT_CLI = built;
  const cache = JSON.stringify(join(root, 'scripts/lib/codeCache.cjs'));
  env.NODE_OPTIONS = [env.NODE_OPTIONS, `--require ${cache}`].filter(Boolean).join(' ');
}
const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
const { status } = spawnSync(process.execPath, [mocha, ...settings, ...given], {
  cwd: root,
  env,
  stdio: 'inherit',
});
process.exit(status ?? 1);
