/** Bytes, deflated, in base64. */
export async function deflate(bytes: Uint8Array): Promise<string> {
  return toBase64(await pump(bytes, new CompressionStream('deflate-raw')));
}

/** The inverse of deflate. Throws where it is damaged. */
export async function inflate(base64: string): Promise<Uint8Array> {
  return pump(fromBase64(base64), new DecompressionStream('deflate-raw'));
}

async function pump(
  bytes: Uint8Array,
  through: { readable: ReadableStream; writable: WritableStream },
): Promise<Uint8Array> {
  const stream = new Blob([bytes as Uint8Array<ArrayBuffer>]).stream().pipeThrough(through);
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function toBase64(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

function fromBase64(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}
