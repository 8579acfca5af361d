import { allWords, type CommandWords } from './tree';

/** Completion for bash: commands, options, what an option takes; names of files elsewhere. */
export function bashCompletion(tree: CommandWords): string {
  const all = allWords(tree);
  const cases = all.map(({ path, options, commands }) => {
    const names = options.flatMap(({ long, short }) => (short === undefined ? [long] : [short, long]));
    return `    '${path.join(' ')}') opts='${names.join(' ')}' subs='${commands.map((each) => each.path.at(-1) ?? '').join(' ')}' ;;`;
  });
  const values = all.flatMap(({ path, options }) =>
    options
      .filter(({ choices }) => choices.length > 0)
      .flatMap(({ long, short, choices }) =>
        [long, ...(short === undefined ? [] : [short])].map(
          (name) => `    '${[...path, name].join(' ')}') values='${choices.join(' ')}' ;;`,
        ),
      ),
  );
  const taking = all.flatMap(({ path, options }) =>
    options
      .filter(({ value, choices }) => value !== undefined && choices.length === 0)
      .flatMap(({ long, short }) => (short === undefined ? [long] : [long, short]))
      .map((name) => `'${[...path, name].join(' ')}'`),
  );
  const paths = all.filter(({ path }) => path.length > 0).map(({ path }) => `'${path.join(' ')}'`);
  return `# bash completion for govtext: eval "$(govtext completion bash)"
_govtext() {
  local cur=\${COMP_WORDS[COMP_CWORD]} prev=\${COMP_WORDS[COMP_CWORD-1]} path='' word opts subs values='' at
  COMPREPLY=()
  for ((at = 1; at < COMP_CWORD; at++)); do
    word=\${COMP_WORDS[at]}
    case "\${path:+$path }$word" in
    ${paths.join(' | ')}) path="\${path:+$path }$word" ;;
    esac
  done
  case "\${path:+$path }$prev" in
${values.join('\n')}
    ${taking.join(' | ')}) return 0 ;;
  esac
  if [[ -n $values ]]; then
    COMPREPLY=($(compgen -W "$values" -- "$cur"))
    return 0
  fi
  case "$path" in
${cases.join('\n')}
  esac
  if [[ $cur == -* ]]; then
    COMPREPLY=($(compgen -W "$opts" -- "$cur"))
  elif [[ -n $subs ]]; then
    COMPREPLY=($(compgen -W "$subs" -- "$cur"))
  fi
}
complete -o default -o bashdefault -F _govtext govtext
`;
}
