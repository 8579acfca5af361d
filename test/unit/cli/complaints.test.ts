import assert from 'node:assert/strict';
import { existsSync, writeFileSync } from 'node:fs';
import { after, before, describe, it } from 'mocha';
import { buildCli, Folder, govtext } from './cli';

/** Command lines that are wrong, and what the answer has to name. */
const WRONG: readonly [args: readonly string[], says: RegExp][] = [
  [['check', '-f', 'xml', 'x.txt'], /"xml" for -f, --format.*text, json, sarif/],
  [['check', '--fail-on', "it's", 'x.txt'], /"it's" for --fail-on.*error, warning, information, hint, never/],
  [['clean', '--only', 'share,advert', 'x.txt'], /"share,advert" for --only.*breadcrumb/],
  [['export', '-t', 'persons', 'x.txt'], /"persons" for -t, --table.*documents/],
  [['facts', '--min-confidence', '2', 'x.txt'], /"2" for --min-confidence.*0–1/],
  [['analyze', '--shard', '4/4', 'x.txt'], /"4\/4" for --shard.*0\/4/],
  [['keywords', '--top', '0', 'x.txt'], /"0" for -n, --top.*1, 2, 3/],
  [['--locale', 'fr', 'check', 'x.txt'], /"fr" for --locale.*en, zh-cn/],
  [['analize', 'x.txt'], /unknown command analize; did you mean analyze\?/],
  [['templates', 'mien', 'x.txt'], /unknown command mien; did you mean mine\?/],
  [['restore', 'a', '--froce'], /unknown option --froce; did you mean --force\?/],
  [['analyze', '--encodng', 'utf-8', 'x.txt'], /unknown option --encodng; did you mean --encoding\?/],
  [['analyze', '--encodng=utf-8', 'x.txt'], /unknown option --encodng; did you mean --encoding\?/],
  [['help', 'foo'], /unknown command foo/],
  [['help', 'templates', 'mien'], /unknown command mien; did you mean mine\?/],
  [['completion', 'bahs'], /"bahs" for shell.*bash, zsh, fish/],
  [['clean', '-w', '--jsonl', 'x.txt'], /-w, --write cannot be used with --jsonl/],
  [['clean', '--jsonl', 'x.jsonl'], /--jsonl reads standard input alone.*x\.jsonl/],
  [['analyze', '--jsonl', '-', 'x.txt'], /--jsonl reads standard input alone.*x\.txt/],
  [
    ['export', 'x.txt'],
    /--table <name> is needed; it takes documents, sections, paragraphs, entities, facts/,
  ],
  [['export', '--tabel', 'entities', 'x.txt'], /unknown option --tabel; did you mean --table\?/],
  [['exprot', '--help'], /unknown command exprot; did you mean export\?/],
  [['restore'], /missing argument file/],
  [['analyze'], /name a file or folder/],
];

describe('govtext on a wrong command line', function () {
  this.timeout(300_000);
  const folder = new Folder();
  before(buildCli);
  after(() => {
    folder.remove();
  });

  for (const [args, says] of WRONG)
    it(`says what is wrong, and ends with 2: ${args.join(' ')}`, () => {
      const { status, out, error } = govtext(args, { cwd: folder.path });
      assert.equal(status, 2, error);
      assert.match(error, says);
      assert.equal(error.trimEnd().split('\n').length, 1);
      assert.equal(out, '');
    });

  it('guesses nothing where nothing is like it', () => {
    const { status, error } = govtext(['analyze', '--zzzzz', 'x.txt'], { cwd: folder.path });
    assert.equal(status, 2);
    assert.equal(error, 'govtext: unknown option --zzzzz (see govtext --help)\n');
  });

  it('cuts a long value short, and sends none of its control characters', () => {
    const { error } = govtext(['check', '-f', `\u001b[31m${'x'.repeat(5000)}`, 'x.txt']);
    assert.ok(error.length < 300, error);
    assert.ok(!error.includes('\u001b'));
  });

  it('says it in Chinese', () => {
    const value = govtext(['check', '-f', 'xml', 'x.txt', '--locale', 'zh-cn']);
    assert.match(value.error, /的值“xml”不对，可用：text、json、sarif（用法见/);
    assert.match(govtext(['--locale', 'zh-cn', 'chekc', 'x.txt']).error, /没有命令 chekc，是否指 check？/);
  });

  it('ends with 0 where all is well, with 1 where an input fails or a check finds something', () => {
    const good = folder.file('good.txt');
    writeFileSync(good, '第一条　本办法适用于本区。\n第二条　本办法自公布之日起施行。\n');
    const gap = folder.file('gap.txt');
    writeFileSync(
      gap,
      ['一', '二', '三', '五', '六'].map((number) => `第${number}条　各单位应当遵守本办法。\n`).join(''),
    );
    assert.equal(govtext(['--help']).status, 0);
    assert.equal(govtext(['--version']).status, 0);
    assert.equal(govtext(['check', good]).status, 0);
    assert.equal(govtext(['check', gap]).status, 1);
    assert.equal(govtext(['check', '--fail-on', 'never', gap]).status, 0);
    for (const command of [
      'analyze',
      'check',
      'clean',
      'outline',
      'entities',
      'facts',
      'keywords',
      'restore',
    ])
      assert.equal(govtext([command, folder.file('none.txt')]).status, 1, command);
  });

  it('says that there are no keywords without a segmenter', () => {
    const path = folder.file('words.txt');
    writeFileSync(path, '会议强调，各单位要认真落实养老服务办法，明确责任，细化措施。\n');
    const none = govtext(['keywords', '--segmenter', 'none', path, path]);
    assert.equal(none.status, 0);
    assert.equal(none.out, '');
    assert.equal(none.error.match(/there are no keywords/g)?.length, 1, none.error);
    const some = govtext(['keywords', path]);
    assert.notEqual(some.out, '');
    assert.doesNotMatch(some.error, /no keywords/);
  });

  it('says which line of JSONL is wrong', () => {
    const input = ['{"id":1,"text":"甲"}', '', '{', '{"id":"b","text":3}', '{"id":2,"text":"乙"}'].join(
      '\r\n',
    );
    const { status, out } = govtext(['analyze', '--jsonl', '--no-entities'], { input });
    assert.equal(status, 1);
    const rows = out
      .trimEnd()
      .split('\n')
      .map((row) => JSON.parse(row) as { id: unknown; error?: string });
    assert.deepEqual(
      rows.map(({ id, error }) => [id, /^line \d+/.exec(error ?? '')?.[0]]),
      [
        ['1', undefined],
        [null, 'line 3'],
        ['b', 'line 4'],
        ['2', undefined],
      ],
    );
    const sentences = folder.file('own.jsonl');
    writeFileSync(sentences, '\n{"text":"张三","entities":[{"type":"person","start":0,"end":9}]}\n');
    assert.match(govtext(['train', '-o', folder.file('own.model'), sentences]).error, /own\.jsonl:2: /);
  });

  it('learns from marked text, and says which of its marks is wrong', () => {
    const path = folder.file('marked.txt');
    const model = folder.file('marked.model');
    writeFileSync(path, '\uFEFF=== a1\n[高 远|p]到[松溪|l]。\n=== a2\n[桐庐|q]\n---\nowns | 甲 | 乙 |\n');
    const { status, error } = govtext(['train', '--alone', '-o', model, path]);
    assert.equal(status, 1);
    assert.match(error, /marked\.txt:4: /);
    assert.match(error, /marked\.txt:6: /);
    assert.match(error, /marked\.model/);
    assert.ok(existsSync(model));
  });
});
