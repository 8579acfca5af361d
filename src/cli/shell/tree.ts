import type { Command, Option } from 'commander';

/** An option as shells and manuals speak of it. */
export interface OptionWords {
  /** `--jobs`. */
  long: string;
  /** `-f`; absent where there is none. */
  short?: string;
  /** What it takes, `<n>`; absent for a switch. */
  value?: string;
  choices: readonly string[];
  description: string;
}

/** A command, its options and the commands below it. */
export interface CommandWords {
  /** `['templates', 'mine']`; empty for the program. */
  path: readonly string[];
  usage: string;
  description: string;
  options: readonly OptionWords[];
  commands: readonly CommandWords[];
}

/** What there is on the command line, as plain data: completion and manual are made of it, so that they cannot fall behind. */
export function commandTree(command: Command, path: readonly string[] = []): CommandWords {
  const help = command.createHelp();
  return {
    path,
    usage: command.usage(),
    description: command.description(),
    options: help.visibleOptions(command).map(optionWords),
    commands: command.commands.map((each) => commandTree(each, [...path, each.name()])),
  };
}

/** Every command of a tree, those below after their parent. */
export function allWords(tree: CommandWords): CommandWords[] {
  return [tree, ...tree.commands.flatMap(allWords)];
}

function optionWords({
  long,
  short,
  flags,
  required,
  optional,
  argChoices,
  description,
}: Option): OptionWords {
  const value = /(?:<[^>]*>|\[[^\]]*\])/u.exec(flags)?.[0];
  return {
    long: long ?? short ?? flags,
    ...(short !== undefined && { short }),
    ...((required || optional) && value !== undefined && { value }),
    choices: argChoices ?? [],
    description,
  };
}
