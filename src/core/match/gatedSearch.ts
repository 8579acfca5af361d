/** A character that every match has, and how far behind the match's start it stands at most. */
export interface Pivot {
  characters: string;
  reach: number;
  /** Rules out characters that stand in the wrong company. */
  sure?: (text: string, at: number) => boolean;
}

/** A pattern and where it may match: only there it is tried. */
export interface Gate {
  pattern: RegExp;
  /** What a match begins with; left out where that may be anything. */
  heads?: string;
  /** One of these stands in every match; left out where the heads say enough. */
  pivots?: readonly Pivot[];
  /** Rules out starts by what stands around them. */
  begins?: (text: string, at: number) => boolean;
}

const NOWHERE = 0x7fffffff;
const MOST = 31;
const LONG = 10_000;

/**
 * Searches a text for several patterns as `matchAll` would for each of them, in one pass over its characters: a pattern is
 * tried only where its gate is open. At most 31 gates; no pattern matches the empty text. Recognisers may share one: a text
 * that was read last is not read again.
 */
export class GatedSearch {
  private text = '';
  readonly gates: Gate[] = [];
  private readonly patterns: RegExp[] = [];
  /** By character what it is to the gates, as a place in the two lists below; 0 is nothing. */
  private readonly kinds = new Uint8Array(65536);
  /** The gates that may open at a character of the kind, a bit each. */
  private readonly heads: number[] = [0];
  /** The gates that a character of the kind is a pivot of. */
  private readonly pivots: [gate: number, pivot: Pivot][][] = [[]];
  /** Gates that any character may open. */
  private anywhere = 0;
  /** From where on each gate is open, reading backwards. */
  private readonly open = new Int32Array(MOST);
  /** The same where no pivot has been passed yet. */
  private readonly closed = new Int32Array(MOST);
  /** Where each pattern may begin, the last place first, and how many of these are of the text at hand. */
  private readonly starts: number[][] = [];
  private readonly counts = new Int32Array(MOST);
  /** The gates that have such places, as bits. */
  private used = 0;
  /** The gates of each group, by the number of its first. */
  private readonly groups: number[] = [];

  constructor(gates: readonly Gate[] = []) {
    this.add(gates);
  }

  /** Adds gates before the first text is read; gives the number of the first of them. */
  add(gates: readonly Gate[]): number {
    const first = this.gates.length;
    if (first + gates.length > MOST) throw new RangeError('too many gates');
    for (const { pattern, heads, pivots } of gates) {
      const gate = this.patterns.push(new RegExp(pattern.source, 'y')) - 1;
      this.starts.push([]);
      this.closed[gate] = pivots ? NOWHERE : 0;
      if (heads === undefined) this.anywhere |= 1 << gate;
      for (const head of heads ?? '') {
        const kind = this.kindOf(head);
        this.heads[kind] = (this.heads[kind] ?? 0) | (1 << gate);
      }
      for (const pivot of pivots ?? [])
        for (const character of pivot.characters) this.pivots[this.kindOf(character)]?.push([gate, pivot]);
    }
    this.gates.push(...gates);
    this.groups[first] = ((1 << gates.length) - 1) << first;
    return first;
  }

  private kindOf(character: string): number {
    const code = character.charCodeAt(0);
    if (this.kinds[code] === 0) {
      this.kinds[code] = this.heads.push(0) - 1;
      this.pivots.push([]);
    }
    return this.kinds[code] as number;
  }

  /** Reads a text; `matches` then speaks of it. */
  read(text: string): this {
    const { kinds, heads, pivots, open, closed, starts, counts, anywhere, gates } = this;
    if (text === this.text) return this;
    // The lists are kept from text to text; those of a long one would hold on to memory.
    if (this.text.length > LONG) for (const places of starts) places.length = 0;
    this.text = text;
    counts.fill(0);
    open.set(closed);
    let used = 0;
    let near = 0;
    for (let at = text.length - 1; at >= 0; at--) {
      const kind = kinds[text.charCodeAt(at)] as number;
      if (kind === 0 && near === 0) continue;
      const list = pivots[kind] as [number, Pivot][];
      if (list.length > 0) near |= this.pass(list, at);
      let bits = (heads[kind] as number) | near;
      while (bits !== 0) {
        const gate = 31 - Math.clz32(bits);
        bits ^= 1 << gate;
        if (at < (open[gate] as number)) near &= ~(1 << gate);
        else if (gates[gate]?.begins?.(text, at) !== false) {
          const count = counts[gate] as number;
          (starts[gate] as number[])[count] = at;
          counts[gate] = count + 1;
          used |= 1 << gate;
        }
      }
      near &= anywhere;
    }
    this.used = used;
    return this;
  }

  /** Opens the gates of a pivot; gives those that any character may open. */
  private pass(list: readonly [number, Pivot][], at: number): number {
    const { open, anywhere, text } = this;
    let opened = 0;
    for (const [gate, { reach, sure }] of list) {
      if (sure && !sure(text, at)) continue;
      open[gate] = Math.min(open[gate] as number, at - reach);
      opened |= 1 << gate;
    }
    return opened & anywhere;
  }

  /** True where a pattern of the group that begins with gate `first` may match in the text read last. */
  mayMatch(first: number): boolean {
    return (this.used & (this.groups[first] as number)) !== 0;
  }

  /** What `matchAll` gives for the pattern of a gate, in the text read last. */
  matches(gate: number): readonly RegExpExecArray[] {
    const starts = this.starts[gate] as number[];
    const count = this.counts[gate] as number;
    if (count === 0) return NONE;
    const pattern = this.patterns[gate] as RegExp;
    const found: RegExpExecArray[] = [];
    let from = 0;
    for (let index = count - 1; index >= 0; index--) {
      const at = starts[index] as number;
      if (at < from) continue;
      pattern.lastIndex = at;
      const match = pattern.exec(this.text);
      if (!match) continue;
      found.push(match);
      from = at + match[0].length;
    }
    return found;
  }
}

const NONE: readonly RegExpExecArray[] = [];

/** The search that quantities, slogans, campaigns and meetings share. */
export const MARKS = new GatedSearch();
