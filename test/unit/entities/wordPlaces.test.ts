import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { WordPlaces } from '../../../src/core/match/wordPlaces';

/** Where the words of a list stand. */
function placesOf(words: WordPlaces, list: number): number[] {
  return Array.from({ length: words.count(list) }, (_one, index) => words.at(list, index));
}

describe('places of words', () => {
  const words = new WordPlaces(['公社 大队', '', '大', '大会堂 社']);

  it('are told for each list, from left to right', () => {
    words.read('公社的大队和大会堂');
    assert.deepEqual(placesOf(words, 0), [0, 3]);
    assert.deepEqual(placesOf(words, 1), []);
    assert.deepEqual(placesOf(words, 2), [3, 6]);
    assert.deepEqual(placesOf(words, 3), [1, 6]);
  });

  it('are of the text that was read last', () => {
    words.read('公社大队公社');
    words.read('大');
    assert.deepEqual(placesOf(words, 0), []);
    assert.deepEqual(placesOf(words, 2), [0]);
  });
});
