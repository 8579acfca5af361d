import assert from 'node:assert/strict';
import { it } from 'mocha';
import { analyze } from '../../../src/core/analyze';

/** What a text tells: kind, person and post as written of each fact, in order of their letters. */
export function told(text: string): string[] {
  return analyze(text)
    .facts.map(({ kind, person, postText }) => `${kind} ${person} ${postText}`)
    .sort();
}

/** A test for each text and for its NFKC form; what is told counts in any order. */
export function each(
  cases: readonly (readonly [name: string, text: string, wanted: readonly string[]])[],
  read: (text: string) => string[],
): void {
  for (const [name, text, wanted] of cases)
    for (const form of [text, text.normalize('NFKC')])
      it(`${name}${form === text ? '' : ', NFKC'}`, () =>
        assert.deepEqual(read(form), read === told ? [...wanted].sort() : wanted));
}
