import type { TextDocument } from 'vscode';

/** Milliseconds that a file of so many UTF-16 units lies unchanged before it is read again: a long one costs seconds each time. */
export function restOf(length: number): number {
  return Math.min(LONGEST, Math.max(SHORTEST, length / 200));
}

/** Events of the file system are gathered for as long anyway. */
const SHORTEST = 300;
const LONGEST = 30_000;

/** UTF-16 units of a document, without making its text. */
export const lengthOf = (document: Pick<TextDocument, 'offsetAt' | 'lineAt' | 'lineCount'>): number =>
  document.offsetAt(document.lineAt(document.lineCount - 1).range.end);

/**
 * Files that are written again and again (自动保存) while somebody types into them: each is told of once, when it has rested,
 * so that a text of megabytes is not read anew every second.
 */
export class Rests {
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(private readonly rested: (uri: string) => void) {}

  /** A file of so many UTF-16 units was written. */
  written(uri: string, length: number): void {
    this.forget(uri);
    const wake = (): void => {
      this.timers.delete(uri);
      this.rested(uri);
    };
    this.timers.set(uri, setTimeout(wake, restOf(length)));
  }

  /** Somebody closed it: it is told of at once where it waits. */
  closed(uri: string): void {
    if (this.forget(uri)) this.rested(uri);
  }

  /** It is gone, or told of otherwise. */
  forget(uri: string): boolean {
    const timer = this.timers.get(uri);
    clearTimeout(timer);
    return this.timers.delete(uri);
  }

  dispose(): void {
    for (const uri of [...this.timers.keys()]) this.forget(uri);
  }
}
