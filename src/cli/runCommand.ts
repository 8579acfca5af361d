import { CommanderError, type Command } from 'commander';
import packageJson from '../../package.json';
import { OutputIsInput } from '../engine/files/safeOutput';
import { complain } from './help';
import { explainError, UsageError } from './inputs';
import { readLocale } from './locale';
import { buildProgram } from './program';
import { EXIT, Run } from './run';

/** The program and every command below it. */
function allCommands(command: Command): Command[] {
  return [command, ...command.commands.flatMap(allCommands)];
}

/** Does what a command line says, whose first argument is the command; answers the exit status. Never throws. */
export async function runCommand(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
  const run = new Run(readLocale(args, env));
  const program = buildProgram(run, packageJson.version);
  for (const command of allCommands(program)) {
    command.exitOverride().configureOutput({ outputError: () => undefined });
  }
  try {
    // `convert --help` asks about a command that is none.
    const [first = '-'] = args;
    if (!first.startsWith('-')) program.find([first]);
    await program.parseAsync(args, { from: 'user' });
    run.sumUp();
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
