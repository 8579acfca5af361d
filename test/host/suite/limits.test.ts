import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { Analyses } from '../../../src/vscode/analyses';
import { cutOff } from '../../../src/vscode/limits';
import { foldingOf } from '../../../src/vscode/folding';
import { StructureTree } from '../../../src/vscode/views/structureTree';
import {
  closeAll,
  editor,
  inLanguage,
  openText,
  page,
  show,
  symbolsOf,
  until,
  writeFile,
} from './lib/editor';

/** A statute of `chapters` chapters with nine articles each, an item or two below. */
function statute(chapters: number): string {
  const parts = ['河道管理条例', ''];
  let article = 0;
  for (let chapter = 1; chapter <= chapters; chapter++) {
    parts.push(`第${chapter}章　管理`, '');
    for (let each = 0; each < 9; each++) {
      parts.push(
        `第${++article}条　任何单位和个人不得有下列行为：`,
        '（一）侵占河道；',
        '（二）毁坏堤防。',
        '',
      );
    }
  }
  return parts.join('\n');
}

/** Asks for everything that an opened document is asked for. */
async function askAll(document: vscode.TextDocument): Promise<void> {
  const { analyses } = await editor();
  const { uri } = document;
  await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', uri);
  await vscode.commands.executeCommand('vscode.executeFoldingRangeProvider', uri);
  await vscode.commands.executeCommand('vscode.provideDocumentSemanticTokens', uri);
  const structure = await analyses.structure(document);
  const tree = new StructureTree(document, structure);
  for (const node of tree.childrenOf(undefined)) tree.childrenOf(node);
  tree.sectionAt(document.getText().length);
  await vscode.commands.executeCommand('govtext.cleanArticle');
  await until(async () => (await analyses.record(document)) !== undefined, 'no record');
}

describe('bad input in the editor', () => {
  afterEach(closeAll);

  const inputs: Record<string, string> = {
    'an empty text': '',
    'white space': ' \n\t\n　\n',
    'one line of 5 MB': `一、${'推进各项工作落实，'.repeat(550_000)}`,
    'CR alone': page('\r'),
    'CR LF': page('\r\n'),
    'a byte-order mark': `\ufeff${page()}`,
    'lone surrogates': `\udc00一、\ud800加强领导。\udfff${page()}\ud834`,
    'wrappers only': '404 Not Found\n\n404 Not Found\n\n\nnginx/1.18.0\n'.repeat(40),
    'control characters': '\u0000\u0007一、\u202e加强领导。\u001b[31m\n二、落实责任。\n',
    'icons and markup':
      '一、$(trash) <img src=x onerror=alert(1)> [a](command:workbench.action.quit)。\n二、$(gear)。\n',
  };
  for (const [name, text] of Object.entries(inputs))
    it(`${name} ends with an answer`, async () => {
      const document = await openText(text);
      const before = document.getText();
      await askAll(document);
      if (/empty|white|wrappers/.test(name)) assert.equal(document.getText(), before, 'left as it is');
      else for (const line of document.getText().split(/\r\n?|\n/)) assert.ok(before.includes(line));
    }).timeout(900_000);

  it('the engine gets no text that would take more memory than it has', async () => {
    const document = await openText(`${page()}\n`.repeat(200));
    const analyses = new Analyses(() => Promise.reject(new Error('the engine was asked')), 1_000_000);
    try {
      // The web's assert has no `rejects`.
      const refused = await analyses.record(document).then(
        () => '',
        (error: unknown) => String(error),
      );
      assert.match(refused, /GB/);
      assert.match(analyses.problemNow(document) ?? '', /GB/);
      // Short enough to be structured in place all the same.
      assert.ok((await analyses.structure(document)).sections);
    } finally {
      analyses.dispose();
    }
  });

  it('20 MB of text end with an answer', async () => {
    const uri = await writeFile('big.gov.txt', `${page()}\n`.repeat(21_000));
    const document = await vscode.workspace.openTextDocument(uri);
    const { analyses } = await editor();
    const structure = await analyses.structure(document);
    assert.equal(structure.lines.length, document.lineCount);
    const cut = await cutOff(document, structure);
    assert.ok(cut.length > 0 || document.lineCount < 300_000);
    await vscode.workspace.fs.delete(uri);
  }).timeout(900_000);
});

describe('a statute beyond what VS Code shows', () => {
  afterEach(closeAll);

  it('opens, says what is cut off, and the view has all of it', async () => {
    const uri = await writeFile('long.gov.txt', statute(1000));
    await show(uri);
    const document = await inLanguage(uri);
    const { analyses } = await editor();
    const record = await analyses.structure(document);
    assert.equal(record.sections.length, 1000);

    const folding = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri,
    );
    assert.ok(folding.length <= 5000, String(folding.length));
    const few = await foldingOf(document, record, 1500);
    assert.equal(few.length, 1500);
    const chapters = new Set(record.sections.map(({ line }) => line));
    assert.equal(
      few.filter(({ start }) => chapters.has(start)).length,
      1000,
      'chapters come before articles',
    );
    assert.match((await cutOff(document, record)).join(), /no more than 5,000 folding regions/);

    const tree = new StructureTree(document, record);
    // Ten stretches of a hundred chapters: VS Code asks for every line of a list in one go.
    const top = tree.childrenOf(undefined).filter(({ kind }) => kind === 'range');
    assert.equal(top.length, 10);
    assert.equal(top.flatMap((stretch) => tree.childrenOf(stretch)).length, 1000);
    const node = tree.sectionAt(document.getText().lastIndexOf('（二）') + 1);
    assert.ok(node?.kind === 'section');
    assert.equal(node.section.marker, '（二）');
    assert.equal(node.parent?.parent?.kind, 'section');
    assert.equal(node.parent?.parent?.parent?.kind, 'range');

    const symbols = await symbolsOf({ uri });
    assert.ok(symbols.length >= 1000);
    await vscode.workspace.fs.delete(uri);
  }).timeout(900_000);

  it('keeps to the number of problems that VS Code shows, the worst first', async () => {
    const text = Array.from(
      { length: 1200 },
      (_none, index) => `${page()}第${index}段正文到此为止，各项工作有序推进。`,
    ).join('\n');
    const document = await openText(text);
    const { analyses } = await editor();
    const record = await analyses.structure(document);
    const found = await until(() => {
      const list = vscode.languages.getDiagnostics(document.uri);
      return list.length > 0 ? list : undefined;
    }, 'no problems');
    assert.ok(record.findings.length > 1000, String(record.findings.length));
    assert.equal(found.length, 1000);
    assert.match((await cutOff(document, record)).join(), /1,000 of [\d,]+ problems/);
  }).timeout(900_000);
});
