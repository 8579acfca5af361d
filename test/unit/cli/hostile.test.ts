import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'mocha';
import { buildCli, closeBridge, Folder, govtext, openBridge, program, type Answer } from './cli';

const TITLE = '清河市出台养老服务办法';
const BODY =
  '　　为方便老年人就近就医，清河市近日出台办法，要求每个街道至少设立一处日间照料点，配备两名护理人员。\n　　办法自六月一日起施行，由市民政局负责解释，各区可以根据实际制定细则，报市民政局备案。\n';
const PAGE = `404 Not Found\n404 Not Found\nnginx/1.20.1\n您的位置：首页 > 要闻 > 正文\n${TITLE}\n${BODY}分享到： 微信 微博 QQ空间\n版权所有 清河在线\n`;
const CLEAN = `${TITLE}\n${BODY}`;
const posix = process.platform !== 'win32';

/** Fails where the program does not end by itself. */
function within(args: readonly string[], cwd?: string): Answer {
  return govtext(args, { limit: 30_000, ...(cwd !== undefined && { cwd }) });
}

describe('govtext in hostile hands', function () {
  this.timeout(120_000);
  let folder: Folder;
  const write = (name: string, text: string = PAGE): string => {
    fs.mkdirSync(join(folder.file(name), '..'), { recursive: true });
    fs.writeFileSync(folder.file(name), text);
    return folder.file(name);
  };
  const read = (name: string): string => fs.readFileSync(folder.file(name), 'utf8');
  before(buildCli);
  beforeEach(() => {
    folder?.remove();
    folder = new Folder();
  });
  after(() => folder?.remove());

  describe('an output that is an input', () => {
    for (const [name, args] of [
      ['analyze -o', ['analyze', '--no-entities', 'a.txt', '-o', 'a.txt']],
      ['analyze a folder -o', ['analyze', '--no-entities', '.', '-o', 'a.txt']],
      ['clean -o', ['clean', 'a.txt', '-o', 'a.txt']],
      ['clean -o by another way', ['clean', 'a.txt', '-o', './sub/../a.txt']],
      ['clean -o through a link', ['clean', 'a.txt', '-o', 'link.txt']],
      ['clean -o through a hard link', ['clean', 'a.txt', '-o', 'hard.txt']],
      ['clean of a link', ['clean', 'link.txt', '-o', 'a.txt']],
      ['clean --diff -o', ['clean', '--diff', 'a.txt', '-o', 'a.txt']],
      ['clean --report', ['clean', '--diff', 'a.txt', '--report', 'a.txt']],
      ['clean --write --report', ['clean', '-w', 'a.txt', '--report', 'a.txt']],
      ['clean --write --report of a folder', ['clean', '-w', '.', '--report', 'a.txt']],
      ['entities -o', ['entities', 'a.txt', '-o', 'a.txt']],
      ['keywords -o', ['keywords', 'a.txt', '-o', 'a.txt']],
      ['outline -o a file', ['outline', 'a.txt', '-o', 'a.txt']],
      ['train -o', ['train', 'train.jsonl', '-o', 'train.jsonl']],
      ['-o onto the rules named', ['analyze', '.', '--rules', 'train.jsonl', '-o', 'train.jsonl']],
      ['-o onto the templates', ['clean', 'a.txt', '--templates', 'train.jsonl', '-o', 'train.jsonl']],
      ['-o onto the rules', ['clean', 'a.txt', '-o', '.govtext.json']],
      ['-o into the journal', ['clean', 'a.txt', '-o', '.govtext/journal/clean-ups.log']],
    ] as const) {
      it(`is refused, and left as it is: ${name}`, () => {
        write('a.txt');
        write('.govtext.json', '{}\n');
        write('train.jsonl', '{"text":"市长王小明","entities":[]}\n');
        fs.mkdirSync(folder.file('sub'));
        fs.mkdirSync(folder.file('.govtext/journal'), { recursive: true });
        fs.symlinkSync('a.txt', folder.file('link.txt'));
        fs.linkSync(folder.file('a.txt'), folder.file('hard.txt'));
        const answer = within(args, folder.path);
        assert.equal(answer.status, 2, answer.error);
        assert.match(answer.error, /one of the inputs/);
        assert.deepEqual([read('a.txt'), read('.govtext.json')], [PAGE, '{}\n']);
        assert.ok(read('train.jsonl').startsWith('{"text"'));
        assert.ok(!fs.readdirSync(folder.path).some((file) => file.endsWith('.tmp')));
      });
    }

    it('nor is one the place of another output of the run', () => {
      write('a.txt');
      for (const args of [
        ['clean', 'a.txt', '-o', 'b.txt', '--report', 'sub/../b.txt'],
        ['clean', '.', '-o', 'tree', '--report', 'tree/a.txt'],
      ]) {
        fs.mkdirSync(folder.file('sub'), { recursive: true });
        fs.mkdirSync(folder.file('tree'), { recursive: true });
        const answer = within(args, folder.path);
        assert.equal(answer.status, 1, answer.error);
        assert.match(answer.error, /another output of this run|written by the run itself/);
        assert.equal(fs.existsSync(folder.file('b.txt')), false);
      }
      assert.equal(read('a.txt'), PAGE);
    });

    it('is refused for an outline into the folder of an input of that name', () => {
      write('page.md');
      const answer = within(['outline', 'page.md', '-o', '.'], folder.path);
      assert.notEqual(answer.status, 0);
      assert.equal(read('page.md'), PAGE);
    });
  });

  it('leaves an older answer as it is where no text could be read', () => {
    write('good.txt');
    for (const args of [
      ['clean', 'miss.txt', '-o'],
      ['clean', '--diff', 'miss.txt', '-o'],
      ['clean', '-w', 'miss.txt', '--report'],
      ['clean', 'miss.txt', '--report'],
      ['entities', 'miss.txt', '-o'],
      ['facts', 'miss.txt', '-f', 'xlsx', '-o'],
      ['export', '-t', 'documents', 'miss.txt', '-o'],
      ['keywords', 'miss.txt', 'no-folder/miss.txt', '-o'],
      ['check', 'miss.txt', '-o'],
      ['templates', 'mine', 'miss.txt', '-o'],
      ['duplicates', 'miss.txt', '-o'],
      ['duplicates', 'miss.txt', '--state'],
      ['report', 'miss.txt', '--html'],
    ]) {
      write('answer', 'of before\n');
      const { status, error } = within([...args, 'answer'], folder.path);
      assert.equal(status, 1, `${args.join(' ')}: ${error}`);
      assert.match(error, /miss\.txt/, args.join(' '));
      assert.equal(read('answer'), 'of before\n', args.join(' '));
    }
    // One that could be read makes an answer.
    assert.equal(within(['clean', '--diff', 'miss.txt', 'good.txt', '-o', 'answer'], folder.path).status, 1);
    assert.match(read('answer'), /^--- a\/good\.txt/);
    assert.deepEqual(
      fs.readdirSync(folder.path).filter((name) => /\.(?:tmp|part)$/.test(name)),
      [],
    );
  });

  it('gives outputs their place only when they are whole, and keeps mode and links', function () {
    if (!posix) return this.skip();
    const page = write('a.txt');
    write('old.txt', 'before\n');
    fs.chmodSync(folder.file('old.txt'), 0o640);
    fs.symlinkSync('old.txt', folder.file('link.txt'));
    assert.equal(within(['clean', page, '-o', folder.file('link.txt')]).status, 0);
    assert.equal(read('old.txt'), CLEAN);
    assert.ok(fs.lstatSync(folder.file('link.txt')).isSymbolicLink());
    assert.equal(fs.statSync(folder.file('old.txt')).mode & 0o777, 0o640);
    assert.equal(within(['clean', page, '-o', '/dev/null']).status, 0);
    assert.ok(fs.statSync('/dev/null').isCharacterDevice());
    assert.equal(within(['clean', page, '-o', '/dev/stdout']).out, CLEAN);
    fs.chmodSync(folder.file('old.txt'), 0o440);
    const refused = within(['clean', page, '-o', folder.file('old.txt')]);
    assert.equal(refused.status, 1);
    assert.match(refused.error, /read-only/);
  });

  it('keeps mode, refuses the read-only, and parts hard links with a word', function () {
    if (!posix) return this.skip();
    write('a.txt');
    fs.chmodSync(folder.file('a.txt'), 0o604);
    write('b.txt');
    fs.chmodSync(folder.file('b.txt'), 0o444);
    write('c.txt');
    fs.linkSync(folder.file('c.txt'), folder.file('backup'));
    const answer = within(['clean', '-w', folder.path]);
    assert.equal(answer.status, 1);
    assert.match(answer.error, /b\.txt: is read-only/);
    assert.match(answer.error, /c\.txt: has 2 names/);
    assert.match(answer.error, /cleaned 2 of 3 files/);
    assert.deepEqual([read('a.txt'), read('b.txt'), read('c.txt')], [CLEAN, PAGE, CLEAN]);
    assert.equal(read('backup'), PAGE);
    assert.equal(fs.statSync(folder.file('a.txt')).mode & 0o777, 0o604);
    assert.equal(fs.statSync(folder.file('b.txt')).mode & 0o777, 0o444);
    within(['restore', folder.path]);
    assert.deepEqual([read('a.txt'), read('c.txt')], [PAGE, PAGE]);
  });

  it('cleans and restores a folder once that is given by two names', function () {
    if (!posix) return this.skip();
    for (let number = 0; number < 60; number++) write(`d/${number}.txt`);
    fs.symlinkSync('d', folder.file('link'));
    const { status, error } = within(['clean', '-w', 'd', 'link', './d'], folder.path);
    assert.equal(status, 0, error);
    assert.match(error, /cleaned 60 of 60 files/);
    assert.match(within(['restore', 'link', 'd'], folder.path).error, /restored 60 files/);
    assert.equal(read('d/7.txt'), PAGE);
  });

  it('copes with names as long as a name may be', function () {
    if (!posix) return this.skip();
    const long = `${'长'.repeat(83)}.txt`;
    write(long);
    assert.equal(within(['clean', '-w', folder.path]).status, 0);
    for (const version of ['one\n', 'two\n']) {
      write(long, version);
      assert.match(within(['restore', '--force', folder.path]).error, /restored 1 files/);
      assert.equal(read(long), PAGE);
      assert.equal(within(['clean', '-w', folder.path]).status, 0);
    }
    within(['restore', folder.path]);
    const beside = fs.readdirSync(folder.path).filter((name) => name.includes('.changed'));
    assert.deepEqual(beside.map((name) => read(name)).sort(), ['one\n', 'two\n']);
    for (const name of beside) fs.rmSync(folder.file(name));
    for (const answer of [`${'a'.repeat(250)}.json`, `${'长'.repeat(84)}.j`]) {
      const args = ['analyze', '--no-entities', long, '-o', answer];
      assert.equal(within(args, folder.path).status, 0);
      assert.match(read(answer), /^\{"version":1/);
    }
    const rows = [`${'题'.repeat(300)}`, `${'题'.repeat(300)}`].map((id) =>
      JSON.stringify({ id, text: PAGE }),
    );
    write('rows.jsonl', `${rows.join('\n')}\n`);
    assert.equal(within(['outline', 'rows.jsonl', '-f', 'json', '-o', 'outlines'], folder.path).status, 0);
    assert.equal(fs.readdirSync(folder.file('outlines')).length, 2);
  });

  it('leaves the other names of a journal what they were', function () {
    if (!posix) return this.skip();
    write('a.txt');
    within(['clean', '-w', '--only', 'share', folder.path]);
    fs.linkSync(folder.file('.govtext/journal/clean-ups.log'), folder.file('other'));
    const other = read('other');
    for (const args of [
      ['clean', '-w'],
      ['restore', '--last'],
    ]) {
      assert.equal(within([...args, folder.path]).status, 0);
      assert.equal(read('other'), other);
    }
    assert.equal(within(['restore', folder.path]).status, 0);
    assert.equal(read('a.txt'), PAGE);
    assert.equal(read('other'), other);
  });

  it('says of a restored text that the journal could not note it', function () {
    if (!posix) return this.skip();
    for (const name of ['a.txt', 'b.txt']) write(name);
    within(['clean', '-w', folder.path]);
    const journal = folder.file('.govtext/journal/clean-ups.log');
    // One that is read-only and has a second name is not written into, not even by root.
    fs.linkSync(journal, folder.file('other'));
    fs.chmodSync(journal, 0o444);
    const { error } = within(['restore', 'a.txt'], folder.path);
    assert.match(error, /a\.txt: is restored, but the journal could not note it \(.+\)\n/);
    assert.equal(read('a.txt'), PAGE);
    fs.rmSync(folder.file('other'));
    fs.chmodSync(journal, 0o644);
    assert.doesNotMatch(within(['restore', 'b.txt'], folder.path).error, /could not note/);
    assert.equal(read('b.txt'), PAGE);
  });

  it('gives texts whose names differ in case alone names of their own', () => {
    for (const path of ['one/Page.txt', 'two/page.txt', 'three/PAGE.txt']) write(path);
    const args = ['outline', 'one', 'two', 'three', '-f', 'json', '-o', 'outlines'];
    assert.equal(within(args, folder.path).status, 0);
    const names = fs.readdirSync(folder.file('outlines')).map((name) => name.toLowerCase());
    assert.deepEqual(names.sort(), ['page-2.json', 'page-3.json', 'page.json']);
  });

  it('says of a name that is not in UTF-8 what it is, and reads the others', function () {
    if (process.platform !== 'linux') return this.skip();
    write('in/a.txt');
    // 公告 in GBK, as a file and as a folder.
    const name = Buffer.concat([Buffer.from(`${folder.file('in')}/`), Buffer.from([0xb9, 0xab, 0xb8, 0xe6])]);
    fs.writeFileSync(Buffer.concat([name, Buffer.from('.txt')]), PAGE);
    fs.mkdirSync(name);
    for (const args of [
      ['clean', folder.file('in'), '--out', folder.file('out')],
      ['clean', '-w', folder.file('in')],
    ]) {
      const answer = within(args);
      assert.equal(answer.status, 1, answer.error);
      assert.equal(answer.error.match(/its name is not in UTF-8/gu)?.length, 2, answer.error);
      assert.doesNotMatch(answer.error, /no such file/u);
    }
    assert.deepEqual([read('in/a.txt'), read('out/a.txt')], [CLEAN, CLEAN]);
  });

  it('follows no link out of a folder, and says what it passes over', function () {
    if (!posix) return this.skip();
    const outside = new Folder();
    try {
      fs.writeFileSync(outside.file('secret.txt'), PAGE);
      write('in/a.txt');
      write('in/B.TXT');
      write('in/.hidden.txt');
      fs.symlinkSync(outside.file('secret.txt'), folder.file('in/out.txt'));
      fs.symlinkSync(outside.path, folder.file('in/dir'));
      fs.symlinkSync('a.txt', folder.file('in/alias.txt'));
      fs.symlinkSync('nowhere.txt', folder.file('in/dangling.txt'));
      execFileSync('mkfifo', [folder.file('in/pipe.txt')]);
      fs.symlinkSync('pipe.txt', folder.file('in/pipelink.txt'));
      const answer = within(['clean', '-w', folder.file('in')]);
      assert.equal(answer.status, 1);
      assert.match(answer.error, /cleaned 2 of 2 files/);
      for (const said of [
        /out\.txt: is a symbolic link out/,
        /dangling\.txt: is a symbolic link/,
        /pipe\.txt: is a pipe/,
        /pipelink\.txt: is a symbolic/,
        /alias\.txt: is a symbolic link to a file that/,
        /1 hidden/,
      ])
        assert.match(answer.error, said);
      assert.equal(fs.readFileSync(outside.file('secret.txt'), 'utf8'), PAGE);
      assert.deepEqual(fs.readdirSync(outside.path), ['secret.txt']);
      assert.deepEqual([read('in/a.txt'), read('in/B.TXT')], [CLEAN, CLEAN]);
      // Named for writing, it is refused too; for reading it is read.
      const named = within(['clean', '-w', folder.file('in/out.txt')]);
      assert.equal(named.status, 1);
      assert.match(named.error, /symbolic link/);
      assert.equal(fs.readFileSync(outside.file('secret.txt'), 'utf8'), PAGE);
      assert.equal(within(['clean', folder.file('in/out.txt')]).out, CLEAN);
      for (const name of ['pipe.txt', 'pipelink.txt']) {
        assert.equal(within(['clean', folder.file(`in/${name}`)]).status, 1);
        assert.equal(within(['analyze', '--no-entities', folder.file(`in/${name}`)]).status, 1);
        assert.equal(within(['clean', '-w', folder.file(`in/${name}`)]).status, 1);
      }
    } finally {
      outside.remove();
    }
  });

  it('writes through no link that a journal was made for', function () {
    if (!posix) return this.skip();
    const outside = new Folder();
    try {
      write('a.txt');
      within(['clean', '-w', folder.path]);
      fs.rmSync(folder.file('a.txt'));
      fs.symlinkSync(outside.file('planted.txt'), folder.file('a.txt'));
      for (const args of [['restore'], ['restore', '--force']]) {
        assert.equal(within([...args, folder.path]).status, 1);
        assert.equal(within([...args, folder.file('a.txt')]).status, 1);
      }
      assert.deepEqual(fs.readdirSync(outside.path), []);
    } finally {
      outside.remove();
    }
  });

  for (const place of ['.govtext', '.govtext/journal', '.govtext/journal/clean-ups.log', '.govtext/lock']) {
    for (const kind of ['link', 'pipe'] as const) {
      it(`changes nothing where ${place} is a ${kind}, and does not hang`, function () {
        if (!posix) return this.skip();
        const outside = new Folder();
        try {
          write('a.txt');
          fs.mkdirSync(join(folder.file(place), '..'), { recursive: true });
          if (kind === 'pipe') execFileSync('mkfifo', [folder.file(place)]);
          else fs.symlinkSync(place.endsWith('.log') ? outside.file('x') : outside.path, folder.file(place));
          if (place.endsWith('lock')) {
            // Nobody of ours makes such a thing: it is nobody's.
            assert.equal(within(['clean', '-w', folder.path]).status, 0);
            assert.equal(read('a.txt'), CLEAN);
            assert.deepEqual(fs.readdirSync(outside.path), []);
            return;
          }
          const answer = within(['clean', '-w', folder.path]);
          assert.equal(answer.status, 1);
          assert.match(answer.error, /journal cannot be used|cleaned 0/);
          assert.equal(read('a.txt'), PAGE);
          within(['restore', folder.path]);
          assert.deepEqual(fs.readdirSync(outside.path), []);
        } finally {
          outside.remove();
        }
      });
    }
  }

  it('does not wait for a rules file that is a pipe, and refuses one that cannot be read', function () {
    if (!posix) return this.skip();
    write('a.txt');
    execFileSync('mkfifo', [folder.file('.govtext.json')]);
    const answer = within(['clean', '-w', folder.path]);
    assert.equal(answer.status, 1);
    assert.match(answer.error, /\.govtext\.json cannot be read: is a pipe/);
    assert.equal(read('a.txt'), PAGE);
    assert.equal(within(['clean', '-w', '--no-rules', folder.path]).status, 0);
  });

  it('heeds rules up to the top of the repository alone, and names the file that decided', () => {
    const remove = JSON.stringify({ lines: [{ text: TITLE, verdict: 'remove' }] });
    write('.govtext.json', remove);
    const inside = write('repository/sub/a.txt');
    fs.mkdirSync(folder.file('repository/.git'));
    const without = within(['clean', inside]);
    assert.equal(without.out, CLEAN);
    assert.doesNotMatch(without.error, /govtext\.json/);
    write('repository/.govtext.json', remove);
    const heeded = within(['clean', inside]);
    assert.equal(heeded.out, BODY);
    assert.match(heeded.error, /repository\/\.govtext\.json decided here/);
  });

  it('shows what names and messages hold, and sends none of it', function () {
    if (!posix) return this.skip();
    const evil = 'x\ngovtext: restored 9 files\u001b[2J\u202e\u009b31m.txt';
    const missing = within(['clean', evil], folder.path);
    assert.equal(missing.error.trimEnd().split('\n').length, 1);
    write(evil);
    write('.govtext.json', '{"lines": [{"text": "\u001b[31m", "verdict": "\\u001b]0;x\\u0007"}, {}]}');
    const rules = within(['clean', '-w', folder.path]);
    for (const { error } of [
      missing,
      rules,
      within(['restore', folder.path]),
      within(['analyze', `--\u001b[2Jx\ny`]),
    ]) {
      assert.doesNotMatch(error.replaceAll('\n', ''), /[\u0000-\u001f\u007f-\u009f\u202e]/);
      assert.doesNotMatch(error, /^govtext: restored 9/m);
    }
    fs.rmSync(folder.file('.govtext.json'));
    const diff = within(['clean', '--diff', evil], folder.path).out;
    assert.match(diff, /^--- "a\/x\\ngovtext: restored 9 files\\033\[2J[^\n]*"\n\+\+\+ "b\//);
  });

  it('runs no segmenter that others put in the way', () => {
    const page = write('a.txt');
    const planted = 'require("node:fs").writeFileSync(process.env.PLANTED, "ran"); module.exports = {};';
    for (const home of ['node_modules', 'above/node_modules'])
      for (const [name, text] of [
        ['package.json', '{"name":"nodejieba","version":"3.5.8","main":"index.js"}'],
        ['index.js', planted],
        ['build/Release/nodejieba.node', planted],
      ] as const)
        write(`${home}/nodejieba/${name}`, text);
    const copy = folder.file('above/tool/dist');
    fs.cpSync(join(program(), '..'), copy, { recursive: true });
    const result = spawnSync(process.execPath, [join(copy, 'cli.js'), 'keywords', page], {
      cwd: folder.path,
      env: { ...process.env, NODE_PATH: folder.file('node_modules'), PLANTED: folder.file('ran') },
    });
    assert.equal(result.status, 0, result.stderr.toString());
    assert.ok(!fs.existsSync(folder.file('ran')));
  });

  it('opens no socket: no command, none of its processes and threads', function () {
    this.timeout(300_000);
    const page = write('a.txt');
    for (let number = 0; number < 60; number++) write(`many/${number}.txt`);
    const html = write('b.html', `<html><body><p>${TITLE}</p><p>${BODY}</p></body></html>`);
    const rows = write('rows.jsonl', `${JSON.stringify({ id: 'a', text: PAGE })}\n`);
    write(
      'sockets.mjs',
      `import net from 'node:net'; import dns from 'node:dns'; import dgram from 'node:dgram'; import fs from 'node:fs';
import { basename } from 'node:path'; import { isMainThread } from 'node:worker_threads';
fs.appendFileSync(${JSON.stringify(folder.file('guarded'))}, basename(process.argv[1] ?? '') + (isMainThread ? '' : ' thread') + '\\n');
const no = (name) => () => { fs.appendFileSync(${JSON.stringify(folder.file('log'))}, name + '\\n'); throw new Error(name); };
net.Socket.prototype.connect = no('connect'); net.Server.prototype.listen = no('listen');
dns.lookup = no('lookup'); dns.promises.lookup = no('lookup'); dgram.createSocket = no('dgram'); globalThis.fetch = no('fetch');
`,
    );
    const guard = `--import=${new URL(`file://${folder.file('sockets.mjs')}`).href}`;
    const watched = { NODE_OPTIONS: [process.env['NODE_OPTIONS'], guard].filter(Boolean).join(' ') };
    // Two commands as a person gives them, the others of one process, and of those that it starts.
    for (const args of [
      ['analyze', page],
      ['clean', page],
    ]) {
      const env = { ...process.env, ...watched };
      const result = spawnSync(process.execPath, [program(), ...args], { env, timeout: 60_000 });
      assert.equal(result.status, 0, `${args.join(' ')}: ${result.stderr.toString()}`);
    }
    const by = openBridge(watched);
    try {
      for (const args of [
        ['analyze', page, html],
        ['analyze', '--jobs', '2', folder.file('many')],
        ['clean', '--jsonl'],
        ['clean', rows],
        ['clean', '-w', page],
        ['restore', page],
        ['clean', '-w', folder.file('many')],
        ['restore', folder.file('many')],
        ['clean', folder.file('many'), '--out', folder.file('tree')],
        ['check', '--fail-on', 'error', page],
        ['entities', page],
        ['facts', page],
        ['export', '--table', 'documents', page],
        ['keywords', page],
        ['outline', page],
        ['templates', 'mine', folder.file('many'), '-o', folder.file('mined')],
        ['duplicates', folder.file('many')],
        ['report', page, '--html', folder.file('report.html')],
      ]) {
        const answer = govtext(args, { by, limit: 60_000 });
        assert.equal(answer.status, 0, `${args.join(' ')}: ${answer.error}`);
      }
    } finally {
      closeBridge(by);
    }
    assert.ok(!fs.existsSync(folder.file('log')), 'a socket was opened');
    // The guard stood in each kind of process, or the test proves nothing.
    const guarded = new Set(read('guarded').trim().split('\n'));
    for (const name of ['cli.js', 'served.js', 'served.js thread', 'engine.js', 'worker.js'])
      assert.ok(guarded.has(name), `${name} was not watched: ${[...guarded].join(', ')}`);
  });

  it('says that standard output could not be written', function () {
    if (process.platform !== 'linux') return this.skip();
    write('a.txt');
    for (const locale of ['en', 'zh-cn']) {
      const full = fs.openSync('/dev/full', 'w');
      const { status, stderr } = spawnSync(
        process.execPath,
        [program(), '--locale', locale, 'clean', folder.file('a.txt')],
        { stdio: ['ignore', full, 'pipe'], timeout: 30_000 },
      );
      fs.closeSync(full);
      assert.equal(status, 1);
      assert.match(stderr.toString(), /^govtext: (?:standard output|标准输出).*ENOSPC.*\n$/);
    }
  });

  it('ends rightly when its reader leaves, and refuses a model that is none', function () {
    const page = write('a.txt', PAGE.repeat(3000));
    if (posix) {
      const piped = spawnSync(
        'bash',
        [
          '-c',
          'set -o pipefail; "$0" "$1" clean --diff "$2" | head -1; echo "${PIPESTATUS[0]}"',
          process.execPath,
          program(),
          page,
        ],
        { encoding: 'utf8' },
      );
      assert.match(piped.stdout, /\n0\n$/);
    }
    const missing = within(['analyze', page, '--model', folder.file('none.bin')]);
    assert.equal(missing.status, 2, missing.error);
    assert.equal(within(['analyze', page, '--model', page]).status, 2);
    assert.equal(
      within(['train', page, '-o', folder.file('m'), '--model', folder.file('none.bin')]).status,
      2,
    );
  });
});
