import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { afterEach, beforeEach, describe, it } from 'mocha';
import { restOf, Rests } from '../../../src/vscode/corpus/rests';

describe('files that are written again and again', () => {
  let told: string[] = [];
  let rests: Rests;
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
    told = [];
    rests = new Rests((uri) => told.push(uri));
  });
  afterEach(() => {
    rests.dispose();
    mock.timers.reset();
  });

  it('are told of once, when they have rested', () => {
    const length = 1_600_000;
    for (let save = 0; save < 20; save++) {
      rests.written('long', length);
      mock.timers.tick(1000);
    }
    assert.deepEqual(told, []);
    mock.timers.tick(restOf(length));
    assert.deepEqual(told, ['long']);
  });

  it('are told of soon where they are short, each by itself', () => {
    rests.written('short', 3000);
    rests.written('long', 1_600_000);
    mock.timers.tick(400);
    assert.deepEqual(told, ['short']);
  });

  it('are told of at once when they are closed, and only if they wait', () => {
    rests.written('long', 1_600_000);
    rests.closed('long');
    rests.closed('other');
    mock.timers.tick(60_000);
    assert.deepEqual(told, ['long']);
  });

  it('are not told of where they are forgotten', () => {
    rests.written('gone', 100);
    rests.forget('gone');
    mock.timers.tick(60_000);
    assert.deepEqual(told, []);
  });

  it('rest half a minute at most', () => {
    assert.equal(restOf(1e9), 30_000);
  });
});
