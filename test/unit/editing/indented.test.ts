import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { moveSection, moveTo } from '../../../src/core/editing/move';
import { allSections, selectionOf } from '../../../src/core/editing/outlineTree';
import type { Section, StructureRecord } from '../../../src/core/record';
import { applyEdits } from '../../../src/core/text/edits';
import { splitLines } from '../../../src/core/text/lines';

const PLAN = [
  '关于做好冬季供暖工作的通知',
  '',
  '各区县人民政府：',
  '>现将有关事项通知如下。',
  '',
  '>一、总体要求。坚持民生优先，保障群众温暖过冬。',
  '>（一）明确目标。供热面积稳中有升。',
  '>（二）压实责任。各单位要各负其责。',
  '',
  '>二、主要任务。抓好检修和储备。',
  '>检修管网要在十月底前完成。',
  '',
  '>三、组织保障。任务见第二部分。',
  '>各地要加强督查。',
  '',
  '北川市人民政府',
  '2019年9月3日',
  '',
].join('\n');

/** The same text as pages write it: indents of every kind, other line ends, half width, traditional characters. */
const FORMS: Readonly<Record<string, (text: string) => string>> = {
  plain: (text) => text.replaceAll('>', ''),
  'two wide spaces': (text) => text.replaceAll('>', '　　'),
  'two spaces': (text) => text.replaceAll('>', '  '),
  'a tab': (text) => text.replaceAll('>', '\t'),
  'spaces that do not break': (text) => text.replaceAll('>', '\u00a0\u00a0'),
  'a mark of no width': (text) => text.replaceAll('>', '\u200b　　'),
  CRLF: (text) => text.replaceAll('>', '　　').replaceAll('\n', '\r\n'),
  'CR and a BOM': (text) => `\ufeff${text.replaceAll('>', '　　').replaceAll('\n', '\r')}`,
  NFKC: (text) => text.replaceAll('>', '　　').normalize('NFKC'),
  'an empty indented line between': (text) => text.replaceAll('>', '　　').replaceAll('\n\n', '\n　　\n'),
  traditional: (text) =>
    text
      .replaceAll('>', '　　')
      .replace(/[关做冬务现将项总体坚证优发标责单组织]/g, (letter) => TRADITIONAL[letter] ?? letter),
};
const TRADITIONAL: Readonly<Record<string, string>> = {
  关: '關',
  务: '務',
  现: '現',
  将: '將',
  项: '項',
  总: '總',
  体: '體',
  优: '優',
  发: '發',
  标: '標',
  责: '責',
  单: '單',
  组: '組',
  织: '織',
};

function sectionOf(text: string, record: StructureRecord, marker: RegExp): Section {
  const section = allSections(record.sections).find(({ start }) => marker.test(text.slice(start, start + 8)));
  assert.ok(section, `no heading ${String(marker)}`);
  return section;
}

const textOf = (text: string): string[] =>
  splitLines(text).map((line) => line.text.replace(/^[\s\u200b\ufeff]+/, ''));

describe('sections of indented texts', () => {
  for (const [name, write] of Object.entries(FORMS)) {
    it(`move, with ${name}`, () => {
      const text = write(PLAN);
      const record = analyzeStructure(text);
      const edit = moveSection(text, record, sectionOf(text, record, /^三、/), 'up');
      assert.ok(edit, 'not possible');
      const moved = applyEdits(text, edit.edits);
      const lines = textOf(moved).filter((line) => line !== '');
      assert.match(lines[6] ?? '', /^二、[组組]/);
      assert.match(lines[6] ?? '', /第三部分/);
      assert.match(lines[8] ?? '', /^三、主要任/);
      assert.equal(moved.length, text.length, 'nothing is lost');
      assert.deepEqual(
        splitLines(moved).map((line) => /^[\s\u200b\ufeff]*/.exec(line.text)?.[0]),
        splitLines(text).map((line) => /^[\s\u200b\ufeff]*/.exec(line.text)?.[0]),
        'indents stay',
      );
      const again = analyzeStructure(moved);
      const there = allSections(again.sections).find(({ start }) => start === edit.selection?.start);
      assert.ok(there, 'the cursor is on the heading');
      const back = moveSection(moved, again, there, 'down');
      assert.equal(applyEdits(moved, back?.edits ?? []), text);
    });

    it(`are dropped on another, with ${name}`, () => {
      const text = write(PLAN);
      const record = analyzeStructure(text);
      const first = sectionOf(text, record, /^一、/);
      const edit = moveTo(text, record, first, { after: sectionOf(text, record, /^三、/) });
      assert.ok(edit, 'not possible');
      const markers = textOf(applyEdits(text, edit.edits)).flatMap(
        (line) => /^[一二三]、../.exec(line)?.[0] ?? [],
      );
      assert.equal(markers.length, 3);
      assert.match(markers.join(' '), /^一、主要 二、[组組][织織] 三、[总總][体體]$/);
    });

    it(`are selected, with ${name}`, () => {
      const text = write(PLAN);
      const record = analyzeStructure(text);
      const at = text.indexOf('检修管网');
      const span = selectionOf(text, splitLines(text), record, { start: at, end: at });
      assert.ok(span, 'not possible');
      assert.deepEqual(
        textOf(text.slice(span.start, span.end)).map((line) => line.slice(0, 4)),
        ['二、主要', '检修管网'],
      );
    });
  }

  it('move on the sample page', () => {
    const text = readFileSync(join('media', 'sample', 'article.txt'), 'utf8');
    const record = analyzeStructure(text);
    for (const direction of ['up', 'down'] as const) {
      const edit = moveSection(text, record, sectionOf(text, record, /^二、/), direction);
      assert.ok(edit, direction);
      const again = analyzeStructure(applyEdits(text, edit.edits));
      assert.deepEqual(
        again.sections.map(({ marker }) => marker),
        ['一、', '二、', '三、', '四、'],
      );
    }
  });

  it('do not move out of the middle of a line', () => {
    const text = '　　一、要快。马上就办。二、要好。办就办好。\n　　三、要省。省着办。\n';
    const record = analyzeStructure(text);
    const section = record.sections[0];
    assert.ok(section);
    if (record.sections[1]?.line === section.line)
      assert.equal(moveSection(text, record, section, 'down'), null);
  });
});

const LAW = [
  '云岭市档案条例',
  '目　　录',
  '>第一章　总则',
  '>第二章　收集',
  '>第三章　利用',
  '>第四章　附则',
  '第一章　总则',
  '>第一条　为了加强档案管理，制定本条例。',
  '第二章　收集',
  '>第二条　机关应当依照第三章收集档案。',
  '第三章　利用',
  '>第三条　单位和个人可以利用档案。',
  '第四章　附则',
  '>第四条　本条例自公布之日起施行。',
  '',
].join('\n');

describe('the table of contents', () => {
  const moved = (text: string): string => {
    const record = analyzeStructure(text);
    assert.equal(record.contents.filter(({ target }) => target !== null).length > 0, true, 'has contents');
    const edit = moveSection(
      text,
      record,
      record.sections.find(({ title }) => title === '利用') as Section,
      'up',
    );
    assert.ok(edit);
    return applyEdits(text, edit.edits);
  };

  for (const indent of ['', '　　', '\t'])
    it(`follows a chapter that moves, indent ${JSON.stringify(indent)}`, () => {
      const result = moved(LAW.replaceAll('>', indent));
      const titles = [...result.matchAll(/第.章　(..)/g)].map(([whole]) => whole);
      assert.deepEqual(titles.slice(0, 4), ['第一章　总则', '第二章　利用', '第三章　收集', '第四章　附则']);
      assert.deepEqual(titles.slice(4), titles.slice(0, 4));
      assert.equal(
        analyzeStructure(result).findings.filter(({ rule }) => rule.startsWith('numbering/')).length,
        0,
      );
    });

  it('takes dots, pages and the lines below an entry along', () => {
    const text = LAW.replaceAll('>', '')
      .replace('第二章　收集\n', '第二章　收集……2\n第一节　范围……2\n第二节　方法……2\n')
      .replace('第三章　利用\n', '第三章　利用……3\n')
      .replace('第四章　附则\n', '第四章　附则……4\n')
      .replace('第一章　总则\n', '第一章　总则……1\n')
      .replace(
        '第二条　机关应当依照第三章收集档案。\n',
        '第一节　范围\n第二条　机关应当依照第三章收集档案。\n第二节　方法\n第三条　方法另定。\n',
      )
      .replace('第三条　单位', '第四条　单位')
      .replace('第四条　本条例', '第五条　本条例');
    const lines = moved(text).split('\n').slice(2, 8);
    assert.deepEqual(lines, [
      '第一章　总则……1',
      '第二章　利用……3',
      '第三章　收集……2',
      '第一节　范围……2',
      '第二节　方法……2',
      '第四章　附则……4',
    ]);
  });

  it('stays as it is where it lists only one of the two', () => {
    const text = LAW.replaceAll('>', '').replace('第二章　收集\n', '');
    const result = moved(text);
    assert.ok(
      result.startsWith('云岭市档案条例\n目　　录\n第一章　总则\n第二章　利用\n第四章　附则\n'),
      result,
    );
  });
});
