/** Bytes one file, row or member may have, unpacked, where nobody says otherwise (256 MB). */
export const MAX_SIZE = 256 * 1024 * 1024;

/** `200`, `64K`, `256M`, `1.5GB` in bytes; undefined where it is no size. */
export function parseSize(value: string): number | undefined {
  const found = /^(\d+(?:\.\d+)?)\s*([kmg]?)(?:i?b)?$/iu.exec(value.trim());
  if (!found) return undefined;
  const unit = { '': 0, k: 1, m: 2, g: 3 }[(found[2] ?? '').toLowerCase()] ?? 0;
  const bytes = Math.floor(Number(found[1]) * 1024 ** unit);
  return bytes >= 1 && bytes <= 2 ** 40 ? bytes : undefined;
}

/** Bytes in words: `256 MB`. */
export function sizeInWords(bytes: number): string {
  if (bytes >= 10 * 1024 ** 3) return `${Math.round(bytes / 1024 ** 3)} GB`;
  if (bytes >= 1024 ** 3) return `${(bytes / 1024 ** 3).toFixed(1)} GB`;
  if (bytes >= 1024 ** 2) return `${Math.round(bytes / 1024 ** 2)} MB`;
  return bytes >= 1024 ? `${Math.round(bytes / 1024)} kB` : `${bytes} B`;
}
