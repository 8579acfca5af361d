import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { keyness, logDice, logLikelihood } from '../../../src/core/corpus/association';
import type { Collocates } from '../../../src/engine/index/queries/collocates';
import { MemoryIndex } from './memoryIndex';

describe('measures of association', () => {
  const near = (value: number, wanted: number): void =>
    assert.ok(Math.abs(value - wanted) < 0.001, `${value}`);

  it('give what their papers’ formulas give', () => {
    near(keyness(12, 10_000, 3, 10_000), 5.782);
    near(keyness(3, 10_000, 12, 10_000), -5.782);
    near(logDice(10, 100, 50), 11.093);
    near(logDice(10, 10, 10), 14);
    near(logLikelihood(10, 20, 50, 100), 0);
    near(logLikelihood(20, 20, 20, 100), 100.08);
    assert.ok(logLikelihood(1, 50, 50, 100) < 0);
  });

  it('know nothing where there is nothing', () => {
    for (const value of [
      logLikelihood(0, 0, 0, 0),
      logDice(0, 0, 0),
      keyness(0, 0, 5, 10),
      keyness(5, 10, 0, 0),
    ])
      assert.equal(value, 0);
  });
});

/** A page of a county's news: frame, title, body. */
function page(day: number, body: string): string {
  return [
    '首页 > 新闻中心 > 正文',
    `云溪县召开第${day}次工作例会`,
    `发布时间：2021-03-${String(day).padStart(2, '0')}　来源：云溪县融媒体中心`,
    `　　${body}`,
    '　　会议还研究了其他事项，并对下一阶段的任务作出安排，要求各乡镇各部门抓好落实。',
    '版权所有：云溪县人民政府',
  ].join('\n');
}

describe('words of the corpus', () => {
  const index = new MemoryIndex();
  before(async () => {
    for (let day = 1; day <= 9; day++)
      index.files.set(
        `a:/2021/${day}.gov.txt`,
        page(
          day,
          `会议强调，要大力推进乡村振兴，巩固脱贫成果。第${day}组代表发言后，县长作了讲话，会后参观了果园，走进果园深处。`,
        ),
      );
    for (let day = 1; day <= 9; day++)
      index.files.set(
        `a:/2022/${day}.gov.txt`,
        page(
          day,
          `会议强调，要全面落实水库移民政策，水库安全责任到人，水库周边不得建房。第${day}组代表发言。`,
        ).replace('2021-', '2022-'),
      );
    await index.sync();
  });

  it('stand beside a hit within its sentence, and only there', async () => {
    const found = await index.ask('collocates', { text: '乡村', mode: 'text', span: 3 });
    assert.equal(found.hits, 9);
    assert.equal(found.segmenter, 'jieba-wasm');
    const beside = (word: string): Collocates['rows'][number] | undefined =>
      found.rows.find((row) => row.word === word);
    assert.deepEqual([beside('振兴')?.left, beside('振兴')?.right, beside('振兴')?.total], [0, 9, 9]);
    assert.equal(beside('推进')?.left, 9);
    // Not in the span, in another sentence, or residue of the page.
    for (const word of ['代表', '县长', '版权所有', '新闻中心']) assert.equal(beside(word), undefined, word);
  });

  it('are searched whole where that is asked', async () => {
    const counted = async (mode: 'text' | 'word', text: string): Promise<number> =>
      (await index.ask('concordance', { text, mode })).total;
    assert.equal(await counted('text', '水库'), 27);
    assert.equal(await counted('word', '水库'), 27);
    // 库移 runs over the border of two words.
    assert.equal(await counted('text', '库移'), 9);
    assert.equal(await counted('word', '库移'), 0);
  });

  it('tell one year from the rest', async () => {
    const { rows } = await index.ask('keywords', { by: 'year' });
    const of = (group: string): string[] => rows.filter((row) => row.group === group).map(({ word }) => word);
    assert.equal(of('2022')[0], '水库');
    assert.ok(of('2021').includes('果园'));
    assert.ok(!of('2021').includes('水库') && !of('2022').includes('会议'));
    const first = rows.find(({ word }) => word === '水库');
    assert.deepEqual([first?.count, first?.elsewhere], [27, 0]);
  });

  it('are counted anew where a text changed, and go with it', async () => {
    const total = async (): Promise<number> =>
      (await index.ask('collocates', { text: '果园', mode: 'text', atLeast: 1 })).hits;
    assert.equal(await total(), 18);
    index.files.delete('a:/2021/9.gov.txt');
    index.files.set(
      'a:/2021/8.gov.txt',
      page(8, '会议听取了果园产销情况汇报，果园面积稳中有增，果园道路全部硬化到位。'),
    );
    await index.sync();
    assert.equal(await total(), 17);
    const { rows } = await index.ask('keywords', { by: 'year' });
    assert.equal(rows.find(({ word }) => word === '果园')?.count, 17);
  });
});
