import { Command, InvalidArgumentError, Option } from 'commander';
import { SEGMENTERS } from '../engine/protocol';
import { helpConfiguration } from './help';
import type { Run } from './run';
import { words } from './words';

/** A whole number of at least 1. */
function count(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('');
  return Number(value);
}

/** The command line: what there is, in the person's language. Each command's code is loaded when it is called. */
export function buildProgram(run: Run, version: string): Command {
  const say = (key: keyof typeof words) => run.say(words[key]);
  const option = (flags: string, key: keyof typeof words) => new Option(flags, say(key));
  const encoding = () =>
    option('--encoding <name>', 'encoding').choices(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5']);
  const segmenter = () => option('--segmenter <name>', 'segmenter').choices(SEGMENTERS);
  const jobs = () => option('--jobs <n>', 'jobs').argParser(count);
  const out = () => option('-o, --out <file>', 'out');
  const model = () => option('--model <file>', 'model');

  const program = new Command('govtext')
    .description(say('program'))
    .version(version, '-V, --version', say('version'))
    .helpOption('-h, --help', say('help'))
    .helpCommand('help [command]', say('helpCommand'))
    .configureHelp({ ...helpConfiguration(run.locale), showGlobalOptions: true })
    .addOption(option('--locale <locale>', 'locale').choices(['en', 'zh-cn']))
    .addHelpText('after', () => `\n${say('exitCodes')}\n`);
  /** A command; `--locale` is understood after its name too. */
  const command = (name: string, key: keyof typeof words) =>
    program
      .command(name)
      .description(say(key))
      .helpOption('-h, --help', say('help'))
      .configureHelp({ ...helpConfiguration(run.locale) })
      .addOption(option('--locale <locale>', 'locale').choices(['en', 'zh-cn']));

  command('analyze [file...]', 'analyze')
    .addOption(option('--jsonl', 'jsonl'))
    .addOption(option('--pretty', 'pretty'))
    .addOption(option('--no-entities', 'noEntities'))
    .addOption(out())
    .addOption(jobs())
    .addOption(encoding())
    .addOption(segmenter())
    .addOption(model())
    .action(async (files: string[], flags) => {
      if (flags.jsonl !== true && files.length === 0)
        program.error(say('noInput'), { code: 'govtext.usage' });
      const { analyzeCommand } = await import('./commands/analyze');
      await analyzeCommand(run, files, flags);
    });

  return program;
}
