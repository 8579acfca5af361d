import type { Command } from 'commander';
import { bashCompletion } from '../shell/bash';
import { fishCompletion } from '../shell/fish';
import { manPage } from '../shell/manPage';
import { commandTree } from '../shell/tree';
import { zshCompletion } from '../shell/zsh';
import { withOutput } from '../output';
import type { Run } from '../run';
import { words } from '../words';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof SHELLS)[number];

const COMPLETIONS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** `govtext completion SHELL`: what a shell reads to complete our command lines. */
export function completionCommand(program: Command, shell: Shell): Promise<void> {
  return withOutput(undefined, [], (output) => output.write(COMPLETIONS[shell](commandTree(program))));
}

/** `govtext man`: the manual. */
export function manCommand(run: Run, program: Command): Promise<void> {
  const headings = {
    name: run.say({ en: 'NAME', zh: '名称' }),
    synopsis: run.say({ en: 'SYNOPSIS', zh: '用法' }),
    description: run.say({ en: 'DESCRIPTION', zh: '说明' }),
    options: run.say({ en: 'OPTIONS', zh: '选项' }),
    commands: run.say({ en: 'COMMANDS', zh: '命令' }),
    inputs: run.say({ en: 'INPUTS', zh: '输入' }),
    exit: run.say({ en: 'EXIT STATUS', zh: '退出状态' }),
  };
  const page = manPage(commandTree(program), {
    version: program.version() ?? '',
    headings,
    inputs: run.say(words.inputsHelp),
    exit: run.say(words.exitCodes),
  });
  return withOutput(undefined, [], (output) => output.write(page));
}
