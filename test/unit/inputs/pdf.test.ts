import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { renderPdf } from '../../../src/engine/inputs/pdf/render';
import { foldRadicals } from '../../../src/engine/inputs/pdf/radicals';
import { column, pdf, type Placed } from './pdfFile';

const text = (seed: string, length: number): string =>
  `${Array.from({ length }, (_, at) => String.fromCharCode(0x4e10 + ((seed.charCodeAt(0) * 31 + at * 7) % 4000))).join('')}。`;
const read = async (pages: readonly (readonly Placed[])[]): Promise<string[]> =>
  (await renderPdf(pdf(pages))).trimEnd().split('\n');
const full = { x: 90, y: 700, width: 415 };

describe('PDF documents', function () {
  this.timeout(30_000);

  it('lines become paragraphs, titles stay by themselves', async () => {
    const paragraphs = [text('甲', 90), text('乙', 20), text('丙', 150)];
    const title = { x: 230, y: 760, text: '关于印发办法的通知', size: 16 };
    assert.deepEqual(await read([[title, ...column(paragraphs, full)]]), [
      title.text,
      ...paragraphs.map((paragraph) => `　　${paragraph}`),
    ]);
  });

  for (const number of ['— 1 —', '1', '第 1 页 共 3 页', '1/3', '- 1 -']) {
    it(`running heads and page numbers go: ${number}`, async () => {
      const pages = [1, 2, 3].map((page) => [
        { x: 90, y: 805, text: '清河市人民政府公报', size: 9 },
        ...column([text(String(page), 60), text('末', 30)], full),
        { x: 290, y: 40, text: number.replace('1', String(page)), size: 9 },
      ]);
      const lines = await read(pages);
      assert.equal(lines.length, 6);
      assert.ok(lines.every((line) => line.startsWith('　　')));
    });
  }

  it('a sentence that stands at one place of several pages is text, a name there is a head', async () => {
    const clause = '申请单位应当如实填写本表，所附材料一式三份，逾期不予受理';
    const pages = [1, 2, 3].map((page) => [
      { x: 90, y: 805, text: '清河市行政许可申请表（2021年版）', size: 9 },
      ...column([text(String(page), 60)], full),
      { x: 90, y: 60, text: clause, size: 9 },
    ]);
    const lines = await read(pages);
    assert.equal(lines.filter((line) => line.trim() === clause).length, 3);
    assert.ok(lines.every((line) => !line.includes('申请表')));
  });

  it('left and right pages have heads of their own', async () => {
    const pages = [1, 2, 3, 4].map((page) => [
      { x: 90, y: 805, text: page % 2 ? '公报 2020 年第 3 号' : '市政府文件', size: 9 },
      ...column([text(String(page), 40)], full),
    ]);
    assert.equal((await read(pages)).length, 4);
  });

  it('what stands at the top of one page alone is no running head', async () => {
    const pages = [1, 2, 3].map((page) => column([text(String(page), 40)], full));
    pages[1]?.unshift({ x: 90, y: 790, text: '附件', size: 12 });
    assert.ok((await read(pages)).includes('附件'));
  });

  it('a paragraph goes on over the edge of a page', async () => {
    const whole = text('长', 160);
    const lines = column([whole], full);
    const pages = [lines.slice(0, 3), lines.slice(3).map((line) => ({ ...line, y: line.y + 57.6 }))];
    assert.deepEqual(await read(pages), [`　　${whole}`]);
  });

  it('two columns are read one after the other, below a title over both', async () => {
    const left = ['左', '下', '又'].map((seed) => text(seed, 55));
    const right = ['右', '边', '再'].map((seed) => text(seed, 55));
    const page = [
      { x: 180, y: 760, text: '横跨两栏的公报标题文字', size: 16 },
      ...column(left, { x: 60, y: 700, width: 216 }),
      ...column(right, { x: 310, y: 700, width: 216 }),
    ];
    assert.deepEqual(await read([page]), [
      '横跨两栏的公报标题文字',
      ...[...left, ...right].map((paragraph) => `　　${paragraph}`),
    ]);
  });

  it('the cells of a table are no columns', async () => {
    const rows = ['职务', '局长', '副局长', '科长', '科员', '主任', '书记'];
    const page = rows.flatMap((cell, at) => [
      { x: 100, y: 700 - at * 20, text: cell },
      { x: 350, y: 700 - at * 20, text: `某${at}` },
    ]);
    assert.deepEqual(
      await read([page]),
      rows.map((cell, at) => `${cell}\t某${at}`),
    );
  });

  it('radicals become the characters they are', async () => {
    assert.deepEqual(await read([[{ x: 100, y: 700, text: '⼈⺠政府⼀⻓' }]]), ['人民政府一长']);
    assert.equal(foldRadicals('⽅⽼⻄⻅人民'), '方老西见人民');
  });

  it('the radical of doors is the character of the page', async () => {
    const line = (text: string) => [[{ x: 100, y: 700, text }]];
    assert.deepEqual(await read(line('全县农⼾用水⼾逐⼾登记')), ['全县农户用水户逐户登记']);
    assert.deepEqual(await read(line('全縣農⼾與貧困⼾應當逐⼾登記')), ['全縣農戶與貧困戶應當逐戶登記']);
  });

  it('words of letters keep their blanks, figures stand beside Chinese', async () => {
    const page = [
      { x: 100, y: 700, text: '共有' },
      { x: 124, y: 700, text: '12' },
      { x: 148, y: 700, text: '家' },
    ];
    assert.deepEqual(await read([page]), ['共有12家']);
  });

  describe('what is wrong is said, and soon', () => {
    const fails = async (bytes: Uint8Array, pattern: RegExp): Promise<void> => {
      const began = Date.now();
      await assert.rejects(renderPdf(bytes), pattern);
      assert.ok(Date.now() - began < 20_000);
    };
    it('no text layer', () => fails(pdf([[]]), /no text layer/));
    it('rubbish, and a file cut off', async () => {
      await fails(Buffer.from('%PDF-1.7\nnothing'), /not a readable PDF/);
      await fails(pdf([[{ x: 1, y: 1, text: '文' }]]).subarray(0, 300), /not a readable PDF|no text layer/);
    });
    it('a tree of pages that loops', () =>
      fails(
        pdf([[{ x: 1, y: 1, text: '文' }]], { pages: '<</Type/Pages/Count 9/Kids[2 0 R 2 0 R]>>' }),
        /not a readable PDF|no text layer/,
      ));
  });
});
