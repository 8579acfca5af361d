import assert from 'node:assert/strict';
import type { EntityType } from '../../../src/core/record';
import { unmet } from './marks';

/**
 * What the ways out of a rule (an `if` that only leaves) keep from being said or let be said: `[…]` is a name, `<…>` none.
 * `npm run rules -- guards` takes them out one at a time; each stands here for one that nothing else would have missed.
 */
const WAYS_OUT: Readonly<Partial<Record<EntityType, readonly string[]>>> = {
  place: [
    '创建<“文明”村>。',
    '车辆绕行[中山路]、[解放路]。',
    '廊桥连接浙江省[元岭县]。',
    '九月三十日是<烈士纪念日>。',
    '在<双溪镇烈士陵园>献花。',
    '列车停靠杭州，<杭州站>长讲话。',
    '东部临<港产业区>。',
    '他沿着[市河]走了一遭。',
    '建设大道<高峰时>段禁止货车通行。',
    '洪涝、<风雹>受灾。',
    '检查<大超市>、<小餐馆>等街道门店。',
    '[东风]、[红旗]、[前进]3公社。',
    '全县黄石镇、[桐口]2个乡镇受灾。',
    '缺的是<水>、石塘等乡镇。',
    '路过<“爱”广场>。',
    '路过<“文明”广场>。',
    '沿江<、沿铁路>布局。',
    '“过去十年我们在国外教书时，[中国]农村很穷”。',
    '如“生态[中国]梦想，写在三十多个村庄几百里河堤岸边的石头和林子上面，也写在学校和每一户农家的墙上”。',
    '由<苏木>、乡镇公告。',
    '到<农村公社>劳动。',
    '<中>非地区。',
    '奥什州州长、<奥什>市副市长。',
    '位于<乡村北路>。',
    '政委高远提醒绕行[人民路]、[解放路]。',
    '出席者张门李氏、<周拴柱>等二百一十人。',
    '来自阿富汗的他开了<三家店>。',
    '查玉山是<四川苍溪>人。',
    '南投[中兴新村]的同事。',
    '她在突泉河镇[宝泉村]的地里。',
  ],
  organization: [
    '我是[江西队]队长。',
    '由<人事>部门公示。',
    '<商务>部门收到申请。',
    '支持<农业>、<大型>等企业。',
    '从<龙头镇文书考进县档案馆>。',
    '以1200票当选[村委会]主任。',
    '走访各<民主党>派。',
    '姓名：<党>莹。',
    '各级地方人民政府<市场监督管理>部门应当公告。',
    '企业名称：<恒达电子>有限公司。',
    '江州农业大学、[岚桥县茶叶协会]。',
    '[中国科学院]院士致辞。',
    '县人民法院<县人民法院都康法庭>。',
  ],
  position: [
    '土耳其[内政部长]卡拉汗致谢。',
    '[日本社会党前委员长]胜山太一率团。',
    '王海、李明当选[书记处书记]。',
  ],
  person: ['工会主席<一职>由尤三省接任。'],
};

describe('ways out of the rules of names', () => {
  for (const [type, examples] of Object.entries(WAYS_OUT))
    for (const example of examples)
      it(`${type}: ${example}`, () => assert.deepEqual(unmet(example, type as EntityType), []));
});
