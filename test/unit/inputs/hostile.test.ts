import assert from 'node:assert/strict';
import { createWriteStream, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { parquetWriteBuffer } from 'hyparquet-writer';
import { after, before, describe, it } from 'mocha';
import { renderPdf } from '../../../src/engine/inputs/pdf/render';
import { buildCli, govtext } from '../cli/cli';
import { Inputs, packed, page, response } from './archives';
import { pdf } from './pdfFile';

const GIGABYTE = 1024 ** 3;
/** What a process may grow by: the limit of one text, its decoding, and what has not been collected yet. */
const MOST = 0.9 * GIGABYTE;

/** Does `work` and fails where the process grew by more than MOST meanwhile. */
async function inBoundedMemory<T>(work: () => Promise<T>): Promise<T> {
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => (most = Math.max(most, process.memoryUsage.rss())), 20);
  try {
    return await work();
  } finally {
    clearInterval(watch);
    assert.ok(most - before < MOST, `grew by ${Math.round((most - before) / 1e6)} MB`);
  }
}

describe('hostile archives', function () {
  this.timeout(300_000);
  const inputs = new Inputs();
  before(buildCli);
  after(() => inputs.remove());

  /** Ten gigabytes of one character in members of a hundred megabytes: ten megabytes on the disk. */
  const bomb = async (name: string, head = ''): Promise<string> => {
    const path = join(inputs.path, name);
    const file = createWriteStream(path);
    if (head !== '') file.write(gzipSync(head));
    const member = gzipSync(Buffer.alloc(100 * 1024 * 1024, 'a'));
    for (let at = 0; at < 103; at++) if (!file.write(member)) await once(file, 'drain');
    file.end(gzipSync('\n{"id":"last","text":"结尾"}\n'));
    await once(file, 'close');
    assert.ok(statSync(path).size < 20e6);
    return name;
  };

  for (const [name, head] of [
    ['text.txt.gz', ''],
    ['page.html.gz', '<html><body><p>'],
  ] as const)
    it(`ten gigabytes packed as ${name}: one error, in bounded memory`, async () => {
      await bomb(name, head);
      const got = await inBoundedMemory(() => inputs.read(name));
      assert.deepEqual(
        got.map(({ error }) => /unpacks to more than 256 MB/.test(error ?? '')),
        [true],
      );
    });

  it('an archive whose first record unpacks to ten gigabytes', async () => {
    const head = `WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.cn/\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: ${10 * GIGABYTE}\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n`;
    await bomb('bomb.warc.gz', head);
    const got = await inBoundedMemory(() => inputs.read('bomb.warc.gz', { maxSize: 16e6 }));
    assert.ok(got.length > 0);
    assert.ok(got.every(({ error }) => error !== undefined));
  });

  it('a row of ten gigabytes is passed over and the one behind it read', async function () {
    // Ten gigabytes have to be unpacked for it: half a minute.
    if (process.env['GOVTEXT_LONG'] === undefined) this.skip();
    await bomb('rows.jsonl.gz', '{"id":"first","text":"开头"}\n');
    const got = await inBoundedMemory(() => inputs.read('rows.jsonl.gz'));
    assert.deepEqual(
      got.map(({ id, error }) => [id, error === undefined]),
      [
        ['first', true],
        ['rows.jsonl.gz#1', false],
        ['last', true],
      ],
    );
  });

  it('a Parquet file whose pages unpack to more than the limit', async () => {
    const text = ['短', 'a'.repeat(40_000_000)];
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: 'id', data: ['a', 'b'], type: 'STRING' },
        { name: 'text', data: text, type: 'STRING' },
      ],
      codec: 'GZIP',
      compressors: { GZIP: (bytes) => gzipSync(bytes) },
    });
    assert.ok(buffer.byteLength < 1e6);
    inputs.write('bomb.parquet', new Uint8Array(buffer));
    const got = await inBoundedMemory(() => inputs.read('bomb.parquet', { maxSize: 1e6 }));
    assert.match(got.at(-1)?.error ?? '', /unpacks to more than/);
    assert.equal((await inputs.read('bomb.parquet', { maxSize: 1e8 })).length, 2);
  });

  it('Parquet columns that are no text, and names of a schema that is another', async () => {
    const buffer = parquetWriteBuffer({
      columnData: [
        { name: 'id', data: ['a'], type: 'STRING' },
        { name: 'text', data: [7], type: 'INT32' },
        { name: 'nested', data: [{ deep: '文' }], type: 'JSON' },
      ],
    });
    inputs.write('schema.parquet', new Uint8Array(buffer));
    for (const textField of ['text', 'body', 'id,text'])
      assert.match(
        (await inputs.read('schema.parquet', { textField }))[0]?.error ?? '',
        /no column .* of text .*there are: id, text, nested/,
      );
  });

  it('gzip that ends in its head, in its data and in its sum', async () => {
    const whole = gzipSync('文'.repeat(5000));
    for (const size of [5, 12, whole.length - 4]) {
      inputs.write('cut.txt.gz', whole.subarray(0, size));
      assert.match((await inputs.read('cut.txt.gz'))[0]?.error ?? '', /cut off|damaged/, `${size}`);
    }
    const pages = packed([response('http://a.cn/1', page('一')), response('http://a.cn/2', page('二'))]);
    inputs.write('cut.warc.gz', Buffer.concat(pages).subarray(0, -6));
    const got = await inputs.read('cut.warc.gz');
    assert.equal(got[0]?.text?.trim().endsWith('一'), true);
    assert.match(got.at(-1)?.error ?? '', /cut off|damaged|not as long/);
  });

  it('ids and names that lead out of the folder are names in it', () => {
    const ids = [
      '../../out',
      '/etc/out',
      '..',
      'a/../../out',
      'C:\\out',
      '',
      '\u0000',
      '.',
      'x'.repeat(3000),
    ];
    const text = '关于开展检查的通知\n一、加强领导。各单位要高度重视。\n二、落实责任。\n';
    inputs.write('ids.jsonl', ids.map((id) => JSON.stringify({ id, text })).join('\n'));
    const source = join(inputs.path, 'ids.jsonl');
    const before = readdirSync(inputs.path);
    for (const command of [
      ['outline', '-o', 'outlines'],
      ['entities', '-f', 'brat', '-o', 'brat'],
      ['clean', '--out', 'cleaned'],
    ]) {
      const { status, error } = govtext([...command, source], { cwd: inputs.path });
      assert.ok(status === 0 || status === 1, error);
      const folder = command.at(-1) ?? '';
      assert.ok(readdirSync(join(inputs.path, folder)).length > 0, folder);
    }
    const made = readdirSync(inputs.path).filter((name) => !before.includes(name));
    assert.deepEqual(made.sort(), ['brat', 'cleaned', 'outlines']);
  });

  describe('PDF documents that loop end soon', () => {
    const whole = Buffer.from(pdf([[{ x: 90, y: 700, text: '北河县人民政府通知' }]])).toString('latin1');
    const self = (object: string): string =>
      whole
        .replace('xref\n', `${object}\nxref\n`)
        .replace('/Font<</F 3 0 R>>', '/Font<</F 3 0 R>>/XObject<</X 99 0 R>>');
    const drawing = (content: string): string =>
      `99 0 obj\n<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 99 0 R>>>>/Length ${content.length}>>\nstream\n${content}\nendstream\nendobj`;
    for (const [name, file] of [
      ['a drawing that draws itself', self(drawing('/X Do')).replace('Tj ET', 'Tj ET /X Do')],
      [
        'a drawing that draws itself many times',
        self(drawing('/X Do '.repeat(40))).replace('Tj ET', 'Tj ET /X Do'),
      ],
      ['pages below themselves', whole.replace('/Kids[6 0 R]', '/Kids[2 0 R]')],
      ['a catalog that is its pages', whole.replace('/Pages 2 0 R', '/Pages 1 0 R')],
      [
        'a table before itself',
        whole.replace('/Root 1 0 R', `/Root 1 0 R/Prev ${/startxref\n(\d+)/.exec(whole)?.[1] ?? 0}`),
      ],
      ['a content that is its page', whole.replace('/Contents 7 0 R', '/Contents 6 0 R')],
      ['a length that is itself', whole.replace(/(7 0 obj\n<<\/Length) \d+/, '$1 7 0 R')],
    ] as const)
      it(name, async () => {
        const began = Date.now();
        const read = await inBoundedMemory(() =>
          renderPdf(Buffer.from(file, 'latin1')).then(
            (text) => text.trim(),
            (error: Error) => `!${error.name}`,
          ),
        );
        assert.ok(Date.now() - began < 60_000);
        assert.ok(read === '北河县人民政府通知' || read === '!InputError', read);
      });
  });
});
