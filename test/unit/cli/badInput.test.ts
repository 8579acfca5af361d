import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { closeSync, openSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { after, before, describe, it } from 'mocha';
import { encodeText } from '../../../src/engine/files/encode';
import { buildCli, Folder, govtext, program } from './cli';

const SENTENCE = '会议强调，各单位要认真落实养老服务办法，明确责任，细化措施，按时完成任务。';

/** Inputs that no person would write, and what is to come of each. */
const INPUTS: readonly [name: string, bytes: Uint8Array, check: (lines: { role: string }[]) => void][] = [
  [
    'empty',
    new Uint8Array(),
    (lines) =>
      assert.deepEqual(
        lines.map((line) => line.role),
        ['blank'],
      ),
  ],
  ['gbk', encodeText(`${SENTENCE}\n`.repeat(3), 'gb18030'), (lines) => assert.equal(lines[0]?.role, 'body')],
  ['crlf', encodeText(`${SENTENCE}\r\n`.repeat(3), 'utf-8'), (lines) => assert.equal(lines.length, 4)],
  ['bom', encodeText(`\ufeff${SENTENCE}\n${SENTENCE}`, 'utf-8'), (lines) => assert.equal(lines.length, 2)],
  [
    'surrogates',
    encodeText(`\ufeff${SENTENCE}\ud800\n\udc00${SENTENCE}`, 'utf-16le'),
    (lines) => assert.equal(lines.length, 2),
  ],
  [
    'wrappers',
    encodeText('404 Not Found\n\n404 Not Found\n\nnginx/1.2.3\n', 'utf-8'),
    (lines) => assert.equal(lines[0]?.role, 'boilerplate'),
  ],
  [
    'long line',
    encodeText(SENTENCE.repeat(5_000_000 / SENTENCE.length), 'utf-8'),
    (lines) => assert.equal(lines.length, 1),
  ],
  ['blanks', encodeText(`${' '.repeat(2_000_000)}x`, 'utf-8'), (lines) => assert.equal(lines.length, 1)],
  [
    '20 MB',
    encodeText(`${SENTENCE}\n`.repeat(Math.ceil(20e6 / (SENTENCE.length * 3))), 'utf-8'),
    (lines) => assert.ok(lines.length > 1000),
  ],
];

describe('govtext on bad input', function () {
  this.timeout(300_000);
  const folder = new Folder();
  before(buildCli);
  after(() => {
    folder.remove();
  });

  for (const [name, bytes, check] of INPUTS) {
    it(`analyses and cleans: ${name}`, () => {
      const path = folder.file(`${name}.txt`);
      writeFileSync(path, bytes);
      const analysed = govtext(['analyze', '--no-entities', path]);
      assert.equal(analysed.status, 0, analysed.error);
      check((JSON.parse(analysed.out) as { lines: { role: string }[] }).lines);
      const cleaned = govtext(['clean', path]);
      assert.equal(cleaned.status, 0, cleaned.error);
      assert.equal(
        Buffer.compare(cleaned.bytes, bytes),
        0,
        'a text without residue, or a dead page, was changed',
      );
    });
  }

  it('says that a binary file is none of its own', () => {
    const path = folder.file('a.txt');
    writeFileSync(path, Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0x2d, 1, 2, 3, 0, 0, 0]));
    const answer = govtext(['analyze', path]);
    assert.equal(answer.status, 1);
    assert.match((JSON.parse(answer.out) as { error: string }).error, /PDF/);
    assert.equal(govtext(['clean', path]).status, 1);
  });

  it('says that a text in UTF-32 is not read', () => {
    for (const [name, mark] of [
      ['le', [0xff, 0xfe, 0, 0]],
      ['be', [0, 0, 0xfe, 0xff]],
    ] as const) {
      const path = folder.file(`${name}.txt`);
      writeFileSync(path, Uint8Array.from([...mark, ...mark.map((byte) => byte & 0x4e)]));
      const { status, error } = govtext(['clean', path]);
      assert.equal(status, 1);
      assert.match(error, /UTF-32/u);
    }
  });

  it('takes what is whole of a gzip file with something behind it, and says so', () => {
    const path = folder.file('behind.txt.gz');
    const packed = gzipSync(`${SENTENCE}\n`);
    writeFileSync(path, Buffer.concat([packed, packed, Buffer.from('no gzip')]));
    const { status, out, error } = govtext(['clean', path]);
    assert.equal(status, 0, error);
    assert.equal(out, `${SENTENCE}\n`.repeat(2));
    assert.match(error, /behind\.txt\.gz: .*left out/u);
    const torn = folder.file('torn.txt.gz');
    writeFileSync(torn, packed.subarray(0, -12));
    assert.equal(govtext(['clean', torn]).status, 1);
    writeFileSync(torn, 'no gzip at all');
    assert.equal(govtext(['clean', torn]).status, 1);
  });

  it('says what it can do nothing with, each name once', () => {
    const here = folder.file('gbk.txt');
    const away = folder.file('away.txt');
    const { error } = govtext(['analyze', '--no-entities', '--resume', here]);
    assert.match(error, /^govtext: --resume does nothing without --out/mu);
    const missing = govtext(['clean', '--write', here, away]);
    assert.equal(missing.status, 1);
    assert.match(missing.error, new RegExp(`^govtext: no such file: ${away}$`, 'mu'));
    assert.match(missing.error, /^govtext: cleaned \d of 2 files/mu);
  });

  it('answers each bad line of --jsonl and goes on', () => {
    const input = [
      '{',
      '[]',
      '{"id":1,"text":"a"}',
      '{"id":"b"}',
      '',
      `{"id":"c","text":"${SENTENCE}"}`,
      '{"id":"d","text":"a\\ud800\\u2028b"}',
    ];
    const answer = govtext(['analyze', '--jsonl', '--segmenter', 'none'], { input: input.join('\n') });
    assert.equal(answer.status, 1);
    const rows = answer.out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: unknown; error?: string });
    assert.deepEqual(
      rows.map(({ id, error }) => [id, typeof error === 'string']),
      [
        [null, true],
        [null, true],
        ['1', false],
        ['b', true],
        ['c', false],
        ['d', false],
      ],
    );
    const good = govtext(['analyze', '--jsonl', '--segmenter', 'none'], { input: `{"id":"c","text":""}\n` });
    assert.equal(good.status, 0);
  });

  it('a folder as standard input is an error and no empty text', function () {
    if (process.platform === 'win32') return this.skip();
    const input = openSync(folder.path, 'r');
    for (const args of [
      ['analyze', '-'],
      ['analyze', '--jsonl'],
      ['clean', '--diff', '-'],
    ]) {
      const { status, stdout, stderr } = spawnSync(process.execPath, [program(), ...args], {
        stdio: [input, 'pipe', 'pipe'],
        env: { ...process.env, LC_ALL: 'C', LANG: 'C' },
      });
      assert.equal(status, 1, args.join(' '));
      assert.match(`${stdout.toString()}${stderr.toString()}`, /is a folder, not a file/, args.join(' '));
    }
    closeSync(input);
  });

  it('rows in another encoding are errors until it is named', () => {
    const row = JSON.stringify({ id: 'a', text: SENTENCE });
    const path = folder.file('rows.jsonl');
    writeFileSync(path, encodeText(`${row}\n`, 'gb18030'));
    const refused = govtext(['clean', path]);
    assert.equal(refused.status, 1);
    assert.match(refused.out, /line 1: not UTF-8/);
    const { status, out } = govtext(['clean', path, '--encoding', 'gb18030']);
    assert.equal(status, 0);
    assert.equal((JSON.parse(out) as { text: string }).text, SENTENCE);
  });

  it('a damaged Parquet file is told in words', () => {
    const path = folder.file('cut.parquet');
    for (const bytes of [Buffer.alloc(0), Buffer.from(`PAR1${'\0'.repeat(40)}PAR1`)]) {
      writeFileSync(path, bytes);
      const { status, out } = govtext(['analyze', path]);
      assert.equal(status, 1);
      assert.match(out, /not a readable Parquet file \((?:damaged or cut off|[a-z][a-z ]*parquet[^.]*)\)/);
    }
  });
});
