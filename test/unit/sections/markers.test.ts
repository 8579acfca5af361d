import { deepEqual, equal } from 'node:assert/strict';
import { readLineMarker } from '../../../src/core/sections/lineMarkers';
import { numeralValue } from '../../../src/core/sections/characters';

/** Form, number, marker as read at the start of a line; `-` for none. */
function read(line: string): string {
  const marker = readLineMarker(line, 0, line.length);
  if (!marker) return '-';
  const number = marker.path ? marker.path.join('.') : String(marker.ordinal);
  return `${marker.form} ${number}${marker.suffix > 0 ? `-${marker.suffix}` : ''} ${line.slice(marker.start, marker.end)}`;
}

describe('sections: markers at the start of a line', () => {
  const forms: [string, string][] = [
    ['第一编 总则', 'part 1 第一编'],
    ['第三篇　深化改革', 'part 3 第三篇'],
    ['第二講 工作安排', 'chapter 2 第二講'],
    ['第二部分 主要任务', 'part 2 第二部分'],
    ['第一分编 通则', 'subpart 1 第一分编'],
    ['　　第十二章　附　则', 'chapter 12 第十二章'],
    ['第 二 章 职责', 'chapter 2 第 二 章'],
    ['第３节 程序', 'section 3 第３节'],
    ['第一百二十条之一　资助……的', 'article 120-1 第一百二十条之一'],
    ['第一千二百六十条 本法自', 'article 1260 第一千二百六十条'],
    ['第二〇五条 规定', 'article 205 第二〇五条'],
    ['第廿三条 机关', 'article 23 第廿三条'],
    ['第三条中华人民共和国公民', 'article 3 第三条'],
    ['十一、组织实施', 'han-comma 11 十一、'],
    ['一 、总体要求', 'han-comma 1 一 、'],
    ['二．重点任务', 'han-dot 2 二．'],
    ['甲、人民公社', 'stem-comma 1 甲、'],
    ['（二）健全机制', 'han-paren 2 （二）'],
    ['( 三 ) 健全机制', 'han-paren 3 ( 三 )'],
    ['㈡健全机制', 'han-paren 2 ㈡'],
    ['1.加强领导', 'arabic-dot 1 1.'],
    ['１２．加强领导', 'arabic-dot 12 １２．'],
    ['3﹒加强领导', 'arabic-dot 3 3﹒'],
    ['⒉加强领导', 'arabic-dot 2 ⒉'],
    ['4、加强领导', 'arabic-comma 4 4、'],
    ['（5）材料', 'arabic-paren 5 （5）'],
    ['(１０)材料', 'arabic-paren 10 (１０)'],
    ['⑶材料', 'arabic-paren 3 ⑶'],
    ['6）材料', 'arabic-half-paren 6 6）'],
    ['③材料', 'circled 3 ③'],
    ['㉑材料', 'circled 21 ㉑'],
    ['❷材料', 'circled 2 ❷'],
    ['2材料', 'circled 2 2'],
    ['1.2 范围', 'decimal-2 1.2 1.2'],
    ['２．１．３　范围', 'decimal-3 2.1.3 ２．１．３'],
    ['3 总则', 'arabic-space 3 3'],
    ['一是抓学习', 'inline-是 1 一是'],
    ['十二要守纪律', 'inline-要 12 十二要'],
    ['第三，加强监督', 'ordinal-di 3 第三，'],
    ['其二，加强监督', 'ordinal-qi 2 其二，'],
    ['首先，加强监督', 'ordinal-xian 1 首先，'],
    ['最后，加强监督', 'ordinal-xian 0 最后，'],
  ];
  for (const [line, expected] of forms)
    it(`reads ${line}`, () => {
      equal(read(line), expected);
    });

  const none = [
    '第一讲由县长主讲，第二讲由书记主讲。',
    '第二讲 由书记主讲，时间另行通知。',
    '一、二、三产业融合发展迈上新台阶',
    '三、四线城市的人口',
    '第三条第（二）项规定的情形',
    '第十二条规定的期限',
    '第二章至第四章',
    '第三条所称主管部门',
    '1.5万元以下的罚款',
    '2023年1月10日',
    '12月底前完成',
    '3个百分点',
    '（一）项规定的',
    '（一）、（二）两项',
    '（2022 版）',
    '十八大以来',
    '一年来，各地',
    '一季度增长',
    '一审判决',
    '一致认为',
    '第一次会议',
    '第一、二、三产业',
    '第二产业',
  ];
  for (const line of none)
    it(`reads none in ${line}`, () => {
      equal(read(line), '-');
    });

  it('reads numerals in place', () => {
    deepEqual(
      ['一千零一', '二百五十', '百二十', '二○○八', '三十', '廿一', '卅', '１２', '〇', '一〇'].map((text) =>
        numeralValue(text, 0, text.length),
      ),
      [1001, 250, 120, 2008, 30, 21, 30, 12, 0, 10],
    );
  });
});
