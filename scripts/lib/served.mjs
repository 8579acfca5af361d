// Bundles what the unit tests of the command line run: the programs, and the command line as a process that answers many
// command lines (test/unit/cli/served.ts).  node scripts/lib/served.mjs FOLDER
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'esbuild';
import { bundles } from '../build.mjs';
import { root } from './paths.mjs';

const folder = process.argv[2];
const programs = [
  join(root, 'scripts/build.mjs'),
  '--outdir',
  folder,
  '--only',
  'cli,worker,engine,documents',
];
execFileSync(process.execPath, programs, { cwd: root, stdio: 'inherit' });
await build({
  ...forEsbuild(bundles.cli),
  banner: { js: bundles.cli.banner.js.replace(/^#!.*\n/u, '') },
  entryPoints: ['test/unit/cli/served.ts'],
  outfile: join(folder, 'served.js'),
});

/** What esbuild is told of a bundle beside where it starts and where it goes. */
function forEsbuild(bundle) {
  return Object.fromEntries(Object.entries(bundle).filter(([name]) => name !== 'entry' && name !== 'out'));
}
