import { textQuality } from './quality';

/** The encodings (字符编码) a file may be read in; names as TextDecoder knows them. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export interface Detected {
  encoding: Encoding;
  /** A byte-order mark stands at the start. */
  bom: boolean;
  /** `certain` where the bytes leave no doubt, `guess` where the text looked right. */
  confidence: 'certain' | 'guess';
}

/** What a file that is no text is, by its first bytes. */
export type BinaryKind = 'pdf' | 'word' | 'zip' | 'image' | 'gzip' | 'executable' | 'binary';

/** How much of a file is looked at. */
const SAMPLE = 65_536;

const SIGNATURES: readonly (readonly [BinaryKind, readonly number[]])[] = [
  ['pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['word', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['image', [0x89, 0x50, 0x4e, 0x47]],
  ['image', [0xff, 0xd8, 0xff]],
  ['image', [0x47, 0x49, 0x46, 0x38]],
  ['gzip', [0x1f, 0x8b]],
  ['executable', [0x7f, 0x45, 0x4c, 0x46]],
];

/** Tells what encoding the bytes of a file are in, or what kind of file it is if it holds no text. */
export function detect(bytes: Uint8Array): Detected | { binary: BinaryKind } {
  for (const [binary, signature] of SIGNATURES) {
    if (signature.every((byte, index) => bytes[index] === byte)) return { binary };
  }
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    return { encoding: 'utf-8', bom: true, confidence: 'certain' };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { encoding: 'utf-16le', bom: true, confidence: 'certain' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { encoding: 'utf-16be', bom: true, confidence: 'certain' };

  const sample = bytes.subarray(0, SAMPLE);
  const cut = bytes.length > SAMPLE;
  const wide = detectWide(sample);
  if (wide) return wide;
  if (looksBinary(sample)) return { binary: 'binary' };
  if (decodes(sample, 'utf-8', cut) && (!cut || decodes(bytes, 'utf-8', false))) {
    return { encoding: 'utf-8', bom: false, confidence: 'certain' };
  }
  let best: Encoding = 'utf-8';
  let bestQuality = -Infinity;
  for (const encoding of ['utf-8', 'gb18030', 'big5'] as const) {
    const quality = textQuality(decodeSample(foreignPart(bytes), encoding));
    if (quality > bestQuality) [best, bestQuality] = [encoding, quality];
  }
  if (bestQuality < -1) return { binary: 'binary' };
  return { encoding: best, bom: false, confidence: 'guess' };
}

/** UTF-16 without a mark: Chinese text in it has zero bytes only where ASCII stands, and reads well. */
function detectWide(sample: Uint8Array): Detected | undefined {
  if (sample.length < 4 || !sample.includes(0)) return undefined;
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const text = decodeSample(sample.subarray(0, sample.length & ~1), encoding);
    if (!text.includes('\0') && textQuality(text) > 0.4) return { encoding, bom: false, confidence: 'guess' };
  }
  return undefined;
}

/** Zero bytes or many control characters are not text; a single NUL in a long text is forgiven. */
function looksBinary(sample: Uint8Array): boolean {
  let odd = 0;
  for (const byte of sample) {
    if (byte === 0) odd += 4;
    else if (byte < 9 || (byte > 13 && byte < 27) || byte === 127) odd++;
  }
  return odd > 4 && odd > sample.length / 100;
}

/** The stretch of the file around its first byte that is not ASCII: a long English head says nothing. */
function foreignPart(bytes: Uint8Array): Uint8Array {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  return first < SAMPLE / 2 ? bytes.subarray(0, SAMPLE) : bytes.subarray(first, first + SAMPLE);
}

function decodes(bytes: Uint8Array, encoding: Encoding, cut: boolean): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: cut });
    return true;
  } catch {
    return false;
  }
}

function decodeSample(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream: true });
}
