import type { Span } from '../core/record';

/** Index of the first of sorted spans that starts at or after `offset`; their number where none does. */
export function firstAtOrAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of sorted spans that start from one offset to before another. */
export function* startingIn<T extends Span>(spans: readonly T[], from: number, to: number): Generator<T> {
  for (let at = firstAtOrAfter(spans, from); at < spans.length; at++) {
    const span = spans[at] as T;
    if (span.start >= to) return;
    yield span;
  }
}
