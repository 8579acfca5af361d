// What an index is after many changes is what it would be made afresh; rules of the workspace touch what they speak of.
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { decodeBytes } from '../../../src/engine/files/textFile';
import type { EntityVerdict } from '../../../src/core/entities/resolve/verdicts';
import type { PersonVerdict } from '../../../src/core/roles/verdicts';
import { generateCorpus, seeded } from '../../corpus/generate';
import { tablesOf } from './dump';
import { MemoryIndex } from './memoryIndex';

const news = (person: string, more = ''): string =>
  [
    '松岭县人民政府关于做好森林防火工作的通知',
    '松政发〔2022〕14号',
    '各乡镇人民政府：',
    `　　松岭县县长${person}要求，各地要加强巡护，发现火情立即报告。`,
    ...(more === '' ? [] : [more]),
    '　　一、落实责任。各乡镇要把防火责任落实到山头地块。',
    '　　松岭县人民政府',
    '　　2022年3月1日',
  ].join('\n');
const CHANGES = Number(process.env['GOVTEXT_CHANGES'] ?? 120);

/** A sentence that no rule of ours takes for residue. */
const LOCAL = '　　本页由山里人整理，望各位同志周知。';

describe('an index under changes', function () {
  this.timeout(120_000);

  // GOVTEXT_CHANGES=1000 makes as many.
  it('is after random edits, renames and deletions what it would be made afresh', async () => {
    const random = seeded(20);
    const any = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const texts = generateCorpus(60, 5).files.map(({ bytes, encoding }) => decodeBytes(bytes, encoding));
    const index = new MemoryIndex();
    for (let at = 0; at < 30; at++) index.files.set(`a:/${at % 3}/${at}.txt`, texts[at] as string);
    await index.sync();
    for (let change = 0; change < CHANGES; change++) {
      const uri = any([...index.files.keys()]);
      const what = random();
      if (what < 0.4) {
        index.files.set(uri, `${any(texts)}${'\n'.repeat(change % 7)}`);
        await index.send({ type: 'changed', files: [{ uri }] });
      } else if (what < 0.6) {
        const text = index.files.get(uri) as string;
        index.files.delete(uri);
        index.files.set(`a:/${change % 4}/moved${change}.txt`, text);
        await index.send({ type: 'removed', uris: [uri] });
        await index.send({ type: 'changed', files: [{ uri: `a:/${change % 4}/moved${change}.txt` }] });
      } else if (what < 0.8) {
        const made = `a:/${change % 3}/new${change}.txt`;
        index.files.set(made, any(texts));
        await index.send({ type: 'changed', files: [{ uri: made }] });
      } else if (index.files.size > 5) {
        index.files.delete(uri);
        await index.send({ type: 'removed', uris: [uri] });
      }
    }
    await index.sync();
    const fresh = new MemoryIndex();
    for (const [uri, text] of index.files) fresh.files.set(uri, text);
    await fresh.sync();
    assert.deepEqual(tablesOf(index.database), tablesOf(fresh.database));
  });
});

describe('an index under the rules of the workspace', function () {
  this.timeout(60_000);

  async function made(): Promise<MemoryIndex> {
    const index = new MemoryIndex();
    index.files.set('a:/w/north/a.gov.txt', news('俞秋实', LOCAL));
    index.files.set('a:/w/north/%E7%94%B2.gov.txt', news('俞秋实', LOCAL).replace('14号', '15号'));
    index.files.set('a:/w/south/b.gov.txt', news('俞秋实').replace('14号', '16号'));
    await index.sync();
    return index;
  }
  async function rule(
    index: MemoryIndex,
    lines: PersonVerdict[],
    entities: EntityVerdict[] = [],
    folder = 'a:/w',
  ): Promise<number> {
    const { reads } = index;
    await index.send({ type: 'rules', rules: [{ folder, lines, entities }] });
    await index.sync();
    return index.reads - reads;
  }
  const hits = async (index: MemoryIndex): Promise<number> =>
    (await index.ask('concordance', { text: '山里人', mode: 'text' })).total;

  it('leaves out what a person removed, and reads only the texts that hold it', async () => {
    const index = await made();
    assert.equal(await hits(index), 2);
    const remove = { text: LOCAL.trim(), verdict: 'remove', scope: 'everywhere' } as const;
    assert.equal(await rule(index, [remove]), 2);
    assert.equal(await hits(index), 0);
    // The same rules again, as at every start, touch nothing; without them all is as before.
    assert.equal(await rule(index, [remove]), 0);
    assert.equal(await rule(index, []), 2);
    assert.equal(await hits(index), 2);
  });

  it('reads one file where the rule is for one, whatever its name is written like', async () => {
    const index = await made();
    const remove = {
      text: LOCAL.trim(),
      verdict: 'remove',
      scope: 'file',
      target: 'north/甲.gov.txt',
    } as const;
    assert.equal(await rule(index, [remove]), 1);
    assert.equal(await hits(index), 1);
  });

  it('asks the nearest rules above a file', async () => {
    const index = await made();
    const remove = { text: LOCAL.trim(), verdict: 'remove', scope: 'everywhere' } as const;
    assert.equal(await rule(index, [remove], [], 'a:/w/south'), 0);
    assert.equal(await rule(index, [remove], [], 'a:/w/north'), 2);
    // A folder whose name only begins alike is another folder.
    assert.equal(await rule(index, [remove], [], 'a:/w/nor'), 2);
    assert.equal(await hits(index), 2);
  });

  it('knows no person by a name that a person said is none', async () => {
    const index = await made();
    const people = async (): Promise<number> =>
      (await index.ask('symbols', { text: '俞秋实', limit: 9 })).filter(({ kind }) => kind === 'person')
        .length;
    assert.equal(await people(), 1);
    assert.equal(await rule(index, [], [{ text: '俞秋实', type: null, scope: 'everywhere' }]), 3);
    assert.equal(await people(), 0);
  });

  it('reads open texts by the rules too, without closing them', async () => {
    const index = await made();
    const uri = 'a:/w/south/b.gov.txt';
    await index.send({ type: 'open', uri, text: news('俞秋实', LOCAL), government: true });
    assert.equal(await hits(index), 3);
    await rule(index, [{ text: LOCAL.trim(), verdict: 'remove', scope: 'everywhere' }]);
    assert.equal(await hits(index), 0);
    await index.send({ type: 'closed', file: { uri }, gone: false });
    assert.equal(await hits(index), 0);
  });
});
