import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { LineVerdict } from '../../../src/core/record';
import { SharedVerdicts } from '../../../src/core/roles/sharedVerdicts';

describe('shared verdicts', () => {
  const VERDICTS: readonly LineVerdict[] = [
    { role: 'blank', confidence: 1 },
    { role: 'body', confidence: 1 },
    { role: 'body', confidence: 0.9 },
    { role: 'body', confidence: 0.9, evidence: [] },
    { role: 'body', confidence: 0.9, evidence: [{ id: 'a' }] },
    { role: 'body', confidence: 0.9, evidence: [{ id: 'a', values: [] }] },
    { role: 'body', confidence: 0.9, evidence: [{ id: 'a', values: [1] }] },
    { role: 'body', confidence: 0.9, evidence: [{ id: 'a', values: ['1'] }] },
    { role: 'body', confidence: 0.9, evidence: [{ id: 'a' }, { id: 'b' }] },
    { role: 'body', confidence: 0.9, evidence: [{ id: 'b' }, { id: 'a' }] },
    { role: 'boilerplate', category: 'other', confidence: 0.9 },
    { role: 'boilerplate', rule: 'other', confidence: 0.9 },
    { role: 'boilerplate', category: 'other', rule: 'other', confidence: 0.9 },
  ];

  it('are one for what is the same, and say what each said', () => {
    const shared = new SharedVerdicts();
    const given = [...VERDICTS, ...VERDICTS].map((verdict) => shared.share(structuredClone(verdict)));
    assert.deepEqual(given, [...VERDICTS, ...VERDICTS]);
    assert.equal(new Set(given).size, VERDICTS.length);
  });
});
