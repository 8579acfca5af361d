import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import { decodeBytes } from '../../../src/engine/files/textFile';
import { generateCorpus, type Corpus } from '../../corpus/generate';
import { MemoryIndex } from './memoryIndex';

describe('index of a corpus with known truth', function () {
  this.timeout(60_000);
  const index = new MemoryIndex();
  let corpus: Corpus;
  before(async () => {
    corpus = generateCorpus(200, 11);
    for (const { path, bytes, encoding } of corpus.files)
      index.files.set(`a:/${path}`, decodeBytes(bytes, encoding));
    await index.sync();
  });

  it('counts texts, error pages and articles that stand in several files', async () => {
    const count = async (state: 'text' | 'dead' | 'duplicate'): Promise<number> =>
      (await index.ask('documents', { state, limit: 1000 })).length;
    const dead = corpus.files.filter(({ kind }) => kind === 'dead-page').length;
    const listed = await index.ask('documents', { limit: 1000 });
    assert.equal(listed.filter(({ kind }) => kind === 'dead-page').length, await count('dead'));
    assert.equal(listed.filter(({ kind }) => kind !== 'dead-page').length, corpus.files.length - dead);
    const originals = new Set(corpus.files.flatMap(({ copyOf }) => (copyOf === undefined ? [] : [copyOf])));
    const copies = corpus.files.filter(({ copyOf }) => copyOf !== undefined).length;
    assert.equal(await count('duplicate'), originals.size + copies);
  });

  it('gives each date, site and number as the page says', async () => {
    const listed = new Map((await index.ask('documents', { limit: 1000 })).map((line) => [line.uri, line]));
    const differing = corpus.files.filter(({ path, published, number, kind, title }) => {
      const line = listed.get(`a:/${path}`);
      if (!line || kind === 'dead-page') return false;
      const dated = kind !== 'statute';
      return (
        line.title !== title || line.number !== number || (dated && line.published.slice(0, 10) !== published)
      );
    });
    assert.deepEqual(
      differing.map(({ path }) => path),
      [],
    );
  });

  it('keeps every person to the county of its texts', async () => {
    const wanted = new Set(
      corpus.files.flatMap(({ people }) => people.map(({ name, county }) => `${name} ${county}`)),
    );
    const found = new Set(
      (await index.ask('symbols', { text: '', limit: 5000 }))
        .filter(({ kind }) => kind === 'person')
        .map(({ name, container }) => `${name} ${container}`),
    );
    const missed = [...wanted].filter((each) => !found.has(each));
    const wrong = [...found].filter((each) => !wanted.has(each));
    assert.deepEqual({ missed, wrong }, { missed: [], wrong: [] });
  });
});
