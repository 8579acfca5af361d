/** White space that HTML folds into one blank; the ideographic and the no-break space are characters. */
const WHITE = /[\t\n\f\r ]+/gu;

/** Puts lines together from runs of text; no line is empty, none begins or ends in a blank. */
export class LineWriter {
  private readonly lines: string[] = [];
  private line = '';
  /** Some of this line stands outside links. */
  private unlinked = false;
  private links = 0;
  private rank = 0;
  /** Headings that are more than links, with their rank. */
  readonly headings = new Map<string, number>();
  /** A tab is due before the next text of this line. */
  private cells = false;

  /** Running text: white space is folded. */
  text(text: string): void {
    const folded = text.replace(WHITE, ' ');
    if (folded === '') return;
    if (folded === ' ') {
      if (this.line !== '' && !this.line.endsWith(' ')) this.line += ' ';
      return;
    }
    this.separate();
    this.unlinked ||= this.links === 0;
    const joined = (this.line === '' || /[ \t]$/u.test(this.line)) && folded.startsWith(' ');
    this.line += joined ? folded.slice(1) : folded;
  }

  /** Text whose lines and blanks stand as they are. */
  preformatted(text: string): void {
    const [first = '', ...others] = text.split(/\r\n|\n|\r/u);
    this.separate();
    this.line += first;
    this.unlinked ||= this.links === 0;
    for (const line of others) {
      this.break();
      this.line = line;
      this.unlinked = this.links === 0;
    }
  }

  /** Ends the line. */
  break(): void {
    this.cells = false;
    const line = this.line.replace(/[\t\n\f\r ]+$/u, '');
    this.line = '';
    const { unlinked } = this;
    this.unlinked = false;
    const bare = line.trim();
    if (bare === '') return;
    this.lines.push(line);
    if (this.rank > 0 && unlinked && !this.headings.has(bare)) this.headings.set(bare, this.rank);
  }

  /** A link begins or ends. */
  link(step: 1 | -1): void {
    this.links = Math.max(0, this.links + step);
  }

  /** A heading of that rank begins; 0 ends it. */
  heading(rank: number): void {
    this.rank = rank;
  }

  /** A cell of a table begins. */
  cell(): void {
    this.cells = true;
  }

  done(): string {
    this.break();
    return this.lines.length === 0 ? '' : `${this.lines.join('\n')}\n`;
  }

  private separate(): void {
    if (this.cells && this.line !== '') this.line = `${this.line.replace(/ +$/u, '')}\t`;
    this.cells = false;
  }
}
