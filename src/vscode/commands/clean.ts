import * as vscode from 'vscode';
import { findTransform } from '../../core/cleanup/transform';
import type { Feature } from '../feature';
import { inWords } from '../locale';
import { transformOptions } from '../cleanup/transforms';
import { applyTo } from '../positions';
import { withLateProgress } from '../progress';
import * as say from '../say';
import { documentToClean } from './subject';

/** Which clean-up each command makes. */
const COMMANDS = {
  'govtext.cleanArticle': 'clean-article',
  'govtext.removeBoilerplate': 'remove-boilerplate',
  'govtext.removeErrorWrappers': 'remove-error-wrappers',
} as const;

/** Clean Article, Remove Boilerplate, Remove Error Wrappers (清理文章、删除页面残留、删除错误页包装). */
export const cleanCommands: Feature = ({ context, analyses, rules }) => {
  const clean = async (id: string): Promise<void> => {
    const transform = findTransform(id);
    const document = await documentToClean();
    if (!transform) return;
    if (!analyses.isOurs(document)) {
      void say.warn(vscode.l10n.t('Open a government text first.'));
      return;
    }
    if (!(await rules.readable(document))) return;
    const title = inWords(transform.words);
    const { version } = document;
    const record = await withLateProgress(title, () => analyses.structure(document));
    if (!record) return;
    if (record.kind === 'dead-page') {
      void say.warn(vscode.l10n.t('This page is an error page without an article. Nothing was removed.'));
      return;
    }
    const edits = await withLateProgress(title, (signal) =>
      analyses.cleanUp(document, [id], transformOptions(document), { signal }),
    );
    if (!edits) return;
    if (edits.length === 0) {
      void say.info(vscode.l10n.t('{0}: there is nothing to do.', title));
      return;
    }
    if (document.version !== version || !(await applyTo(document, edits, title))) {
      void say.warn(vscode.l10n.t('{0}: the document changed meanwhile. Please try again.', title));
      return;
    }
    const removed = edits.reduce((sum, edit) => sum + edit.end - edit.start - edit.newText.length, 0);
    say.status(vscode.l10n.t('{0}: {1} characters removed', title, removed), 5000);
  };
  for (const [command, id] of Object.entries(COMMANDS))
    context.subscriptions.push(say.command(command, () => clean(id)));
};
