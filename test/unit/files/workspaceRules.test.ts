import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, it } from 'mocha';
import {
  addEntityRule,
  addLineRule,
  emptyRules,
  formatRules,
  parseRules,
  removeLineRule,
  RulesError,
} from '../../../src/engine/workspaceRules';

const schema = new Ajv({ strictTypes: false }).compile(
  JSON.parse(readFileSync('schemas/govtext.schema.json', 'utf8')) as object,
);

describe('.govtext.json', () => {
  it('reads what it writes, one rule a line, and keeps what it does not know', () => {
    let rules = parseRules('{"$schema": "x", "other": [1], "lines": []}');
    rules = addLineRule(rules, {
      text: '  分享到：微信 ',
      verdict: 'keep',
      scope: 'file',
      target: 'a/b.txt',
    });
    rules = addLineRule(rules, { text: '欢迎订阅', verdict: 'remove', scope: 'everywhere' });
    rules = addEntityRule(rules, { text: '高山', type: null, scope: 'everywhere' });
    const json = formatRules(rules);
    assert.equal(
      json,
      `{
  "$schema": "x",
  "other": [
    1
  ],
  "lines": [
    { "text": "分享到:微信", "verdict": "keep", "scope": "file", "target": "a/b.txt" },
    { "text": "欢迎订阅", "verdict": "remove", "scope": "everywhere" }
  ],
  "entities": [
    { "text": "高山", "type": null, "scope": "everywhere" }
  ]
}
`,
    );
    assert.deepEqual(parseRules(json), rules);
    assert.ok(schema(JSON.parse(json)), JSON.stringify(schema.errors));
  });

  it('lets the last word on a line stand alone', () => {
    let rules = addLineRule(emptyRules(), { text: '订阅', verdict: 'keep', scope: 'everywhere' });
    rules = addLineRule(rules, { text: '订阅', verdict: 'remove', scope: 'everywhere' });
    assert.deepEqual(rules.lines, [{ text: '订阅', verdict: 'remove', scope: 'everywhere' }]);
    assert.deepEqual(removeLineRule(rules, { text: '订阅', verdict: 'keep', scope: 'everywhere' }).lines, []);
  });

  it('says what is wrong, as the schema does', () => {
    for (const wrong of [
      '{"lines": {}}',
      '{"lines": [{"text": "", "verdict": "keep"}]}',
      '{"lines": [{"text": "a", "verdict": "drop"}]}',
      '{"lines": [{"text": "a", "verdict": "keep", "scope": "file"}]}',
      '{"lines": [{"text": "a", "verdict": "keep", "scope": "here"}]}',
      '{"entities": [{"text": "a", "type": "animal"}]}',
      '[]',
    ]) {
      assert.throws(() => parseRules(wrong), RulesError, wrong);
      assert.equal(schema(JSON.parse(wrong)), false, wrong);
    }
    assert.throws(() => parseRules('{'), RulesError);
    assert.deepEqual(parseRules('\ufeff{}'), emptyRules());
  });
});
