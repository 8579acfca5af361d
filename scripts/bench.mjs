// npm run bench: every benchmark of test/bench, ratios within one run.  node scripts/bench.mjs [NAME …] [--json FILE]
// Each is bundled as the programs are, so that what is measured is what runs.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureModules } from './lib/install.mjs';
import { root } from './lib/paths.mjs';

await ensureModules();
const { build } = await import('esbuild');
const { globSync } = await import('tinyglobby');

const { values, positionals } = parseArgs({ allowPositionals: true, options: { json: { type: 'string' } } });
const files = globSync('test/bench/*.bench.ts', { cwd: root, absolute: true })
  .sort()
  .filter((file) => positionals.length === 0 || positionals.some((name) => basename(file).startsWith(name)));
if (files.length === 0) {
  console.error('No such benchmark.');
  process.exit(2);
}

/** Files that ask where they lie are told so as if they were not bundled. */
const ownPlace = {
  name: 'own-place',
  setup({ onLoad }) {
    onLoad({ filter: /\.ts$/ }, ({ path }) => {
      const source = readFileSync(path, 'utf8');
      if (!source.includes('import.meta.')) return undefined;
      const contents = source
        .replaceAll('import.meta.dirname', JSON.stringify(dirname(path)))
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(path).href));
      return { contents, loader: 'ts' };
    });
  },
};

const results = [];
for (const file of files) {
  const name = basename(file, '.bench.ts');
  console.log(`\n=== ${name}`);
  // Two folders below the root like the source, for what a benchmark finds from where it lies.
  const outfile = join(root, 'out', 'bench', `${name}.cjs`);
  await build({
    entryPoints: [file],
    outfile,
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    charset: 'utf8',
    logLevel: 'warning',
    plugins: [ownPlace],
  });
  const { run } = createRequire(import.meta.url)(outfile);
  await run((what, value) => {
    results.push({ benchmark: name, what, value });
    console.log(`  ${what.padEnd(64)} ${value}`);
  });
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
