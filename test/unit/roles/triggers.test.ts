import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { CATALOGUE } from '../../../src/core/roles/catalogue';
import { neededCharacters } from '../../../src/core/roles/triggers';
import { ARTICLES } from './pageArticles';
import { FORMS, inForm, SPECIMENS } from './pageGenerator';

describe('characters that a pattern needs', () => {
  it('are the rarest that every match holds', () => {
    const needed = (pattern: RegExp): string => [...(neededCharacters(pattern) ?? ['none'])].sort().join('');
    assert.equal(needed(/^(?:打印|关闭)(?=本页)$/), [...'打关'].sort().join(''));
    assert.equal(needed(/a?b{0,3}[,、]\s*c/), 'c');
    assert.equal(needed(/\u4e00|[丁七]/), [...'一丁七'].sort().join(''));
    assert.equal(needed(/x*|y/), 'none');
    assert.equal(needed(/[^a]b/i), 'Bb');
    assert.equal(needed(/[a-z]{3}/), 'none');
    assert.equal(needed(/(?:上|下)?\s?\d/), '0123456789');
  });

  it('never keep a pattern of the catalogue from a line that it matches', () => {
    const lines = [...SPECIMENS.flatMap((specimen) => specimen.lines), ...Object.values(ARTICLES).flat()];
    let matched = 0;
    for (const { pattern, rule } of CATALOGUE) {
      const needed = neededCharacters(pattern);
      for (const line of lines.flatMap((one) => FORMS.map((form) => inForm(one, form)))) {
        pattern.lastIndex = 0;
        const match = pattern.exec(line);
        if (!match || match[0] === '') continue;
        matched++;
        assert.ok(needed === null || [...match[0]].some((one) => needed.has(one)), `${rule}: ${line}`);
      }
    }
    assert.ok(matched > 500);
  });
});
