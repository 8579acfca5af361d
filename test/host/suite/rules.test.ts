// A file that cannot be read is never taken for one that says nothing.
import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, editor, inLanguage, page, show, until, writeFile } from './lib/editor';

const run = (command: string, ...rest: unknown[]) => vscode.commands.executeCommand(command, ...rest);
/** A file of its own for each test: what one left unsaved in memory is not another's. */
let files = 0;
const name = (): string => `unread-${files}.gov.txt`;

const at = (...path: string[]): vscode.Uri => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  return vscode.Uri.joinPath(folder, ...path);
};
const read = async (uri: vscode.Uri): Promise<string> =>
  new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const remove = (...path: string[]): Thenable<void> =>
  vscode.workspace.fs.delete(at(...path), { recursive: true }).then(undefined, () => undefined);

describe('what cannot be read', () => {
  beforeEach(async () => {
    await remove('.govtext.json');
    await remove('unread');
    files++;
  });
  afterEach(async () => {
    await closeAll();
    await remove('.govtext.json');
    await remove('unread');
    await remove(name());
  });

  const opened = async (): Promise<vscode.TextDocument> => {
    const uri = await writeFile(name(), page());
    await show(uri);
    return inLanguage(uri);
  };
  const isBroken = (document: vscode.TextDocument, broken: boolean) =>
    until(
      async () => {
        const { analyses } = await editor();
        return (analyses.optionsOf(document).verdicts === undefined) === broken;
      },
      `the rules are ${broken ? 'still' : 'not yet'} heeded`,
    );

  for (const [what, bytes] of [
    ['a syntax error', '{ "lines": [ { "text": "北河", "verdict": "keep" }, ] }'],
    ['a rule of no form', '{ "lines": [ { "text": "北河", "verdict": "perhaps" } ] }'],
    ['nothing in it', ''],
    ['bytes that are no UTF-8', Uint8Array.of(0x7b, 0xb1, 0xb1, 0xba, 0xd3, 0x7d)],
  ] as const)
    it(`a rules file with ${what} stays as it is, and nothing is removed meanwhile`, async () => {
      const rules = await writeFile(
        '.govtext.json',
        '{ "lines": [ { "text": "北河", "verdict": "keep" } ] }',
      );
      const document = await opened();
      await isBroken(document, false);
      await writeFile('.govtext.json', bytes);
      await isBroken(document, true);
      const before = await vscode.workspace.fs.readFile(rules);
      const line = document.lineAt(0).range;
      await run('govtext.notBoilerplate', line, 'everywhere');
      await run('govtext.markBoilerplate', line, 'file');
      assert.deepEqual([...(await vscode.workspace.fs.readFile(rules))], [...before]);
      const text = document.getText();
      await run('govtext.cleanArticle');
      await run('govtext.removeBoilerplate');
      await run('govtext.normalizeWhitespace');
      assert.equal(document.getText(), text);
      const outcomes = (await run('govtext.cleanFolder', at(), ['clean-article'])) as {
        what: string;
        name: string;
      }[];
      assert.equal(outcomes.find((one) => one.name === name())?.what, 'failed');
      assert.equal(await read(document.uri), text);
      // Once it is right again it holds again.
      await writeFile('.govtext.json', '{ "lines": [] }');
      await isBroken(document, false);
      await show(document);
      await run('govtext.cleanArticle');
      assert.notEqual(document.getText(), text);
    });

  it('a verdict is added to what stands in the file now, not to what was read once', async () => {
    await writeFile('.govtext.json', '{ "lines": [] }');
    const document = await opened();
    await isBroken(document, false);
    await writeFile('.govtext.json', '{ "other": 1, "lines": [ { "text": "别处", "verdict": "keep" } ] }');
    await run('govtext.markBoilerplate', document.lineAt(2).range, 'everywhere');
    const rules = JSON.parse(await read(at('.govtext.json'))) as { other: number; lines: { text: string }[] };
    assert.equal(rules.other, 1);
    assert.deepEqual(
      rules.lines.map(({ text }) => text),
      ['别处', '北河县扎实推进河道治理工作'],
    );
  });

  it('a journal that cannot be read is not overwritten, nor the file it belongs to', async () => {
    await writeFile('unread/page.gov.txt', page());
    const journal = await writeFile(
      'unread/.govtext/journal/page.gov.txt.json',
      '{ "version": 1, "entries": [ torn',
    );
    const before = await vscode.workspace.fs.readFile(journal);
    await run('govtext.cleanFolder', at('unread'), ['clean-article']);
    await closeAll();
    const now = await vscode.workspace.fs.readFile(journal);
    const kept = await read(at('unread', 'page.gov.txt'));
    // Either it was left alone, or the torn journal is still there beside a whole new one.
    if (kept === page()) assert.deepEqual([...now], [...before]);
    else {
      const beside = await vscode.workspace.fs.readDirectory(at('unread', '.govtext', 'journal'));
      const copies = await Promise.all(
        beside.map(([name]) => vscode.workspace.fs.readFile(at('unread', '.govtext', 'journal', name))),
      );
      assert.ok(
        copies.some((bytes) => String(bytes).startsWith(String(before))),
        'the torn journal is gone',
      );
    }
  });
});
