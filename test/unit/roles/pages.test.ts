import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { removeResidue } from '../../../src/core/cleanup/removeResidue';
import { analyzeStructure } from '../../../src/core/analyze';
import { applyEdits } from '../../../src/core/text/edits';
import {
  ARTICLE_NAMES,
  FORMS,
  makePage,
  PLACES,
  SPECIMENS,
  type Insertion,
  type Page,
} from './pageGenerator';
import type { Specimen } from './pageResidue';

/** What stays of a page when residue and metadata are taken out, its filled lines. */
function clean(page: Page): string[] {
  const record = analyzeStructure(page.text);
  assert.notEqual(record.kind, 'dead-page', page.text);
  const edits = removeResidue(page.text, record, { metadata: true });
  return applyEdits(page.text, edits)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

describe('residue of every kind in articles of our own', () => {
  const short = new Set(['brief']);
  for (const place of PLACES) {
    for (const category of new Set(SPECIMENS.map((specimen) => specimen.category))) {
      it(`${category} at the ${place}, in every form`, () => {
        for (const specimen of SPECIMENS.filter((one) => one.category === category)) {
          for (const article of ARTICLE_NAMES.filter((name) => place !== 'middle' || !short.has(name))) {
            // In NFKC several forms are one text, which is read once; what has to stay of it may still differ.
            const read = new Map<string, string[]>();
            for (const form of FORMS) {
              for (const nfkc of [false, true]) {
                const page = makePage(article, [{ specimen, place, form }], nfkc);
                const kept = read.get(page.text) ?? clean(page);
                read.set(page.text, kept);
                assert.deepEqual(kept, page.kept, `${specimen.lines.join('|')} ${form} in ${article}`);
              }
            }
          }
        }
      });
    }
  }

  it('keeps the articles whole where nothing is put in', () => {
    for (const article of ARTICLE_NAMES) {
      for (const nfkc of [false, true]) {
        const page = makePage(article, [], nfkc);
        assert.deepEqual(clean(page), page.kept);
      }
    }
  });

  // Headlines without bullets right above the title cannot be told from a title of several lines, by nobody.
  const unmarked = (specimen: Specimen): boolean =>
    specimen.lines.length > 2 && specimen.category === 'related' && !specimen.lines[1]?.startsWith('·');

  it('keeps a whole page’s article byte for byte, with several kinds at head and end', () => {
    const insertion = (place: 'head' | 'end'): fc.Arbitrary<Insertion[]> =>
      fc.array(
        fc.record({
          specimen: fc.constantFrom(...SPECIMENS.filter((one) => place === 'end' || !unmarked(one))),
          place: fc.constant(place),
          form: fc.constantFrom(...FORMS),
        }),
        { minLength: 1, maxLength: 4 },
      );
    fc.assert(
      fc.property(
        fc.constantFrom(...ARTICLE_NAMES),
        insertion('head'),
        insertion('end'),
        fc.boolean(),
        (article, head, end, nfkc) => {
          const page = makePage(article, [...head, ...end], nfkc);
          const kept = clean(page);
          // An article of one paragraph is not always told from what surrounds it (one page in four thousand): then
          // nothing at all is taken away.
          const whole = page.text.split('\n').filter((line) => line.trim() !== '');
          if (short.has(article) && kept.length === whole.length) return;
          assert.deepEqual(kept, page.kept);
        },
      ),
      { numRuns: 300 },
    );
  });
});
