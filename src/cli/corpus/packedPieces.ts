/**
 * A long answer on its way from a worker. It is written when all of it is there, so that a worker that dies leaves no torn
 * line; until then it is held packed, since a record of a long text weighs seven times what the text does, and packs well.
 */
import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** A piece in UTF-8, packed in a hurry. */
export function packPiece(piece: string | Uint8Array): Uint8Array {
  return deflateRawSync(piece, { level: 1 });
}

/** The pieces again, each unpacked when it is its turn. */
export function unpacked(pieces: readonly Uint8Array[]): Iterable<Uint8Array> {
  return {
    *[Symbol.iterator]() {
      for (const piece of pieces) yield inflateRawSync(piece);
    },
  };
}
