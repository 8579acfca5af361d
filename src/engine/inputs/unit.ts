import type { Words } from '../../core/words';
import type { Encoding } from '../files/detect';
import type { Format, InputKind } from './formats';
import type { MemoryLimit } from './memory';

/**
 * One text on its way (一篇): a whole file, or a row or member of one. It travels to the process that renders and
 * analyses it, so that reading many small files is spread too.
 */
export interface Unit {
  /** The path as given; a row's own id; otherwise `PATH#N`. */
  id: string;
  /** The file it comes from, as given; `-` for standard input. */
  path: string;
  /** True for a row or member of a file. */
  member?: boolean;
  /** True for a line that is no row at all: it says nothing of an id. */
  nameless?: boolean;
  /** Where the archive says it was fetched. */
  url?: string;
  /** When its reading began, in milliseconds since 1970. */
  began?: number;
  /** When the file was last changed, in milliseconds since 1970; absent for standard input. */
  changed?: number;
  content: Content;
}

export type Content =
  /** A file of so many bytes, not read yet. */
  | { type: 'file'; kind: InputKind; size: number }
  /** A file from standard input, unpacked. */
  | { type: 'whole'; format: Format; bytes: Uint8Array }
  /** A member's bytes: a page's HTML or text, and the charset its server named. */
  | { type: 'bytes'; format: 'html' | 'txt'; bytes: Uint8Array; charset?: string }
  /** A row's text. */
  | { type: 'text'; text: string }
  /** It cannot be read. */
  | { type: 'error'; words: Words };

/** How inputs are to be read. */
export interface ReadOptions {
  encoding?: Encoding;
  /** What `--input` says: overrules name and bytes. */
  input?: InputKind;
  textField: string;
  idField: string;
  /** Bytes one file, row or member may have, unpacked. */
  maxSize: number;
  /** The memory one text may take; without limit where absent. */
  memory?: MemoryLimit;
}
