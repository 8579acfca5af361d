import { allWords, type CommandWords, type OptionWords } from './tree';

/** Completion for fish. */
export function fishCompletion(tree: CommandWords): string {
  const lines = allWords(tree).flatMap((command) => {
    const when = condition(command);
    return [
      ...command.commands.map(
        ({ path, description }) =>
          `complete -c govtext -n ${when} -f -a ${quoted(path.at(-1) ?? '')} -d ${quoted(description)}`,
      ),
      ...command.options.map((option) => `complete -c govtext -n ${when} ${optionWords(option)}`),
    ];
  });
  return `# fish completion for govtext: govtext completion fish > ~/.config/fish/completions/govtext.fish\n${lines.join('\n')}\n`;
}

/** True where the words so far are this command and none below it. */
function condition({ path, commands }: CommandWords): string {
  const seen = path.map((name) => `__fish_seen_subcommand_from ${name}`);
  const below = commands.map(({ path: next }) => next.at(-1) ?? '');
  const none = below.length > 0 ? [`not __fish_seen_subcommand_from ${below.join(' ')}`] : [];
  return quoted([...seen, ...none].join('; and ') || 'true');
}

function optionWords({ long, short, value, choices, description }: OptionWords): string {
  return [
    long.startsWith('--') ? `-l ${long.slice(2)}` : '',
    short === undefined ? '' : `-s ${short.slice(1)}`,
    value === undefined ? '' : choices.length > 0 ? `-x -a ${quoted(choices.join(' '))}` : '-r',
    `-d ${quoted(description)}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

const quoted = (text: string): string => `'${text.replace(/[\\']/gu, '\\$&')}'`;
