import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { decodeBytes } from '../../../src/engine/files/textFile';
import type { Count, Report } from '../../../src/engine/index/queries/report';
import { generateCorpus, type Corpus } from '../../corpus/generate';
import { MemoryIndex } from './memoryIndex';

describe('the report on a corpus with known truth', function () {
  this.timeout(60_000);
  const index = new MemoryIndex();
  let corpus: Corpus;
  let report: Report;
  before(async () => {
    corpus = generateCorpus(150, 23);
    for (const { path, bytes, encoding } of corpus.files)
      index.files.set(`a:/${path}`, decodeBytes(bytes, encoding));
    index.files.set('a:/notes/list.txt', 'milk, bread, eggs\n');
    await index.sync();
    report = await index.ask('report', { limit: 1000 });
  });
  const sum = (values: readonly Count[]): number => values.reduce((total, { texts }) => total + texts, 0);

  it('counts texts, error pages and copies as they were made', () => {
    const dead = corpus.files.filter(({ kind }) => kind === 'dead-page').length;
    assert.equal(report.dead, dead);
    assert.equal(report.texts, corpus.files.length - dead);
    const copies = corpus.files.filter(({ copyOf }) => copyOf !== undefined);
    assert.equal(report.copies.extra, copies.length);
    assert.equal(report.copies.groups, new Set(copies.map(({ copyOf }) => copyOf)).size);
  });

  it('puts each text into one kind, year, site and issuer', () => {
    for (const values of [report.kinds, report.years, report.sites, report.issuers])
      assert.equal(sum(values), report.texts);
    const dated = corpus.files.filter(({ kind }) => kind !== 'dead-page' && kind !== 'statute');
    for (const { key, texts } of report.years) {
      if (key === '') continue;
      assert.ok(texts >= dated.filter(({ published }) => published.startsWith(key)).length, key);
    }
  });

  /** How many files of the corpus have each value, as the report gives it: without the empty one. */
  const counted = (valuesOf: (file: Corpus['files'][number], text: string) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const file of corpus.files)
      for (const value of new Set(valuesOf(file, decodeBytes(file.bytes, file.encoding))))
        counts.set(value, (counts.get(value) ?? 0) + 1);
    return Object.fromEntries([...counts].sort());
  };
  const told = (values: readonly Count[]) =>
    Object.fromEntries(
      values
        .filter(({ key }) => key !== '')
        .map(({ key, container, texts }) => [container === undefined ? key : `${key} ${container}`, texts])
        .sort(),
    );
  const alive = ({ kind }: Corpus['files'][number]): boolean => kind !== 'dead-page';

  it('counts kinds, years, issuers, people, formulas and laws as they were made', () => {
    assert.deepEqual(
      told(report.kinds),
      counted((file) => (alive(file) ? [file.kind] : [])),
    );
    // A regulation tells when it was passed and not when the page came out.
    assert.deepEqual(
      told(report.years),
      counted((file) => (alive(file) && file.kind !== 'statute' ? [file.published.slice(0, 4)] : [])),
    );
    assert.deepEqual(
      told(report.issuers),
      counted(({ kind, title }) =>
        kind === 'official-document' ? [title.slice(0, title.indexOf('关于'))] : [],
      ),
    );
    assert.deepEqual(
      told(report.people),
      counted(({ people }) => people.map(({ name, county }) => `${name} ${county}`)),
    );
    assert.deepEqual(
      told(report.slogans),
      counted((_file, text) => /(?<=落实“)[^”]+/u.exec(text) ?? []),
    );
    assert.deepEqual(
      told(report.laws),
      counted((_file, text) => [...text.matchAll(/《([^》]+)》/gu)].map(([, title = '']) => title)),
    );
  });

  it('names the site that the page names: the paper by its copyright line, documents without a frame none', () => {
    assert.deepEqual(
      told(report.sites),
      counted(({ kind, site }) =>
        kind === 'article' ? [site === '丹屏日报数字报' ? '丹屏日报社' : site] : [],
      ),
    );
  });

  it('divides the residue by category and by site without loss', () => {
    const total = report.residueKinds.reduce((all, { count }) => all + count, 0);
    assert.ok(total > 0 && total <= report.characters);
    const bySite = report.residueBySite.reduce((all, { count }) => all + count, 0);
    assert.ok(bySite > 0 && bySite <= total);
    for (const { key, count } of report.residueKinds) {
      const parts = report.residueBySite.filter(({ by }) => by === key);
      assert.ok(parts.reduce((all, part) => all + part.count, 0) <= count, key);
    }
  });

  it('names no more texts than there are, most first', () => {
    for (const values of [
      report.people,
      report.organizations,
      report.provinces,
      report.slogans,
      report.laws,
    ]) {
      assert.ok(values.every(({ texts, mentions = 0 }) => texts <= report.texts && texts <= mentions));
      assert.deepEqual(
        values.map(({ texts }) => texts),
        values.map(({ texts }) => texts).sort((a, b) => b - a),
      );
    }
    for (const { key, texts } of report.slogans.slice(0, 10)) {
      const years = report.slogansByYear.filter((pair) => pair.key === key);
      assert.equal(
        years.reduce((all, { count }) => all + count, 0),
        texts,
        key,
      );
    }
  });

  it('cuts tables at the limit, years never', async () => {
    const small = await index.ask('report', { limit: 2 });
    assert.equal(small.people.length, 2);
    assert.deepEqual(small.years, report.years);
  });
});

describe('the report on few texts', () => {
  it('is empty on an empty corpus', async () => {
    const index = new MemoryIndex();
    await index.sync();
    const report = await index.ask('report', {});
    assert.equal(report.texts, 0);
    assert.equal(report.characters, 0);
    assert.deepEqual(report.years, []);
    assert.deepEqual(report.copies, { groups: 0, extra: 0, largest: [] });
  });

  it('counts a place in its province and one of no province in none', async () => {
    const index = new MemoryIndex();
    const page = (words: string): string =>
      ['青山市人民政府关于防汛工作的通知', '各县区人民政府：', `　　${words}`, '　　2023年5月1日'].join('\n');
    index.files.set('a:/one.gov.txt', page('调研组先后前往浙江省杭州市和浙江省宁波市学习。'));
    index.files.set('a:/two.gov.txt', page('调研组前往浙江省温州市学习，又到四川省成都市考察。'));
    index.files.set('a:/three.gov.txt', page('各村要做好防汛工作。'));
    await index.sync();
    const { provinces } = await index.ask('report', {});
    assert.deepEqual(
      provinces.map(({ key, texts }) => [key, texts]),
      [
        ['浙江省', 2],
        ['四川省', 1],
      ],
    );
    index.files.delete('a:/two.gov.txt');
    await index.sync();
    const after = await index.ask('report', {});
    assert.deepEqual(
      after.provinces.map(({ key, texts }) => [key, texts]),
      [['浙江省', 1]],
    );
  });

  it('counts namesakes apart and one person together', async () => {
    const index = new MemoryIndex();
    const page = (county: string, person: string): string =>
      [
        `${county}召开防汛会议`,
        `　　5月1日，${county}召开防汛会议，${county}县长${person}出席并讲话。`,
        `　　${person}要求各乡镇加强值守。`,
      ].join('\n');
    index.files.set('a:/1.gov.txt', page('松岭县', '乔安平'));
    index.files.set('a:/2.gov.txt', page('白河县', '乔安平'));
    index.files.set('a:/3.gov.txt', page('白河县', '乔安平'));
    index.files.set('a:/4.gov.txt', page('白河县', '苏晚棠'));
    await index.sync();
    const { people } = await index.ask('report', {});
    assert.deepEqual(
      people.map(({ key, container, texts }) => [key, container?.slice(0, 3), texts]),
      [
        ['乔安平', '白河县', 2],
        ['乔安平', '松岭县', 1],
        ['苏晚棠', '白河县', 1],
      ],
    );
  });
});
