import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { Page } from '../../../src/engine/index/queries/pages';
import { careerCorpus, type CareerPage } from '../../corpus/careers';
import { MemoryIndex } from './memoryIndex';

describe('careers of a corpus with known truth', function () {
  this.timeout(180_000);
  const index = new MemoryIndex();
  const { people, pages } = careerCorpus(12, 3);
  const uriOf = (path: string): string => `a:/${path}`;
  before(async () => {
    for (const { path, text } of pages) index.files.set(uriOf(path), text);
    await index.sync();
  });

  /** Pages whose post is read without its place: 任命某某为临禾县副县长, where 临 may be a word of its own. */
  const isOpen = ({ path }: CareerPage): boolean =>
    index.database.all(
      "SELECT 1 FROM fact JOIN document ON document.id = document WHERE place = '' AND uri = ?",
      uriOf(path),
    ).length > 0;

  /** Pages that speak of one, in the groups that share a county: what nothing ties together stays apart. */
  const groupsOf = (official: number): CareerPage[][] => {
    const own = pages.filter((page) => page.official === official);
    const told = own.filter((page) => !isOpen(page));
    const alone = own.filter(isOpen).map((page) => [page]);
    if (told.some(({ counties }) => counties.length > 1)) return [told, ...alone];
    const counties = [...new Set(told.flatMap((page) => page.counties))];
    return [...counties.map((county) => told.filter((page) => page.counties.includes(county))), ...alone];
  };
  const key = (parts: (string | undefined)[]): string => parts.map((part) => part ?? '').join(' ');

  it('gives each person just the facts and the documents of that one, from every document', async () => {
    for (const [official, { name }] of people.entries())
      for (const group of groupsOf(official)) {
        const said = group.flatMap(({ path, said }) =>
          said.map(({ kind, post, date, from, to }) => key([uriOf(path), kind, post, date, from, to])),
        );
        for (const { path } of group) {
          const page = await index.ask('personPage', { name, uri: uriOf(path) });
          assert.equal(page.documents, group.length, path);
          const facts = page.facts.map(({ uri, kind, post, date, from, to }) =>
            key([uri, kind, post, date, from, to]),
          );
          assert.deepEqual([...new Set(facts)].sort(), said.sort(), path);
        }
      }
  });

  it('leaves the place open of no post but those whose county begins with a word', () => {
    const open = pages.filter(isOpen);
    assert.ok(open.length * 20 < pages.length, `${open.length} of ${pages.length}`);
    for (const { counties, path } of open) assert.match(counties.join(' '), /^临/u, path);
  });

  it('keeps namesakes apart, and what no document ties', async () => {
    for (const [official, { name }] of people.entries()) {
      const others = people.flatMap((one, at) => (one.name === name ? groupsOf(at) : []));
      const [group = []] = groupsOf(official);
      const page = await index.ask('personPage', { name, uri: uriOf(group[0]?.path ?? '') });
      assert.equal(page.namesakes.length, others.length - 1, name);
      const own = new Set(group.map(({ path }) => uriOf(path)));
      for (const { uri } of page.namesakes) assert.ok(!own.has(uri), uri);
    }
  });

  it('leads to the one of a place, wherever in the career it is, and from a bare name to nobody', async () => {
    for (const [official, { name, spells }] of people.entries())
      for (const { county } of spells) {
        const page: Page = await index.ask('personPage', { name, container: county });
        assert.ok(page.documents > 0, `${name} ${county}`);
        for (const { uri } of page.facts) assert.ok(uri.startsWith(`a:/${official}/`), `${county}: ${uri}`);
      }
    const { name = '' } = people[0] ?? {};
    const open: Page = await index.ask('personPage', { name });
    assert.deepEqual([open.documents, open.facts.length, open.namesakes.length], [0, 0, 2]);
    const elsewhere: Page = await index.ask('personPage', { name, container: '不存在县' });
    assert.equal(elsewhere.documents, 0);
  });
});

describe('who is named in the same documents', () => {
  it('is told from namesakes by place; those whom nothing places are one line of the name', async () => {
    const index = new MemoryIndex();
    ['青禾县', '青禾县', '白浪县', '', ''].forEach((county, at) =>
      index.files.set(
        `a:/${at}.txt`,
        `${county || '全省'}召开防汛工作会议\n\n　　本报讯　7月${at + 1}日，${county && `${county}县委书记`}王志强主持召开会议，青禾县人民政府在会上作了发言，省水利厅厅长赵建国出席会议。\n`,
      ),
    );
    await index.sync();
    const page = await index.ask('bodyPage', { name: '青禾县人民政府' });
    assert.equal(page.documents, 5);
    const lines = page.beside.filter(({ name }) => name === '王志强');
    assert.deepEqual(
      lines.map(({ container, documents, uri }) => [container, documents, uri]),
      [
        ['青禾县', 2, 'a:/0.txt'],
        ['', 2, 'a:/3.txt'],
        ['白浪县', 1, 'a:/2.txt'],
      ],
    );
  });
});
