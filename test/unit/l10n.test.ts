import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'mocha';
// @ts-expect-error a plain script without types
import { readBundle, usedStrings } from '../../scripts/l10n.mjs';

const json = (path: string) => JSON.parse(readFileSync(path, 'utf8')) as Record<string, string>;
const used = usedStrings() as { strings: Map<string, string>; odd: string[] };
const bundle = readBundle() as Record<string, string>;
const places = (text: string): string[] => [...text.matchAll(/\{\d\}/g)].map(([place]) => place).sort();

describe('every word in English and Chinese', () => {
  it('has a Chinese message for each that the extension shows, and no other', () => {
    assert.deepEqual(
      [...used.strings.keys()].filter((key) => !(key in bundle)),
      [],
    );
    assert.deepEqual(
      Object.keys(bundle).filter((key) => !used.strings.has(key)),
      [],
    );
    assert.deepEqual(used.odd, [], 'each l10n.t gets a literal');
  });

  it('keeps the placeholders, and really is Chinese', () => {
    for (const [english, chinese] of Object.entries(bundle)) {
      assert.deepEqual(places(chinese), places(english), english);
      if (/[A-Za-z]{4}/.test(english.replace(/\{\d\}/g, '')) && !NAMES.has(english))
        assert.match(chinese, /\p{Script=Han}/u, english);
    }
  });

  it('has both languages for each key of the manifest, and no other', () => {
    const manifest = readFileSync('package.json', 'utf8');
    const keys = [...new Set([...manifest.matchAll(/"%([\w.-]+)%"/g)].map(([, key]) => key ?? ''))].sort();
    assert.deepEqual(Object.keys(json('package.nls.json')).sort(), keys);
    assert.deepEqual(Object.keys(json('package.nls.zh-cn.json')).sort(), keys);
  });

  it('leaves no title, description or label of the manifest bare', () => {
    const bare: string[] = [];
    const visit = (value: unknown, path: string): void => {
      if (typeof value === 'string') {
        if (
          /(?:title|escription|label|category|contents|\bname)$/i.test(path) &&
          !/^%.*%$/.test(value) &&
          /[a-z]{3}/.test(value)
        )
          bare.push(`${path}: ${value}`);
      } else if (value !== null && typeof value === 'object')
        for (const [key, inner] of Object.entries(value)) visit(inner, path ? `${path}.${key}` : key);
    };
    const { contributes } = JSON.parse(readFileSync('package.json', 'utf8')) as { contributes: unknown };
    visit(contributes, '');
    assert.deepEqual(bare, []);
  });
});

/** Names of formats and the like, the same in both languages. */
const NAMES = new Set([
  'JSON Lines',
  'BRAT standoff',
  'W3C Web Annotation',
  'GovText',
  'Markdown',
  'JSON',
  'OPML',
  'DOCX',
]);
