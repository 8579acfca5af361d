// Bundles the four programs with esbuild: the Node extension, the web extension, the engine (process and worker), the CLI.
//   node scripts/build.mjs [--outdir DIR] [--production] [--only NAME]
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const { values } = parseArgs({
  options: { outdir: { type: 'string' }, production: { type: 'boolean' }, only: { type: 'string' } },
});
const outdir = values.outdir ?? join(root, 'dist');

const shared = {
  bundle: true,
  absWorkingDir: root,
  sourcemap: !values.production,
  minify: values.production ?? false,
  keepNames: true,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
};
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };
const web = { ...shared, platform: 'browser', target: 'es2022' };

/** Every bundle: where it starts, where it goes. */
const bundles = {
  extension: { ...node, entry: 'src/vscode/extension.ts', out: 'extension.js', external: ['vscode'] },
  'web-extension': {
    ...web,
    format: 'cjs',
    entry: 'src/vscode/extension.web.ts',
    out: 'web/extension.js',
    external: ['vscode'],
  },
  // The segmenters are found on disk, beside their dictionaries, and are never bundled.
  engine: { ...node, entry: 'src/engine/process.ts', out: 'engine.js', external: ['nodejieba', 'jieba-wasm'] },
  'web-engine': { ...web, format: 'iife', entry: 'src/engine/worker.ts', out: 'web/engine.js' },
  cli: {
    ...node,
    entry: 'src/cli/main.ts',
    out: 'cli.js',
    banner: { js: '#!/usr/bin/env node' },
    external: ['nodejieba', 'jieba-wasm'],
  },
};

for (const [name, { entry, out, ...options }] of Object.entries(bundles)) {
  if (values.only && values.only !== name) continue;
  if (!existsSync(join(root, entry))) continue;
  await build({ ...options, entryPoints: [entry], outfile: join(outdir, out) });
}
