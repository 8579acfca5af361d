import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'mocha';
import { encodeText } from '../../../src/engine/files/encode';
import { buildCli, Folder, govtext } from './cli';

const TITLE = '清河市出台养老服务办法';
const BODY =
  '　　为方便老年人就近就医，清河市近日出台办法，要求每个街道至少设立一处日间照料点，配备两名护理人员。\n　　办法自六月一日起施行，由市民政局负责解释，各区可以根据实际制定细则，报市民政局备案。\n';
const PAGE = `404 Not Found\n404 Not Found\nnginx/1.20.1\n您的位置：首页 > 要闻 > 正文\n${TITLE}\n来源：清河日报 2020-01-05 08:00\n${BODY}分享到： 微信 微博 QQ空间\n版权所有 清河在线\n`;
const CLEAN = `${TITLE}\n${BODY}`;

describe('govtext clean', function () {
  this.timeout(60_000);
  let folder: Folder;
  const write = (name: string, text: string | Uint8Array): string => {
    writeFileSync(folder.file(name), text);
    return folder.file(name);
  };
  before(buildCli);
  beforeEach(() => {
    folder?.remove();
    folder = new Folder();
  });
  after(() => folder?.remove());

  it('prints one file cleaned, in its own encoding', () => {
    const utf = govtext(['clean', write('a.txt', PAGE)]);
    assert.deepEqual([utf.status, utf.out], [0, CLEAN]);
    const gbk = govtext(['clean', write('b.txt', encodeText(PAGE, 'gb18030'))]);
    assert.deepEqual(new Uint8Array(gbk.bytes), encodeText(CLEAN, 'gb18030'));
    const piped = govtext(['clean', '-'], { input: PAGE });
    assert.equal(piped.out, CLEAN);
  });

  it('asks what to do with several', () => {
    write('a.txt', PAGE);
    write('b.txt', PAGE);
    const answer = govtext(['clean', folder.path]);
    assert.equal(answer.status, 2);
    assert.match(answer.error, /--write/);
    assert.equal(answer.out, '');
  });

  it('writes a folder in place and restores it to the byte', () => {
    const texts: Record<string, Uint8Array> = {
      'a.txt': encodeText(PAGE, 'utf-8'),
      'crlf.txt': encodeText(`\ufeff${PAGE.replaceAll('\n', '\r\n')}`, 'utf-8'),
      'gbk.txt': encodeText(PAGE, 'gb18030'),
      'wide.txt': encodeText(`\ufeff${PAGE.replace('护', '\ud800护')}`, 'utf-16le'),
      'damaged.txt': Uint8Array.from([
        ...encodeText(PAGE.slice(0, 120), 'gb18030'),
        0xff,
        0xff,
        ...encodeText(PAGE.slice(120), 'gb18030'),
      ]),
      'dead.txt': encodeText('404 Not Found\n404 Not Found\nnginx\n', 'utf-8'),
      'article.txt': encodeText(CLEAN, 'utf-8'),
    };
    mkdirSync(folder.file('sub'));
    for (const [name, bytes] of Object.entries(texts)) write(name, bytes);
    write('sub/a.txt', PAGE);
    const answer = govtext(['clean', '--write', folder.path]);
    assert.equal(answer.status, 0, answer.error);
    assert.match(answer.error, /cleaned 6 of 8 files/);
    assert.match(answer.error, /dead\.txt: an error page/);
    assert.equal(readFileSync(folder.file('a.txt'), 'utf8'), CLEAN);
    assert.equal(readFileSync(folder.file('crlf.txt'), 'utf8'), `\ufeff${CLEAN.replaceAll('\n', '\r\n')}`);
    assert.deepEqual(new Uint8Array(readFileSync(folder.file('gbk.txt'))), encodeText(CLEAN, 'gb18030'));
    assert.equal(readFileSync(folder.file('dead.txt'), 'utf8'), '404 Not Found\n404 Not Found\nnginx\n');
    assert.deepEqual(readdirSync(folder.file('.govtext/journal')), ['clean-ups.log']);
    assert.ok(!existsSync(folder.file('.govtext/lock')));

    // A second time changes nothing.
    assert.match(govtext(['clean', '--write', folder.path]).error, /cleaned 0 of 8 files/);

    const back = govtext(['restore', folder.path]);
    assert.equal(back.status, 0, back.error);
    assert.match(back.error, /restored 6 files/);
    for (const [name, bytes] of Object.entries(texts))
      assert.deepEqual(new Uint8Array(readFileSync(folder.file(name))), bytes, name);
    assert.equal(readFileSync(folder.file('sub/a.txt'), 'utf8'), PAGE);
    assert.ok(!existsSync(folder.file('.govtext')));
  });

  it('takes a title once: --write --no-title, run again, takes no other line for it', () => {
    const lead = '东湖区率先设立日间照料点\n';
    const page = PAGE.replace(BODY, lead + BODY);
    const path = write('a.txt', page);
    const clean = (...more: string[]): string => {
      const answer = govtext(['clean', '--write', ...more, path]);
      assert.equal(answer.status, 0, answer.error);
      return readFileSync(path, 'utf8');
    };
    // A clean-up that left the title is no reason to keep it.
    assert.equal(clean(), `${TITLE}\n${lead}${BODY}`);
    assert.equal(clean('--no-title'), lead + BODY);
    assert.equal(clean('--no-title'), lead + BODY);
    // Nor is a person's word about something else a reason to take the next line.
    const edited = (lead + BODY).replace('两名', '三名');
    writeFileSync(path, `${edited}分享到： 微信 微博 QQ空间\n`);
    assert.equal(clean('--no-title'), edited);
    // Where the title is back it goes again.
    writeFileSync(path, page);
    assert.equal(clean('--no-title'), lead + BODY);
    govtext(['restore', '--force', path]);
    assert.equal(readFileSync(path, 'utf8'), page);
    assert.equal(clean('--no-title'), lead + BODY);
  });

  it('refuses to restore over what a person wrote, and with --force keeps both', () => {
    const path = write('a.txt', PAGE);
    govtext(['clean', '--write', path]);
    const mine = `${CLEAN}　　补充一句。\n`;
    writeFileSync(path, mine);
    const refused = govtext(['restore', path]);
    assert.equal(refused.status, 1);
    assert.match(refused.error, /changed after the clean-up/);
    assert.equal(readFileSync(path, 'utf8'), mine);
    const forced = govtext(['restore', '--force', path]);
    assert.equal(forced.status, 0, forced.error);
    assert.equal(readFileSync(path, 'utf8'), PAGE);
    assert.equal(readFileSync(folder.file('a.changed.txt'), 'utf8'), mine);
    assert.equal(govtext(['restore', path]).status, 1);
  });

  it('restores a file that is gone, and undoes only the last clean-up when asked', () => {
    const path = write('a.txt', PAGE);
    govtext(['clean', '--write', '--only', 'share', path]);
    const between = readFileSync(path, 'utf8');
    assert.equal(between, PAGE.replace(/分享到.*\n/, ''));
    govtext(['clean', '--write', path]);
    assert.equal(govtext(['restore', '--last', path]).status, 0);
    assert.equal(readFileSync(path, 'utf8'), between);
    govtext(['clean', '--write', path]);
    assert.equal(govtext(['restore', path]).status, 0);
    assert.equal(readFileSync(path, 'utf8'), PAGE);
  });

  it('shows a diff that patch(1) would take', function () {
    const path = write('a.txt', `${PAGE}没有换行的末行，也是正文的一句话，这里写得长一些。`);
    const answer = govtext(['clean', '--diff', 'a.txt'], { cwd: folder.path });
    assert.match(answer.out, /^--- a\/a\.txt\n\+\+\+ b\/a\.txt\n@@ -1,\d+ \+1,\d+ @@\n-404 Not Found\n/);
    if (spawnSync('patch', ['--version']).error) return this.skip();
    const wanted = govtext(['clean', path]).out;
    execFileSync('patch', ['-p1'], { cwd: folder.path, input: answer.out });
    assert.equal(readFileSync(path, 'utf8'), wanted);
  });

  it('reports what it removed, as JSON or as CSV without formulas', () => {
    const path = write('a.txt', PAGE.replace('分享到：', '=HYPERLINK("x") 分享到：'));
    govtext(['clean', '--diff', '--report', folder.file('r.json'), path]);
    const [row] = JSON.parse(readFileSync(folder.file('r.json'), 'utf8')) as {
      file: string;
      changes: { line: number; rule: string }[];
    }[];
    assert.equal(row?.file, path);
    assert.deepEqual(row?.changes[0]?.rule.split('/')[0], 'error-page');
    govtext([
      'clean',
      '--diff',
      '--transform',
      'restore-punctuation,clean-article',
      '--report',
      folder.file('r.csv'),
      path,
    ]);
    const csv = readFileSync(folder.file('r.csv'), 'utf8');
    assert.match(csv, /^\ufefffile,line,start,end,rule,removed,inserted\r\n/);
    assert.doesNotMatch(csv, /,"=/);
  });

  it('writes front matter', () => {
    const answer = govtext(['clean', '--metadata', 'front-matter', write('a.txt', PAGE)]);
    assert.match(
      answer.out,
      /^---\ntitle: "清河市出台养老服务办法"\n[^]*source: "清河日报"\npublished: "2020-01-05T08:00"\n---\n\n清河/,
    );
  });

  it('heeds .govtext.json above the file, another by name, or none', () => {
    mkdirSync(folder.file('sub'));
    const path = write('sub/a.txt', PAGE);
    const keep = { text: '分享到： 微信 微博 QQ空间', verdict: 'keep', scope: 'file', target: 'sub/a.txt' };
    write('.govtext.json', JSON.stringify({ lines: [keep] }));
    assert.equal(govtext(['clean', path]).out, `${CLEAN}分享到： 微信 微博 QQ空间\n`);
    assert.equal(govtext(['clean', '--no-rules', path]).out, CLEAN);
    const remove = { text: TITLE, verdict: 'remove' };
    const other = write('other.json', JSON.stringify({ lines: [remove] }));
    assert.equal(govtext(['clean', '--rules', other, path]).out, BODY);
    const record = JSON.parse(govtext(['analyze', '--no-entities', path]).out) as {
      lines: { rule?: string }[];
    };
    assert.ok(record.lines.some((line) => line.rule === 'person/keep'));
    write('.govtext.json', '{"lines": [{}]}');
    const wrong = govtext(['clean', path]);
    assert.equal(wrong.status, 1);
    assert.match(wrong.error, /\.govtext\.json: lines\[0\]/);
  });

  it('refuses a file over --max-size before it is read, whichever way it is cleaned', () => {
    const path = folder.file('large.txt');
    writeFileSync(path, '分享到： 微信 微博 QQ空间\n'.repeat(200));
    const before = readFileSync(path);
    for (const args of [
      ['clean', path],
      ['clean', '-w', path],
      ['clean', '--diff', path],
      ['check', path],
      ['outline', path],
      ['analyze', '--no-entities', path],
    ]) {
      const { status, error, out } = govtext([...args, '--max-size', '1K']);
      assert.equal(status, 1, args.join(' '));
      assert.match(error + out, /the limit is 1 kB \(--max-size sets it\)/, args.join(' '));
      assert.deepEqual(readFileSync(path), before);
    }
    assert.equal(govtext(['clean', '--diff', '--max-size', '1M', path]).status, 0);
  });

  it('cleans texts line by line', () => {
    const input = `${JSON.stringify({ id: 'x', text: PAGE })}\nnonsense\n`;
    const answer = govtext(['clean', '--jsonl'], { input });
    assert.equal(answer.status, 1);
    const [first, second] = answer.out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.equal(first?.['text'], CLEAN);
    assert.equal(second?.['id'], null);
    assert.equal(typeof second?.['error'], 'string');
  });

  it('says what is wrong with the command line', () => {
    assert.equal(govtext(['clean', '--only', 'nonsense', 'a']).status, 2);
    assert.equal(govtext(['clean', '--transform', 'nonsense', 'a']).status, 2);
    assert.equal(govtext(['clean']).status, 2);
    assert.equal(govtext(['clean', folder.file('none.txt')]).status, 1);
    assert.match(govtext(['clean', '--help', '--locale', 'zh-cn']).out, /就地写回/);
  });
});
