import type * as vscode from 'vscode';
import type { Analyses } from './analyses';
import type { CorpusIndex } from './corpus/corpusIndex';
import type { CurrentDocument } from './currentDocument';
import type { Platform } from './platform';
import type { RulesStore } from './rulesFile';
import type { StructureDrag } from './views/structureDrag';

/** What every feature gets. */
export interface FeatureHost {
  readonly context: vscode.ExtensionContext;
  readonly platform: Platform;
  readonly analyses: Analyses;
  /** The document that views and the status bar speak of. */
  readonly current: CurrentDocument;
  /** A person's verdicts on lines and entities, kept in the workspace. */
  readonly rules: RulesStore;
  /** What dragging in the Structure view does; the feature that edits by structure sets it. */
  readonly structureDrag: StructureDrag;
  /** The index of the workspace's texts. */
  readonly corpus: CorpusIndex;
  readonly log: vscode.LogOutputChannel;
}

/** One feature, view or command: registers what it is and puts what must be disposed into `context.subscriptions`. */
export type Feature = (host: FeatureHost) => void;
