import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { findDuplicates, sketchOf, type Sketch } from '../../../src/core/corpus/duplicates';

const notice = (number: string, day: string): string =>
  [
    '松岭县人民政府关于做好水库巡查工作的通知',
    number,
    '',
    '各乡镇人民政府，县政府各部门：',
    '　　为进一步做好水库巡查工作，现就有关事项通知如下。',
    '　　一、提高认识。各乡镇、各部门要充分认识水库巡查的重要性，切实增强责任感。',
    '　　二、加强检查。县政府办公室会同有关部门每季度检查一次水库巡查情况。',
    '',
    '　　松岭县人民政府',
    `　　${day}`,
  ].join('\n');

/** How many of the texts stand in clusters. */
const copies = (...texts: string[]): number => {
  const sketches = texts.map((text, at) => sketchOf(String(at), text, analyzeStructure(text)));
  return findDuplicates(sketches.filter((sketch): sketch is Sketch => sketch !== undefined)).length;
};

describe('copies of documents', () => {
  const first = notice('松政发〔2021〕8号', '2021年3月1日');
  it('two documents in the same words are none where their numbers differ', () => {
    assert.equal(copies(first, notice('松政发〔2022〕11号', '2022年3月4日')), 0);
  });
  it('they are where the number is the same, however it is set, or is not told', () => {
    assert.equal(copies(first, notice('松政发[2021]8号', '2021年3月1日 印发')), 2);
    assert.equal(copies(first, notice('', '2021年3月1日')), 2);
  });
});
