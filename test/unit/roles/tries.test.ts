import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { classifyLines } from '../../../src/core/roles/classify';
import { splitLines } from '../../../src/core/text/lines';
import { ARTICLES } from './pageArticles';
import { makePage, SPECIMENS } from './pageGenerator';

/** How many times patterns are tried while `work` runs. */
function triesIn(work: () => void): number {
  const { exec } = RegExp.prototype;
  let tries = 0;
  // With another `exec` than its own each use of a pattern asks this one: test, replace, match, split.
  RegExp.prototype.exec = function (text) {
    tries++;
    return exec.call(this, text);
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return tries;
}

function triesALine(text: string): number {
  const lines = splitLines(text);
  const classify = (): void => {
    classifyLines(text, lines, {});
  };
  // What is read once a process is read before.
  classify();
  classifyLines('', splitLines(''), {});
  return triesIn(classify) / lines.filter((line) => line.text.trim() !== '').length;
}

/** Lines that no pattern of the roles knows, each another one: names set together from ten characters. */
function bareLines(count: number): string {
  const characters = '桂柏桐榆桦枫杉槐柳梅';
  return Array.from({ length: count }, (_, at) =>
    [...String(1000 + at)].map((digit) => characters.charAt(Number(digit))).join(''),
  ).join('\n');
}

/**
 * A pattern that is tried on every line makes all pages slower, and none of the tests of verdicts would tell. One that
 * passes ask of each line belongs to roles/lineTests.ts, where its words gate it; or a measure of the line comes first.
 */
describe('patterns tried on a line', () => {
  it('are hardly any where the line has none of their words', () => {
    const tries = triesALine(bareLines(900));
    assert.ok(tries <= 4, `${tries.toFixed(2)} a line`);
  });

  it('are few on pages with much residue', () => {
    const insertions = SPECIMENS.slice(0, 40).map((specimen, at) => ({
      specimen,
      place: at % 2 === 0 ? ('head' as const) : ('end' as const),
      form: 'raw' as const,
    }));
    const { text } = makePage(Object.keys(ARTICLES)[0] as string, insertions);
    const tries = triesALine(text);
    assert.ok(tries <= 30, `${tries.toFixed(2)} a line`);
  });
});
