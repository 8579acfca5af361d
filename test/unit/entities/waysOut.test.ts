import assert from 'node:assert/strict';
import type { EntityType } from '../../../src/core/record';
import { unmet } from './marks';

/**
 * What the ways out of a rule (an `if` that only leaves) keep from being said or let be said: `[…]` is a name, `<…>` none.
 * `npm run rules -- guards` takes them out one at a time; each stands here for one that nothing else would have missed.
 */
const WAYS_OUT: Readonly<Partial<Record<EntityType, readonly string[]>>> = {
  place: ['创建<“文明”村>。', '车辆绕行[中山路]、[解放路]。', '廊桥连接浙江省[元岭县]。'],
  organization: ['我是[江西队]队长。', '由<人事>部门公示。', '<商务>部门收到申请。'],
  position: ['土耳其[内政部长]卡拉汗致谢。'],
  person: ['工会主席<一职>由尤三省接任。'],
};

describe('ways out of the rules of names', () => {
  for (const [type, examples] of Object.entries(WAYS_OUT))
    for (const example of examples)
      it(`${type}: ${example}`, () => assert.deepEqual(unmet(example, type as EntityType), []));
});
