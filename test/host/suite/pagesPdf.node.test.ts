// PDF documents are read in a process of their own, on the desktop alone.
import assert from 'node:assert/strict';
import { after, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { column, pdf } from '../../unit/inputs/pdfFile';
import { closeAll, editor, inLanguage, writeFile } from './lib/editor';

describe('open a PDF as government text', () => {
  after(closeAll);

  it('shows its text layer: a line a paragraph', async () => {
    await editor();
    const text =
      '北河县坚持问题导向，统筹推进河道清淤、岸线整治和水质监测，河道面貌明显改善，群众满意度不断提高。';
    const uri = await writeFile('print.pdf', pdf([column([text], { x: 90, y: 700, width: 415 })]));
    await vscode.commands.executeCommand('govtext.openPage', uri);
    const shown = vscode.window.activeTextEditor?.document;
    assert.equal(shown?.uri.scheme, 'govtext-page');
    assert.equal((await inLanguage(shown.uri)).getText().trim(), text);
  });
});
