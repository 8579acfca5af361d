// npm run torture: the crash suite in full. Mocha's options pass through (-g NAME).
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';

const mocha = join(root, 'node_modules/mocha/bin/mocha.js');
const { status } = spawnSync(
  process.execPath,
  [mocha, '--config', 'test/torture/.mocharc.json', ...process.argv.slice(2)],
  { cwd: root, stdio: 'inherit', env: { ...process.env, GOVTEXT_TORTURE: 'full' } },
);
process.exit(status ?? 1);
