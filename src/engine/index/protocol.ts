import type { WireOptions } from '../protocol';
import type { FolderRules } from './folderRules';
import type { IndexQueries, IndexQueryKind } from './queries';

/** How an index is set up, sent once. */
export interface IndexSetup {
  /** The database's file; in memory where absent or where the platform has no SQLite of its own. */
  file?: string;
  /** The version of the analyser and whatever else changes what it finds: an index made with another is made anew. */
  analyser: string;
  options: WireOptions;
  /** Words that the segmenter is to keep whole. */
  userWords?: readonly string[];
  /** How many files an index in memory may hold. */
  memoryLimit: number;
  modelPath?: string;
  /** Bytes handed over where nothing can be read (web). */
  sql?: Uint8Array;
  model?: Uint8Array;
  lexicon?: Uint8Array;
  wasm?: Uint8Array;
}

/** A file to be indexed: by its path where the index can read files itself, else with its bytes when asked. */
export interface IndexFile {
  uri: string;
  path?: string;
  /** Size and time of a file without a path: what is as it was is not asked for. */
  stamp?: { size: number; mtime: number };
}

/** A folder in which the index looks for files by itself. */
export interface IndexFolder {
  uri: string;
  path: string;
  /** Globs, relative to it. */
  include: string;
  exclude: string[];
  followLinks: boolean;
}

/** The state of the index (索引状态); sent whenever it changes, at most a few times a second. */
export interface IndexProgress {
  state: 'reading' | 'done' | 'paused' | 'failed';
  /** Files named by the settings, and how many of them are up to date in the index. */
  files: number;
  done: number;
  /** Of those done: government texts, other texts, unreadable files. */
  texts: number;
  others: number;
  failed: number;
  /** Files beyond the limit of an index in memory, left out. */
  leftOut: number;
  /** True where the index lives in memory only. */
  inMemory: boolean;
  /** Raised with every change of what queries would answer. */
  generation: number;
  /** Resident memory in bytes; 0 where unknown. */
  memory: number;
  problem?: string;
}

export type ToIndex =
  | { type: 'setup'; setup: IndexSetup }
  /** All files there are; sent in parts. What is in the index and not among them when `last` comes is taken out. */
  | { type: 'files'; files: IndexFile[]; last: boolean }
  /** The same, where the index can look by itself: an editor would get all their names in one turn. */
  | { type: 'look'; folders: IndexFolder[] }
  /** These were made or changed. */
  | { type: 'changed'; files: IndexFile[] }
  | { type: 'removed'; uris: string[] }
  /** What the rules files of the workspace say now; the files are to be listed after it. */
  | { type: 'rules'; rules: FolderRules[] }
  /** An open document whose text is not (or may not be) that on disk. */
  | { type: 'open'; uri: string; text: string; government: boolean }
  /** It is closed or saved: the file counts again. */
  | { type: 'closed'; file: IndexFile; gone: boolean }
  /** The bytes of a file that was asked for; absent where it cannot be read. */
  | { type: 'bytes'; uri: string; bytes?: Uint8Array; mtime: number; problem?: string }
  | { type: 'pause'; paused: boolean }
  | { type: 'query'; id: number; kind: IndexQueryKind; query: IndexQueries[IndexQueryKind]['query'] }
  | { type: 'cancel'; id: number };

export type FromIndex =
  | { type: 'progress'; progress: IndexProgress }
  | { type: 'wanted'; uri: string }
  /** A query goes on: said between its parts. */
  | { type: 'alive'; id: number }
  /** A part of a long answer (hits as they are found). */
  | { type: 'part'; id: number; part: unknown }
  | { type: 'result'; id: number; result: unknown }
  | { type: 'error'; id: number; message: string };
