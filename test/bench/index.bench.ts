/**
 * The corpus index beside the analysis alone, and its searches. Needs a Node with node:sqlite (22.5 and later):
 *   GOVTEXT_NODE=/path/of/node GOVTEXT_FILES=10000 npm run bench -- index
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execFileSync, fork } from 'node:child_process';
import { IndexClient, type IndexLauncher } from '../../src/engine/index/client';
import type { FromIndex, IndexProgress } from '../../src/engine/index/protocol';
import { analyze } from '../../src/core/analyze';
import { readModelFile } from '../../src/engine/modelFile';
import { readText } from '../../src/engine/files/textFile';
import { generateCorpus, writeCorpus } from '../corpus/generate';

/** A Node with node:sqlite, the bundles and the number of files, by the environment. */
const program = process.env['GOVTEXT_NODE'] ?? process.execPath;
const dist = process.env['GOVTEXT_DIST'] ?? join(import.meta.dirname, '../../dist');
const count = Number(process.env['GOVTEXT_FILES'] ?? 2000);

const launch: IndexLauncher = ({ message, ended }) => {
  const child = fork(join(dist, 'index.js'), [], {
    execPath: program,
    execArgv: [],
    serialization: 'advanced',
  });
  child.on('message', (sent) => message(sent as FromIndex));
  child.on('exit', (code) => ended(String(code)));
  return {
    ...(child.pid !== undefined && { pid: child.pid }),
    send: (sent) => void child.send(sent),
    kill: () => void child.kill('SIGKILL'),
  };
};

/** Milliseconds of processor time that a process has taken, its own system calls with it; where /proc tells (Linux). */
function processorTime(pid: number | undefined): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return NaN;
  }
}

/** The same of this process. */
function ownTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.txt') && statSync(join(path, name)).isFile())
    .map((name) => join(path, name));
}

const model = readModelFile(undefined, join(dist, 'data'));

/** Milliseconds of processor time for analysing texts. */
function analysisOf(texts: readonly string[]): number {
  const began = ownTime();
  for (const text of texts) analyze(text, model ? { model } : {});
  return ownTime() - began;
}

/** What this file does as a program of its own: the analysis alone, from the start of a process on. */
const ALONE = 'GOVTEXT_ALONE';
const alone = process.env[ALONE];
if (alone !== undefined) {
  analysisOf(filesBelow(alone).map((path) => readText(readFileSync(path)).text));
  process.stdout.write(`${ownTime()}`);
  process.exit(0);
}

/** Milliseconds of processor time of a process that reads and analyses all files, its start with it. */
function processAlone(folder: string): number {
  const program = join(import.meta.dirname, '../../out/bench/index.cjs');
  return Number(execFileSync(process.execPath, [program], { env: { ...process.env, [ALONE]: folder } }));
}

/** Runs the benchmark. */
export async function run(report: (what: string, value: string) => void): Promise<void> {
  const say = (line: string): void => report(line, '');
  const folder = mkdtempSync(join(tmpdir(), 'govtext-index-'));
  try {
    writeCorpus(folder, generateCorpus(count));
    const files = filesBelow(folder);
    // What the index analyses: all of them, since bare error pages follow their folder.
    const texts = files.map((path) => readText(readFileSync(path)).text);
    analysisOf(texts.slice(0, 200));
    // Half before and half after the index: a machine that others use is not the same for a minute.
    let warm = analysisOf(texts.filter((_, index) => index % 2 === 0));
    let told: IndexProgress | undefined;
    let done: () => void = () => undefined;
    const client = new IndexClient(
      launch,
      () =>
        Promise.resolve({
          file: join(folder, 'index.sqlite'),
          analyser: 'bench',
          options: {},
          memoryLimit: 1e6,
        }),
      {
        progress: (progress) => {
          told = progress;
          if (progress.state === 'done' && progress.files > 0) done();
        },
        wanted: () => undefined,
        restarted: () => undefined,
        failed: (reason) => say(`failed: ${reason}`),
        stuck: () => say('stuck'),
      },
    );
    const indexed = async (): Promise<number> => {
      const began = performance.now();
      const waiting = new Promise<void>((resolve) => (done = resolve));
      client.send({
        type: 'files',
        files: files.map((path) => ({ uri: `file://${path}`, path })),
        last: true,
      });
      await waiting;
      return performance.now() - began;
    };
    await client.start();
    const fresh = await indexed();
    const taken = processorTime(client.pid);
    const again = await indexed();
    say(
      `${files.length} files: ${(fresh / 1000).toFixed(1)} s, processor ${(taken / 1000).toFixed(1)} s (${(taken / files.length).toFixed(2)} ms a file); ` +
        `again unchanged ${again.toFixed(0)} ms; ${((told?.memory ?? 0) / 1e6).toFixed(0)} MB; in memory: ${told?.inMemory}`,
    );
    for (const [text, mode] of [
      ['群众', 'text'],
      ['检查.{0,10}问题', 'pattern'],
      ['县', 'organization'],
    ] as const) {
      const began = performance.now();
      let first = 0;
      const { total } = await client.query(
        'concordance',
        { text, mode },
        { part: () => (first ||= performance.now() - began) },
      );
      say(
        `${mode} ${text}: first ${first.toFixed(0)} ms, all ${total} in ${(performance.now() - began).toFixed(0)} ms`,
      );
    }
    for (const text of ['', '陈', '松岭县', '防汛']) {
      const began = performance.now();
      const rows = await client.query('symbols', { text, limit: 300 });
      say(`symbols “${text}”: ${rows.length} in ${(performance.now() - began).toFixed(0)} ms`);
    }
    client.dispose();
    warm += analysisOf(texts.filter((_, index) => index % 2 === 1));
    say(
      `the analysis alone of ${texts.length} texts: processor ${(warm / 1000).toFixed(1)} s in a process that is warm; index / alone = ${(taken / warm).toFixed(2)}`,
    );
    const cold = processAlone(folder);
    say(
      `the same in a process of its own, start included: ${(cold / 1000).toFixed(1)} s; index / alone = ${(taken / cold).toFixed(2)}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
