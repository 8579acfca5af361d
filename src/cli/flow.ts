/** One thing on its way and what it weighs. */
export interface Weighed<T> {
  item: T;
  weight: number;
}

export interface FlowLimits {
  /** Things held at once. */
  limit: number;
  /** Weight held at once, as long as it is more than one thing. */
  heavy: number;
  /** Answers as they come, not in the order of the things. */
  unordered?: boolean;
}

interface Slot<R> {
  weight: number;
  answer: Promise<void>;
  settled?: { value: R } | { error: unknown };
}

/**
 * Works on many things at once and gives each answer as soon as it is there and those before it are, also while the
 * source waits for more. Never holds more than the limits say: however long the source, memory stays the same.
 */
export async function* inOrder<T, R>(
  source: AsyncIterable<Weighed<T>>,
  work: (item: T) => Promise<R>,
  { limit, heavy, unordered = false }: FlowLimits,
): AsyncGenerator<R> {
  const things = source[Symbol.asyncIterator]();
  const waiting: Slot<R>[] = [];
  let held = 0;
  let pulling: Promise<void> | undefined;
  let ended = false;
  let failure: { error: unknown } | undefined;

  const take = async (): Promise<void> => {
    try {
      const { done, value } = await things.next();
      if (done === true) ended = true;
      else {
        const slot: Slot<R> = { weight: value.weight, answer: Promise.resolve() };
        slot.answer = work(value.item).then(
          (result) => void (slot.settled = { value: result }),
          (error: unknown) => void (slot.settled = { error }),
        );
        waiting.push(slot);
        held += value.weight;
      }
    } catch (error) {
      ended = true;
      failure = { error };
    }
    pulling = undefined;
  };

  try {
    for (;;) {
      const at = unordered ? waiting.findIndex((slot) => slot.settled) : waiting[0]?.settled ? 0 : -1;
      const slot = waiting[at];
      if (slot?.settled) {
        waiting.splice(at, 1);
        held -= slot.weight;
        if ('error' in slot.settled) throw slot.settled.error;
        yield slot.settled.value;
        continue;
      }
      if (!ended && !pulling && waiting.length < limit && (waiting.length === 0 || held < heavy))
        pulling = take();
      if (!pulling && waiting.length === 0) {
        if (failure) throw failure.error;
        return;
      }
      const answers = unordered
        ? waiting.map(({ answer }) => answer)
        : waiting.slice(0, 1).map(({ answer }) => answer);
      await Promise.race(pulling ? [pulling, ...answers] : answers);
    }
  } finally {
    // Not awaited: a source that waits for more input would never let go.
    void things.return?.(undefined);
  }
}
