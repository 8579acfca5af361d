/**
 * B³ of the bodies that facts are of: whether posts of one body are told to be of one, document by document. A post that was missed or
 * whose body stays open stands alone.
 */
export class BCubed {
  private precision = 0;
  private recall = 0;
  private mentions = 0;
  private documents = 0;

  /** The posts of a document whose body the annotation decides: that body, and the one that was told. */
  add(posts: readonly { wanted: string; got: string | null }[]): void {
    if (posts.length < 2) return;
    this.documents++;
    const told = posts.map(({ got }, index) => got ?? `alone ${index}`);
    posts.forEach(({ wanted }, index) => {
      const gold = posts.flatMap((one, other) => (one.wanted === wanted ? [other] : []));
      const response = posts.flatMap((_, other) => (told[other] === told[index] ? [other] : []));
      const both = gold.filter((other) => response.includes(other)).length;
      this.precision += both / response.length;
      this.recall += both / gold.length;
      this.mentions++;
    });
  }

  toString(): string {
    const p = this.precision / (this.mentions || 1);
    const r = this.recall / (this.mentions || 1);
    const said = (value: number): string => (100 * value).toFixed(1);
    return `P ${said(p)} R ${said(r)} F1 ${said((2 * p * r) / (p + r || 1))} (${this.mentions} posts in ${this.documents} documents)`;
  }
}
