import assert from 'node:assert/strict';
import { separatePlaces } from '../../../src/core/entities/places/separate';
import { scanText } from '../../../src/core/fitting/lesson';

/** What is left of the first place in brackets. */
function separated(marked: string): string[] {
  const start = marked.indexOf('[');
  const text = marked.replace(/[[\]]/g, '');
  const found = {
    type: 'place' as const,
    start,
    end: marked.indexOf(']') - 1,
    confidence: 0.8,
    evidence: 'tagger',
  };
  return separatePlaces(scanText(text), [found]).map((one) => text.slice(one.start, one.end));
}

describe('places that were read as one', () => {
  it('are one for each level', () => {
    assert.deepEqual(separated('迁到[桐树区柘林村]住'), ['桐树区', '柘林村']);
    assert.deepEqual(separated('自[柘平村石门口]起'), ['柘平村', '石门口']);
    assert.deepEqual(separated('设于[槐安街卓家桥]'), ['槐安街', '卓家桥']);
  });

  it('stay whole where no level ends inside', () => {
    assert.deepEqual(separated('走进[桐柘经济开发区]'), ['桐柘经济开发区']);
    assert.deepEqual(separated('修建[柘平村水库]'), ['柘平村水库']);
    assert.deepEqual(separated('到[柘平新村一组]'), ['柘平新村一组']);
  });

  it('lose the words of the sentence', () => {
    assert.deepEqual(separated('县治设于桐乡([今柘林镇])'), ['柘林镇']);
    assert.deepEqual(separated('全镇[辖桐村]、柘村'), ['桐村']);
    assert.deepEqual(separated('是年[柘安建县]始于此'), ['柘安']);
    assert.deepEqual(separated('并入石门、[桐柘两县]'), ['桐柘']);
    assert.deepEqual(separated('时[属柘平公社]'), ['柘平公社']);
    assert.deepEqual(separated('撤[销柘平县]'), ['柘平县']);
    assert.deepEqual(separated('政府驻[地柘林村]'), ['柘林村']);
    assert.deepEqual(separated('1984年[后改桐溪乡]'), ['桐溪乡']);
    assert.deepEqual(separated('本村[北连柘平村]'), ['柘平村']);
    assert.deepEqual(separated('[建立大队]'), []);
    assert.deepEqual(separated('石桥([现万田乡])'), ['万田乡']);
    assert.deepEqual(separated('9月[建东棚公社]'), ['东棚公社']);
    assert.deepEqual(separated('机场[距庐山]九里'), ['庐山']);
  });

  it('keep their own first character', () => {
    assert.deepEqual(separated('回到[地处村]'), ['地处村']);
    assert.deepEqual(separated('到[归州镇]'), ['归州镇']);
    assert.deepEqual(separated('在[北连村]'), ['北连村']);
    assert.deepEqual(separated('在[三大村]'), ['三大村']);
    assert.deepEqual(separated('沿[建国西路]'), ['建国西路']);
  });
});
