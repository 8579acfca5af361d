import assert from 'node:assert/strict';
import { makeParagraph, recognizeParagraph } from '../../../src/core/entities/entities';
import type { EntityType } from '../../../src/core/record';

/** The texts of one type, those inside others and collective ones left out. */
function texts(text: string, type: EntityType): string[] {
  return recognizeParagraph(makeParagraph(text, {}))
    .filter((mention) => mention.type === type && mention.nested !== true && mention.generic !== true)
    .map((mention) => mention.text);
}

/** A row of sentences, each with what is found in it. */
function each(type: EntityType, rows: readonly (readonly [string, string[]])[]): void {
  for (const [text, found] of rows) it(text, () => assert.deepEqual(texts(text, type), found));
}

describe('places by form and company', () => {
  each('place', [
    ['他们走访白音花嘎查和乌力根苏木的牧户。', ['白音花嘎查', '乌力根苏木']],
    ['到东岭公社前坪大队落户，与社员一起劳动。', ['东岭公社', '前坪大队']],
    ['大会在“八一”广场举行。', ['“八一”广场']],
    ['在我县安罗高速项目现场，他要求加快进度。', ['安罗高速']],
    ['水利局和八里铺镇、五松乡组织民兵转移群众。', ['八里铺镇', '五松乡']],
    ['据矿区传来的消息，井下人员全部升井。', []],
    ['鲁家镇阎家城子村修了路。', ['鲁家镇', '阎家城子村']],
    ['淮河流域普降大雨。', ['淮河']],
    ['先后到柳河、双塘、茶亭等乡镇检查。', ['柳河', '双塘', '茶亭']],
    ['请农业、水利、林业部门研究。', []],
    ['落户该镇松台村的企业开工。', ['松台村']],
    ['沿大沽河、寿昌江巡查。', ['大沽河', '寿昌江']],
    ['在石湖镇石湖村、中兴农场，他边走边看。', ['石湖镇', '石湖村', '中兴农场']],
    ['来到柏树镇前山村油茶基地。', ['柏树镇', '前山村']],
    ['双溪镇召开会议，双溪辖区内的河道由镇里负责。', ['双溪镇', '双溪']],
    ['汛期到了，沱骨河涨水。', ['沱骨河']],
    ['改造经三路和纬十二路。', ['经三路', '纬十二路']],
    ['走进东流工业集中区、江宁航天城。', ['东流工业集中区', '江宁航天城']],
    ['张各庄村建起了工厂。', ['张各庄村']],
    ['在科右前旗和察右中旗走访。', ['科右前旗', '察右中旗']],
    ['第五批援疆干部落实援藏资金一亿元。', []],
  ]);
});

describe('bodies and what is none', () => {
  each('organization', [
    ['金华市代表团在当地考察。', []],
    ['他们前往莆田十中和莆田二十五中。', ['莆田十中', '莆田二十五中']],
    ['来到柏树镇前山村油茶基地。', []],
    ['他到区图书馆和县融媒体中心调研。', ['区图书馆', '县融媒体中心']],
    ['大会在市工人文化宫召开。', ['市工人文化宫']],
    ['市水利局驻东坪村工作队走访农户。', ['市水利局驻东坪村工作队']],
    ['县教育局机关党支部开展活动。', ['县教育局机关党支部']],
    ['村党组织提议，各级党组织参与。', []],
    [
      '考察了神州北极木业公司和宁夏青铜苑牡丹产业有限公司。',
      ['神州北极木业公司', '宁夏青铜苑牡丹产业有限公司'],
    ],
    ['走进上海煤气右安门供应站。', ['上海煤气右安门供应站']],
    ['武铁信阳分局、国寿财险信阳支公司参加。', ['武铁信阳分局', '国寿财险信阳支公司']],
    ['构筑大杭州旅游新格局，推进中国发展大局。', []],
    ['人大代表和政协委员视察。', []],
    ['一盗采煤矿发生事故。', []],
    ['省军区政治委员到会。', []],
    ['慈溪市长河镇党委提出三项要求。', ['慈溪市长河镇党委']],
  ]);

  it('the head of a city after its short name', () => {
    assert.deepEqual(texts('北京市长王大明出席开幕式。', 'position'), ['北京市长']);
  });
});
