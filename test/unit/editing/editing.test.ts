import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { convertHeadings } from '../../../src/core/editing/convert';
import { HEADING_STYLES } from '../../../src/core/editing/forms';
import { demoteSection, promoteSection } from '../../../src/core/editing/level';
import { moveSection, moveTo } from '../../../src/core/editing/move';
import { nextMarker } from '../../../src/core/editing/nextMarker';
import { allSections, sectionAt, selectionOf } from '../../../src/core/editing/outlineTree';
import { renumberAll, renumberList } from '../../../src/core/editing/renumber';
import type { StructureEdit } from '../../../src/core/editing/structureEdit';
import type { Section, StructureRecord } from '../../../src/core/record';
import { applyEdits } from '../../../src/core/text/edits';
import { splitLines } from '../../../src/core/text/lines';
import { shared, sharedRows } from '../shared';
import { notices, statutes } from './documents';

type Command = (text: string, record: StructureRecord, section: Section) => StructureEdit | null;

/** Runs a command on the section that begins with `heading`; `|` in the result is where the cursor goes. */
function run(text: string, heading: string, command: Command, cursor = false): string | null {
  const record = analyzeStructure(text);
  const section = allSections(record.sections).find(({ start }) => text.startsWith(heading, start));
  assert.ok(section, `no heading ${heading}`);
  const edit = command(text, record, section);
  if (!edit) return null;
  const result = applyEdits(text, edit.edits);
  const at = edit.selection?.start ?? 0;
  return cursor ? `${result.slice(0, at)}|${result.slice(at)}` : result;
}

const NUMBERING = /^numbering\/(gap|duplicate|order)$/;
const slips = (text: string) => analyzeStructure(text).findings.filter(({ rule }) => NUMBERING.test(rule));

const LAW =
  '云岭市供水条例\n\n第一章　总则\n第一条　为了规范供水，制定本条例。\n第二条　供水单位应当遵守下列规定：\n（一）水质达标；\n（二）水压达标。\n违反前款第一项规定的，由市水务局责令改正。\n第四条　依照本条例第二条第一款第二项处理。\n第二章　建设\n第五条　本市统一建设供水设施，按照第一章和第四条执行。\n';
const NOTICE =
  '关于加强绿化工作的通知\n\n一、总体要求\n（一）提高认识。各地要重视。\n（二）明确目标。到年底完成。\n\n二、主要任务\n（一）植树造林。\n1. 种树。\n2. 护林。\n（二）城市绿地。\n三、组织保障\n落实责任，见第二部分。';

describe('renumbering', () => {
  it('closes gaps; references follow', () => {
    const record = analyzeStructure(LAW);
    const { edits } = renumberAll(LAW, record, analyzeStructure);
    assert.equal(
      applyEdits(LAW, edits),
      LAW.replace('第四条　依照', '第三条　依照')
        .replace('第五条　本市', '第四条　本市')
        .replace('和第四条', '和第三条'),
    );
  });

  it('names the references that cannot follow', () => {
    const text = LAW.replace('第四条执行', '第九条执行');
    const { dangling } = renumberAll(text, analyzeStructure(text), analyzeStructure);
    assert.deepEqual(
      dangling.map(({ start, end }) => text.slice(start, end)),
      ['第九条'],
    );
  });

  it('leaves references alone that two articles may be meant by', () => {
    const text =
      '清州市防汛条例\n第一条　甲方负责。\n第二条　乙方负责。\n第二条　丙方负责。\n第三条　违反第二条的，依照第三条处理。\n';
    const edit = renumberAll(text, analyzeStructure(text), analyzeStructure);
    assert.match(applyEdits(text, edit.edits), /第四条　违反第二条的，依照第四条处理。/);
    assert.deepEqual(
      edit.dangling.map(({ start, end }) => text.slice(start, end)),
      ['第二条'],
    );
  });

  it('lets the mentions and the note of attachments follow', () => {
    const text =
      '关于开展检查的通知\n\n各区人民政府：\n现将有关事项通知如下。\n一、检查内容\n按照附件1执行，结果填入附件3，并附附件三的说明。\n附件：1.检查清单\n      3.结果表\n\n清州市人民政府办公室\n2021年3月2日\n\n附件1\n检查清单\n一、设施\n附件3\n结果表\n填写单位名称\n';
    assert.equal(
      applyEdits(text, renumberAll(text, analyzeStructure(text), analyzeStructure).edits),
      text.replaceAll('附件3', '附件2').replace('附件三', '附件二').replace('3.结果表', '2.结果表'),
    );
  });

  it('knows an attachment with its name behind the colon from a note, though its text is one line', () => {
    const text =
      '关于征求意见的函\n各单位：\n意见表见附件一，回执见附件三。\n附件一：意见表\n请填写。\n附件三：回执\n请寄回。';
    assert.equal(
      applyEdits(text, renumberAll(text, analyzeStructure(text), analyzeStructure).edits),
      text.replaceAll('附件三', '附件二'),
    );
    // Twin: the note as the last line but one, over what ends no text.
    const note = '关于征求意见的函\n各单位：\n请提意见。\n附件：意见表\n县民政局';
    assert.deepEqual(analyzeStructure(note).sections, []);
  });

  it('says where it does not understand the order', () => {
    const doubts = (text: string) =>
      renumberAll(text, analyzeStructure(text), analyzeStructure).doubts?.map(({ start, end }) =>
        text.slice(start, end),
      );
    const list = (...markers: string[]) =>
      `关于绿化的通知\n\n各区人民政府：\n现通知如下。\n${markers.map((marker) => `${marker}植树造林`).join('\n')}\n`;
    assert.deepEqual(doubts(list('一、', '二、', '八、', '九、')), ['八、']);
    assert.deepEqual(doubts(list('一、', '三、', '二、', '四、')), ['二、']);
    assert.deepEqual(doubts(list('一、', '二、', '五、', '三、', '四、')), ['三、', '四、']);
    // A number left out or written twice is a slip of the pen.
    assert.equal(doubts(list('一、', '二、', '四、', '五、')), undefined);
    assert.equal(doubts(list('一、', '二、', '二、', '三、')), undefined);
  });

  it('keeps the way numbers are written', () => {
    for (const [before, after] of [
      ['①甲方\n②乙方\n④丙方\n', '①甲方\n②乙方\n③丙方\n'],
      ['(1)甲方\n(1)乙方\n(2)丙方\n', '(1)甲方\n(2)乙方\n(3)丙方\n'],
      // Two lists, not one with a slip: words introduce the second.
      ['(1)甲方\n乙方如下：\n(1)乙方\n(2)丙方\n', '(1)甲方\n乙方如下：\n(1)乙方\n(2)丙方\n'],
      ['Ⅰ、植树\nⅡ、护林\nⅣ、防火\n', 'Ⅰ、植树\nⅡ、护林\nⅢ、防火\n'],
      ['I. 植树\nII. 护林\nIV. 防火\n', 'I. 植树\nII. 护林\nIII. 防火\n'],
      ['十、开头\n', '十、开头\n'], // one marker is no list
      ['１．植树\n２．护林\n４．防火\n', '１．植树\n２．护林\n３．防火\n'],
      [
        '第一条　甲方负责。\n第一条之一　乙方负责。\n第三条　丙方负责。\n',
        '第一条　甲方负责。\n第一条之一　乙方负责。\n第二条　丙方负责。\n',
      ],
    ] as const) {
      const text = `一、总体要求\n${before}`;
      assert.equal(
        applyEdits(text, renumberAll(text, analyzeStructure(text), analyzeStructure).edits),
        `一、总体要求\n${after}`,
      );
    }
  });

  it('renumbers one list and leaves the others', () => {
    const text = '一、甲部分\n（一）种树。\n（三）护林。\n三、乙部分\n（一）修路。\n（二）架桥。\n';
    assert.equal(run(text, '（一）种树', renumberList), text.replace('（三）', '（二）'));
    assert.equal(run(text, '一、', renumberList), text.replace('三、', '二、'));
  });

  it('is idempotent, leaves no slip, and changes nothing but numbers', () => {
    fc.assert(
      fc.property(notices(true), (text) => {
        const once = applyEdits(text, renumberAll(text, analyzeStructure(text), analyzeStructure).edits);
        const blank = (whole: string) => whole.replace(/[一二三四五六七八九十\d]+(?=[、.）])/g, '#');
        assert.equal(blank(once), blank(text));
        assert.deepEqual(slips(once), []);
        assert.deepEqual(renumberAll(once, analyzeStructure(once), analyzeStructure).edits, []);
      }),
      { numRuns: 150 },
    );
  });

  it('does nothing to a document that is in order', () => {
    fc.assert(
      fc.property(fc.oneof(notices(false), statutes()), (text) => {
        assert.deepEqual(renumberAll(text, analyzeStructure(text), analyzeStructure).edits, []);
      }),
      { numRuns: 100 },
    );
  });
});

describe('moving', () => {
  it('moves a section with its body; numbers and references follow', () => {
    assert.equal(
      run(NOTICE, '三、', (text, record, section) => moveSection(text, record, section, 'up'), true),
      NOTICE.slice(0, NOTICE.indexOf('二、')) +
        '|二、组织保障\n落实责任，见第三部分。\n三、主要任务\n（一）植树造林。\n1. 种树。\n2. 护林。\n（二）城市绿地。',
    );
    assert.equal(
      run(NOTICE, '一、', (text, record, section) => moveSection(text, record, section, 'up')),
      null,
    );
  });

  it('moves a section under another heading', () => {
    const into =
      (heading: string): Command =>
      (text, record, section) => {
        const target = allSections(record.sections).find(({ start }) => text.startsWith(heading, start));
        return target ? moveTo(text, record, section, { into: target }) : null;
      };
    const moved = run(NOTICE, '（一）提高', into('二、')) ?? '';
    assert.ok(moved.includes('一、总体要求\n（一）明确目标。到年底完成。\n\n二、主要任务'), moved);
    assert.ok(moved.includes('（二）城市绿地。\n（三）提高认识。各地要重视。\n三、'), moved);
    assert.equal(run(NOTICE, '二、', into('二、')), null);
  });

  it('down and up again gives the text back', () => {
    fc.assert(
      fc.property(fc.oneof(notices(false), statutes()), fc.nat(), (text, pick) => {
        const record = analyzeStructure(text);
        const all = allSections(record.sections);
        const section = all[pick % all.length];
        if (!section) return;
        const down = moveSection(text, record, section, 'down');
        if (!down) return;
        const moved = applyEdits(text, down.edits);
        assert.deepEqual(sorted(moved), sorted(text), 'moves lines, invents and loses none');
        const again = analyzeStructure(moved);
        const there = sectionAt(again, (down.selection?.start ?? 0) + 1, true);
        assert.ok(there && there.section.start === down.selection?.start, 'the cursor is on the heading');
        const up = moveSection(moved, again, there.section, 'up');
        assert.equal(applyEdits(moved, up?.edits ?? []), text);
      }),
      { numRuns: 150 },
    );
  });
});

/** The lines of a text without their numbers, in any order. */
function sorted(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.replace(/[一二三四五六七八九十\d]+(?=[、.）章条])/g, '#'))
    .sort();
}

describe('levels', () => {
  it('promotes a section; those after it come under it', () => {
    assert.equal(
      run(
        '一、甲部分\n（一）种树。\n（二）护林。\n1.看护。\n2.防火。\n（三）修路。\n二、乙部分\n',
        '（二）',
        promoteSection,
      ),
      '一、甲部分\n（一）种树。\n二、护林。\n（一）看护。\n（二）防火。\n（三）修路。\n三、乙部分\n',
    );
    assert.equal(run(NOTICE, '一、', promoteSection), null);
  });

  it('demotes a section under the one before', () => {
    assert.equal(
      run(NOTICE, '二、', demoteSection),
      NOTICE.replace('二、主要任务', '（三）主要任务')
        .replace('（一）植树', '1.植树')
        .replace('1. 种树', '（1）种树')
        .replace('2. 护林', '（2）护林')
        .replace('（二）城市', '2.城市')
        .replace('三、', '二、'),
    );
    assert.equal(run(NOTICE, '一、', demoteSection), null);
  });

  it('promoting what was demoted gives the text back', () => {
    fc.assert(
      fc.property(notices(false), fc.nat(), (text, pick) => {
        const record = analyzeStructure(text);
        const section = record.sections[1 + (pick % Math.max(1, record.sections.length - 1))];
        // What stands after it would come under it, so only the last one comes back.
        if (!section || section !== record.sections.at(-1)) return;
        const down = demoteSection(text, record, section);
        if (!down) return;
        const demoted = applyEdits(text, down.edits);
        const again = analyzeStructure(demoted);
        const there = sectionAt(again, (down.selection?.start ?? 1) - 1);
        const up = there && promoteSection(demoted, again, there.section);
        assert.equal(up && applyEdits(demoted, up.edits), text);
      }),
      { numRuns: 150 },
    );
  });
});

describe('converting heading styles', () => {
  it('writes the list in another form', () => {
    assert.equal(
      run(NOTICE, '一、', (text, record, section) =>
        convertHeadings(text, record, section, 'chapter', 'list'),
      ),
      NOTICE.replace('一、', '第一章　').replace('二、', '第二章　').replace('三、', '第三章　'),
    );
    assert.equal(
      run(NOTICE, '（一）提高', (text, record, section) =>
        convertHeadings(text, record, section, 'arabic-paren', 'level'),
      ),
      NOTICE.replaceAll('（一）', '（1）').replaceAll('（二）', '（2）'),
    );
  });

  it('keeps the lines and never makes edits that overlap', () => {
    fc.assert(
      fc.property(
        fc.oneof(notices(true), statutes()),
        fc.nat(),
        fc.constantFrom(...HEADING_STYLES),
        (text, pick, style) => {
          const record = analyzeStructure(text);
          const all = allSections(record.sections);
          const section = all[pick % all.length];
          const edit = section && convertHeadings(text, record, section, style.id, 'list');
          if (!edit) return;
          const once = applyEdits(text, edit.edits);
          assert.equal(once.split(/\r?\n/).length, text.split(/\r?\n/).length);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('the next marker', () => {
  const enter = (text: string, after: string) => {
    const offset = text.indexOf(after) + after.length;
    const edit = nextMarker(text, analyzeStructure(text), offset);
    if (!edit) return null;
    const result = applyEdits(text, edit.edits);
    return `${result.slice(0, edit.selection?.start)}|${result.slice(edit.selection?.start)}`;
  };

  it('goes on with the list and numbers the rest anew', () => {
    assert.equal(
      enter(NOTICE, '各地要重视。'),
      NOTICE.replace('（二）明确', '（三）明确').replace('重视。\n', '重视。\n（二）|\n'),
    );
    assert.equal(enter('\ufeff一、种树\r\n二、护林', '护林'), '\ufeff一、种树\r\n二、护林\r\n三、|');
  });

  it('ends the list on a line with nothing but a marker', () => {
    assert.equal(enter('一、种树\n二、护林\n三、', '三、'), '一、种树\n二、护林\n|');
  });

  it('goes on behind the last item though a paragraph closes the list', () => {
    for (const [open, close] of [
      ['（一）植树造林；\n（二）城市绿地。', '各地要抓好落实。'],
      ['　　1. 种树。\n　　2. 护林。', '　　以上各项请认真执行。'],
      ['第一条　种树。\n第二条　护林。', '附：名单'],
    ] as const) {
      const text = `关于加强绿化工作的通知\n\n现将有关事项通知如下：\n${open}\n${close}\n`;
      const record = analyzeStructure(text);
      const edit = nextMarker(text, record, text.indexOf(close) - 1);
      assert.ok(edit, open);
      const result = applyEdits(text, edit.edits);
      const [line] = result.slice(0, result.indexOf(close)).trimEnd().split('\n').slice(-1);
      assert.match(line ?? '', /^[\s\u3000]*(?:（三）|3\.|第三条)[\s\u3000]*$/);
    }
  });

  it('is only Enter before a paragraph of the item itself', () => {
    const text = '关于加强绿化工作的通知\n\n一、植树造林。\n各县要种好树。\n二、城市绿地。\n各区要管好草。\n';
    assert.equal(nextMarker(text, analyzeStructure(text), text.indexOf('各区') - 1), null);
  });

  it('is only Enter elsewhere', () => {
    assert.equal(enter(NOTICE, '一、总体要求'), null); // has headings below
    assert.equal(enter(NOTICE, '提高'), null); // in the middle of a line
    assert.equal(enter(NOTICE, '落实责任，见第二部分。'), null); // not a numbered line
  });
});

describe('selecting sections', () => {
  it('grows from the smallest to the whole', () => {
    const record = analyzeStructure(NOTICE);
    const at = NOTICE.indexOf('种树');
    let selected = { start: at, end: at };
    const seen: string[] = [];
    for (;;) {
      const next = selectionOf(NOTICE, splitLines(NOTICE), record, selected);
      if (!next) break;
      seen.push(NOTICE.slice(next.start, next.end).replaceAll('\n', '/'));
      selected = next;
    }
    assert.deepEqual(seen, [
      '1. 种树。',
      '（一）植树造林。/1. 种树。/2. 护林。',
      '二、主要任务/（一）植树造林。/1. 种树。/2. 护林。/（二）城市绿地。',
    ]);
  });
});

describe('on real documents', () => {
  it('renumbers each once and for all, without a slip left', function () {
    this.timeout(120_000);
    if (shared === null) return this.skip();
    const again: string[] = [];
    for (const name of ['laws', 'policy', 'policy2', 'reports']) {
      for (const { id, text } of sharedRows<{ id: string; text: string }>(
        `eval/dev/structure/${name}.jsonl`,
      )) {
        const once = applyEdits(text, renumberAll(text, analyzeStructure(text), analyzeStructure).edits);
        const record = analyzeStructure(once);
        if (renumberAll(once, record, analyzeStructure).edits.length > 0) again.push(`${id} again`);
        if (record.findings.some(({ rule }) => NUMBERING.test(rule))) again.push(`${id} slips`);
      }
    }
    assert.deepEqual(again, []);
  });

  it('moves, promotes and demotes without edits that overlap', function () {
    this.timeout(120_000);
    if (shared === null) return this.skip();
    for (const { text } of sharedRows<{ text: string }>('eval/dev/structure/policy.jsonl')) {
      const record = analyzeStructure(text);
      for (const section of allSections(record.sections).slice(0, 40)) {
        for (const edit of [
          moveSection(text, record, section, 'up'),
          moveSection(text, record, section, 'down'),
          promoteSection(text, record, section),
          demoteSection(text, record, section),
        ])
          if (edit) applyEdits(text, edit.edits);
      }
    }
  });
});
