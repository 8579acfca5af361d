import * as vscode from 'vscode';
import type { Feature } from '../feature';

/** Show Structure, Show Entities, and the two ways between plain and government text (显示结构、显示实体、切换语言). */
export const showCommands: Feature = ({ context }) => {
  const switchTo = async (language: string): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) {
      void vscode.window.showWarningMessage(vscode.l10n.t('Open a text first.'));
      return;
    }
    await vscode.languages.setTextDocumentLanguage(document, language);
  };
  context.subscriptions.push(
    vscode.commands.registerCommand('govtext.showStructure', () =>
      vscode.commands.executeCommand('govtext.structure.focus'),
    ),
    vscode.commands.registerCommand('govtext.showEntities', () =>
      vscode.commands.executeCommand('govtext.entities.focus'),
    ),
    vscode.commands.registerCommand('govtext.switchToGovText', () => switchTo('govtext')),
    vscode.commands.registerCommand('govtext.switchToPlainText', () => switchTo('plaintext')),
  );
};
