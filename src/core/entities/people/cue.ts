import type { Scan } from '../grammar/scan';

/** Bits that a name must be cheaper than plain words, by what stands around it. */
export const NEED = {
  /** Where those present or appointed are listed, nearly anything that begins with a surname. */
  present: -8,
  post: -4,
  appointed: 4,
  record: 1,
  address: 2,
  list: 3,
  bareHead: 3,
  profession: 4,
  verb: 8,
  neutral: 12,
};

/** What stands on one side of a name. */
export interface Around {
  need: number;
  /** Id of the evidence. */
  id: string;
  value?: string;
}

/** One side of a name that may begin or end at `at`: what the rows of cues.rules.ts speak of. */
export class Side implements Around {
  need = NEED.neutral;
  id = 'person/name';
  value?: string;
  /** Before a name, the edge of what stands there: `at`, or the other side of a gap of spaces and colons. */
  edge: number;
  /** The post that ends or begins there; -1 where none does. */
  post = -1;

  constructor(
    readonly scan: Scan,
    readonly at: number,
  ) {
    this.edge = at;
  }

  get text(): string {
    return this.scan.text;
  }

  /** Says that a name of this many bits is enough, and what shows it: the text from `from` to `to`. */
  says(need: number, id: string, from = -1, to = this.at): true {
    this.need = need;
    this.id = id;
    if (from >= 0) this.value = this.text.slice(from, to);
    return true;
  }
}
