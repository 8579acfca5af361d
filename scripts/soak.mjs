// npm run soak [-- EDITS] [--bare] [--articles N] [--seed N]: random edits (10,000) on a text of 5 MB in a real extension
// host; at a hundred moments what is known of it has to be what a fresh reading gives. Prints how long the host was ever held
// up, in processor time, and by what, and the memory before and after. `--bare`: the same in a text that is not ours, which is
// what VS Code itself takes. `--articles`: a shorter law (18,000), which is read more often in the same time.
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';

const { values, positionals } = parseArgs({
  options: {
    bare: { type: 'boolean', default: false },
    articles: { type: 'string', default: '18000' },
    seed: { type: 'string', default: '7' },
  },
  allowPositionals: true,
});
/** Milliseconds; about five times what the edits take on a quiet machine. */
const limit = 600_000 + 3000 * Number(positionals[0] ?? 10000);
const env = {
  ...process.env,
  GOVTEXT_SOAK: positionals[0] ?? '10000',
  GOVTEXT_SOAK_BARE: values.bare ? '1' : '',
  GOVTEXT_SOAK_ARTICLES: values.articles,
  GOVTEXT_SEED: values.seed,
  GOVTEXT_HOST_TIMEOUT: String(limit),
};
const args = [join(root, 'scripts', 'hostTests.mjs'), '--pattern', 'soak.node.test.ts'];
const { code } = await run(process.execPath, args, { cwd: root, env, timeoutMs: limit + 100_000 });
process.exit(code);
