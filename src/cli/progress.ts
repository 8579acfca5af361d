import { visible } from '../core/text/visible';

/** A count of what is done, on one line of the terminal; nothing where standard error is not a terminal. */
export class Progress {
  private done = 0;
  private shown = 0;

  constructor(
    private readonly total: number | undefined,
    private readonly quiet = !process.stderr.isTTY,
  ) {}

  step(name: string): void {
    this.done++;
    const now = Date.now();
    if (this.quiet || now - this.shown < 100) return;
    this.shown = now;
    const count = this.total === undefined ? String(this.done) : `${this.done}/${this.total}`;
    process.stderr.write(`\r\u001b[K${fit(`${count} ${visible(name)}`, (process.stderr.columns ?? 80) - 1)}`);
  }

  /** Clears the line. */
  end(): void {
    if (!this.quiet && this.shown > 0) process.stderr.write('\r\u001b[K');
  }
}

/** The beginning of a text that takes no more than `columns`: a Chinese character takes two. */
function fit(text: string, columns: number): string {
  let used = 0;
  let size = 0;
  for (const character of text) {
    used += (character.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2;
    if (used > columns) break;
    size += character.length;
  }
  return text.slice(0, size);
}
