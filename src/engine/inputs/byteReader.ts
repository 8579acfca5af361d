/** Reads lines and stretches from a stream of bytes; holds no more than what was asked for and one chunk. */
export class ByteReader {
  private held: Buffer = Buffer.alloc(0);
  private ended = false;
  /** What the source failed with, after its last bytes were read. */
  failure: unknown;
  private readonly chunks: AsyncIterator<Buffer>;

  constructor(source: AsyncIterable<Buffer>) {
    this.chunks = source[Symbol.asyncIterator]();
  }

  /** At least `size` bytes if there are so many; what is held stays held. */
  async peek(size: number): Promise<Buffer> {
    if (this.held.length < size) {
      const parts = [this.held];
      let length = this.held.length;
      while (length < size && !this.ended) {
        const chunk = await this.next();
        if (!chunk) continue;
        parts.push(chunk);
        length += chunk.length;
      }
      this.held = Buffer.concat(parts);
    }
    return this.held;
  }

  /** The next `size` bytes, fewer at the end. */
  async take(size: number): Promise<Buffer> {
    const bytes = (await this.peek(size)).subarray(0, size);
    this.held = this.held.subarray(bytes.length);
    return bytes;
  }

  /** Passes over bytes without holding them; how many there were. */
  async skip(size: number): Promise<number> {
    let left = size;
    while (left > 0) {
      if (this.held.length === 0 && (this.ended || !(await this.refill()))) break;
      const step = Math.min(left, this.held.length);
      this.held = this.held.subarray(step);
      left -= step;
    }
    return size - left;
  }

  /** Puts bytes back before what comes next. */
  unread(bytes: Buffer): void {
    this.held = Buffer.concat([bytes, this.held]);
  }

  /** Passes over everything before the next occurrence of `mark`; false where there is none. */
  async seek(mark: Buffer): Promise<boolean> {
    for (;;) {
      const at = this.held.indexOf(mark);
      if (at >= 0) {
        this.held = this.held.subarray(at);
        return true;
      }
      const tail = this.held.subarray(Math.max(0, this.held.length - mark.length + 1));
      const chunk = this.ended ? undefined : await this.next();
      if (!chunk) {
        if (!this.ended) continue;
        this.held = Buffer.alloc(0);
        return false;
      }
      this.held = Buffer.concat([tail, chunk]);
    }
  }

  private async refill(): Promise<boolean> {
    while (!this.ended) {
      const chunk = await this.next();
      if (!chunk || chunk.length === 0) continue;
      this.held = this.held.length === 0 ? chunk : Buffer.concat([this.held, chunk]);
      return true;
    }
    return false;
  }

  private async next(): Promise<Buffer | undefined> {
    try {
      const { done, value } = await this.chunks.next();
      if (done !== true) return value;
    } catch (error) {
      this.failure = error;
    }
    this.ended = true;
    return undefined;
  }
}
