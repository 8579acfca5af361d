import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, openSample, openText, page, undo, until } from './lib/editor';

const run = (command: string) => vscode.commands.executeCommand(command);

describe('commands', () => {
  afterEach(closeAll);

  it('cleans, and one undo is back at the first byte', async () => {
    const document = await openSample();
    const before = document.getText();
    await run('govtext.cleanArticle');
    const cleaned = document.getText();
    assert.ok(cleaned.startsWith('临溪干部沉到村组办实事'), cleaned.slice(0, 40));
    assert.ok(cleaned.endsWith('“三本账”常记常新。\n'), cleaned.slice(-40));
    assert.doesNotMatch(cleaned, /403|分享到|来源：|相关稿件/);
    for (const line of cleaned.split('\n')) assert.ok(before.includes(line));
    await run('govtext.cleanArticle');
    assert.equal(document.getText(), cleaned, 'twice is once');
    await undo(document);
    assert.equal(document.getText(), before);
  });

  it('removes only error wrappers when asked for that', async () => {
    const document = await openText(page());
    await run('govtext.removeErrorWrappers');
    assert.doesNotMatch(document.getText(), /404|nginx/);
    assert.match(document.getText(), /分享到/);
  });

  it('removes boilerplate and keeps metadata', async () => {
    const document = await openSample();
    await run('govtext.removeBoilerplate');
    assert.match(document.getText(), /来源：清州在线/);
    assert.doesNotMatch(document.getText(), /分享到|403/);
  });

  it('keeps CR LF', async () => {
    const document = await openText(page('\r\n'));
    await run('govtext.cleanArticle');
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    assert.equal(document.getText().replaceAll('\r\n', '').includes('\n'), false);
    assert.match(document.getText(), /^北河县扎实推进/);
  });

  it('leaves a dead page alone', async () => {
    const dead = '404 Not Found\n\n404 Not Found\n\n\nnginx/1.18.0\n';
    const document = await openText(dead);
    await run('govtext.cleanArticle');
    assert.equal(document.getText(), dead);
  });

  it('shows the cleaned article beside the page', async () => {
    const document = await openText(page());
    await run('govtext.previewCleaned');
    // The one of this page: another test may have left one of another page open.
    const preview = await until(
      () =>
        vscode.workspace.textDocuments.find(
          ({ uri }) => uri.scheme === 'govtext-cleaned' && uri.query === document.uri.toString(),
        ),
      'no preview',
    );
    await until(() => preview.getText().startsWith('北河县'), 'the preview does not begin with the article');
    assert.doesNotMatch(preview.getText(), /404/);
    assert.equal(document.getText(), page());
  });

  for (const command of ['govtext.applyPreview', 'govtext.cleanArticle', 'govtext.removeBoilerplate'])
    it(`makes the text as its preview shows it, with ${command} on the cleaned side`, async () => {
      const document = await openText(page());
      await run('govtext.previewCleaned');
      const preview = await until(
        () => vscode.window.visibleTextEditors.find((each) => each.document.uri.scheme === 'govtext-cleaned'),
        'no preview',
      );
      await until(() => preview.document.getText().startsWith('北河县'), 'the preview is empty');
      const cleaned = preview.document.getText();
      // The cleaned side has the focus: that is what a person looks at.
      await until(async () => {
        await vscode.commands.executeCommand('workbench.action.compareEditor.focusPrimarySide');
        return vscode.window.activeTextEditor?.document.uri.scheme === 'govtext-cleaned';
      }, 'the cleaned side has no focus');
      await run(command);
      assert.equal(document.getText(), cleaned);
      if (command === 'govtext.applyPreview') {
        await until(() => vscode.window.activeTextEditor?.document === document, 'the text is not shown');
        await until(
          () =>
            !vscode.window.tabGroups.all.some(({ tabs }) =>
              tabs.some(({ input }) => input instanceof vscode.TabInputTextDiff),
            ),
          'the preview stays open',
        );
      }
    });

  it('switches to government text and back', async () => {
    await openText('一段话。', 'plaintext');
    await run('govtext.switchToGovText');
    await until(() => vscode.window.activeTextEditor?.document.languageId === 'govtext', 'not ours');
    await run('govtext.switchToPlainText');
    await until(() => vscode.window.activeTextEditor?.document.languageId === 'plaintext', 'still ours');
  });
});
