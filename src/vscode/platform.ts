import type * as vscode from 'vscode';
import type { PageHints } from '../core/roles/pageHints';
import type { Words } from '../core/words';
import type { Engine } from '../engine/engine';
import type { IndexLauncher } from '../engine/index/client';
import type { IndexSetup } from '../engine/index/protocol';
import type { FileStore } from '../engine/files/fileStore';
import type { Output } from '../engine/files/output';
import type { SegmenterName } from '../engine/protocol';

/** What the person set about the engine. */
export interface EngineSettings {
  segmenter?: SegmenterName;
  userWords?: readonly string[];
  modelPath?: string;
}

/** A document to be read as text: where it lies on the disk, or its name and its bytes. */
export type PageSource = { path: string } | { name: string; bytes: Uint8Array };

/** A document as it was read: its text, and what its HTML tells of the lines; or why there is none. */
export type PageRead = { text: string; hints?: PageHints } | { error: Words };

/** What differs between the desktop's extension host (Node) and the web's (a worker). */
export interface Platform {
  readonly name: 'node' | 'web';
  /** Makes what asks the engine; the engine itself starts with the first call. */
  createEngine(settings: EngineSettings): Promise<Engine>;
  /** The memory the engine may take, in bytes. */
  readonly engineMemory: number;
  /** Starts the corpus index; the launcher is asked when the index is first needed. */
  indexLauncher(): IndexLauncher;
  /** What an index is set up with beside the person's settings: the analyser's version, and bytes where none can be read. */
  indexSetup(
    context: vscode.ExtensionContext,
  ): Promise<Pick<IndexSetup, 'analyser' | 'sql' | 'model' | 'wasm'>>;
  /** The path of a file that the index's process can read by itself; undefined where it cannot. */
  localPath(uri: vscode.Uri): string | undefined;
  /** The text of an HTML, Word or PDF document, as the command line reads it; or why there is none. */
  readPage(source: PageSource, signal: AbortSignal): Promise<PageRead>;
  /** The disk, written to safely; absent on the web, where VS Code's own file systems do. */
  diskFiles?(): Promise<FileStore>;
  /** A file of the disk that is written bit by bit and stands under its name once it is whole; absent on the web. */
  diskOutput?(path: string): Promise<Output>;
}
