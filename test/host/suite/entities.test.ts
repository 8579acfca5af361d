// Entities in the editor: hover, mentions, rename, stepping, all read from the record that the engine gives.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, editor, inLanguage, openText, show, until, writeFile } from './lib/editor';

const TEXT = [
  '松岭县召开春耕备耕工作会议',
  '',
  '　　一、及早部署。县委副书记、县长乔安平在会上强调，要抓紧备足种子化肥。松岭县农业农村局作了安排。',
  '　　二、落实责任。乔安平指出，各乡镇要分片包干。<b>[乔](command:x)</b>',
].join('\n');

describe('entities', () => {
  let document: vscode.TextDocument;
  before(async () => {
    document = await openText(TEXT);
    const { analyses } = await editor();
    const record = await until(() => analyses.record(document), 'the record');
    assert.ok(record.entities.some((entity) => entity.type === 'person' && entity.text === '乔安平'));
  });
  after(closeAll);

  /** The place of the n-th occurrence of a text, and one character into it. */
  const at = (text: string, nth = 0): vscode.Position => {
    let index = TEXT.indexOf(text);
    for (let count = 0; count < nth; count++) index = TEXT.indexOf(text, index + 1);
    return document.positionAt(index + 1);
  };
  const hoverText = async (position: vscode.Position): Promise<string> => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    return hovers
      .flatMap((hover) => hover.contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
  };

  it('tells posts and evidence on hover', async () => {
    const text = await hoverText(at('乔安平'));
    assert.match(text, /Person|人物/);
    assert.match(text, /乔安平/);
    assert.match(text, /县委副书记/);
    assert.match(text, /县长/);
  });

  it('lists and highlights every mention of the entity under the cursor', async () => {
    const places = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      at('乔安平'),
    );
    const names = places.map((place) => document.getText(place.range));
    assert.equal(names.filter((name) => name === '乔安平').length, 2);
    const marks = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      document.uri,
      at('乔安平', 1),
    );
    assert.equal(marks.length, 2);
  });

  it('renames every mention at once and nothing else', async () => {
    const change = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at('乔安平'),
      '乔平安',
    );
    const edits = change.get(document.uri);
    assert.deepEqual(
      edits.map((edit) => document.getText(edit.range)),
      ['乔安平', '乔安平'],
    );
    assert.ok(edits.every((edit) => edit.newText === '乔平安'));
  });

  it('steps to the next mention and round to the first', async () => {
    const shown = await show(document);
    shown.selection = new vscode.Selection(at('乔安平'), at('乔安平'));
    await vscode.commands.executeCommand('govtext.nextMention');
    assert.equal(document.offsetAt(shown.selection.start), TEXT.lastIndexOf('乔安平'));
    assert.equal(document.getText(shown.selection), '乔安平');
    await vscode.commands.executeCommand('govtext.nextMention');
    assert.equal(document.offsetAt(shown.selection.start), TEXT.indexOf('乔安平'));
    await vscode.commands.executeCommand('govtext.previousMention');
    assert.equal(document.offsetAt(shown.selection.start), TEXT.lastIndexOf('乔安平'));
  });

  it('shows markup of the page as what it is, plain text', async () => {
    const shown = await hoverText(at('松岭县农业农村局'));
    assert.doesNotMatch(shown, /\]\(command:/);
  });

  it('recognises again only the paragraph that was edited', async () => {
    const { analyses } = await editor();
    const cost = async (): Promise<number> => {
      const before = analyses.engineStatus?.cacheMisses ?? 0;
      assert.ok(before > 0, 'the engine counts paragraphs');
      const change = new vscode.WorkspaceEdit();
      change.insert(document.uri, document.positionAt(TEXT.length), '各级干部要带头。');
      await vscode.workspace.applyEdit(change);
      await until(() => analyses.record(document), 'the new record');
      return (analyses.engineStatus?.cacheMisses ?? 0) - before;
    };
    // An engine that was started anew, or one that stepped in for a busy one, reads all of them once.
    await until(async () => (await cost()) === 1, 'more than one paragraph is read again');
  });

  it('keeps a person’s word on names in the workspace and goes by it', async () => {
    const uri = await writeFile(
      'verdicts.gov.txt',
      '　　会上，绿洲公社作了发言，段宏远到会讲话。绿洲公社表态。\n',
    );
    const { analyses } = await editor();
    const own = await inLanguage((await show(uri)).document.uri);
    const shown = await show(own);
    const select = (name: string): void => {
      const start = own.getText().indexOf(name);
      shown.selection = new vscode.Selection(own.positionAt(start), own.positionAt(start + name.length));
    };
    const found = async (name: string, type: string): Promise<number> =>
      (await until(() => analyses.record(own), 'the record')).entities.filter(
        (entity) => entity.text === name && entity.type === type,
      ).length;

    assert.equal(await found('绿洲公社', 'campaign'), 0);
    select('绿洲公社');
    await vscode.commands.executeCommand('govtext.markEntity', 'campaign', 'file');
    await until(async () => (await found('绿洲公社', 'campaign')) === 2, 'both places are marked');

    select('绿洲公社');
    await vscode.commands.executeCommand('govtext.notAnEntity', undefined, 'file');
    await until(async () => (await found('绿洲公社', 'campaign')) === 0, 'the mark is gone');

    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder, '.govtext.json');
    const rules = JSON.parse(new TextDecoder().decode(await vscode.workspace.fs.readFile(file))) as {
      entities: unknown[];
    };
    assert.deepEqual(rules.entities, [
      { text: '绿洲公社', type: null, scope: 'file', target: 'verdicts.gov.txt' },
    ]);
    await vscode.workspace.fs.delete(file);
  });

  it('exports what is found', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    assert.ok(folder);
    for (const format of ['csv', 'jsonl', 'brat', 'webannotation']) {
      const uri = vscode.Uri.joinPath(folder, `entities.${format}`);
      // The editor that a test before this opened may come to the front late: what is exported is what stands there.
      const bytes = await until(async () => {
        await show(document);
        await vscode.commands.executeCommand('govtext.exportEntities', format, uri);
        return vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
      }, `entities.${format}`);
      const written = new TextDecoder().decode(bytes);
      assert.match(written, /乔安平/, format);
      await vscode.workspace.fs.delete(uri);
    }
  });
});
