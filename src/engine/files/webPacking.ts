import type { Packing } from './fileStore';

/** Packing by what every browser has; slower than Node's own. */
export const webPacking: Packing = {
  deflate: (bytes) => pump(bytes, new CompressionStream('deflate-raw'), Infinity),
  inflate: (bytes, limit) => pump(bytes, new DecompressionStream('deflate-raw'), limit),
  sha256: async (bytes) => {
    const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
};

async function pump(
  bytes: Uint8Array,
  through: { readable: ReadableStream; writable: WritableStream },
  limit: number,
): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(through);
  const parts: Uint8Array[] = [];
  let size = 0;
  for (const reader = stream.getReader(); ;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array };
    if (done || !value) break;
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      throw new Error('unpacks to more than it says');
    }
    parts.push(value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
