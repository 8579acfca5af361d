import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { EngineClient } from '../../../src/engine/client';
import { EngineCancelled } from '../../../src/engine/errors';
import { EnginePool, type Room } from '../../../src/engine/pool';

/** A pool of engines that answer when they are told to, and what each was given. */
function poolOf(
  size: number,
  room: Room,
): { pool: EnginePool; given: string[][]; answer(text: string): void } {
  const given: string[][] = [];
  const answers = new Map<string, () => void>();
  const create = (): EngineClient => {
    const mine: string[] = [];
    given.push(mine);
    const call = (_kind: string, { text }: { text: string }): Promise<string> => {
      mine.push(text);
      return new Promise((resolve) => answers.set(text, () => resolve(text)));
    };
    return {
      call,
      dispose: () => undefined,
      status: { state: 'ready', restarts: 0 },
    } as unknown as EngineClient;
  };
  return { pool: new EnginePool(create, size, room), given, answer: (text) => answers.get(text)?.() };
}

const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('a pool of engines', () => {
  it('starts another one only when those that run are full, and keeps what is too much', async () => {
    const { pool, given, answer } = poolOf(2, { depth: 3 });
    for (let at = 0; at < 8; at++) void pool.call('structure', { text: String(at) });
    assert.deepEqual(given, [
      ['0', '1', '2'],
      ['3', '4', '5'],
    ]);
    answer('4');
    await soon();
    assert.deepEqual(given[1], ['3', '4', '5', '6'], 'whoever is done gets the next');
    answer('0');
    answer('1');
    await soon();
    assert.deepEqual(given[0], ['0', '1', '2', '7']);
  });

  it('gives an engine that is at heavy texts only one more', async () => {
    const { pool, given, answer } = poolOf(1, { depth: 16, weight: 100 });
    for (const text of ['甲', '乙', '丙']) void pool.call('structure', { text }, 90);
    assert.deepEqual(given, [['甲', '乙']]);
    answer('甲');
    await soon();
    assert.deepEqual(given, [['甲', '乙', '丙']]);
  });

  it('starts none any more when it was ended', async () => {
    const { pool, given } = poolOf(1, { depth: 1 });
    void pool.call('structure', { text: '一' });
    pool.dispose();
    await assert.rejects(pool.call('structure', { text: '二' }), EngineCancelled);
    assert.deepEqual(given, [['一']]);
  });
});
