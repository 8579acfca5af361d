import type { LineFeatures } from '../features';

/** So much of the article is compared with what may be its title. */
const COMPARED = 600;

/** The pairs of characters (二字串) that the first text of an article has: what a title shares with them. */
export class FirstText {
  readonly #pairs = new Set<number>();

  /** @param from the first line of running text */
  constructor(all: readonly LineFeatures[], from: number) {
    let taken = 0;
    for (let index = from; index < all.length && taken < COMPARED; index++) {
      const { text, coverage, size } = all[index] as LineFeatures;
      if (size === 0 || coverage >= 0.5) continue;
      const end = Math.min(text.length, COMPARED - taken);
      for (let at = 0; at + 1 < end; at++) this.#pairs.add(pairAt(text, at));
      taken += text.length;
    }
  }

  /** The share of the text's pairs of Han characters that the article has, too, from 0 to 1. */
  share(text: string): number {
    let pairs = 0;
    let shared = 0;
    for (let at = 0; at + 1 < text.length; at++) {
      if (!isHan(text.charCodeAt(at)) || !isHan(text.charCodeAt(at + 1))) continue;
      pairs++;
      if (this.#pairs.has(pairAt(text, at))) shared++;
    }
    return pairs === 0 ? 0 : shared / pairs;
  }
}

/** Two characters as one number of 32 bits, which a set holds without an object for it. */
function pairAt(text: string, at: number): number {
  return (text.charCodeAt(at) << 16) | text.charCodeAt(at + 1);
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
