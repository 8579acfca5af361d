import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { annotatedFiles, ERRORS, errorsOf } from '../../../scripts/fit/paragraphs/errors';

/**
 * No rule may make an annotated document worse, however much better it makes another: a document whose errors grow is
 * named with all of them. Where they fell, `node --import tsx scripts/fit/paragraphs/errors.ts` writes down the new number.
 */
describe('names in the documents that rules are fitted on', () => {
  const known = JSON.parse(readFileSync(ERRORS, 'utf8')) as Record<string, number>;
  for (const [file, documents] of annotatedFiles())
    it(`${file}: none is worse than it was`, () => {
      const worse = documents.flatMap((document) => {
        const errors = errorsOf(document);
        return errors.length > (known[document.id] ?? 0) ? [{ id: document.id, errors }] : [];
      });
      assert.deepEqual(worse, []);
    });
});
