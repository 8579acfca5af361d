// What modules of the source export, bundled in memory.
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { root } from './paths.mjs';

/** The exports of a TypeScript text that re-exports modules by their paths from the checkout (`export { x } from './src/…'`). */
export async function loadBundled(contents) {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: root, loader: 'ts' },
    bundle: true,
    platform: 'node',
    format: 'cjs',
    write: false,
    logLevel: 'warning',
  });
  const bundled = { exports: {} };
  new Function('module', 'exports', 'require', outputFiles[0].text)(
    bundled,
    bundled.exports,
    createRequire(import.meta.url),
  );
  return bundled.exports;
}
