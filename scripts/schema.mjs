// Writes schemas/analysis.schema.json from the types in src/core/record.ts; with --check says whether it is up to date.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { createGenerator } from 'ts-json-schema-generator';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const path = join(root, 'schemas/analysis.schema.json');

/** The schema of the analysis record as the types say it, as text. */
export async function analysisSchema() {
  const schema = createGenerator({
    path: join(root, 'src/core/record.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    type: 'AnalysisRecord',
    skipTypeCheck: true,
    additionalProperties: true, // more fields may be added; none may change its meaning
  }).createSchema('AnalysisRecord');
  const titled = { ...schema, title: 'GovText analysis record / 政文分析记录' };
  return format(JSON.stringify(titled), { ...(await resolveConfig(path)), filepath: path });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const schema = await analysisSchema();
  if (!process.argv.includes('--check')) writeFileSync(path, schema);
  else if (readFileSync(path, 'utf8') !== schema) {
    console.error('schemas/analysis.schema.json is not what the types say: run node scripts/schema.mjs');
    process.exitCode = 1;
  }
}
