// HTML, Word and PDF documents opened as government text: the text their readers give, in an editor that writes nothing.
import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { paragraph, word } from '../../unit/inputs/word';
import { closeAll, editor, inLanguage, page, until, writeFile } from './lib/editor';

const html = (text: string): string =>
  `<!doctype html><html><head><meta charset="utf-8"><script>alert(1)</script></head><body>${text
    .split('\n')
    .map((line) => `<p>${line}</p>`)
    .join('')}</body></html>`;

/** Opens a document that was written into the workspace, and waits until its text is on show. */
async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  await editor();
  await vscode.commands.executeCommand('govtext.openPage', uri);
  const shown = vscode.window.activeTextEditor?.document;
  assert.equal(shown?.uri.scheme, 'govtext-page');
  return inLanguage(shown.uri);
}

describe('open as government text', () => {
  after(closeAll);

  it('shows an HTML page as its lines, with outline and residue', async () => {
    const uri = await writeFile('page.html', html(page()));
    const document = await open(uri);
    assert.match(document.getText(), /^404 Not Found\n北河县扎实推进河道治理工作\n/);
    assert.doesNotMatch(document.getText(), /alert|</);
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.ok(symbols.length > 0);
    await until(() => vscode.languages.getDiagnostics(document.uri).length > 0, 'problems of the page');
  });

  it('follows the file', async () => {
    const uri = await writeFile('follow.html', html('北河县召开河道治理工作会议'));
    const document = await open(uri);
    await writeFile('follow.html', html('北河县通报河道治理工作进展'));
    await until(() => document.getText().includes('通报'), 'the text of now');
  });

  it('shows a Word document, also one that is open already', async () => {
    const uri = await writeFile('letter.docx', word(paragraph('北河县人民政府关于河道治理的通知')));
    assert.equal((await open(uri)).getText(), '北河县人民政府关于河道治理的通知\n');
    assert.equal((await open(uri)).getText(), '北河县人民政府关于河道治理的通知\n');
  });

  it('Edit a Copy gives the same text to write in', async () => {
    const document = await open(await writeFile('copy.html', html(page())));
    await vscode.commands.executeCommand('govtext.editPageCopy', document.uri);
    const copy = vscode.window.activeTextEditor?.document;
    assert.equal(copy?.uri.scheme, 'untitled');
    assert.equal(copy?.languageId, 'govtext');
    assert.equal(copy?.getText(), document.getText());
  });

  it('opens nothing where nothing can be read, and goes on', async () => {
    await closeAll();
    const uri = await writeFile('bad.docx', 'no Word document');
    await vscode.commands.executeCommand('govtext.openPage', uri);
    assert.equal(vscode.window.activeTextEditor, undefined);
    await open(await writeFile('good.html', html('北河县人民政府通知')));
  });
});
