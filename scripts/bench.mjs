// npm run bench: every benchmark of test/bench, ratios within one run.  node scripts/bench.mjs [NAME …] [--json FILE]
// Each is bundled as the programs are, so that what is measured is what runs.
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
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
    keepNames: true,
    charset: 'utf8',
    logLevel: 'warning',
    define: { 'import.meta.url': 'importMetaUrl' },
    banner: { js: "const importMetaUrl = require('node:url').pathToFileURL(__filename).href;" },
  });
  const { run } = createRequire(import.meta.url)(outfile);
  await run((what, value) => {
    results.push({ benchmark: name, what, value });
    console.log(`  ${what.padEnd(64)} ${value}`);
  });
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
