// Installs the checkout's npm packages when they lack. Imports nothing but Node's own, since nothing else may be there.
import { existsSync, lstatSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { must } from './processes.mjs';

/** `npm ci` unless node_modules is there and no older than the lock file. A linked node_modules is another's to keep. */
export async function ensureModules() {
  const modules = join(root, 'node_modules');
  const marker = join(modules, '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) return;
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing npm packages …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await must(npm, ['ci', '--loglevel=error', '--no-audit', '--no-fund'], { cwd: root, timeoutMs: 900_000 });
}

/** Runs `scripts/build.mjs` into `dist`, the folder to build to. */
export async function buildInto(dist, ...more) {
  await must(process.execPath, ['scripts/build.mjs', '--outdir', dist, ...more], {
    cwd: root,
    timeoutMs: 300_000,
  });
}
