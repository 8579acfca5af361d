// Installs the checkout's npm packages when they lack. Imports nothing but Node's own, since nothing else may be there.
import { existsSync, lstatSync, realpathSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './paths.mjs';
import { must, run } from './processes.mjs';

/** `npm ci` unless node_modules is there and no older than the lock file. A linked node_modules is another's to keep. */
export async function ensureModules() {
  const modules = join(root, 'node_modules');
  const marker = join(modules, '.package-lock.json');
  const lock = join(root, 'package-lock.json');
  if (existsSync(modules) && lstatSync(modules).isSymbolicLink()) return;
  if (existsSync(marker) && statSync(marker).mtimeMs >= statSync(lock).mtimeMs) return;
  console.log('Installing npm packages …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  await must(npm, ['ci', '--loglevel=error', '--no-audit', '--no-fund'], {
    cwd: root,
    timeoutMs: 900_000,
    env: { ...process.env, ...(await headersBesideNode(npm)) },
  });
  if (!existsSync(join(modules, 'nodejieba', 'build', 'Release', 'nodejieba.node')))
    console.log(
      'The native word segmenter (nodejieba) could not be built; the WebAssembly one takes its place.',
    );
}

/** Node's headers, where they came with it: nothing need be downloaded then to build the native segmenter. */
async function headersBesideNode(npm) {
  const home = dirname(dirname(realpathSync(process.execPath)));
  if (!existsSync(join(home, 'include', 'node', 'node_api.h'))) return {};
  const { output } = await run(npm, ['config', 'get', 'nodedir'], { cwd: root, quiet: true });
  return /^(?:undefined|null)?$/u.test(output.trim()) ? { npm_config_nodedir: home } : {};
}

/** Runs `scripts/build.mjs` into `dist`, the folder to build to. */
export async function buildInto(dist, ...more) {
  await must(process.execPath, ['scripts/build.mjs', '--outdir', dist, ...more], {
    cwd: root,
    timeoutMs: 300_000,
  });
}
