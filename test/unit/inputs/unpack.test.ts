import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import { after, describe, it } from 'mocha';
import { encodeText } from '../../../src/engine/files/encode';
import { parseSize } from '../../../src/engine/inputs/limits';
import { renderHtml } from '../../../src/engine/inputs/html/render';
import { Inputs } from './archives';

/** A zstd frame of one block: the byte repeated (RFC 8878, 3.1.1.2). */
function repeated(count: number, byte: number, times = 1): Buffer {
  const head = Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58]);
  const blocks = Array.from({ length: times }, (_, at) => {
    const header = (count << 3) | (1 << 1) | (at === times - 1 ? 1 : 0);
    return Buffer.from([header & 0xff, (header >> 8) & 0xff, (header >> 16) & 0xff, byte]);
  });
  return Buffer.concat([head, ...blocks]);
}

describe('packed inputs', () => {
  const inputs = new Inputs();
  after(() => inputs.remove());
  const row = (id: string): string => `${JSON.stringify({ id, text: '文'.repeat(50) + id })}\n`;

  it('gzip and zstd, several members and frames', async () => {
    inputs.write('a.txt.gz', Buffer.concat([gzipSync('上'), gzipSync('下')]));
    inputs.write('b.txt.zst', Buffer.concat([repeated(5, 0x61), repeated(3, 0x62)]));
    assert.equal((await inputs.read('a.txt.gz'))[0]?.text, '上下');
    assert.equal((await inputs.read('b.txt.zst'))[0]?.text, 'aaaaabbb');
  });

  it('cut off: the rows before come, then one error for the file', async () => {
    const rows = Array.from({ length: 4000 }, (_, at) =>
      row(`${at}-${Math.imul(at, 2654435761) >>> 0}`),
    ).join('');
    inputs.write('c.jsonl.gz', gzipSync(rows).subarray(0, -2000));
    const got = await inputs.read('c.jsonl.gz');
    assert.ok(got.length > 1000);
    assert.ok(got.slice(0, -1).every(({ text }) => text !== undefined));
    assert.equal(got.at(-1)?.id, 'c.jsonl.gz');
    assert.match(got.at(-1)?.error ?? '', /cut off/);
  });

  it('damaged in the middle', async () => {
    const packed = gzipSync(Buffer.from(Array.from({ length: 3000 }, (_, at) => row(`${at}`)).join('')));
    packed.fill(0xff, packed.length / 2, packed.length / 2 + 40);
    inputs.write('d.jsonl.gz', packed);
    assert.match((await inputs.read('d.jsonl.gz')).at(-1)?.error ?? '', /damaged|cut off/);
    inputs.write('e.txt.zst', repeated(9, 0x61).subarray(0, 8));
    assert.match((await inputs.read('e.txt.zst'))[0]?.error ?? '', /zstd/);
  });

  it('something behind the members is left out, however large they are', async () => {
    let text = '';
    for (let at = 0; text.length < 2_500_000; at++) text += `第${at}号通知：${Math.imul(at, 2654435761)}。\n`;
    const large = gzipSync(text);
    for (const [name, members] of [
      ['j.txt.gz', [large]],
      ['k.txt.gz', [gzipSync('上\n'), large]],
      ['l.txt.gz', [large, gzipSync('下\n')]],
    ] as const) {
      inputs.write(name, Buffer.concat([...members, Buffer.from('what a tape had on it')]));
      const [got] = await inputs.read(name);
      assert.equal(got?.error, undefined, name);
      assert.equal(got?.text?.length, text.length + 2 * (members.length - 1), name);
    }
    const broken = Buffer.from(large);
    broken.fill(0xff, broken.length / 2, broken.length / 2 + 40);
    inputs.write('m.txt.gz', Buffer.concat([broken, Buffer.from('what a tape had on it')]));
    assert.match((await inputs.read('m.txt.gz'))[0]?.error ?? '', /damaged/);
  });

  it('bombs end at the limit, and a row in the midst of one is a row', async function () {
    this.timeout(60_000);
    inputs.write('f.txt.gz', gzipSync(Buffer.alloc(80_000_000, 'a')));
    inputs.write('g.txt.zst', repeated(131_072, 0x61, 4000));
    for (const name of ['f.txt.gz', 'g.txt.zst'])
      assert.match((await inputs.read(name, { maxSize: 1_000_000 }))[0]?.error ?? '', /unpacks to more than/);
    inputs.write('h.jsonl.gz', gzipSync(`${row('a')}${'x'.repeat(50_000_000)}\n${row('b')}`));
    const got = await inputs.read('h.jsonl.gz', { maxSize: 1_000_000 });
    assert.deepEqual(
      got.map(({ id, error }) => [id, error === undefined]),
      [
        ['a', true],
        ['h.jsonl.gz#1', false],
        ['b', true],
      ],
    );
  });

  it('a zstd frame that asks for a giant window is refused', async () => {
    inputs.write(
      'i.txt.zst',
      Buffer.from([0x28, 0xb5, 0x2f, 0xfd, 0x00, 0xf8, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    );
    assert.match((await inputs.read('i.txt.zst'))[0]?.error ?? '', /window/);
  });

  it('sizes', () => {
    assert.deepEqual(['10', '2K', '256M', '1.5GB', 'x', '-1'].map(parseSize), [
      10,
      2048,
      268_435_456,
      1_610_612_736,
      undefined,
      undefined,
    ]);
  });
});

describe('HTML', () => {
  const cases: readonly [string, string, string][] = [
    ['blocks and breaks', '<p>甲</p><div>乙<br>丙</div>丁', '甲\n乙\n丙\n丁'],
    ['white space', '<p>  a \n b&nbsp;c  </p>', 'a b\u00a0c'],
    ['indent of characters stays', '<p>　　段首</p>', '　　段首'],
    [
      'tables',
      '<table><tr><td>职务<td>姓名</tr><tr><td>县长</td><td>某</td></tr></table>',
      '职务\t姓名\n县长\t某',
    ],
    [
      'scripts and styles',
      '<style>p{}</style><script>if(a<b){}</script><p>文</p><noscript>无</noscript>',
      '文',
    ],
    ['hidden elements', '<div style="display: none">隐</div><p hidden>藏</p><p>显</p>', '显'],
    ['what a script shows later', '<div style="visibility:hidden;opacity:0">正文</div>', '正文'],
    ['pre', '<pre>一\n  二</pre>', '一\n  二'],
    ['entities', '<p>&lt;&#25991;&amp;&hellip;</p>', '<文&…'],
    ['nothing closed', '<div><p>甲<p>乙<li>丙', '甲\n乙\n丙'],
    ['nothing at all', '', ''],
  ];
  for (const [name, html, wanted] of cases)
    it(name, () => assert.equal(renderHtml(html).text.replace(/\n$/u, ''), wanted));

  it('deep nesting and rubbish end', () => {
    assert.equal(renderHtml(`${'<div>'.repeat(200_000)}文`).text.trim(), '文');
    assert.equal(typeof renderHtml(`<${'<a b="'.repeat(20_000)}`).text, 'string');
  });

  it('a page that says one charset and is in another is read as what it is', async () => {
    const inputs = new Inputs();
    const html = (charset: string) =>
      `<html><head><meta charset="${charset}"></head><body><p>各单位要认真落实养老服务办法</p></body></html>`;
    inputs.write('a.html', encodeText(html('gb2312'), 'gb18030'));
    inputs.write('b.html', encodeText(html('gb2312'), 'utf-8'));
    inputs.write('c.html', encodeText(html('utf-8'), 'gb18030'));
    for (const name of ['a.html', 'b.html', 'c.html'])
      assert.equal((await inputs.read(name))[0]?.text?.trim(), '各单位要认真落实养老服务办法');
    inputs.remove();
  });
});
