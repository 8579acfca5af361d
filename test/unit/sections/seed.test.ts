import { deepEqual, ok } from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyzeStructure } from '../../../src/core/analyze';
import type { Section } from '../../../src/core/record';
import { shared, sharedRows } from '../shared';
import { flat, structureOf } from './outline';

interface GoldSection {
  scheme: string;
  level: number;
  ordinal: number | null;
  marker: string;
  title: string;
  line: number;
  start: number;
  children: GoldSection[];
}

const asGold = (sections: readonly Section[]): GoldSection[] =>
  sections.map(({ scheme, level, ordinal, marker, title, line, start, children }) => ({
    scheme,
    level,
    ordinal,
    marker,
    title,
    line,
    start,
    children: asGold(children),
  }));

describe('sections: measured documents', () => {
  it('the sample page gives the hand-made tree', function () {
    if (shared === null) return this.skip();
    const text = readFileSync(join(shared, 'seed/zjol-wuyi.txt'), 'utf8');
    const gold = JSON.parse(readFileSync(join(shared, 'seed/zjol-wuyi.gold.json'), 'utf8')) as {
      sections: GoldSection[];
    };
    deepEqual(asGold(analyzeStructure(text).sections), gold.sections);
  });

  for (const name of ['laws', 'laws_raw', 'policy', 'policy2', 'reports', 'plans', 'bulletin'])
    it(`${name}: ranges nest and NFKC gives the same headings on the same lines`, function () {
      const rows = sharedRows<{ id: string; text: string }>(`eval/dev/structure/${name}.jsonl`);
      if (rows.length === 0) return this.skip();
      const differing: string[] = [];
      for (const { id, text } of rows) {
        const raw = flat(structureOf(text).sections);
        for (const section of raw)
          for (const child of section.children)
            ok(child.start >= section.markerEnd && child.end <= section.end, `${id}: ${child.start}`);
        const of = (sections: readonly Section[]): string =>
          sections
            .map(({ line, scheme, level, ordinal }) => `${line} ${scheme} ${level} ${ordinal}`)
            .join('\n');
        if (of(raw) !== of(flat(structureOf(text.normalize('NFKC')).sections))) differing.push(id);
      }
      // Notes that NFKC turns from ① into a bare 1 with a space behind it cannot be told from rows of a table.
      ok(differing.length <= (name === 'reports' ? 1 : 0), differing.join(' '));
    });
});
