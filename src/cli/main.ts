import { isMainThread } from 'node:worker_threads';
import { CommanderError, type Command } from 'commander';
import packageJson from '../../package.json';
import { complain } from './help';
import { abandonOutputs, OutputIsInput } from '../engine/files/safeOutput';
import { explainError, UsageError } from './inputs';
import { readLocale } from './locale';
import { endWithReader } from './output';
import { buildProgram } from './program';
import { EXIT, Run } from './run';

/** The program and every command below it. */
function allCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(allCommands)];
}

async function main(): Promise<number> {
  endWithReader();
  for (const [signal, number] of [
    ['SIGINT', 2],
    ['SIGTERM', 15],
  ] as const) {
    process.once(signal, () => {
      abandonOutputs();
      process.exit(128 + number);
    });
  }
  const run = new Run(readLocale(process.argv, process.env));
  const program = buildProgram(run, packageJson.version);
  for (const command of allCommands(program)) {
    command.exitOverride().configureOutput({ outputError: () => undefined });
  }
  try {
    await program.parseAsync();
    return run.status;
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      run.tell(explainError(error, run.locale));
      return error instanceof OutputIsInput || error instanceof UsageError ? EXIT.usage : EXIT.problems;
    }
    if (error.exitCode === 0) return EXIT.ok;
    if (error.code !== 'commander.help')
      process.stderr.write(complain(error.code, error.message, run.locale));
    return EXIT.usage;
  }
}

if (isMainThread)
  void main().then((status) => {
    process.exitCode = status;
  });
else void import('./clean/threads').then(({ serveClean }) => serveClean());
