// npm test: installs what it needs, builds, runs every suite. The last line is `N passed, N failed`.
//   node scripts/test.mjs [--only NAME,NAME] [--integrations] [--dist DIR]
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { countTests, failedTests, verdict } from './lib/counts.mjs';
import { buildInto, ensureModules } from './lib/install.mjs';
import { root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';

const { values } = parseArgs({
  options: { only: { type: 'string' }, integrations: { type: 'boolean' }, dist: { type: 'string' } },
});
const dist = resolve(values.dist ?? join(root, 'dist'));
const began = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(0)} s`;

await ensureModules();
console.log(`Packages are there (${seconds(began)}).`);

const script = (path, ...args) => [process.execPath, [path, ...args]];
const bin = (path, ...args) => script(join('node_modules', path), ...args);
const custom = values.dist ? ['--dist', dist] : [];

/** Every suite: its commands, run one after the other; `after` names what must be installed before. */
const suites = {
  types: [
    bin('typescript/bin/tsc', '--noEmit', '-p', '.'),
    bin('typescript/bin/tsc', '--noEmit', '-p', 'src/core'),
    bin('typescript/bin/tsc', '--noEmit', '-p', 'src/webview'),
  ],
  style: [
    bin('eslint/bin/eslint.js', '.'),
    bin('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.'),
    script('scripts/notices.mjs', '--check'),
    script('scripts/triggerWords.mjs', '--check'),
    script('scripts/house.mjs'),
  ],
  unit: [script('scripts/unit.mjs', '--reporter', 'dot')],
  torture: [bin('mocha/bin/mocha.js', '--config', 'test/torture/.mocharc.json', '--reporter', 'dot')],
  grammar: [script('scripts/grammarTests.mjs')],
  host: [script('scripts/hostTests.mjs', ...custom)],
  'web host': [script('scripts/hostTests.mjs', '--web', ...custom)],
  e2e: [bin('mocha/bin/mocha.js', '--config', 'test/e2e/.mocharc.json')],
  package: [script('scripts/package.mjs', '--smoke')],
};
/** What needs more than Node: asked for by name or by --integrations. What it cannot have it passes over. */
const further = { integrations: [script('scripts/integrations.mjs')] };
const wanted = values.only?.split(',') ?? [
  ...Object.keys(suites),
  ...(values.integrations ? Object.keys(further) : []),
];
Object.assign(suites, further);
const unknown = wanted.filter((name) => !(name in suites));
if (unknown.length > 0)
  throw new Error(`no such suite: ${unknown.join(', ')} (${Object.keys(suites).join(', ')})`);

/** The suites without tests of their own: a program that ends well is one test passed. */
const single = new Set(['types', 'style']);
const inHost = new Set(['host', 'web host', 'e2e', 'package']);

const results = [];
/** Every failed test, told once more at the end, where somebody who sees only the last lines finds it. */
const failures = [];
async function runSuite(name) {
  const started = Date.now();
  console.log(`\n=== ${name}`);
  const counts = { passed: 0, failed: 0 };
  for (const [command, args] of suites[name]) {
    const env = { ...process.env, GOVTEXT_DIST: dist, FORCE_COLOR: '0' };
    const result = await run(command, args, { cwd: root, env, timeoutMs: 3_600_000 });
    const one = single.has(name)
      ? { passed: +(result.code === 0), failed: +(result.code !== 0) }
      : name in further && result.code === 0
        ? countTests(result.output)
        : verdict(result);
    for (const { name: test, why } of failedTests(result.output))
      failures.push(`${name}: ${test}\n    ${why}`);
    if (result.code === 124) console.log(`ended: over its time`);
    counts.passed += one.passed;
    counts.failed += one.failed;
  }
  results.push({ name, ...counts, took: seconds(started) });
}

await buildInto(dist);
// The embedded VS Code, the browser and the fonts come while the plain suites run.
const hosts = wanted.some((name) => inHost.has(name))
  ? run(...script('scripts/prepare.mjs'), { quiet: true })
  : undefined;
// After the browser: two cannot install at once.
const neighbours = wanted.includes('integrations')
  ? Promise.resolve(hosts).then(() =>
      run(...script('scripts/integrations.mjs', '--prepare'), { quiet: true }),
    )
  : undefined;
const late = (name) => inHost.has(name) || name in further;
for (const name of wanted.filter((name) => !late(name))) await runSuite(name);
const prepared = await hosts;
if (prepared && prepared.code !== 0) console.error(prepared.output);
for (const name of wanted.filter((name) => inHost.has(name))) await runSuite(name);
await neighbours;
for (const name of wanted.filter((name) => name in further)) await runSuite(name);

const total = { passed: 0, failed: 0 };
console.log('');
for (const { name, passed, failed, took } of results) {
  total.passed += passed;
  total.failed += failed;
  console.log(
    `${name.padEnd(9)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed  ${took}`,
  );
}
for (const failure of failures) console.log(`failed in ${failure}`);
console.log(`in ${seconds(began)}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
