// The sample page with the weights that ship: who, where and which bodies stand in it, as its hand-made gold has them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { analyze } from '../../../src/core/analyze';
import { readModel } from '../../../src/core/entities/tagger/model';
import { shared } from '../shared';

interface Named {
  type: string;
  start: number;
  end: number;
  nested?: boolean;
}

describe('names of the sample page', () => {
  it('are the people, places and bodies of the gold, no more and no fewer', function () {
    if (shared === null) return this.skip();
    const text = readFileSync(join(shared, 'seed/zjol-wuyi.txt'), 'utf8');
    const gold = JSON.parse(readFileSync(join(shared, 'seed/zjol-wuyi.gold.json'), 'utf8')) as {
      entities: Named[];
    };
    const model = readModel(readFileSync('src/engine/data/tagger.model'));
    const names = (of: readonly Named[]): string[] =>
      of
        .filter(({ type, nested }) => /^(?:person|place|organization)$/.test(type) && nested !== true)
        .map(({ type, start, end }) => `${type} ${text.slice(start, end)} ${start}`)
        .sort();
    assert.deepEqual(names(analyze(text, { model }).entities), names(gold.entities));
  });
});
