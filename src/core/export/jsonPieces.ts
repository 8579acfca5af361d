/** A piece is handed on when it has so many characters. */
const PIECE = 256_000;
/** Lists of more members than this are written member by member, and so are trees. */
const LONG = 64;

/**
 * The JSON text of a value, in pieces: together they are what `JSON.stringify(value, null, indent)` gives, without the whole
 * of it ever being in memory. For plain data: no `toJSON`, no functions.
 */
export function* jsonPieces(value: unknown, indent?: number): Generator<string> {
  const writer = new Writer(indent);
  yield* writer.write(value, '', true);
  if (writer.waiting !== '') yield writer.waiting;
}

class Writer {
  /** Written and not handed on. */
  waiting = '';
  private readonly step: string;
  private readonly colon: string;

  constructor(private readonly indent: number | undefined) {
    this.step = indent === undefined ? '' : ' '.repeat(indent);
    this.colon = indent === undefined ? ':' : ': ';
  }

  /** @param margin the white space at the beginning of the line in which the value begins */
  *write(value: unknown, margin: string, top = false): Generator<string> {
    if (!top && !isLong(value)) {
      this.waiting += this.whole(value, margin);
    } else if (Array.isArray(value)) {
      yield* this.members(value, '[', ']', margin, (member) => ['', member]);
    } else if (typeof value === 'object' && value !== null) {
      const entries = Object.entries(value).filter(([, member]) => member !== undefined);
      yield* this.members(entries, '{', '}', margin, ([key, member]) => [
        `${JSON.stringify(key)}${this.colon}`,
        member,
      ]);
    } else this.waiting += this.whole(value, margin);
    if (this.waiting.length < PIECE) return;
    yield this.waiting;
    this.waiting = '';
  }

  private *members<M>(
    members: readonly M[],
    open: string,
    close: string,
    margin: string,
    take: (member: M) => readonly [head: string, value: unknown],
  ): Generator<string> {
    if (members.length === 0) {
      this.waiting += open + close;
      return;
    }
    const inner = this.indent === undefined ? '' : `\n${margin}${this.step}`;
    this.waiting += open;
    let first = true;
    for (const member of members) {
      const [head, value] = take(member);
      this.waiting += `${first ? '' : ','}${inner}${head}`;
      first = false;
      yield* this.write(value, margin + this.step);
    }
    this.waiting += `${this.indent === undefined ? '' : `\n${margin}`}${close}`;
  }

  private whole(value: unknown, margin: string): string {
    const json = (JSON.stringify(value, null, this.indent) as string | undefined) ?? 'null';
    // No string of JSON holds a line feed: all of them are between members.
    return margin === '' ? json : json.replaceAll('\n', `\n${margin}`);
  }
}

/** A long list, or what may hold one: a tree of sections. */
function isLong(value: unknown): boolean {
  if (Array.isArray(value)) return value.length > LONG || value.some(isTree);
  return isTree(value);
}

function isTree(value: unknown): boolean {
  const children = (value as { children?: unknown } | null | undefined)?.children;
  return Array.isArray(children) && children.length > 0;
}
