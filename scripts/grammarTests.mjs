// Runs the grammar tests: a file beside its `.snap` is compared with it, any other is checked by its own assertions.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import { root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';

const files = globSync('test/grammar/**/*.{govtext,txt}', { cwd: root }).sort();
const snapped = files.filter((file) => existsSync(join(root, `${file}.snap`)));
const asserted = files.filter((file) => !snapped.includes(file));

let code = 0;
for (const [tool, list] of [
  ['snapshot', snapped],
  ['unit', asserted],
]) {
  if (list.length === 0) continue;
  const program = join('node_modules', 'vscode-tmgrammar-test', 'dist', `${tool}.js`);
  const result = await run(process.execPath, [program, ...list], { cwd: root });
  if (result.code !== 0) code = 1;
}
process.exit(code);
