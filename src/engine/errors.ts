/**
 * An error that one part of the extension throws and another tells apart (跨包错误). The parts are built each by itself and hold
 * a class of their own, so that `instanceof` goes by the name that a class gives itself.
 */
export abstract class NamedError extends Error {
  static readonly named: string;
  override readonly name: string = (this.constructor as typeof NamedError).named;

  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === this.named;
  }
}

/** The call was cancelled, or a later version of the same document took its place. */
export class EngineCancelled extends NamedError {
  static override readonly named = 'EngineCancelled';
}

/** The engine could not answer: it died or ran out of time with every segmenter, or cannot be started. */
export class EngineFailed extends NamedError {
  static override readonly named = 'EngineFailed';
}
