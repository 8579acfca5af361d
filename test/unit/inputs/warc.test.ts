import assert from 'node:assert/strict';
import { deflateSync, gzipSync } from 'node:zlib';
import { after, describe, it } from 'mocha';
import { encodeText } from '../../../src/engine/files/encode';
import { Inputs, packed, page, record, response } from './archives';

const info = record('warcinfo', 'x', 'application/warc-fields', Buffer.from('software: test\r\n'));
const request = record(
  'request',
  'http://a/q',
  'application/http; msgtype=request',
  Buffer.from('GET / HTTP/1.1\r\n\r\n'),
);
const picture = response('http://a/p.png', Buffer.from([0x89, 0x50]), { type: 'image/png' });
const three = ['甲', '乙', '丙'].map((text, at) => response(`http://a/${at}`, page(text)));
const whole = [info, request, three[0], picture, three[1], three[2]] as Buffer[];

describe('archives of the web', () => {
  const inputs = new Inputs();
  after(() => inputs.remove());
  const texts = async (name: string, more = {}) =>
    (await inputs.read(name, more)).map(({ id, text, error }) => [
      id,
      text?.trim() ?? (error !== undefined ? '!' : ''),
    ]);

  const good = (name: string) => [
    [`${name}#0`, '甲'],
    [`${name}#1`, '乙'],
    [`${name}#2`, '丙'],
  ];

  it('pages alone are members, packed by record, as one, or not', async () => {
    inputs.write('a.warc', Buffer.concat(whole));
    inputs.write('b.warc.gz', Buffer.concat(packed(whole)));
    inputs.write('c.warc.gz', gzipSync(Buffer.concat(whole)));
    for (const name of ['a.warc', 'b.warc.gz', 'c.warc.gz']) assert.deepEqual(await texts(name), good(name));
    assert.equal((await inputs.read('a.warc'))[1]?.url, 'http://a/1');
  });

  it('a name that says nothing: the first bytes tell', async () => {
    inputs.write('d.crawl', Buffer.concat(whole));
    inputs.write('e.crawl', Buffer.concat(packed(whole)));
    assert.deepEqual(await texts('d.crawl'), good('d.crawl'));
    assert.deepEqual(await texts('e.crawl'), good('e.crawl'));
  });

  it('an archive packed as one that is larger than the limit is streamed', async () => {
    const many = Array.from({ length: 400 }, (_, at) =>
      response(`http://a/${at}`, page('字'.repeat(10_000))),
    );
    inputs.write('f.warc.gz', gzipSync(Buffer.concat(many)));
    const got = await inputs.read('f.warc.gz', { maxSize: 100_000 });
    assert.equal(got.filter(({ text }) => text !== undefined).length, 400);
  });

  it('WET: the text of conversions', async () => {
    const wet = ['一\n二', '三'].map((text) =>
      record('conversion', 'http://a/', 'text/plain', Buffer.from(text)),
    );
    inputs.write('g.wet', Buffer.concat([info, ...wet]));
    assert.deepEqual(await texts('g.wet'), [
      ['g.wet#0', '一\n二'],
      ['g.wet#1', '三'],
    ]);
  });

  it('a page after a broken member is still read', async () => {
    const members = packed(whole);
    const broken = Buffer.from(members[2] as Buffer);
    broken.fill(0xff, broken.length - 60, broken.length - 20);
    inputs.write('h.warc.gz', Buffer.concat([...members.slice(0, 2), broken, ...members.slice(3)]));
    assert.deepEqual(await texts('h.warc.gz'), [
      ['h.warc.gz#0', '!'],
      ['h.warc.gz#1', '乙'],
      ['h.warc.gz#2', '丙'],
    ]);
  });

  it('cut off: the pages before come, then one error for the file', async () => {
    inputs.write('i.warc.gz', Buffer.concat(packed(whole)).subarray(0, -40));
    inputs.write('j.warc.gz', gzipSync(Buffer.concat(whole)).subarray(0, -12));
    for (const name of ['i.warc.gz', 'j.warc.gz']) {
      const got = await texts(name);
      assert.deepEqual(got.slice(0, 2), good(name).slice(0, 2));
      assert.deepEqual(got.slice(-1), [[name, '!']]);
    }
  });

  it('a record longer or shorter than it says is one error, and nothing after it is lost', async () => {
    const long = response('http://a/1', page('乙'), { length: 120 });
    const short = response('http://a/1', page('乙'), { length: 99_999 });
    for (const [name, wrong] of [
      ['k.warc', long],
      ['l.warc', short],
    ] as const) {
      inputs.write(name, Buffer.concat([info, three[0] as Buffer, wrong, three[2] as Buffer]));
      assert.deepEqual(await texts(name), [
        [`${name}#0`, '甲'],
        [`${name}#1`, '!'],
        [`${name}#2`, '丙'],
      ]);
    }
  });

  it('rubbish between records is said and passed over', async () => {
    inputs.write(
      'm.warc',
      Buffer.concat([three[0] as Buffer, Buffer.from('rubbish\r\n\r\n'), three[1] as Buffer]),
    );
    const got = await texts('m.warc');
    assert.deepEqual(
      got.filter(([, text]) => text !== '!').map(([, text]) => text),
      ['甲', '乙'],
    );
    assert.ok(got.some(([id, text]) => id === 'm.warc' && text === '!'));
  });

  it('what servers put around a page is taken off', async () => {
    const chunked = Buffer.from(`5;x=1\r\n<p>ab\r\n5\r\ncd</p\r\n1\r\n>\r\n0\r\n\r\n`);
    inputs.write(
      'n.warc',
      Buffer.concat([
        response('http://a/0', chunked, { headers: 'Transfer-Encoding: chunked\r\n' }),
        response('http://a/1', gzipSync(page('压缩')), { headers: 'Content-Encoding: gzip\r\n' }),
        response('http://a/2', deflateSync(page('压缩')), { headers: 'Content-Encoding: deflate\r\n' }),
        response('http://a/3', page('并未压缩'), { headers: 'Content-Encoding: gzip\r\n' }),
        response('http://a/4', encodeText('<p>编码由服务器说明，页面里没有写</p>', 'gb18030'), {
          type: 'text/html; charset=GBK',
        }),
        response('http://a/5', Buffer.from('纯文本\n第二行'), { type: 'text/plain' }),
      ]),
    );
    const got = (await texts('n.warc')).map(([, text]) => text);
    assert.deepEqual(got, [
      'abcd',
      '压缩',
      '压缩',
      '并未压缩',
      '编码由服务器说明，页面里没有写',
      '纯文本\n第二行',
    ]);
  });

  it('a page that unpacks to more than the limit is one error, in bounded memory', async () => {
    const bomb = gzipSync(Buffer.alloc(60_000_000, 'a'));
    inputs.write(
      'o.warc.gz',
      Buffer.concat(
        packed([
          response('http://a/0', bomb, { headers: 'Content-Encoding: gzip\r\n' }),
          response('http://a/1', Buffer.alloc(60_000_000, 'b')),
          three[2] as Buffer,
        ]),
      ),
    );
    const got = await inputs.read('o.warc.gz', { maxSize: 1_000_000 });
    assert.match(got[0]?.error ?? '', /unpacks to more than/);
    assert.ok(got.slice(1, -1).every(({ error }) => error !== undefined));
    assert.equal(got.at(-1)?.text?.trim(), '丙');
  });
});
