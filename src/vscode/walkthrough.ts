import * as vscode from 'vscode';
import type { Feature } from './feature';
import { command } from './say';

const SEEN = 'govtext.walkthroughSeen';
const WALKTHROUGH = 'govtext.govtext#govtext.start';

/** The walkthrough (入门导览): opened once, when the first government text is, and from the palette ever after. */
export const walkthrough: Feature = ({ context, analyses }) => {
  // Beside a text that is open, else alone.
  const open = (): Thenable<unknown> =>
    vscode.commands.executeCommand(
      'workbench.action.openWalkthrough',
      WALKTHROUGH,
      vscode.window.activeTextEditor !== undefined,
    );
  context.subscriptions.push(command('govtext.openWalkthrough', open));
  // Not while the extension is developed or tested: it would stand before what is looked at.
  if (context.extensionMode !== vscode.ExtensionMode.Production || context.globalState.get(SEEN)) return;
  const once = analyses.onDidChangeStructure(() => {
    once.dispose();
    void context.globalState.update(SEEN, true);
    void open();
  });
  context.subscriptions.push(once);
};
