import type { Help } from 'commander';
import type { Locale } from '../core/record';
import { visible } from '../core/text/visible';
import { say, type Words } from '../core/words';

/** The headings commander writes, in Chinese. */
const TITLES: Readonly<Record<string, string>> = {
  'Usage:': '用法：',
  'Arguments:': '参数：',
  'Options:': '选项：',
  'Commands:': '命令：',
  'Global Options:': '全局选项：',
};

/** What the help's frame looks like in the person's language. */
export function helpConfiguration(locale: Locale): Partial<Help> {
  if (locale !== 'zh-cn') return {};
  return { styleTitle: (title) => TITLES[title] ?? title };
}

/** Commander's complaints by their code. */
const COMPLAINTS: Readonly<Record<string, (detail: string) => Words>> = {
  'commander.unknownOption': (name) => ({ en: `unknown option ${name}`, zh: `没有选项 ${name}` }),
  'commander.unknownCommand': (name) => ({ en: `unknown command ${name}`, zh: `没有命令 ${name}` }),
  'commander.missingArgument': (name) => ({ en: `missing argument ${name}`, zh: `缺少参数 ${name}` }),
  'commander.optionMissingArgument': (name) => ({
    en: `option ${name} needs a value`,
    zh: `选项 ${name} 需要一个值`,
  }),
  'commander.invalidArgument': (name) => ({ en: `wrong value for ${name}`, zh: `${name} 的值不对` }),
  'commander.excessArguments': () => ({ en: 'too many arguments', zh: '参数过多' }),
  'commander.conflictingOption': (name) => ({
    en: `option ${name} cannot be used with another one given`,
    zh: `选项 ${name} 不能与所给的另一选项同用`,
  }),
};

/** Puts a complaint about the command line into the person's language. */
export function complain(code: string, message: string, locale: Locale): string {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const words = COMPLAINTS[code]?.(named);
  const hint = say({ en: 'see govtext --help', zh: '用法见 govtext --help' }, locale);
  const said = words ? say(words, locale) : message.replace(/^error: /, '');
  return `govtext: ${visible(said)} (${hint})\n`;
}
