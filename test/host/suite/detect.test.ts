import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { api, closeAll, inLanguage, openText, page, until, writeFile } from './lib/editor';

/** Long enough for the detector to have looked; it looks when the document opens. */
const settle = () => new Promise((resolve) => setTimeout(resolve, 600));
const languageOf = (uri: vscode.Uri): string | undefined =>
  vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString())?.languageId;

async function open(uri: vscode.Uri): Promise<void> {
  // Unlike openTextDocument this lets the document go as soon as its editor is closed.
  await vscode.commands.executeCommand('vscode.open', uri);
  await until(() => languageOf(uri), 'not opened');
}
async function reopen(uri: vscode.Uri): Promise<void> {
  await closeAll();
  await until(() => languageOf(uri) === undefined, 'the document stays open');
  await open(uri);
}

describe('language', function () {
  afterEach(closeAll);

  it('of files named .govtext and .gov.txt is ours', async () => {
    for (const name of ['a.govtext', 'b.gov.txt']) {
      const uri = await writeFile(name, '一段话。\n');
      await open(uri);
      assert.equal(languageOf(uri), 'govtext', name);
    }
  });

  it('of a plain-text file that is surely ours is switched', async () => {
    const uri = await writeFile('river.txt', page());
    await open(uri);
    await inLanguage(uri);
  });

  it('of other people’s files is never touched', async () => {
    await api();
    const files: Record<string, string> = {
      'novel.txt':
        '第一章 雨夜\n“你来了。”她说。\n“来了。”\n雨下得很大，屋檐下的灯一晃一晃的，照着两个人的影子。\n第二章 晴天\n“走吧。”\n'.repeat(
          5,
        ),
      'notes.txt': 'TODO\n- buy milk\n- call Bob\n'.repeat(10),
      'readme.md': page(),
      'data.csv': '来源,时间\n县委,2014\n',
      'code.ts': '// 一、读取配置\nexport const a = 1;\n',
    };
    for (const [name, text] of Object.entries(files)) await open(await writeFile(name, text));
    await settle();
    for (const name of Object.keys(files)) {
      const document = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith(`/${name}`));
      assert.ok(document, name);
      assert.notEqual(document.languageId, 'govtext', name);
    }
  });

  it('of a page pasted into an untitled file is switched', async () => {
    const document = await openText('', 'plaintext');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), page());
    await vscode.workspace.applyEdit(edit);
    await inLanguage(document.uri);
  });

  it('stays as a person chose it', async () => {
    const uri = await writeFile('mine.txt', page());
    await open(uri);
    const ours = await inLanguage(uri);
    await vscode.languages.setTextDocumentLanguage(ours, 'plaintext');
    await settle();
    assert.equal(languageOf(uri), 'plaintext', 'switched back in front of the person');
    await reopen(uri);
    await settle();
    assert.equal(languageOf(uri), 'plaintext', 'forgotten when opened again');
  });

  it('is left alone where the person associates the file with plain text', async () => {
    const files = vscode.workspace.getConfiguration('files');
    await files.update('associations', { 'kept*.txt': 'plaintext' }, vscode.ConfigurationTarget.Workspace);
    try {
      const uri = await writeFile('kept-1.txt', page());
      await open(uri);
      await settle();
      assert.equal(languageOf(uri), 'plaintext');
    } finally {
      await files.update('associations', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('comes back after VS Code has reset it because of another association', async () => {
    const uri = await writeFile('reset.txt', page());
    await open(uri);
    await inLanguage(uri);
    const files = vscode.workspace.getConfiguration('files');
    await files.update('associations', { '*.other': 'plaintext' }, vscode.ConfigurationTarget.Workspace);
    await settle();
    await settle();
    await inLanguage(uri);
    await files.update('associations', undefined, vscode.ConfigurationTarget.Workspace);
    await settle();
    await settle();
    await inLanguage(uri);
  });

  it('is left alone where detection is off', async () => {
    const settings = vscode.workspace.getConfiguration('govtext');
    await settings.update('language.detect', 'off', vscode.ConfigurationTarget.Workspace);
    try {
      const uri = await writeFile('off.txt', page());
      await open(uri);
      await settle();
      assert.equal(languageOf(uri), 'plaintext');
    } finally {
      await settings.update('language.detect', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  it('brings editor settings that suit Chinese prose', async () => {
    const document = await openText('一段话。');
    const editor = vscode.workspace.getConfiguration('editor', document);
    assert.equal(editor.get('wordWrap'), 'on');
    assert.equal(editor.get('unicodeHighlight.ambiguousCharacters'), false);
    assert.deepEqual(editor.get('wordSegmenterLocales'), ['zh', 'en']);
  });
});
