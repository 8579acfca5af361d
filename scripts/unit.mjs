// npm run unit: every unit test. npm run unit -- FILE…: those files alone (seconds; mocha's other options pass through).
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';

const given = process.argv.slice(2);
const named = given.some((argument) => existsSync(join(root, argument)));
// The shared settings name every test file, and mocha adds to them: a run of named files goes without.
const settings = named ? ['--no-config', '--import=tsx', '--timeout', '120000'] : [];
const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
const { status } = spawnSync(process.execPath, [mocha, ...settings, ...given], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
