// The smallest proof that all of it is there and works: run on the checkout and, by scripts/package.mjs, on each
// installed package, where every file must come from the package.
import assert from 'node:assert/strict';
import { before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { inLanguage, show, symbolsOf, undo, until } from './lib/editor';

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
    await show(document);
  });

  /** The document once it is ours: VS Code gives it anew when its language changes. */
  async function ours(): Promise<vscode.TextDocument> {
    return inLanguage(document.uri);
  }

  it('comes from where it should', () => {
    const extension = vscode.extensions.getExtension('govtext.govtext');
    assert.ok(extension);
    if (typeof process === 'undefined' || !process.env['GOVTEXT_VSIX']) return;
    const checkout = process.env['GOVTEXT_TEST_CHECKOUT'] ?? '';
    assert.ok(!extension.extensionPath.startsWith(checkout), extension.extensionPath);
  });

  it('recognises the sample and gives its sections to the Outline', async () => {
    const symbols = await symbolsOf(await ours());
    const sections = symbols.filter((symbol) => /^[一二三四]、/.test(symbol.name));
    assert.equal(sections.length, 4);
    assert.ok(sections.some((section) => section.children.length > 1));
  });

  it('reports the wrappers as problems', async () => {
    const { uri } = await ours();
    await until(
      () =>
        vscode.languages
          .getDiagnostics(uri)
          .some(({ code }) => (typeof code === 'object' ? code.value : code) === 'boilerplate/error-page'),
      'no problem is shown for the error page',
    );
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
    await show(await ours());
    await vscode.commands.executeCommand('govtext.cleanArticle');
    const cleaned = (await ours()).getText();
    assert.ok(cleaned.length < text.length);
    assert.doesNotMatch(cleaned, /404 Not Found/);
    await undo(await ours());
    assert.equal((await ours()).getText(), text);
  });
});
