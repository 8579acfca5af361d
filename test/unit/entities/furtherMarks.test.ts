import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyze } from '../../../src/core/analyze';
import type { Entity, EntityType } from '../../../src/core/record';

/** The entities of a sentence on a page of 6 May 2024. */
function read(sentence: string, type: EntityType, dated = true): Entity[] {
  const head = dated ? '首页 > 要闻\n水库移民后期扶持工作会议召开\n2024-05-06　来源：县水利局\n' : '';
  return analyze(head + sentence, {}).entities.filter(
    (entity) => entity.type === type && entity.start >= head.length,
  );
}

const shown = ({ text, value, range, iso }: Entity): string =>
  `${text}=${range ? range.join('–') : (value ?? iso ?? '')}`;

describe('further numbers and dates of kinds that were read wrongly once', () => {
  const quantities: readonly (readonly [string, string])[] = [
    ['全县工业用电量同比增长-3.2%，降幅收窄。', '-3.2%=-3.2'],
    ['一季度增速为负1.8%，低于预期。', '负1.8%=-1.8'],
    ['昨夜最低气温零下12℃，水管冻裂多处。', '零下12℃=-12'],
    ['每组留三五户作示范。', '三五户=3–5'],
    ['到场的有七八十人。', '七八十人=70–80'],
    ['修这条路要四五百万元。', '四五百万元=4000000–5000000'],
    ['赔偿壹拾贰万叁仟元。', '壹拾贰万叁仟元=123000'],
    ['总投资1 200万元，已经到位。', '1 200万元=12000000'],
    ['国家发展改革委等五部门联合印发通知，要求做好保供工作。', ''],
    ['市委宣传部等三部门联合发文。', ''],
  ];
  for (const [sentence, expected] of quantities)
    it(sentence, () => assert.equal(read(sentence, 'quantity', false).map(shown).join(' '), expected));

  for (const sentence of [
    '收到捐款人民币伍仟元，张榜公布。',
    '合同金额叁万元整，一次付清。',
    '应退款陆佰元，实退伍佰元。',
  ])
    it(`${sentence} names nobody`, () => assert.deepEqual(read(sentence, 'person', false), []));

  for (const sentence of [
    '当事人应当自收到决定之日起三十日内申请复议。',
    '处15日以下拘留，并处罚款。',
    '逾期30日未缴纳的，加收滞纳金。',
    '公示期为7日，逾期不再受理。',
    '公告期为10日，自公布之日起算。',
    '会期3日，代表按时报到。',
  ])
    it(`${sentence} gives no date`, () => assert.deepEqual(read(sentence, 'date'), []));

  const dates: readonly (readonly [string, string])[] = [
    ['7日，会议在县里召开。', '7日=2024-05-07'],
    ['文件生成于20240307，编号为3。', '20240307=2024-03-07'],
    ['今年3、4月份是防火关键期。', '今年3、4月份={2024-03,2024-04}'],
    ['去年11、12月份进行了清淤。', '去年11、12月份={2023-11,2023-12}'],
  ];
  for (const [sentence, expected] of dates)
    it(sentence, () => assert.equal(read(sentence, 'date').map(shown).join(' '), expected));

  for (const sentence of [
    '农历八月十五，村里唱戏。',
    '正月初六，外出务工人员陆续返岗。',
    '腊月廿三，家家扫尘。',
  ])
    it(`${sentence} gives no Gregorian day`, () => {
      for (const { iso } of read(sentence, 'date')) assert.doesNotMatch(iso ?? '', /^\d{4}-\d\d-\d\d$/);
    });

  it('counts no relative year from a birth', () => {
    const text = '张长山，1970年8月生，农艺师。去年8月31日到村任职。';
    for (const { iso } of read(text, 'date', false)) assert.doesNotMatch(iso ?? '', /^1969/);
  });
});
