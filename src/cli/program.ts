import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { Argument, InvalidArgumentError, Option, type Command } from 'commander';
import { TRANSFORMS } from '../core/cleanup/transform';
import { ENTITY_FORMATS } from '../core/export/entities/formats';
import { OUTLINE_FORMATS } from '../core/export/formats';
import { CATEGORY_WORDS } from '../core/roles/categories';
import { TABLES } from '../core/export/tables';
import { INPUT_NAMES } from '../engine/inputs/formats';
import { parseSize } from '../engine/inputs/limits';
import { SEGMENTERS } from '../engine/protocol';
import { CliCommand } from './command';
import type { Shard } from './corpus/flags';
import { TABLE_FORMATS } from '../engine/tables/tableWriter';
import type { Words } from '../core/words';
import { helpConfiguration } from './help';
import type { Shell } from './commands/shell';
import { messages } from './messages';
import { protect } from './output';
import type { Run } from './run';
import { words } from './words';

/** A whole number of at least 1. */
function count(value: string): number {
  if (!/^[1-9]\d{0,5}$/.test(value)) throw new InvalidArgumentError('1, 2, 3 …');
  return Number(value);
}

/** A share from 0 to 1. */
function share(value: string): number {
  const number = Number(value);
  if (value.trim() === '' || !(number >= 0 && number <= 1)) throw new InvalidArgumentError('0–1');
  return number;
}

/** `200M`: bytes. */
function size(value: string): number {
  const bytes = parseSize(value);
  if (bytes === undefined) throw new InvalidArgumentError('256M, 1G …');
  return bytes;
}

/** `2/8`: the third of eight workers. */
function shard(value: string): Shard {
  const [, index, total] = /^(\d{1,6})\/([1-9]\d{0,5})$/.exec(value) ?? [];
  if (index === undefined || total === undefined || Number(index) >= Number(total))
    throw new InvalidArgumentError('0/4, 1/4, 2/4, 3/4');
  return { index: Number(index), count: Number(total) };
}

/** A list set apart by commas, each one of `known`. */
function listOf(known: readonly string[]): (value: string) => string[] {
  return (value) => {
    const items = value.split(/[,，\s]+/).filter((item) => item !== '');
    if (items.length === 0 || items.some((item) => !known.includes(item))) {
      throw new InvalidArgumentError(known.join(', '));
    }
    return items;
  };
}

/** Without --format the ending of --out tells it: what is called `.xlsx` is no CSV. */
function formatByName(command: Command): void {
  const { out } = command.opts<{ out?: string }>();
  if (out === undefined || command.getOptionValueSource('format') !== 'default') return;
  const ending = extname(out).slice(1).toLowerCase();
  const known = command.options.find((one) => one.attributeName() === 'format')?.argChoices ?? [];
  if (known.includes(ending)) command.setOptionValueWithSource('format', ending, 'implied');
}

/** The command line: what there is, in the person's language. Each command's code is loaded when it is called. */
export function buildProgram(run: Run, version: string): CliCommand {
  const say = (key: keyof typeof words) => run.say(words[key]);
  const option = (flags: string, key: keyof typeof words) => new Option(flags, say(key));
  const encoding = () =>
    option('--encoding <name>', 'encoding').choices(['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'big5']);
  const segmenter = () => option('--segmenter <name>', 'segmenter').choices(SEGMENTERS);
  const jobs = () => option('--jobs <n>', 'jobs').argParser(count);
  const out = () => option('-o, --out <file>', 'out');
  const resume = () => option('--resume', 'resume');
  const model = () => option('--model <file>', 'model');

  const program = new CliCommand('govtext')
    .description(say('program'))
    .version(version, '-V, --version', say('version'))
    .helpOption('-h, --help', say('help'))
    .helpCommand(false)
    .configureHelp({ ...helpConfiguration(run.locale), showGlobalOptions: true })
    .addOption(option('--locale <locale>', 'locale').choices(['en', 'zh-cn']))
    .addHelpText('after', () => `\n${say('exitCodes')}\n`);
  /** A command; `--locale` is understood after its name too. */
  const command = (name: string, key: keyof typeof words, parent: Command = program) =>
    parent
      .command(name)
      .description(say(key))
      .helpOption('-h, --help', say('help'))
      .configureHelp({ ...helpConfiguration(run.locale) })
      .addOption(option('--locale <locale>', 'locale').choices(['en', 'zh-cn']));

  /** A command on texts: every one takes every input, and the options of reading and of working on several cores. */
  const onTexts = (name: string, key: keyof typeof words, parent: Command = program) =>
    command(`${name} [input...]`, key, parent)
      .addOption(option('--input <format>', 'input').choices(INPUT_NAMES))
      .addOption(encoding())
      .addOption(option('--text-field <name>', 'textField'))
      .addOption(option('--id-field <name>', 'idField'))
      .addOption(option('--max-size <size>', 'maxSize').argParser(size))
      .addOption(option('--templates <file>', 'templates'))
      .addOption(jobs())
      .addOption(option('--shard <i/n>', 'shard').argParser(shard))
      .addOption(option('--no-order', 'noOrder'))
      .addOption(option('--rules <file>', 'rules'))
      .addOption(option('--no-rules', 'noRules'))
      .hook('preAction', (_, called) => {
        const { rules, templates, model } = called.opts<Partial<Record<string, string | false>>>();
        protect([rules, templates, model]);
        if (called.getOptionValue('out') === '-') called.setOptionValue('out', undefined);
        formatByName(called);
        if (called.getOptionValue('resume') === true && called.getOptionValue('out') === undefined)
          run.note(messages.resumeNeedsOut());
      })
      .addHelpText('after', () => `\n${say('inputsHelp')}\n`);
  /** Nothing named and nothing piped in, or a file named where rows are read from standard input: a mistake. */
  const needInput = (inputs: readonly string[], flags: { jsonl?: boolean }): void => {
    const usage = { code: 'govtext.usage' };
    if (flags.jsonl !== true && inputs.length === 0) program.error(say('noInput'), usage);
    const unread = flags.jsonl === true ? inputs.find((name) => name !== '-') : undefined;
    if (unread !== undefined) program.error(`${say('jsonlNamed')}: ${unread}`, usage);
  };

  onTexts('analyze', 'analyze')
    .addOption(option('--jsonl', 'jsonl'))
    .addOption(option('--pretty', 'pretty'))
    .addOption(option('--no-entities', 'noEntities'))
    .addOption(option('--with-text', 'withText'))
    .addOption(option('--explain', 'explain').conflicts(['pretty', 'withText', 'resume', 'entities']))
    .addOption(out())
    .addOption(resume())
    .addOption(segmenter())
    .addOption(model())
    .action(async (inputs: string[], flags) => {
      needInput(inputs, flags);
      const { analyzeCommand } = await import('./commands/analyze');
      await analyzeCommand(run, inputs, flags);
    });

  onTexts('clean', 'clean')
    .addOption(option('-w, --write', 'write').conflicts(['jsonl', 'out']))
    .addOption(option('--diff', 'diff').conflicts(['jsonl']))
    .addOption(option('--report <file>', 'report').conflicts(['jsonl']))
    .addOption(option('--only <categories>', 'only').argParser(listOf(Object.keys(CATEGORY_WORDS))))
    .addOption(
      option('--transform <ids>', 'transform').argParser(listOf(TRANSFORMS.map((transform) => transform.id))),
    )
    .addOption(option('--repair', 'repair'))
    .addOption(option('--metadata <what>', 'metadata').choices(['remove', 'keep', 'front-matter']))
    .addOption(option('--no-title', 'noTitle'))
    .addOption(option('--no-signature', 'noSignature'))
    .addOption(option('--join-lines', 'joinLines'))
    .addOption(option('--indent <how>', 'indent').choices(['keep', 'none', 'two']))
    .addOption(option('--jsonl', 'cleanJsonl'))
    .addOption(option('-o, --out <path>', 'cleanOut'))
    .addOption(resume())
    .addHelpText('after', () => transformHelp(run))
    .action(async (inputs: string[], flags) => {
      needInput(inputs, flags);
      const { cleanCommand } = await import('./commands/clean');
      await cleanCommand(run, inputs, flags);
    });

  onTexts('check', 'check')
    .addOption(
      option('-f, --format <format>', 'checkFormat').choices(['text', 'json', 'sarif']).default('text'),
    )
    .addOption(
      option('--fail-on <severity>', 'failOn')
        .choices(['error', 'warning', 'information', 'hint', 'never'])
        .default('warning'),
    )
    .addOption(out())
    .action(async (inputs: string[], flags) => {
      needInput(inputs, flags);
      const { checkCommand } = await import('./commands/check');
      await checkCommand(run, inputs, flags);
    });

  command('restore <file...>', 'restore')
    .addOption(option('--force', 'force'))
    .addOption(option('--last', 'last'))
    .action(async (files: string[], flags) => {
      const { restoreCommand } = await import('./commands/restore');
      await restoreCommand(run, files, flags);
    });

  onTexts('outline', 'outline')
    .addOption(option('-f, --format <format>', 'outlineFormat').choices(OUTLINE_FORMATS).default('markdown'))
    .addOption(option('--body', 'outlineBody'))
    .addOption(option('--no-body', 'outlineNoBody'))
    .addOption(option('-o, --out <file>', 'outlineOut'))
    .action(async (inputs: string[], flags) => {
      needInput(inputs, flags);
      const { outlineCommand } = await import('./commands/outline');
      await outlineCommand(run, inputs, flags);
    });

  onTexts('entities', 'entities')
    .addOption(
      option('-f, --format <format>', 'entityFormat')
        .choices([...Object.keys(ENTITY_FORMATS), 'xlsx', 'parquet'])
        .default('csv'),
    )
    .addOption(option('--no-bom', 'noBom'))
    .addOption(option('-o, --out <file>', 'entitiesOut'))
    .addOption(segmenter())
    .addOption(model())
    .action(async (inputs: string[], flags) => {
      needInput(inputs, flags);
      const { entitiesCommand } = await import('./commands/entities');
      await entitiesCommand(run, inputs, flags);
    });

  onTexts('facts', 'facts')
    .addOption(option('-f, --format <format>', 'factFormat').choices(TABLE_FORMATS).default('csv'))
    .addOption(option('--min-confidence <n>', 'minConfidence').argParser(share))
    .addOption(option('--no-bom', 'noBom'))
    .addOption(out())
    .addOption(segmenter())
    .addOption(model())
    .action(async (inputs: string[], flags) => {
      needInput(inputs, flags);
      const { factsCommand } = await import('./commands/facts');
      await factsCommand(run, inputs, flags);
    });

  onTexts('export', 'export')
    .addOption(option('-t, --table <name>', 'table').choices(Object.keys(TABLES)).makeOptionMandatory())
    .addOption(option('-f, --format <format>', 'factFormat').choices(TABLE_FORMATS).default('csv'))
    .addOption(option('--min-confidence <n>', 'minConfidence').argParser(share))
    .addOption(option('--no-bom', 'noBom'))
    .addOption(out())
    .addOption(model())
    .addHelpText('after', () => tableHelp(run))
    .action(async (inputs: string[], flags) => {
      needInput(inputs, flags);
      const { exportCommand } = await import('./commands/exportTable');
      await exportCommand(run, inputs, flags);
    });

  onTexts('keywords', 'keywords')
    .addOption(option('-n, --top <n>', 'top').argParser(count).default(20))
    .addOption(option('--json', 'keywordsJson'))
    .addOption(out())
    .addOption(segmenter())
    .action(async (inputs: string[], flags) => {
      needInput(inputs, flags);
      const { keywordsCommand } = await import('./commands/keywords');
      await keywordsCommand(run, inputs, flags);
    });

  const templates = command('templates', 'templatesCommand').usage('mine|merge …');
  onTexts('mine', 'templatesMine', templates)
    .addOption(option('-o, --out <file>', 'out').makeOptionMandatory())
    .action(async (inputs: string[], flags) => {
      needInput(inputs, flags);
      const { mineTemplates } = await import('./commands/templates');
      await mineTemplates(run, inputs, flags);
    });
  command('merge <file...>', 'templatesMerge', templates)
    .addOption(option('-o, --out <file>', 'out').makeOptionMandatory())
    .action(async (files: string[], flags: { out: string }) => {
      const { mergeTemplateFiles } = await import('./commands/templates');
      await mergeTemplateFiles(run, files, flags.out);
    });

  const duplicates = onTexts('duplicates', 'duplicates')
    .addOption(option('-f, --format <format>', 'factFormat').choices(TABLE_FORMATS).default('csv'))
    .addOption(option('--no-bom', 'noBom'))
    .addOption(out())
    .addOption(option('--state <file>', 'state').conflicts(['out', 'from']))
    .addOption(option('--from <state...>', 'from'))
    .action(async (inputs: string[], flags) => {
      // `merge` is no input but what is done, as in `templates merge`.
      if (inputs[0] === 'merge' && flags.state === undefined && !existsSync('merge')) {
        const [, ...files] = inputs;
        if (files.length === 0 || flags.out === undefined)
          program.error(say('mergeNeeds'), { code: 'govtext.usage' });
        const { mergeStates } = await import('./commands/duplicates');
        await mergeStates(files, flags.out);
        return;
      }
      if (flags.from === undefined) needInput(inputs, flags);
      const { duplicatesCommand } = await import('./commands/duplicates');
      await duplicatesCommand(run, inputs, flags);
    });
  duplicates.addHelpText('after', () => `\n${say('duplicatesHelp')}\n`);

  onTexts('report', 'corpusReport')
    .addOption(option('--html <file>', 'reportHtml').makeOptionMandatory())
    .addOption(model())
    .action(async (inputs: string[], flags) => {
      needInput(inputs, flags);
      const { reportCommand } = await import('./commands/report');
      await reportCommand(run, inputs, flags);
    });

  command('train <file>', 'train')
    .addOption(option('-o, --out <file>', 'trainOut').makeOptionMandatory())
    .addOption(option('--model <file>', 'trainModel').conflicts(['alone']))
    .addOption(option('--alone', 'trainAlone'))
    .action(async (file: string, flags) => {
      const { trainCommand } = await import('./commands/train');
      await trainCommand(run, file, flags);
    });

  command('completion', 'completion')
    .addArgument(new Argument('<shell>', say('shell')).choices(['bash', 'zsh', 'fish']))
    .action(async (shell: Shell) => {
      const { completionCommand } = await import('./commands/shell');
      await completionCommand(program, shell);
    });
  command('man', 'man').action(async () => {
    const { manCommand } = await import('./commands/shell');
    await manCommand(run, program);
  });
  command('help [command...]', 'helpCommand').action((names: string[]) => {
    program.find(names).help();
  });

  return program;
}

/** The tables of `govtext export`. */
function tableHelp(run: Run): string {
  const rows = Object.entries(TABLES).map(([name, words]) => `  ${name.padEnd(12)}${run.say(words)}`);
  return ['', run.say({ en: 'Tables (--table):', zh: '数据表（--table）：' }), ...rows, ''].join('\n');
}

/** The clean-ups and kinds of residue by id, in the person's language. */
function transformHelp(run: Run): string {
  const row = (id: string, words: Words): string => `  ${id.padEnd(24)}${run.say(words)}`;
  const title = (words: Words): string => `\n${run.say(words)}`;
  return [
    title({ en: 'Clean-ups (--transform):', zh: '清理（--transform）：' }),
    ...TRANSFORMS.map(({ id, words }) => row(id, words)),
    title({ en: 'Kinds of residue (--only):', zh: '残留类别（--only）：' }),
    ...Object.entries(CATEGORY_WORDS).map(([id, words]) => row(id, words)),
    '',
  ].join('\n');
}
