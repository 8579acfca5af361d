import { detect, type BinaryKind, type Detected, type Encoding } from './detect';

/** The text of a file, and how it stood there. */
export interface TextFile extends Detected {
  bytes: Uint8Array;
  /** A byte-order mark is the first character, as everywhere in the record. */
  text: string;
  /** The bytes hold something that is not of this encoding (it shows as U+FFFD). */
  damaged: boolean;
}

/** The file holds no text. */
export class BinaryFileError extends Error {
  override name = 'BinaryFileError';
  constructor(readonly kind: BinaryKind) {
    super(kind);
  }
}

/** Reads the text out of the bytes of a file, in the encoding given or the one recognised. Throws BinaryFileError. */
export function readText(bytes: Uint8Array, encoding?: Encoding): TextFile {
  const found: Detected | { binary: BinaryKind } = encoding
    ? { encoding, bom: false, confidence: 'certain' }
    : detect(bytes);
  if ('binary' in found) throw new BinaryFileError(found.binary);
  const text = found.text ?? decodeBytes(bytes, found.encoding);
  return { ...found, bytes, text, damaged: text.includes('\uFFFD') && !isValid(bytes, found.encoding) };
}

/** A U+FFFD may stand in the file itself, which is not damaged then. */
function isValid(bytes: Uint8Array, encoding: Encoding): boolean {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return bytes.length % 2 === 0;
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** To make one takes as long as to decode a page. */
const decoders = new Map<Encoding, InstanceType<typeof TextDecoder>>();

/** Decodes bytes, a byte-order mark included. Lone surrogates in UTF-16 stay as they are; an odd last byte is dropped. */
export function decodeBytes(bytes: Uint8Array, encoding: Encoding): string {
  if (encoding !== 'utf-16le' && encoding !== 'utf-16be') {
    let decoder = decoders.get(encoding);
    if (!decoder) decoders.set(encoding, (decoder = new TextDecoder(encoding, { ignoreBOM: true })));
    return decoder.decode(bytes);
  }
  const units = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts: string[] = [];
  for (let at = 0; at + 1 < bytes.length;) {
    const codes: number[] = [];
    for (; codes.length < 8192 && at + 1 < bytes.length; at += 2) {
      codes.push(units.getUint16(at, encoding === 'utf-16le'));
    }
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}
