import type { Words } from '../../core/words';

/** An input (file, row or member) that cannot be read, in words for the person; no stack trace belongs to it. */
export class InputError extends Error {
  override name = 'InputError';
  constructor(readonly words: Words) {
    super(words.en);
  }
}
