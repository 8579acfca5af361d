import { allWords, type CommandWords, type OptionWords } from './tree';

/** The headings of a manual page. */
export interface Headings {
  name: string;
  synopsis: string;
  description: string;
  options: string;
  commands: string;
  inputs: string;
  exit: string;
}

/** The manual (手册页) in the form of man(7), made of the help: `govtext man | man -l -`. */
export function manPage(
  tree: CommandWords,
  { version, headings, inputs, exit }: { version: string; headings: Headings; inputs: string; exit: string },
): string {
  const commands = allWords(tree).filter(({ path }) => path.length > 0);
  const parts = [
    `.TH GOVTEXT 1 "" "govtext ${roff(version)}"`,
    `.SH ${headings.name}`,
    `govtext \\- ${roff(tree.description)}`,
    `.SH ${headings.synopsis}`,
    ...commands
      .filter(({ commands: below }) => below.length === 0)
      .flatMap(({ path, usage }) => [
        `.B govtext ${roff(path.join(' '))}`,
        roff(usage.replace(/^\[options\] ?/u, '[options] ')),
        '.br',
      ]),
    `.SH ${headings.description}`,
    paragraphs(inputs),
    `.SH ${headings.options}`,
    ...tree.options.map(item),
    `.SH ${headings.commands}`,
    ...commands.flatMap((command) => [
      `.SS ${roff(command.path.join(' '))}`,
      roff(command.description),
      ...command.options.map(item),
    ]),
    `.SH ${headings.exit}`,
    paragraphs(exit),
  ];
  return `${parts.join('\n')}\n`;
}

function item({ long, short, value, choices, description }: OptionWords): string {
  const name =
    short === undefined ? `\\fB${roff(long)}\\fR` : `\\fB${roff(short)}\\fR, \\fB${roff(long)}\\fR`;
  const takes = value === undefined ? '' : ` \\fI${roff(value)}\\fR`;
  const list = choices.length > 0 ? ` (${choices.join(', ')})` : '';
  return `.TP\n${name}${takes}\n${roff(description + list)}`;
}

const paragraphs = (text: string): string => text.split('\n').map(roff).join('\n.br\n');

/** Text that man(7) takes as text: no requests at the beginning of a line, hyphens that can be copied. */
function roff(text: string): string {
  return text
    .replace(/\\/gu, '\\e')
    .replace(/-/gu, '\\-')
    .replace(/^(?=[.'])/gmu, '\\&');
}
