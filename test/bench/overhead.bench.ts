/**
 * The command line beside its own analyser: processor time of `analyze` with one worker, of all its processes, against the same
 * texts analysed in one process and thrown away. What the start of the programs takes is told apart by a run on a single file.
 *   GOVTEXT_FILES=5000 npm run bench -- overhead
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { analyze } from '../../src/core/analyze';
import { readText } from '../../src/engine/files/textFile';
import { readModelFile } from '../../src/engine/modelFile';
import { generateCorpus, writeCorpus } from '../corpus/generate';
import { runProgram } from './programs';

/** Runs the benchmark. */
export async function run(report: (what: string, value: string) => void): Promise<void> {
  const count = Number(process.env['GOVTEXT_FILES'] ?? 1000);
  const folder = mkdtempSync(join(tmpdir(), 'govtext-overhead-'));
  try {
    writeCorpus(folder, generateCorpus(count, 1, 2000));
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((path) => path.endsWith('.txt') && statSync(path).isFile());
    // Half of the files before the program runs and half after: others may use the machine more or less meanwhile.
    const own = new OwnAnalyser();
    own.take(files.filter((_, index) => index % 2 === 0));
    const started = await runProgram(['analyze', '--jobs', '1', files[0] ?? '']);
    const whole = await runProgram(['analyze', '--jobs', '1', folder]);
    own.take(files.filter((_, index) => index % 2 === 1));
    const perFile = (time: number): string => `${(time / files.length).toFixed(2)} ms a file`;
    report('the analyser alone, reading with it', perFile(own.time));
    report('analyze --jobs 1, all processes', perFile(whole.processor));
    report('its start', `${started.processor.toFixed(0)} ms`);
    report('against the analyser', `${(whole.processor / own.time).toFixed(2)} times`);
    report(
      'the same without the start',
      `${((whole.processor - started.processor) / own.time).toFixed(2)} times`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Analyses texts in this process and keeps nothing but the time that took. */
class OwnAnalyser {
  time = 0;
  private readonly model = readModelFile(undefined, join(import.meta.dirname, '../../dist/data'));

  take(paths: readonly string[]): void {
    const before = process.cpuUsage();
    for (const path of paths)
      analyze(readText(readFileSync(path)).text, this.model ? { model: this.model } : {});
    const { user, system } = process.cpuUsage(before);
    this.time += (user + system) / 1000;
  }
}
