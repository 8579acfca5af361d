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

  it('counts on the page of a body every document that a fact of it stands in', async () => {
    const rows = index.database.all<{ body: string }>("SELECT DISTINCT body FROM fact WHERE body <> ''");
    assert.ok(rows.length > 0);
    for (const { body } of rows) {
      const { documents, facts } = await index.ask('bodyPage', { name: body });
      const said = new Set(facts.map(({ uri }) => uri)).size;
      assert.ok(said > 0 && documents >= said, `${body}: ${documents} documents, facts in ${said}`);
    }
  });

  it('gives each person a page of just the documents that speak of that one, with the post held', async () => {
    const documents = new Map<string, Set<string>>();
    for (const { path, people } of corpus.files)
      for (const { name, county } of people) {
        const key = `${name} ${county}`;
        documents.set(key, (documents.get(key) ?? new Set()).add(path));
      }
    const symbols = (await index.ask('symbols', { text: '', limit: 5000 })).filter(
      ({ kind }) => kind === 'person',
    );
    const differing: string[] = [];
    const counties = (name: string): Set<string> =>
      new Set([...documents.keys()].filter((key) => key.startsWith(`${name} `)));
    let posts = 0;
    for (const { name, container, uri } of symbols) {
      const page = await index.ask('personPage', { name, container, uri });
      const wanted = documents.get(`${name} ${container}`);
      const namesakes = [...counties(name)].filter((key) => key !== `${name} ${container}`);
      if (page.documents !== wanted?.size || page.namesakes.length !== namesakes.length)
        differing.push(
          `${name} ${container}: ${page.documents} of ${wanted?.size}; beside ${page.namesakes.map((one) => one.container).join('、')} of ${namesakes.join('、')}`,
        );
      const truth = corpus.people.filter((one) => one.name === name && one.county === container);
      const foreign = page.facts.filter(({ uri: at }) => !wanted?.has(at.slice('a:/'.length)));
      if (foreign.length > 0) differing.push(`${name}: a fact of another's document`);
      if (page.facts.some(({ post }) => truth.some((one) => post.includes(one.post)))) posts++;
    }
    assert.deepEqual(differing, []);
    // Not every text says what somebody is; most do.
    assert.ok(posts >= symbols.length / 2, `${posts} of ${symbols.length} with the post they hold`);
  });
});
