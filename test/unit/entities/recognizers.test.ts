import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { makeParagraph, recognizeParagraph } from '../../../src/core/entities/entities';
import type { Mention } from '../../../src/core/entities/mention';
import type { EntityType } from '../../../src/core/record';

const read = (text: string, type: EntityType): Mention[] =>
  recognizeParagraph(makeParagraph(text, {})).filter((mention) => mention.type === type);
const texts = (text: string, type: EntityType) => read(text, type).map((mention) => mention.text);

/** The same mentions raw and as NFKC. */
function finds(type: EntityType, sentence: string, expected: string[]): void {
  it(`${sentence} → ${expected.join(' | ') || '–'}`, () => {
    assert.deepEqual(texts(sentence, type), expected);
    const nfkc = sentence.normalize('NFKC');
    assert.deepEqual(
      texts(nfkc, type),
      expected.map((text) => text.normalize('NFKC')),
    );
  });
}

describe('document titles', () => {
  finds('document-title', '印发《关于加强河道保洁的通知》', ['关于加强河道保洁的通知']);
  finds('document-title', '《〈河道管理条例〉实施细则（试行）》', [
    '〈河道管理条例〉实施细则（试行）',
    '河道管理条例',
  ]);
  finds('document-title', '刊于《松川日报》头版', []);
  finds('document-title', '《未完的标题', []);
  it('kind', () => {
    assert.equal(read('《松川县公园管理办法（2019年修订）》', 'document-title')[0]?.documentKind, '办法');
    assert.equal(read('《山里的做法》', 'document-title')[0]?.documentKind, undefined);
  });
});

describe('references to law', () => {
  finds('law-reference', '依据《河道管理条例》第八条第二款第（三）项、第十条处罚', [
    '第八条第二款第（三）项',
    '第十条',
  ]);
  finds('law-reference', '违反本办法第二十条之一的', ['本办法第二十条之一']);
  finds('law-reference', '根据中华人民共和国水法制定', ['中华人民共和国水法']);
  finds('law-reference', '第三条措施', []);
  it('steps', () => {
    const [one, two] = read('《河道管理条例》第八条第二款第（三）项、第十条', 'law-reference');
    assert.deepEqual(one?.steps, [
      { unit: '条', ordinal: 8 },
      { unit: '款', ordinal: 2 },
      { unit: '项', ordinal: 3 },
    ]);
    assert.equal(two?.canonical, '河道管理条例第十条');
  });
});

describe('dates', () => {
  finds('date', '2016年3月31日上午9时，３月３１日至４月２日', ['2016年3月31日', '３月３１日', '４月２日']);
  finds('date', '二〇一三年五月二日和二○一二年', ['二〇一三年五月二日', '二○一二年']);
  finds('date', '2013年第二季度，去年底，近三年，“十四五”期间', [
    '2013年第二季度',
    '去年底',
    '近三年',
    '“十四五”期间',
  ]);
  finds('date', '2016—2020年，1—9月，上世纪八十年代', ['2016—2020年', '1—9月', '上世纪八十年代']);
  finds('date', '近日，目前，3个月，第5日内，十月革命', []);
  finds('date', '2014-05-06 09:30，今年上半年', ['2014-05-06', '今年上半年']);
  it('ISO and EDTF', () => {
    const isos = (text: string) => read(text, 'date').map((mention) => mention.iso);
    assert.deepEqual(isos('二〇一三年五月二日'), ['2013-05-02']);
    assert.deepEqual(isos('2013年第二季度、2013年上半年'), ['2013-34', '2013-40']);
    assert.deepEqual(isos('2016年3月至5月'), ['2016-03', '2016-05']);
    assert.deepEqual(isos('“十二五”期间'), ['2011/2015']);
    assert.deepEqual(isos('民国三十八年'), ['1949']);
    assert.deepEqual(isos('上世纪八十年代'), ['198X']);
    assert.deepEqual(isos('2013年2月30日'), [undefined]);
  });
});

describe('quantities', () => {
  finds('quantity', '走访300余户，投入1.5万亿元，廿天完工', ['300余户', '1.5万亿元', '廿天']);
  finds('quantity', '增长８.５%，百分之三十，数十家', ['８.５%', '百分之三十', '数十家']);
  finds('quantity', '第3个，2013年，统一，十分', []);
  it('value, unit, approximation', () => {
    const [a, b, c] = read('1.5万亿元，近300名，一千三百二十户', 'quantity');
    assert.deepEqual([a?.value, a?.unit, a?.approximate], [1.5e12, '元', undefined]);
    assert.deepEqual([b?.value, b?.unit, b?.approximate], [300, '名', true]);
    assert.equal(c?.value, 1320);
  });
});

describe('campaigns and meetings', () => {
  finds('campaign', '开展“河畔清风”专项行动', ['河畔清风']);
  finds('campaign', '启动违建拆除专项整治行动', ['违建拆除专项整治行动']);
  finds('campaign', '参加各项活动', []);
  finds('meeting', '召开县政府常务会议', ['县政府常务会议']);
  finds('meeting', '省第十二次党代会闭幕', ['省第十二次党代会']);
  finds('meeting', '召开座谈会', []);
});
