import { Command, type Option } from 'commander';

/** What commander does on a wrong command line; its types leave it out. */
interface Complaints {
  unknownOption(flag: string): void;
  unknownCommand(): void;
}

/** A command whose complaints say all that helps. */
export class CliCommand extends Command {
  override createCommand(name?: string): CliCommand {
    return new CliCommand(name);
  }

  /** `--encodng=utf-8`: what was meant is asked of the name alone. */
  unknownOption(flag: string): void {
    const [name = flag] = flag.split('=');
    (Command.prototype as unknown as Complaints).unknownOption.call(this, name);
  }

  /** An option that is needed is named with what it takes; one that was written wrongly is not missed (`--tabel`). */
  missingMandatoryOptionValue({ flags, argChoices }: Option): void {
    const unknown = this.args.find((arg) => /^--?[a-z]/i.test(arg));
    if (unknown !== undefined) this.unknownOption(unknown);
    const choices = argChoices ? `Allowed choices are ${argChoices.join(', ')}.` : '';
    this.error(`error: option '${flags}' argument '' is invalid. ${choices}`, {
      code: 'commander.missingMandatoryOptionValue',
    });
  }

  /** The command below that the names lead to; ends with a complaint where one is unknown. */
  find(names: readonly string[]): Command {
    const [first, ...rest] = names;
    if (first === undefined) return this;
    const next = this.commands.find((command) => command.name() === first);
    if (next instanceof CliCommand) return next.find(rest);
    this.args = [first];
    (this as unknown as Complaints).unknownCommand();
    return this;
  }
}
