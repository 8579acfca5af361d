import type { CommandWords, OptionWords } from './tree';

/** Completion for zsh, by `_arguments`. */
export function zshCompletion(tree: CommandWords): string {
  return `#compdef govtext
# zsh completion for govtext: govtext completion zsh > a folder of $fpath, as _govtext
${functions(tree)}
if [ "$funcstack[1]" = _govtext ]; then _govtext "$@"; else compdef _govtext govtext; fi
`;
}

function functions(command: CommandWords): string {
  const own = command.options.flatMap(specs);
  const below = command.commands;
  const body =
    below.length === 0
      ? `  _arguments -s ${[...own, "'*:file:_files'"].join(' \\\n    ')}`
      : `  local state line
  _arguments -C ${[...own, "'1:command:->command'", "'*::rest:->rest'"].join(' \\\n    ')}
  case $state in
  command)
    local -a commands=(${below.map(({ path, description }) => `'${quoted(`${path.at(-1) ?? ''}:${description}`)}'`).join('\n      ')})
    _describe command commands ;;
  rest)
    case $line[1] in
${below.map(({ path }) => `    ${path.at(-1) ?? ''}) ${nameOf(path)} ;;`).join('\n')}
    esac ;;
  esac`;
  return [...below.map(functions), `${nameOf(command.path)}() {\n${body}\n}`].join('\n');
}

const nameOf = (path: readonly string[]): string => ['_govtext', ...path].join('_');

function specs({ long, short, value, choices, description }: OptionWords): string[] {
  const words = quoted(description).replace(/[[\]:]/gu, '\\$&');
  const takes =
    value === undefined
      ? ''
      : choices.length > 0
        ? `:value:(${choices.join(' ')})`
        : /file|path|state/u.test(value)
          ? ':file:_files'
          : ':value: ';
  return [long, ...(short === undefined ? [] : [short])].map((name) => `'${name}[${words}]${takes}'`);
}

const quoted = (text: string): string => text.replace(/'/gu, `'\\''`);
