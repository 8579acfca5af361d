/** The call was cancelled, or a later version of the same document took its place. */
export class EngineCancelled extends Error {
  override name = 'EngineCancelled';
}

/** The engine could not answer: it died or ran out of time with every segmenter, or cannot be started. */
export class EngineFailed extends Error {
  override name = 'EngineFailed';
}
