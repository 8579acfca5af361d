import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { allSections } from '../../../src/core/editing/outlineTree';
import { ownSectionAt, referencesTo } from '../../../src/core/editing/referencesTo';

const LAW = [
  '石桥市渡口管理条例',
  '',
  '第一章　总则',
  '第一条　为了加强渡口管理，制定本条例。',
  '第二条　渡口经营者应当遵守下列规定：',
  '（一）按核定人数载客；',
  '（二）配备救生设备。',
  '违反前款第一项规定的，责令改正；本款规定的处罚由区水运部门决定。',
  '前两款规定适用于临时渡口，本条第二款另有规定的除外。',
  '本条所称渡口，包括停靠点；基本条件由市水运部门规定。',
  '第三条　依照前条第二款和第二条第一款第二项处理。',
  '第二章　附则',
  '第四条　本章自公布之日起施行，按照第三条执行。',
  '前款的执行情况应当公布。',
  '',
].join('\n');

/** The words that refer to the section whose heading begins with `heading`. */
function referring(text: string, heading: string): string[] {
  const record = analyzeStructure(text);
  const section = allSections(record.sections).find(({ start }) => text.startsWith(heading, start));
  assert.ok(section, `no heading ${heading}`);
  return referencesTo(text, record, section).map(({ start, end }) => text.slice(start, end));
}

describe('references to a section', () => {
  it('of an article are those into it, relative ones and 本条 included', () => {
    assert.deepEqual(referring(LAW, '第二条'), [
      '前款第一项',
      '本款',
      '前两款',
      '本条第二款',
      '本条',
      '前条第二款',
      '第二条第一款第二项',
    ]);
    assert.deepEqual(referring(LAW, '第三条'), ['第三条']);
    assert.deepEqual(referring(LAW, '第四条'), ['前款']);
    assert.deepEqual(referring(LAW, '第一条'), [], '本条例 and 基本条件 are no references');
  });

  it('of an item are those that name it', () => {
    assert.deepEqual(referring(LAW, '（一）'), ['前款第一项']);
    assert.deepEqual(referring(LAW, '（二）'), ['第二条第一款第二项']);
  });

  it('of a chapter are not those to its articles', () => {
    assert.deepEqual(referring(LAW, '第一章'), []);
    assert.deepEqual(referring(LAW, '第二章'), ['本章']);
  });

  it('are the same in half width', () => {
    const folded = LAW.normalize('NFKC');
    assert.deepEqual(
      referring(folded, '第二条'),
      referring(LAW, '第二条').map((words) => words.normalize('NFKC')),
    );
  });

  it('may be asked for at 本条, too', () => {
    const record = analyzeStructure(LAW);
    const at = (words: string) => ownSectionAt(LAW, record, LAW.indexOf(words) + 1)?.marker ?? null;
    assert.equal(at('本条所称'), '第二条');
    assert.equal(at('本款规定'), '第二条');
    assert.equal(at('本章自'), '第二章');
    assert.equal(at('本条件'), null);
    assert.equal(at('本条例'), null);
  });
});
