// npm run soak [-- EDITS]: random edits (10,000) on a text of 5 MB in a real extension host. Prints the longest task.
import { join } from 'node:path';
import { root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';

const edits = process.argv[2] ?? '10000';
const env = { ...process.env, GOVTEXT_SOAK: edits, GOVTEXT_HOST_TIMEOUT: '3000000' };
const args = [join(root, 'scripts', 'hostTests.mjs'), '--pattern', 'soak.node.test.ts'];
const { code } = await run(process.execPath, args, { cwd: root, env, timeoutMs: 3_100_000 });
process.exit(code);
