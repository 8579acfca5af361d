import type { LineFeatures } from '../features';

/** So much of the article is compared with what may be its title. */
const COMPARED = 600;

/** Places for the pairs, a power of two: most of them stay empty. */
const PLACES = 2048;

/** The pairs of Han characters (二字串) that the first text of an article has: what a title shares with them. */
export class FirstText {
  /** Each pair at the place that its sum gives, or at the next that is empty (0). */
  readonly #pairs = new Int32Array(PLACES);

  /** @param from the first line of running text */
  constructor(all: readonly LineFeatures[], from: number) {
    let taken = 0;
    for (let index = from; index < all.length && taken < COMPARED; index++) {
      // Han characters are of one width: the line need not be folded for them.
      const { bare, coverage, size } = all[index] as LineFeatures;
      if (size === 0 || coverage >= 0.5) continue;
      const end = Math.min(bare.length, COMPARED - taken);
      for (let at = 0; at + 1 < end; at++) {
        const pair = pairAt(bare, at);
        if (pair !== 0) this.#pairs[this.#placeOf(pair)] = pair;
      }
      taken += bare.length;
    }
  }

  /** The share of the text's pairs of Han characters that the article has, too, from 0 to 1. */
  share(text: string): number {
    let pairs = 0;
    let shared = 0;
    for (let at = 0; at + 1 < text.length; at++) {
      const pair = pairAt(text, at);
      if (pair === 0) continue;
      pairs++;
      if (this.#pairs[this.#placeOf(pair)] === pair) shared++;
    }
    return pairs === 0 ? 0 : shared / pairs;
  }

  #placeOf(pair: number): number {
    let place = (Math.imul(pair, 0x9e3779b1) >>> 16) & (PLACES - 1);
    while (this.#pairs[place] !== 0 && this.#pairs[place] !== pair) place = (place + 1) & (PLACES - 1);
    return place;
  }
}

/** Two Han characters as one number; 0 where one of them is none. */
function pairAt(text: string, at: number): number {
  const one = text.charCodeAt(at);
  const two = text.charCodeAt(at + 1);
  return isHan(one) && isHan(two) ? (one << 16) | two : 0;
}

function isHan(code: number): boolean {
  return code >= 0x4e00 && code <= 0x9fff;
}

/** A line that may be the title, and what stands around it. */
export class Spot {
  readonly line: LineFeatures;
  readonly above: LineFeatures | undefined;
  readonly below: LineFeatures | undefined;

  /** @param rank how many filled lines it stands above the article's first */
  constructor(
    readonly all: readonly LineFeatures[],
    readonly index: number,
    readonly from: number,
    readonly rank: number,
    readonly article: FirstText,
  ) {
    this.line = all[index] as LineFeatures;
    this.above = filledNear(all, index, -1, 5);
    this.below = filledNear(all, index, 1, 3);
  }
}

function filledNear(
  all: readonly LineFeatures[],
  index: number,
  step: 1 | -1,
  reach: number,
): LineFeatures | undefined {
  for (let away = 1; away <= reach; away++) {
    const line = all[index + step * away];
    if (line && line.size > 0) return line;
  }
  return undefined;
}
