import { textQuality } from './quality';

/** The encodings (字符编码) a file may be read in; names as TextDecoder knows them. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5';

export interface Detected {
  encoding: Encoding;
  /** A byte-order mark stands at the start. */
  bom: boolean;
  /** `certain` where the bytes leave no doubt, `guess` where the text looked right. */
  confidence: 'certain' | 'guess';
  /** The text, where it had to be decoded to tell: as decodeBytes gives it. */
  text?: string;
}

/** What a file that is no text is, by its first bytes. */
export type BinaryKind = 'pdf' | 'word' | 'zip' | 'image' | 'gzip' | 'executable' | 'utf-32' | 'binary';

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
  // Its mark begins as that of UTF-16 does.
  ['utf-32', [0xff, 0xfe, 0, 0]],
  ['utf-32', [0, 0, 0xfe, 0xff]],
];

/** Tells what encoding the bytes of a file are in, or what kind of file it is if it holds no text. */
export function detect(bytes: Uint8Array): Detected | { binary: BinaryKind } {
  return recognise(bytes) ?? guess(bytes);
}

/** As detect, where the bytes themselves tell; undefined where only the look of the text could (guess). */
export function recognise(bytes: Uint8Array): Detected | { binary: BinaryKind } | undefined {
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
  const wide = detectWide(sample);
  if (wide) return wide;
  if (looksBinary(sample)) return { binary: 'binary' };
  // The head first: of a large file in another encoding no more is decoded.
  const cut = bytes.length > SAMPLE;
  if (cut && decoded(sample, true) === undefined) return undefined;
  const text = decoded(bytes, false);
  return text === undefined ? undefined : { encoding: 'utf-8', bom: false, confidence: 'certain', text };
}

/** The encoding in which the bytes read best. */
export function guess(bytes: Uint8Array): Detected | { binary: BinaryKind } {
  const sample = foreignPart(bytes);
  let best: Encoding = 'utf-8';
  let bestQuality = -Infinity;
  for (const encoding of ['utf-8', 'gb18030', 'big5'] as const) {
    const quality = textQuality(decodeSample(sample, encoding));
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
  // By number: the iterator of an array of bytes takes thirty times as long.
  for (let at = 0; at < sample.length; at++) {
    const byte = sample[at] as number;
    if (byte >= 27 && byte !== 127) continue;
    if (byte === 0) odd += 4;
    else if (byte < 9 || byte > 13) odd++;
  }
  return odd > 4 && odd > sample.length / 100;
}

/** The stretch of the file around its first byte that is not ASCII: a long English head says nothing. */
function foreignPart(bytes: Uint8Array): Uint8Array {
  let first = 0;
  while (first < bytes.length && (bytes[first] as number) < 0x80) first++;
  return first < SAMPLE / 2 ? bytes.subarray(0, SAMPLE) : bytes.subarray(first, first + SAMPLE);
}

/** The text of bytes that are UTF-8 without a fault; `cut` where the last character may lack its end. */
function decoded(bytes: Uint8Array, cut: boolean): string | undefined {
  try {
    if (cut) return strictDecoder().decode(bytes, { stream: true });
    return (strict ??= strictDecoder()).decode(bytes);
  } catch {
    // What it did not finish stays in it.
    strict = undefined;
    return undefined;
  }
}

type Decoder = InstanceType<typeof TextDecoder>;

function strictDecoder(): Decoder {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
}
/** For whole texts: to make one takes as long as to decode a page. */
let strict: Decoder | undefined;

function decodeSample(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes, { stream: true });
}
