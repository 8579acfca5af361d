// The smallest proof that all of it is there and works: run on the checkout and, by scripts/package.mjs, on each
// installed package, where every file must come from the package.
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';

/** What the extension hands to tests and other extensions. */
interface Api {
  segmenter(): Promise<string | undefined>;
}

describe('smoke', () => {
  let document: vscode.TextDocument;
  before(async () => {
    const [file] = await vscode.workspace.findFiles('article.txt');
    assert.ok(file, 'the sample is not in the workspace');
    document = await vscode.workspace.openTextDocument(file);
    await vscode.window.showTextDocument(document);
  });

  /** The document once it is ours: VS Code gives it anew when its language changes. */
  async function ours(): Promise<vscode.TextDocument> {
    for (let tries = 0; tries < 100; tries++) {
      const found = vscode.workspace.textDocuments.find(
        (each) => each.uri.toString() === document.uri.toString() && each.languageId === 'govtext',
      );
      if (found) return found;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the sample was not recognised as government text');
  }

  it('comes from where it should', () => {
    const extension = vscode.extensions.getExtension('govtext.govtext');
    assert.ok(extension);
    if (typeof process === 'undefined' || !process.env['GOVTEXT_VSIX']) return;
    const checkout = process.env['GOVTEXT_TEST_CHECKOUT'] ?? '';
    assert.ok(!extension.extensionPath.startsWith(checkout), extension.extensionPath);
  });

  it('recognises the sample and gives its sections to the Outline', async () => {
    const { uri } = await ours();
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      uri,
    );
    const sections = symbols.filter((symbol) => /^[一二三四]、/.test(symbol.name));
    assert.equal(sections.length, 4);
    assert.ok(sections.some((section) => section.children.length > 1));
  });

  it('reports the wrappers as problems', async () => {
    const { uri } = await ours();
    for (let tries = 0; tries < 50 && vscode.languages.getDiagnostics(uri).length === 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 100));
    const rules = vscode.languages
      .getDiagnostics(uri)
      .map(({ code }) => (typeof code === 'object' ? code.value : code));
    assert.ok(rules.includes('boilerplate/error-page'), JSON.stringify(rules));
  });

  it('segments words with the segmenter that belongs here', async () => {
    await ours();
    const extension = vscode.extensions.getExtension<Api>('govtext.govtext');
    const api = await extension?.activate();
    const segmenter = await api?.segmenter();
    const expected = typeof process === 'undefined' ? 'jieba-wasm' : process.env['GOVTEXT_EXPECT_SEGMENTER'];
    if (expected) assert.equal(segmenter, expected);
    else assert.ok(segmenter === 'nodejieba' || segmenter === 'jieba-wasm', segmenter);
  });

  it('cleans the article in one undo step', async () => {
    const text = (await ours()).getText();
    await vscode.window.showTextDocument(await ours());
    await vscode.commands.executeCommand('govtext.cleanArticle');
    const cleaned = (await ours()).getText();
    assert.ok(cleaned.length < text.length);
    assert.doesNotMatch(cleaned, /404 Not Found/);
    await vscode.commands.executeCommand('undo');
    assert.equal((await ours()).getText(), text);
  });
});
