import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { CATALOGUE } from '../../../src/core/roles/catalogue';
import { knownNeeds, patternKey } from '../../../src/core/roles/knownWords';
import { linePatterns } from '../../../src/core/roles/linePatterns';
import { firstUnits, neededWords } from '../../../src/core/roles/neededWords';
import { normalUnits } from '../../../src/core/roles/normalUnits';
import { Triggers } from '../../../src/core/roles/triggers';
import { COLON, FIGURE, FOLDS, FULL_STOP, HAN, PAUSE, TAB } from '../../../src/core/roles/units';
import { foldTraditional } from '../../../src/core/text/variants';
import { foldWidth } from '../../../src/core/text/width';
import { ARTICLES } from './pageArticles';
import { FORMS, inForm, SPECIMENS } from './pageGenerator';

const PATTERNS = CATALOGUE.map((entry) => entry.pattern);

/** The same patterns, each to be asked for all its matches in a text. */
const searching = (patterns: readonly RegExp[]): RegExp[] =>
  patterns.map(({ source, flags }) => new RegExp(source, `${flags.replace('g', '')}g`));
const SEARCHING = searching(PATTERNS);

/** The patterns that match somewhere in the text with more than nothing. */
function matching(patterns: readonly RegExp[], text: string): number[] {
  return patterns.flatMap((pattern, index) => (hasMatch(pattern, text) ? [index] : []));
}

function hasMatch(pattern: RegExp, text: string): boolean {
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] !== '') return true;
    pattern.lastIndex++;
  }
  return false;
}

function of(triggers: Triggers, text: string): number[] {
  const { list, count } = triggers.of(text);
  return [...list.subarray(0, count)];
}

const normal = (text: string): string =>
  Array.from({ length: text.length }, (_, at) =>
    String.fromCharCode(normalUnits()[text.charCodeAt(at)] ?? 0),
  ).join('');

describe('words that a pattern needs', () => {
  it('are the rarest of which every match holds one', () => {
    const needed = (pattern: RegExp): string => [...(neededWords(pattern) ?? ['none'])].sort().join(' ');
    const list = (words: string): string => words.split(' ').sort().join(' ');
    assert.equal(needed(/^(?:打印|关闭)(?=本页)$/), list('打印 关闭'));
    assert.equal(needed(/(?:您|你)?的位置/), '的位置');
    assert.equal(needed(/\u4e00|[丁七]/), list('一 丁 七'));
    assert.equal(needed(/x*|y/), 'none');
    assert.equal(needed(/[^a]B/i), 'b');
    assert.equal(needed(/[a-z]{3}/), 'none');
    assert.equal(needed(/上\d{4}年/), '上000');
    assert.equal(needed(/共\d{1,4}年/), '共0');
    assert.equal(needed(/.一?二(?!三)四/), '二四');
    assert.equal(needed(/(.)\1四/), 'none');
  });

  it('are joined by what a text begins with, where a pattern is bound to its beginning', () => {
    const firsts = (pattern: RegExp): string => [...(firstUnits(pattern) ?? 'none')].sort().join('');
    const list = (units: string): string => [...units].sort().join('');
    assert.equal(firsts(/^(?:打印|关闭)$/), list('打关'));
    assert.equal(firsts(/^\s?(?:【|\[)?相关/), list(' 【[相'));
    assert.equal(firsts(/^\d{4}|^共/), list('0共'));
    assert.equal(firsts(/^(?!一)[A-C]x/i), list('abc'));
    assert.equal(firsts(/^[A-Za-z]{1,3}:/), list('abcdefghijklmnopqrstuvwxyz'));
    for (const open of [/打印/, /^打|印/, /^.打/, /^[^一]/, /^(?:一)?/, /^一|^/m, /(?:^|\s)一/])
      assert.equal(firsts(open), list('none'), open.source);
  });

  it('are those that were read already', () => {
    const patterns = linePatterns();
    assert.equal(new Set(patterns.map(patternKey)).size, patterns.length);
    for (const pattern of patterns)
      assert.deepEqual(
        knownNeeds(pattern),
        { words: neededWords(pattern), firsts: firstUnits(pattern) },
        pattern.source,
      );
    assert.deepEqual(knownNeeds(/^丁七(?:四|六)/), { words: ['丁七四', '丁七六'], firsts: '丁' });
  });

  it('are in every match of any pattern', () => {
    const unit = fc
      .tuple(
        fc.constantFrom(
          '一',
          '二',
          '上',
          'a',
          'B',
          '7',
          '\\d',
          '\\s',
          '.',
          '[一a]',
          '[^二]',
          '\\.',
          '[\\d:]',
        ),
        fc.constantFrom('', '', '', '?', '*', '+', '{2}', '{1,3}', '{0,2}', '+?'),
      )
      .map((parts) => parts.join(''));
    // No star over a star: such a pattern may take for ever.
    const { pattern } = fc.letrec<{ pattern: string; item: string }>((tie) => ({
      item: fc.oneof(
        { maxDepth: 2 },
        unit,
        fc
          .tuple(tie('pattern'), fc.constantFrom('', '?', '{2}', '{0,2}'))
          .map(([inner, quantifier]) => `(?:${inner})${quantifier}`),
      ),
      pattern: fc
        .array(
          fc.array(tie('item'), { minLength: 1, maxLength: 3 }).map((items) => items.join('')),
          { minLength: 1, maxLength: 3 },
        )
        .map((alternatives) => alternatives.join('|')),
    }));
    const text = fc
      .array(fc.constantFrom('一', '二', '上', 'a', 'A', 'b', 'B', '7', '2', ' ', '\u3000', '.', ':', '\n'), {
        maxLength: 14,
      })
      .map((units) => units.join(''));
    let held = 0;
    fc.assert(
      fc.property(
        pattern,
        fc.boolean(),
        fc.array(text, { minLength: 8, maxLength: 8 }),
        (source, any, texts) => {
          const regexp = new RegExp(source, any ? 'gi' : 'g');
          const words = neededWords(regexp);
          const triggers = new Triggers([regexp]);
          for (const one of texts) {
            for (const [match] of one.matchAll(regexp)) {
              if (match === '' || words === null) continue;
              held++;
              assert.ok(
                words.some((word) => normal(match).includes(word)),
                `${match}: ${words.join(' ')}`,
              );
            }
            for (const index of matching(searching([regexp]), one))
              assert.ok(of(triggers, one).includes(index));
          }
        },
      ),
      { numRuns: 800 },
    );
    assert.ok(held > 500);
  });

  it('stand for nearly all of the catalogue, and never keep a pattern from a line that it matches', () => {
    const triggers = new Triggers(PATTERNS);
    assert.ok(of(triggers, '').length === 0);
    const lines = [...SPECIMENS.flatMap((specimen) => specimen.lines), ...Object.values(ARTICLES).flat()];
    let matched = 0;
    for (const line of lines.flatMap((one) => FORMS.map((form) => inForm(one, form)))) {
      const tried = of(triggers, line);
      for (const index of matching(SEARCHING, line)) {
        matched++;
        assert.ok(tried.includes(index), `${CATALOGUE[index]?.rule}: ${line}`);
      }
    }
    assert.ok(matched > 500);
  });

  it('are found by a walk that counts what the units of the text are', () => {
    const triggers = new Triggers(PATTERNS);
    triggers.walk('来源：江口网\t2024，', true);
    const kinds = [HAN, FULL_STOP, PAUSE, COLON, FIGURE, TAB].map((kind) => triggers.count(kind));
    assert.deepEqual(kinds, [5, 0, 1, 1, 4, 1]);
    assert.equal(triggers.bits & FOLDS, FOLDS);
    const { list, count } = triggers.tried();
    assert.deepEqual([...list.subarray(0, count)], of(new Triggers(PATTERNS), '来源：江口网\t2024，'));
    triggers.walk('江口。', false);
    assert.deepEqual([triggers.count(HAN), triggers.count(FULL_STOP), triggers.count(COLON)], [2, 1, 0]);
    assert.equal(triggers.bits & FOLDS, 0);
  });

  it('never do so on any text, made of pieces of the patterns themselves', () => {
    const triggers = new Triggers(PATTERNS);
    const pieces = [
      ...new Set(PATTERNS.flatMap(({ source }) => source.match(/[\u3400-\u9fff]+|[A-Za-z]{2,}/g) ?? [])),
    ];
    const piece = fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...pieces) },
      { weight: 2, arbitrary: fc.constantFrom(...' \u3000\u00a0:/>|·[]()【】。,、.-©<{};"0127年月日一A') },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '2024-01-02',
          '10:30',
          '责编: ',
          '来源: ',
          '\ufffd',
          '&nbsp;',
          'ICP备0123456号',
          'd41d8cd98f00b204',
        ),
      },
    );
    let matched = 0;
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), (parts) => {
        const text = parts.join('');
        const tried = of(triggers, text);
        for (const form of [text, foldTraditional(foldWidth(text))])
          for (const index of matching(SEARCHING, form)) {
            matched++;
            assert.ok(tried.includes(index), `${CATALOGUE[index]?.rule}: ${text}`);
          }
      }),
      { numRuns: 3000 },
    );
    assert.ok(matched > 1000);
  });
});
