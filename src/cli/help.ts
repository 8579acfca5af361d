import { Help, type Option } from 'commander';
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

/** Commander's own words within a line of help, in Chinese. */
const FRAME: readonly [RegExp, string][] = [
  [/ \(choices: ([^)]*)\)/u, '（可用：$1）'],
  [/ \(default: ([^)]*)\)/u, '（默认：$1）'],
  [/, default: /u, '，默认：'],
  [/\[options\]/gu, '[选项]'],
  [/\[command(\.\.\.)?\]/gu, '[命令$1]'],
  [/\[input\.\.\.\]/gu, '[输入...]'],
];

/** So many choices are not listed. */
const MANY = 20;

/** What the help's frame looks like in the person's language. */
export function helpConfiguration(locale: Locale): Partial<Help> {
  // Every format three times, alone and packed, would hide the rest: its description names them.
  const described = (option: Option): string =>
    (option.argChoices?.length ?? 0) > MANY ? option.description : new Help().optionDescription(option);
  if (locale !== 'zh-cn') return { optionDescription: described };
  const framed = (text: string): string =>
    FRAME.reduce((said, [pattern, chinese]) => said.replace(pattern, chinese), text);
  return {
    styleTitle: (title) => TITLES[title] ?? title,
    optionDescription: (option) => framed(described(option)),
    commandUsage: (command) => framed(new Help().commandUsage(command)),
    subcommandTerm: (command) => framed(new Help().subcommandTerm(command)),
  };
}

/** What a complaint names: the option, command or argument; the value; what may stand there instead. */
interface Detail {
  name: string;
  value: string;
  choices: string;
}

/** Commander's complaints by their code. */
const COMPLAINTS: Readonly<Record<string, (detail: Detail) => Words>> = {
  'commander.unknownOption': ({ name }) => ({ en: `unknown option ${name}`, zh: `没有选项 ${name}` }),
  'commander.unknownCommand': ({ name }) => ({ en: `unknown command ${name}`, zh: `没有命令 ${name}` }),
  'commander.missingArgument': ({ name }) => ({ en: `missing argument ${name}`, zh: `缺少参数 ${name}` }),
  'commander.missingMandatoryOptionValue': ({ name, choices }) => ({
    en: `option ${name} is needed${choices && `; it takes ${choices}`}`,
    zh: `必须给出选项 ${name}${choices && `，可用：${choices.replaceAll(', ', '、')}`}`,
  }),
  'commander.optionMissingArgument': ({ name }) => ({
    en: `option ${name} needs a value`,
    zh: `选项 ${name} 需要一个值`,
  }),
  'commander.invalidArgument': ({ name, value, choices }) => ({
    en: `wrong value "${value}" for ${name}${choices && `; it takes ${choices}`}`,
    zh: `${name} 的值“${value}”不对${choices && `，可用：${choices.replaceAll(', ', '、')}`}`,
  }),
  'commander.excessArguments': () => ({ en: 'too many arguments', zh: '参数过多' }),
  'commander.conflictingOption': ({ name, value }) => ({
    en: `option ${name} cannot be used with ${value}`,
    zh: `选项 ${name} 不能与 ${value} 同用`,
  }),
};

/** A longer value is cut short in a complaint. */
const SHOWN = 60;

/**
 * Reads commander's own sentence: `option '-f, --format <format>' argument 'xml' is invalid. Allowed choices are text, json.`,
 * `option '--write' cannot be used with option '--jsonl'`, `unknown option '--encodng'` and the guess in a line below.
 */
function readDetail(message: string): Detail {
  const argument =
    /^error: command-argument value '(.*)' is invalid for argument '(.*?)'\.(?: Allowed choices are (.*)\.)?$/su;
  const [, wrong, named = '', allowed = ''] = argument.exec(message) ?? [];
  if (wrong !== undefined) return { name: named, value: cut(wrong), choices: allowed };
  const [, name = ''] = /'(.*?)'/su.exec(message) ?? [];
  const [, value = '', choices = ''] =
    /'.*?'.*?'(.*)'(?: is invalid\.(?: Allowed choices are)?(.*?)\.?)?$/su.exec(message) ?? [];
  return { name, value: cut(value), choices: choices.trim() };
}

const cut = (value: string): string => (value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value);

/** Puts a complaint about the command line into the person's language. */
export function complain(code: string, message: string, locale: Locale): string {
  const [problem = '', guess] = message.replace(/\?\)$/u, '').split(/\n\(Did you mean (?:one of )?/u);
  const words = COMPLAINTS[code]?.(readDetail(problem));
  const said = words ? say(words, locale) : problem.replace(/^error: /u, '');
  const meant = guess && say(didYouMean(guess), locale);
  const hint = say({ en: ' (see govtext --help)', zh: '（用法见 govtext --help）' }, locale);
  return `govtext: ${visible(`${said}${meant ?? ''}`)}${hint}\n`;
}

function didYouMean(guess: string): Words {
  return { en: `; did you mean ${guess}?`, zh: `，是否指 ${guess.replaceAll(', ', '、')}？` };
}
