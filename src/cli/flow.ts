/** One thing on its way and what it weighs. */
export interface Weighed<T> {
  item: T;
  weight: number;
}

/**
 * Works on many things at once and gives the answers in the order of the things. Never holds more than `limit` things
 * or, as long as it holds more than one, more than `heavy` of weight: however long the source, memory stays the same.
 */
export async function* inOrder<T, R>(
  source: AsyncIterable<Weighed<T>>,
  work: (item: T) => Promise<R>,
  limit: number,
  heavy: number,
): AsyncGenerator<R> {
  const waiting: { answer: Promise<R>; weight: number }[] = [];
  let held = 0;
  for await (const { item, weight } of source) {
    for (
      let head = waiting[0];
      head && (waiting.length >= limit || held + weight > heavy);
      head = waiting[0]
    ) {
      yield await head.answer;
      waiting.shift();
      held -= head.weight;
    }
    const answer = work(item);
    answer.catch(() => undefined); // it is awaited later; until then it is not unhandled
    waiting.push({ answer, weight });
    held += weight;
  }
  for (const { answer } of waiting) yield await answer;
}
