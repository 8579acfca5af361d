import { CommanderError } from 'commander';
import packageJson from '../../package.json';
import { complain } from './help';
import { explainError } from './inputs';
import { readLocale } from './locale';
import { endWithReader } from './output';
import { buildProgram } from './program';
import { EXIT, Run } from './run';

async function main(): Promise<number> {
  endWithReader();
  const run = new Run(readLocale(process.argv, process.env));
  const program = buildProgram(run, packageJson.version);
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ outputError: () => undefined });
  }
  try {
    await program.parseAsync();
    return run.status;
  } catch (error) {
    if (!(error instanceof CommanderError)) {
      process.stderr.write(`govtext: ${explainError(error, run.locale)}\n`);
      return EXIT.problems;
    }
    if (error.exitCode === 0) return EXIT.ok;
    if (error.code !== 'commander.help')
      process.stderr.write(complain(error.code, error.message, run.locale));
    return EXIT.usage;
  }
}

void main().then((status) => {
  process.exitCode = status;
});
