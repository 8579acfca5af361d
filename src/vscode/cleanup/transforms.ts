import * as vscode from 'vscode';
import { findTransform, type TransformId, type TransformOptions } from '../../core/cleanup/transform';
import type { TextEdit } from '../../core/record';
import { documentToClean } from '../commands/subject';
import type { Feature, FeatureHost } from '../feature';
import { inWords } from '../locale';
import { applyTo } from '../positions';
import { withLateProgress } from '../progress';
import { setting } from '../settings';
import * as say from '../say';

/** The clean-ups that have a command of their own beside those of commands/clean.ts. */
const COMMANDS: Readonly<Record<string, TransformId>> = {
  'govtext.normalizeWhitespace': 'normalize-whitespace',
  'govtext.restorePunctuation': 'restore-punctuation',
  'govtext.splitEnumerations': 'split-enumerations',
  'govtext.removeDuplicates': 'remove-duplicates',
};

/** How a person wants a document to be cleaned. */
export function transformOptions(document: vscode.TextDocument): TransformOptions {
  return {
    keepTitle: setting('clean.keepTitle', document.uri),
    keepSignature: setting('clean.keepSignature', document.uri),
    metadata: setting('clean.metadata', document.uri),
    joinLines: setting('clean.joinLines', document.uri),
    indent: setting('clean.indent', document.uri),
  };
}

/** Normalize Whitespace, Restore Full-Width Punctuation, Split Enumerations, Remove Duplicates: each one undo step. */
export const transformCommands: Feature = (host) => {
  const { context } = host;
  for (const [command, id] of Object.entries(COMMANDS)) {
    context.subscriptions.push(say.command(command, () => runCleanUp(host, [id], inWords(wordsOf(id)))));
  }
};

function wordsOf(id: TransformId) {
  return findTransform(id)?.words ?? { en: id, zh: id };
}

/** Makes clean-ups on the active document in one undo step, with a message where there is nothing to do. */
export async function runCleanUp(
  { analyses, rules }: FeatureHost,
  ids: readonly string[],
  title: string,
): Promise<void> {
  const document = await documentToClean();
  if (!analyses.isOurs(document)) {
    void say.warn(vscode.l10n.t('Open a government text first.'));
    return;
  }
  if (!(await rules.readable(document))) return;
  const { version } = document;
  const edits = await withLateProgress(title, (signal) =>
    analyses.cleanUp(document, ids, transformOptions(document), { signal }),
  );
  if (edits) await applyCleanUp(document, version, edits, title);
}

/** Applies edits worked out for a version of a document, and says what came of it. */
export async function applyCleanUp(
  document: vscode.TextDocument,
  version: number,
  edits: readonly TextEdit[],
  title: string,
): Promise<boolean> {
  if (edits.length === 0) {
    void say.info(vscode.l10n.t('{0}: there is nothing to do.', title));
    return false;
  }
  if (document.version !== version || !(await applyTo(document, edits, title))) {
    changedMeanwhile(title);
    return false;
  }
  say.status(vscode.l10n.t('{0}: {1} places changed', title, edits.length), 5000);
  return true;
}

/** Says that edits worked out for one version of a document are not made on another. */
export function changedMeanwhile(title: string): void {
  void say.warn(vscode.l10n.t('{0}: the document changed meanwhile. Please try again.', title));
}
