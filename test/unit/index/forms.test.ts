import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import type { SearchQuery } from '../../../src/engine/index/queries/search';
import { anyForm, formsOf, globOf, holds } from '../../../src/engine/index/queries/forms';
import { floodNotice } from '../../corpus/reservoirs';
import { MemoryIndex } from './memoryIndex';

describe('forms of characters', () => {
  it('are simplified and traditional, half and full width, from whichever side', () => {
    for (const [one, other] of [
      ['国', '國'],
      ['干', '幹'],
      ['發', '髮'],
      ['5', '５'],
      ['(', '（'],
    ] as const) {
      assert.ok(formsOf(one).includes(other), one);
      assert.ok(formsOf(other).includes(one), other);
    }
    assert.deepEqual(formsOf('𠮷'), ['𠮷']);
  });

  it('make a pattern of one length with the text, and none where no character has another form', () => {
    assert.deepEqual('國務院和国务院'.match(anyForm('国務院') as RegExp), ['國務院', '国务院']);
    assert.deepEqual('［a-z］^'.match(anyForm('[a-z]^') as RegExp), ['［a-z］^']);
    assert.equal(anyForm('年月日'), undefined);
  });

  it('hold letters in the order they are typed', () => {
    assert.ok(holds('Abc政府', 'aC府'));
    assert.ok(!holds('政府', '府政'));
  });
});

describe('searching in other forms of the characters', () => {
  const index = new MemoryIndex();
  const simple = floodNotice('松岭县', '松政发〔2023〕5号', '县长邢承志', '邢承志将组织检查，');
  before(async () => {
    index.files.set('a:/simple.gov.txt', simple);
    index.files.set('a:/odd.gov.txt', simple.replace('加强值守', '加强[a-z]*^A]b-c值守'));
    await index.sync();
  });
  const find = async (query: SearchQuery): Promise<number> => (await index.ask('concordance', query)).total;
  const names = async (text: string) => index.ask('symbols', { text, limit: 50 });

  it('finds simplified text by a traditional query only where that is wanted', async () => {
    const plain = await find({ text: '水库', mode: 'text' });
    assert.ok(plain > 0);
    assert.equal(await find({ text: '水庫', mode: 'text' }), 0);
    assert.equal(await find({ text: '水庫', mode: 'text', anyForm: true }), plain);
    assert.equal(
      await find({ text: '水庫', mode: 'word', anyForm: true }),
      await find({ text: '水库', mode: 'word' }),
    );
    assert.equal(await find({ text: '水庫', mode: 'pattern', anyForm: true }), 0);
    const county = await find({ text: '松岭县', mode: 'place' });
    assert.ok(county > 0);
    assert.equal(await find({ text: '松嶺縣', mode: 'place', anyForm: true }), county);
    assert.equal(await find({ text: '松嶺縣', mode: 'place' }), 0);
  });

  it('finds names by a traditional query and by full width, and says which hold other characters', async () => {
    const [simplified] = await names('松岭县人民政府');
    const [traditional] = await names('松嶺縣人民政府');
    assert.equal(simplified?.otherForm, undefined);
    assert.deepEqual(traditional, { ...simplified, otherForm: true });
    assert.equal((await names('松政发〔２０２３〕５号'))[0]?.name, '松政发〔2023〕5号');
  });

  it('takes signs that mean something to a search as themselves', async () => {
    assert.equal(await find({ text: '[a-z]*^', mode: 'text', anyForm: true }), 1);
    assert.ok((await names('[a-z]*^')).some(({ name }) => name.includes('[a-z]*^')));
    assert.ok((await names('A]b')).some(({ name }) => name.includes('A]b')));
    for (const text of ['*', '?', '[', ']', '^', '-', '%', '_', '\\', '\ud800', '松'.repeat(5000)])
      for (const { name, otherForm } of await names(text))
        assert.ok(otherForm ?? holds(name, text), `${text}: ${name}`);
    assert.ok(globOf('松岭').startsWith('*'));
  });
});
