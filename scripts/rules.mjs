// npm run rules [-- --show ID] [FILE…]: what each row of the house of names does in texts (by default the project's own).
// npm run rules -- guards …: guards.ts; -- sweep …: sweep.ts; -- touch: touch.ts.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './lib/paths.mjs';

const { status } = spawnSync(
  process.execPath,
  [
    '--import=tsx',
    join(
      root,
      `scripts/rules/${['guards', 'sweep', 'touch'].includes(process.argv[2]) ? process.argv[2] : 'table'}.ts`,
    ),
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
