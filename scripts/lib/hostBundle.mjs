// Bundles the host tests for one of the two extension hosts.
import { join } from 'node:path';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';
import { root } from './paths.mjs';

const runner = join(root, 'test', 'host', 'runner');

/**
 * Writes the bundle with the suites that match `pattern` (below test/host/suite) to `outfile`.
 * In the web host `node:assert/strict` is our small one; a test file that needs Node is named `*.node.test.ts`.
 */
export async function bundleHostTests({ outfile, web = false, pattern = '**/*.test.ts' }) {
  const files = globSync(pattern, { cwd: join(root, 'test', 'host', 'suite'), absolute: true })
    .filter((file) => !web || !file.endsWith('.node.test.ts'))
    .sort();
  if (files.length === 0) throw new Error(`no host test matches ${pattern}`);
  const loaders = files.map((file) => `() => import(${JSON.stringify(file)})`);
  const suites = {
    name: 'suites',
    setup(bundler) {
      bundler.onResolve({ filter: /^govtext:suites$/ }, (found) => ({
        path: found.path,
        namespace: 'suites',
      }));
      bundler.onLoad({ filter: /.*/, namespace: 'suites' }, () => ({
        contents: `export const suites = [${loaders.join(', ')}];`,
        resolveDir: root,
      }));
      bundler.onResolve({ filter: /^mocha$/ }, () => ({ path: join(runner, 'mochaShim.ts') }));
      if (web) {
        const assert = { path: join(runner, 'assert.ts') };
        bundler.onResolve({ filter: /^(?:node:)?assert(?:\/strict)?$/ }, () => assert);
      }
    },
  };
  await build({
    entryPoints: [join(runner, 'run.ts')],
    outfile,
    bundle: true,
    format: 'cjs',
    platform: web ? 'browser' : 'node',
    target: 'es2022',
    external: ['vscode'],
    sourcemap: 'inline',
    charset: 'utf8',
    logLevel: 'warning',
    plugins: [suites],
  });
}
