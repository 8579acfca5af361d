/** Where an answer goes; `write` waits while the reader is slow. */
export interface Output {
  write(data: string | Uint8Array): Promise<void>;
  /** Ends it; the file then stands under its name, whole. */
  close(): Promise<void>;
  /** Gives it up: the file that was there stays as it was. */
  abort(): Promise<void>;
}

/** An output that is kept in memory and handed over whole when it ends, for stores that take whole files only. */
export function heldOutput(done: (bytes: Uint8Array) => Promise<void>): Output {
  let parts: Uint8Array[] = [];
  return {
    write(data) {
      parts.push(typeof data === 'string' ? new TextEncoder().encode(data) : data);
      return Promise.resolve();
    },
    async close() {
      const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
      let at = 0;
      for (const part of parts) {
        bytes.set(part, at);
        at += part.length;
      }
      parts = [];
      await done(bytes);
    },
    abort() {
      parts = [];
      return Promise.resolve();
    },
  };
}
