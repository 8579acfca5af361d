// A small extension for the embedded VS Code that opens files at its start: the workbench's address names one file only.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Puts it among the extensions of a server's data folder. */
export function openAtStart(dataDir, files) {
  const folder = join(dataDir, 'extensions', 'govtext.open-at-start-0.0.1');
  mkdirSync(folder, { recursive: true });
  const manifest = {
    name: 'open-at-start',
    publisher: 'govtext',
    version: '0.0.1',
    engines: { vscode: '^1.100.0' },
    main: './main.js',
    activationEvents: ['onStartupFinished'],
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const main = `const vscode = require('vscode');
exports.activate = async () => {
  for (const file of ${JSON.stringify(files)}) {
    await vscode.window.showTextDocument(vscode.Uri.file(file), { preview: false, preserveFocus: true });
  }
};
`;
  writeFileSync(join(folder, 'main.js'), main);
}
