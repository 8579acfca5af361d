/** How often what is said with a confidence is right, in bins of ten per cent (可靠性表). */
export class Reliability {
  private readonly bins = Array.from({ length: 10 }, () => ({ said: 0, right: 0, count: 0 }));

  add(confidence: number, right: boolean): void {
    const bin = this.bins[Math.min(9, Math.floor(confidence * 10))] as {
      said: number;
      right: number;
      count: number;
    };
    bin.said += confidence;
    bin.count++;
    if (right) bin.right++;
  }

  /** Expected calibration error, in points. */
  get error(): number {
    const count = this.bins.reduce((sum, bin) => sum + bin.count, 0);
    return (100 * this.bins.reduce((sum, { said, right }) => sum + Math.abs(said - right), 0)) / (count || 1);
  }

  toString(): string {
    const rows = this.bins.flatMap(({ said, right, count }, index) =>
      count === 0
        ? []
        : [
            `    ${index / 10}–${(index + 1) / 10}: ${count}, said ${((100 * said) / count).toFixed(1)}, right ${((100 * right) / count).toFixed(1)}`,
          ],
    );
    return [...rows, `    expected calibration error ${this.error.toFixed(1)}`].join('\n');
  }
}
