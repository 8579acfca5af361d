import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, openText, page, undo, until } from './lib/editor';

/** The rule of a problem. */
const ruleOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);
const problems = (document: vscode.TextDocument): vscode.Diagnostic[] =>
  vscode.languages.getDiagnostics(document.uri);
const shown = (document: vscode.TextDocument): Promise<vscode.Diagnostic[]> =>
  until(() => (problems(document).length > 0 ? problems(document) : undefined), 'no problems');

async function fixesAt(document: vscode.TextDocument, range: vscode.Range): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    vscode.CodeActionKind.QuickFix.value,
    20,
  );
}

describe('problems', () => {
  afterEach(closeAll);

  it('are one for each run of residue, with a category and a page that explains it', async () => {
    const document = await openText(page());
    const found = await shown(document);
    const residue = found.filter((problem) => String(ruleOf(problem)).startsWith('boilerplate/'));
    assert.deepEqual(residue.map(ruleOf), [
      'boilerplate/error-page',
      'boilerplate/share',
      'boilerplate/error-page',
    ]);
    assert.equal(residue[0]?.source, 'GovText');
    const code = residue[0]?.code;
    assert.ok(typeof code === 'object');
    assert.ok(code.target.path.endsWith('/docs/rules/boilerplate-error-page.md'));
    assert.equal(residue[2]?.range.start.line, 9);
    assert.equal(residue[2]?.range.end.line, 10);
  });

  it('can be fixed: this, all of this kind, all', async () => {
    const document = await openText(page());
    const [first] = await shown(document);
    assert.ok(first);
    const fixes = await fixesAt(document, first.range);
    const titles = fixes.map(({ title }) => title);
    assert.ok(titles.includes('Remove this'), titles.join());
    assert.ok(titles.includes('Remove all of this kind: error page'), titles.join());
    assert.ok(titles.includes('Remove all residue of the page'), titles.join());
    const take = async (title: string): Promise<void> => {
      const fix = (await fixesAt(document, first.range)).find((each) => each.title === title);
      assert.ok(fix?.edit, title);
      await vscode.workspace.applyEdit(fix.edit);
    };
    await take('Remove all of this kind: error page');
    assert.doesNotMatch(document.getText(), /404|nginx/);
    assert.match(document.getText(), /分享到/);
    await undo(document);
    assert.equal(document.getText(), page());
    await until(() => problems(document).length >= 3, 'problems come back');
    await take('Remove all residue of the page');
    assert.doesNotMatch(document.getText(), /404|分享到/);
  });

  it('go at once where the text is changed', async () => {
    const document = await openText(page());
    await shown(document);
    const change = new vscode.WorkspaceEdit();
    change.delete(document.uri, new vscode.Range(0, 0, 2, 0));
    await vscode.workspace.applyEdit(change);
    const now = problems(document);
    assert.ok(
      !now.some(({ range }) => range.start.line === 0),
      'the problem of the removed line is still there',
    );
    const share = now.find((problem) => ruleOf(problem) === 'boilerplate/share');
    assert.equal(share?.range.start.line, 6, 'what is below moves along');
  });

  it('of a dead page say so and offer to remove nothing', async () => {
    const document = await openText('404 Not Found\n\n404 Not Found\n\nnginx/1.18.0\n');
    const found = await shown(document);
    assert.deepEqual(found.map(ruleOf), ['page/dead']);
    const fixes = await fixesAt(document, new vscode.Range(0, 0, 0, 3));
    assert.deepEqual(
      fixes.map(({ title }) => title).filter((title) => title.startsWith('Remove')),
      [],
    );
  });

  it('can be silenced by rule', async () => {
    const settings = vscode.workspace.getConfiguration('govtext');
    await settings.update('rules', { 'boilerplate/share': 'off' }, vscode.ConfigurationTarget.Workspace);
    try {
      const document = await openText(page());
      await until(async () => {
        const rules = problems(document).map(ruleOf);
        return rules.length > 0 && !rules.includes('boilerplate/share');
      }, 'the rule still speaks');
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
  });
});
