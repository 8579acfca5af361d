import assert from 'node:assert/strict';
import { it } from 'mocha';
import { BODY_FILES, judgeBodies } from '../../../scripts/fit/bodies';

/** Of the posts and short forms of fit/bodies none is given a wrong body, and no more stay open than did. */
const OPEN = 25;

it('bodies of invented texts', () => {
  const judged = judgeBodies(BODY_FILES);
  assert.deepEqual(
    judged.filter(({ verdict }) => verdict === 'wrong').map(({ id, words }) => `${id}: ${words}`),
    [],
  );
  const open = judged.filter(({ verdict }) => verdict === 'open').map(({ id, words }) => `${id}: ${words}`);
  assert.ok(open.length <= OPEN, open.join('\n'));
});
