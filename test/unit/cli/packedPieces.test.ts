import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { packPiece, unpacked } from '../../../src/cli/corpus/packedPieces';

describe('pieces of a long answer', () => {
  it('come back as they were, as often as they are asked for, and weigh little meanwhile', () => {
    const pieces = ['{"text":"县委', Buffer.from('书记"}'), '', '{"type":"place"},'.repeat(20_000)];
    const packed = pieces.map(packPiece);
    const whole = Buffer.concat(pieces.map((piece) => Buffer.from(piece)));
    const answer = unpacked(packed);
    for (let round = 0; round < 2; round++) assert.deepEqual(Buffer.concat([...answer]), whole);
    assert.ok(packed.reduce((sum, { length }) => sum + length, 0) * 20 < whole.length);
  });
});
