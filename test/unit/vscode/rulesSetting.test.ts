import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'mocha';

interface Manifest {
  contributes: { configuration: Section | Section[] };
}
interface Section {
  properties: Record<string, { properties?: Record<string, unknown> }>;
}

describe('the setting govtext.rules', () => {
  it('offers the id of every rule that has a page, and no other', () => {
    const { configuration } = (JSON.parse(readFileSync('package.json', 'utf8')) as Manifest).contributes;
    const sections = Array.isArray(configuration) ? configuration : [configuration];
    const offered = sections.flatMap(({ properties }) =>
      Object.keys(properties['govtext.rules']?.properties ?? {}),
    );
    const pages = readdirSync('docs/rules').map((name) => name.replace(/\.md$/u, '').replace('-', '/'));
    assert.deepEqual(offered.sort(), pages.sort());
  });
});
