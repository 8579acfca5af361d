/**
 * The command line with one worker and with two, on the same files: times as fast (on a quiet machine of two cores), and how
 * each process spent its life, which a busy machine does not change: at work, waiting for a core, idle.
 *   GOVTEXT_FILES=5000 npm run bench -- cores
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateCorpus, writeCorpus } from '../corpus/generate';
import { runProgram, type ProgramRun } from './programs';

const COMMANDS = [['analyze'], ['analyze', '--no-entities'], ['clean', '--out']];

/** Runs the benchmark. */
export async function run(report: (what: string, value: string) => void): Promise<void> {
  const count = Number(process.env['GOVTEXT_FILES'] ?? 1000);
  const folder = mkdtempSync(join(tmpdir(), 'govtext-cores-'));
  try {
    const pages = join(folder, 'pages');
    writeCorpus(pages, generateCorpus(count, 1, 2000));
    for (const [command = '', ...flags] of COMMANDS) {
      const name = [command, ...flags].join(' ');
      const runs: ProgramRun[] = [];
      for (const jobs of [1, 2]) {
        const out = flags.includes('--out') ? [join(folder, `out-${jobs}`)] : [];
        const done = await runProgram([command, ...flags, ...out, '--jobs', String(jobs), pages]);
        runs.push(done);
        const spent = done.processes.map(({ depth, lived, ran, queued }) => {
          const share = (time: number): string => `${Math.round((100 * time) / Math.max(1, lived))} %`;
          const idle = Math.max(0, lived - ran - queued);
          return `${depth === 0 ? 'program' : 'worker'} ${(ran / 1000).toFixed(1)} s at work (${share(ran)}), queued ${share(queued)}, idle ${share(idle)}`;
        });
        report(
          `${name} --jobs ${jobs}, ${count} files`,
          `status ${done.status}; wall ${(done.wall / 1000).toFixed(1)} s, ` +
            `processor ${(done.processor / count).toFixed(2)} ms a file; ${spent.join('; ')}`,
        );
      }
      const [one, two] = runs as [ProgramRun, ProgramRun];
      report(`${name}: two workers against one`, `${(one.wall / two.wall).toFixed(2)} times as fast`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
