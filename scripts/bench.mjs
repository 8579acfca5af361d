// npm run bench: every benchmark of test/bench, ratios within one run.  node scripts/bench.mjs [NAME …] [--json FILE]
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureModules } from './lib/install.mjs';
import { root } from './lib/paths.mjs';

await ensureModules();
const tsx = await import('tsx/cjs/api');
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
  const { run } = tsx.require(file, import.meta.url);
  await run((what, value) => {
    results.push({ benchmark: name, what, value });
    console.log(`  ${what.padEnd(64)} ${value}`);
  });
}
if (values.json) writeFileSync(values.json, `${JSON.stringify(results, null, 2)}\n`);
