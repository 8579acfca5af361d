/**
 * The lines of a stream of bytes, split at line feeds alone: a text inside JSON may hold U+2028 or a carriage return,
 * where other readers split too. A line of any length is put together once. A last line without a line feed counts.
 */
export async function* byteLines(stream: AsyncIterable<Buffer | string>): AsyncGenerator<string> {
  let parts: Buffer[] = [];
  for await (const piece of stream) {
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    let start = 0;
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, start)) {
      parts.push(chunk.subarray(start, at));
      yield lineOf(parts);
      parts = [];
      start = at + 1;
    }
    if (start < chunk.length) parts.push(chunk.subarray(start));
  }
  if (parts.length > 0) yield lineOf(parts);
}

function lineOf(parts: readonly Buffer[]): string {
  const [only] = parts;
  return (parts.length === 1 && only ? only : Buffer.concat(parts)).toString('utf8');
}
