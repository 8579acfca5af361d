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
  finds('date', '五一期间客流平稳，十一假期安全有序，“十一五”期间建成', [
    '五一期间',
    '十一假期',
    '“十一五”期间',
  ]);
  finds('date', '1990年代以来，上一季度完成，9月中下旬开工，12月月底竣工', [
    '1990年代',
    '上一季度',
    '9月中下旬',
    '12月月底',
  ]);
  finds('date', '3月8日、9日报到，3月10日、11日报名；1日报送', ['3月8日', '9日', '3月10日', '11日', '1日']);
  finds('date', '《清州日报》、21日报刊', []);
  finds('date', '今年3、4月份，2022、2023年，2024年1月5、6日', [
    '今年3、4月份',
    '2022、2023年',
    '2024年1月5、6日',
  ]);
  finds('date', '20240307发布，文号20240307号，2024—2025学年', ['20240307', '2024—2025学年']);
  finds('date', '三十日内提出，处十日以上15日以下拘留，逾期30日的，自收到之日起15日内复议', []);
  finds('date', '15日上午抵达，8月15日前完成，10日至15日', ['15日', '8月15日', '10日', '15日']);
  it('sets, school years, decades; no day of ours for a lunar one', () => {
    const iso = (text: string) => read(text, 'date').map((mention) => mention.iso);
    assert.deepEqual(iso('2024年6、7、8月完成'), ['{2024-06,2024-07,2024-08}']);
    assert.deepEqual(iso('2024年1月5、6日召开'), ['{2024-01-05,2024-01-06}']);
    assert.deepEqual(iso('1990年代建成，2024—2025学年开学'), ['199X', '2024/2025']);
    assert.deepEqual(iso('20240307发布'), ['2024-03-07']);
    for (const text of ['农历正月初五', '农历八月十五', '八月初一', '正月十五', '农历五月'])
      assert.deepEqual([texts(text, 'date'), iso(text)], [[text], [undefined]], text);
  });
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
  finds('quantity', '增长-3.2%，出口负3.5%，气温零下15℃，另有2020-3个', [
    '-3.2%',
    '负3.5%',
    '零下15℃',
    '2020-3个',
  ]);
  finds('quantity', '三十日内提出，处15日以下拘留', ['三十日', '15日']);
  finds('quantity', '罚款伍仟元，合计叁万元整', ['伍仟元', '叁万元']);
  finds('quantity', '伍仟元', ['伍仟元']);
  finds('quantity', '合計：壹拾貳萬元', ['壹拾貳萬元']);
  finds('quantity', '附件壹份', ['壹份']);
  finds('quantity', '大陆人来信，酒肆家中，队伍个个过硬，拾人牙慧', []);
  finds('quantity', '投入1 200万元，五部门联合发文，抱负三年', ['1 200万元', '三年']);
  it('signs, ranges, capitals, spaces between thousands', () => {
    const values = (text: string) => read(text, 'quantity').map(({ value, range }) => range ?? value);
    assert.deepEqual(values('-3.2%、负3.5%、零下15℃、负债3亿元'), [-3.2, -3.5, -15, 3e8]);
    assert.deepEqual(values('伍仟元、壹拾贰万元、1 200万元'), [5000, 120000, 12e6]);
    assert.deepEqual(values('一两个、三五户、七八十人、十七八岁、二三十万元、3-5万元'), [
      [1, 2],
      [3, 5],
      [70, 80],
      [17, 18],
      [200000, 300000],
      [30000, 50000],
    ]);
    assert.ok(read('一两个、三五户', 'quantity').every(({ approximate }) => approximate === true));
    assert.deepEqual(values('十三个、二十四户'), [13, 24]);
  });
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
