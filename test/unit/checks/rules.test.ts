import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
import { rules } from '../../../src/core/checks/checks';

const SEVERITIES = ['error', 'warning', 'information', 'hint', 'off'];

describe('rules', () => {
  it('have ids of their own, words in both languages, a severity', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
    for (const { id, words, severity } of rules) {
      assert.match(id, /^[a-z]+\/[a-z-]+$/);
      assert.match(words.zh, /\p{Script=Han}/u, id);
      assert.match(words.en, /^[A-Z]/, id);
      assert.ok(SEVERITIES.includes(severity), id);
    }
  });

  it('have a page each, with what they find and what is fine, and no page is left over', () => {
    const pages = new Set(readdirSync('docs/rules'));
    for (const { id, severity } of rules) {
      const page = `${id.replaceAll('/', '-')}.md`;
      assert.ok(existsSync(`docs/rules/${page}`), `no page of ${id}`);
      const text = readFileSync(`docs/rules/${page}`, 'utf8');
      assert.ok(text.startsWith(`# ${id}\n`), id);
      assert.ok(text.includes(`Default severity: ${severity}.`), `${id}: the page names another severity`);
      assert.match(text, /中文：/, id);
      pages.delete(page);
    }
    assert.deepEqual([...pages], []);
  });
});
