import * as vscode from 'vscode';
import type { Feature } from '../feature';
import * as say from '../say';

/** Show Structure, Show Entities, and the two ways between plain and government text (显示结构、显示实体、切换语言). */
export const showCommands: Feature = ({ context }) => {
  const switchTo = async (language: string): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) {
      void say.warn(vscode.l10n.t('Open a text first.'));
      return;
    }
    await vscode.languages.setTextDocumentLanguage(document, language);
  };
  context.subscriptions.push(
    say.command('govtext.showStructure', () => vscode.commands.executeCommand('govtext.structure.focus')),
    say.command('govtext.showEntities', () => vscode.commands.executeCommand('govtext.entities.focus')),
    say.command('govtext.switchToGovText', () => switchTo('govtext')),
    say.command('govtext.switchToPlainText', () => switchTo('plaintext')),
  );
};
