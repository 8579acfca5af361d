import * as vscode from 'vscode';
import type { Feature } from '../feature';
import { command } from '../say';

/** The folder of invented files that the extension brings along (示例语料). */
const SAMPLE = ['media', 'corpus'];

/** Open Sample Folder (打开示例文件夹): a copy of forty invented files, the person's to change, in a window of its own. */
export const sampleFolder: Feature = ({ context }) => {
  context.subscriptions.push(
    command('govtext.openSampleFolder', async (here?: unknown) => {
      const from = vscode.Uri.joinPath(context.extensionUri, ...SAMPLE);
      const to = vscode.Uri.joinPath(context.globalStorageUri, 'sample');
      // What the person changed in a copy made before stays theirs.
      const there = await vscode.workspace.fs.stat(to).then(
        () => true,
        () => false,
      );
      if (!there) {
        await vscode.workspace.fs.createDirectory(context.globalStorageUri);
        await vscode.workspace.fs.copy(from, to);
      }
      if (here === 'copy') return to;
      await vscode.commands.executeCommand('vscode.openFolder', to, { forceNewWindow: true });
      return to;
    }),
  );
};
