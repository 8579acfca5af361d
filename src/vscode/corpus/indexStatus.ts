import * as vscode from 'vscode';
import type { Feature } from '../feature';
import { statusBarItem } from '../say';
import { stateOfIndex } from './corpusItem';

/** The index in the status bar (索引状态): there while it reads, is paused or has failed, and gone when all is read. */
export const indexStatus: Feature = ({ context, corpus }) => {
  const item = statusBarItem(
    'govtext.index',
    vscode.l10n.t('GovText: index of the workspace'),
    'govtext.corpus.focus',
  );
  context.subscriptions.push(
    item,
    corpus.onDidChange((progress) => {
      if (progress.state === 'done' && progress.leftOut === 0) {
        item.hide();
        return;
      }
      const share = progress.files > 0 ? Math.floor((100 * progress.done) / progress.files) : 0;
      const icon =
        progress.state === 'reading' ? 'sync~spin' : progress.state === 'paused' ? 'debug-pause' : 'warning';
      item.show(icon, progress.state === 'reading' ? `${share} %` : '', stateOfIndex(progress));
    }),
  );
};
