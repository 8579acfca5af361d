/** Right, wrong and missed, and what comes of them in per cent. */
export class Counts {
  right = 0;
  wrong = 0;
  missed = 0;

  toString(): string {
    const { right, wrong, missed } = this;
    const share = (part: number, whole: number): string =>
      whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);
    return `P ${share(right, right + wrong)} R ${share(right, right + missed)} F1 ${share(2 * right, 2 * right + wrong + missed)} (${right} right, ${wrong} wrong, ${missed} missed)`;
  }
}
