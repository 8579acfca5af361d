import * as vscode from 'vscode';
import type { EntityType, Severity } from '../core/record';
import type { SegmenterName } from '../engine/protocol';

/** Every setting below `govtext.` with the type of its value; package.json holds defaults and descriptions. */
export interface Settings {
  /** What happens to a plain-text file that is surely government text. */
  'language.detect': 'auto' | 'ask' | 'off';
  /** Whether what is not the article is faded. */
  'residue.fade': boolean;
  'structure.followCursor': boolean;
  'editing.insertNextMarker': boolean;
  'clean.keepTitle': boolean;
  'clean.metadata': 'remove' | 'keep' | 'front-matter';
  'clean.keepSignature': boolean;
  /** Normalize Whitespace: joins soft line breaks, sets indents. */
  'clean.joinLines': boolean;
  'clean.indent': 'keep' | 'none' | 'two';
  /** What `source.fixAll.govtext` and cleaning on save do: ids of clean-ups. */
  'clean.fixAll': string[];
  'clean.onSave': boolean;
  /** Severity by rule id. */
  rules: Record<string, Severity | 'off'>;
  'engine.segmenter': SegmenterName;
  'entities.userWords': string[];
  'entities.model': string;
  /** Whether an index of the workspace's government texts is kept. */
  'index.enabled': boolean;
  /** Globs of the files that the index looks at. */
  'index.include': string;
  'index.exclude': string;
  /** How many files an index may hold that lives in memory (web). */
  'index.memoryLimit': number;
  /** Types of entities that are underlined in the text. */
  'entities.highlight': EntityType[];
}

/**
 * Reads a setting for a document, or for the window. Lists and objects are copies: VS Code hands out proxies, which can
 * be sent to no other process.
 */
export function setting<K extends keyof Settings>(key: K, scope?: vscode.ConfigurationScope): Settings[K] {
  const value = vscode.workspace.getConfiguration('govtext', scope ?? null).get<unknown>(key);
  return (typeof value === 'object' ? JSON.parse(JSON.stringify(value)) : value) as Settings[K];
}
