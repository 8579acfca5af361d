import type * as vscode from 'vscode';
import type { Analyses } from './analyses';
import type { Platform } from './platform';

/** What every feature gets. */
export interface FeatureHost {
  readonly context: vscode.ExtensionContext;
  readonly platform: Platform;
  readonly analyses: Analyses;
  readonly log: vscode.LogOutputChannel;
}

/** One feature, view or command: registers what it is and puts what must be disposed into `context.subscriptions`. */
export type Feature = (host: FeatureHost) => void;
