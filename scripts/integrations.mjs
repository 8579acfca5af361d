// Tests of what stands in integrations/: Python with pandas, Jupyter, R, Apache Spark, Slurm and GNU parallel. Each runs where what it
// needs is there or can be had, and says so where not. Run by .ci/run; `npm test` needs none of it.
//   node scripts/integrations.mjs [--prepare] [--only python,jupyter,r,spark,slurm,parallel]
// GOVTEXT_LONG=1 tries 1, 2, 7 and 64 shards where else 7 are tried, and takes the time it needs; else all together get a few
// minutes, and what has not ended by then is passed over with a word: it has said nothing, neither right nor wrong.
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { aptInstall } from './lib/apt.mjs';
import { onPath } from './lib/onPath.mjs';
import { outDir, root } from './lib/paths.mjs';
import { run } from './lib/processes.mjs';

const { values } = parseArgs({
  options: { prepare: { type: 'boolean', default: false }, only: { type: 'string' } },
});
const folder = join(root, 'test/integrations');
const venv = join(outDir, 'integrations', 'venv');
const python = join(venv, 'bin', 'python');
const system = process.platform === 'win32' ? undefined : onPath('python3');
/** Slurm's daemons lie where root's path alone leads. */
const program = (name) =>
  onPath(name) ?? ['/usr/sbin', '/usr/local/sbin'].map((place) => join(place, name)).find(existsSync);

const has = async (...modules) =>
  existsSync(python) &&
  (await run(python, ['-c', `import ${modules.join(', ')}`], { quiet: true, timeoutMs: 120_000 })).code === 0;

/** Python packages in a folder of their own; undefined when they are there, else why not. */
async function pythonPackages() {
  if (!system) return 'there is no Python 3 here';
  if (await has('pandas', 'pyarrow', 'pyspark', 'nbclient', 'ipykernel')) return undefined;
  mkdirSync(join(outDir, 'integrations'), { recursive: true });
  const made = await run(system, ['-m', 'venv', venv], { quiet: true, timeoutMs: 120_000 });
  if (made.code !== 0) return 'python3 -m venv does not work here';
  const wanted = ['-m', 'pip', 'install', '-q', '--disable-pip-version-check', '-r'];
  const got = await run(python, [...wanted, join(folder, 'requirements.txt')], {
    quiet: true,
    timeoutMs: 300_000,
  });
  return got.code === 0 ? undefined : 'the packages of Python cannot be installed here (no network?)';
}

async function programs(names, ...packages) {
  const missing = () => names.filter((name) => !program(name));
  if (missing().length > 0 && process.platform === 'linux') await aptInstall(packages).catch(() => false);
  return missing().length === 0 ? undefined : `${missing().join(', ')} cannot be had here`;
}

/** What each suite needs: undefined, or why it cannot run. */
const needs = {
  parallel: async () => (system ? programs(['parallel'], 'parallel') : 'there is no Python 3 here'),
  python: async () => ((await has('pandas', 'pyarrow')) ? undefined : pythonPackages()),
  jupyter: async () =>
    (await has('pandas', 'pyarrow', 'nbclient', 'ipykernel')) ? undefined : pythonPackages(),
  r: async () =>
    system ? programs(['Rscript'], 'r-base-core', 'r-cran-jsonlite') : 'there is no Python 3 here',
  slurm: async () => {
    if (!system) return 'there is no Python 3 here';
    return programs(['slurmctld', 'slurmd', 'sbatch'], 'slurm-wlm');
  },
  spark: async () => {
    if (!onPath('java')) return 'there is no Java here';
    return pythonPackages();
  },
};

/** Milliseconds for all suites together, and the least that one is begun with. */
const BUDGET = process.env.GOVTEXT_LONG ? 3_600_000 : 240_000;
const LEAST = 30_000;
const start = Date.now();
const failures = [];
for (const name of values.only?.split(',') ?? Object.keys(needs)) {
  const lacks = await needs[name]();
  if (values.prepare) continue;
  if (lacks !== undefined) {
    console.log(`integrations, ${name}: skipped, ${lacks}`);
    continue;
  }
  const began = Date.now();
  const left = BUDGET - (began - start);
  if (left < LEAST) {
    console.log(`integrations, ${name}: passed over, the time is up`);
    continue;
  }
  const { code, output } = await run(
    ['python', 'jupyter', 'spark'].includes(name) ? python : system,
    ['-W', 'ignore', '-m', 'unittest', `test_${name}`],
    {
      cwd: folder,
      quiet: true,
      timeoutMs: left,
      env: {
        ...process.env,
        PYTHONDONTWRITEBYTECODE: '1',
        PYTHONPATH: ['python', 'spark'].map((part) => join(root, 'integrations', part)).join(':'),
        GOVTEXT: `${process.execPath} ${join(process.env.GOVTEXT_DIST ?? join(root, 'dist'), 'cli.js')}`,
      },
    },
  );
  if (Date.now() - began >= left) {
    console.log(`integrations, ${name}: passed over, not ended within ${Math.round(left / 1000)} s`);
    continue;
  }
  const skipped = Number(/^(?:OK|FAILED) \(.*skipped=(\d+)/mu.exec(output)?.[1] ?? 0);
  const ran = Number(/^Ran (\d+) tests?/mu.exec(output)?.[1] ?? 0) - skipped;
  const wrong = [...(/^FAILED \((.*)\)/mu.exec(output)?.[1] ?? '').matchAll(/(?:failures|errors)=(\d+)/gu)];
  let failed = wrong.reduce((sum, [, count]) => sum + Number(count), 0);
  if (failed === 0 && (code !== 0 || ran === 0)) failed = 1;
  if (failed > 0) {
    console.log(output.slice(-6000));
    failures.push(name);
  }
  const took = ((Date.now() - began) / 1000).toFixed(0);
  const passedOver = skipped > 0 ? `, ${skipped} skipped for what they need is not here` : '';
  console.log(`integrations, ${name}: ${took} s${passedOver}`);
  console.log(`[counts] ${Math.max(0, ran - failed)} passed, ${failed} failed`);
}
process.exitCode = failures.length > 0 ? 1 : 0;
