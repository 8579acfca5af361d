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
    process.stderr.write(`\r\u001b[K${count} ${name.slice(0, 100)}`);
  }

  /** Clears the line. */
  end(): void {
    if (!this.quiet && this.shown > 0) process.stderr.write('\r\u001b[K');
  }
}
