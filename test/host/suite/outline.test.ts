import assert from 'node:assert/strict';
import { after, before, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, openSample, openText, symbolsOf } from './lib/editor';

describe('outline, folding and tokens', () => {
  let document: vscode.TextDocument;
  before(async () => {
    document = await openSample();
  });
  after(closeAll);

  it('gives the title and the section tree, enumerations as children', async () => {
    const symbols = await symbolsOf(document);
    assert.deepEqual(
      symbols.map(({ name }) => name),
      [
        '临溪干部沉到村组办实事 用好“三本账”解难题',
        'Lead',
        '一、沉下身子摸实情',
        '二、敞开心扉听民声',
        '三、撸起袖子解难题',
        '四、建好机制管长远',
      ],
    );
    assert.deepEqual(
      symbols[4]?.children.map(({ name }) => name),
      ['一是现场办公快解决', '二是部门联动破瓶颈', '三是结对帮扶送温暖'],
    );
  });

  it('keeps every child inside its parent and every name inside its range', async () => {
    const check = (symbol: vscode.DocumentSymbol): void => {
      assert.ok(symbol.range.contains(symbol.selectionRange), symbol.name);
      for (const child of symbol.children) {
        assert.ok(symbol.range.contains(child.range), `${child.name} in ${symbol.name}`);
        check(child);
      }
    };
    (await symbolsOf(document)).forEach(check);
    (await symbolsOf(await openSample('law.gov.txt'))).forEach(check);
  });

  it('counts the indent of a line to what the line begins with', async () => {
    const line = document
      .getText()
      .split('\n')
      .findIndex((each) => each.includes('三、撸起袖子'));
    const at = (await symbolsOf(document)).filter(({ range }) =>
      range.contains(new vscode.Position(line, 0)),
    );
    // The section before it ends on the line above: of two that hold a place the breadcrumbs show the first.
    assert.match(at.map(({ name }) => name).join(), /^三、[^,]*$/);
  });

  it('finds articles and items of a statute', async () => {
    const law = await openSample('law.gov.txt');
    const symbols = await symbolsOf(law);
    const chapters = symbols.filter(({ name }) => /^第.章/.test(name));
    assert.deepEqual(
      chapters.slice(-4).map(({ name }) => name),
      ['第一章 总则', '第二章 认定与登记', '第三章 保护与利用', '第四章 附则'],
    );
    const articles = chapters.flatMap(({ children }) => children);
    assert.equal(articles.length, 10);
    assert.equal(articles[1]?.children.length, 3);
  });

  it('folds sections and residue', async () => {
    const law = await openSample('law.gov.txt');
    const ranges = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      law.uri,
    );
    const lineOf = (start: string): number => {
      const lines = law.getText().split('\n');
      return lines.lastIndexOf(lines.filter((line) => line.startsWith(start)).at(-1) ?? '');
    };
    const chapter = ranges.find(({ start }) => start === lineOf('第二章'));
    assert.ok(chapter);
    assert.equal(law.lineAt(chapter.end).text.slice(0, 3), '第五条');
    const page = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.ok(page.some(({ start, kind }) => start === 0 && kind === vscode.FoldingRangeKind.Region));
  });

  it('colours markers, titles and residue', async () => {
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    const seen = new Map<string, string[]>();
    let line = 0;
    let character = 0;
    for (let at = 0; at + 4 < data.length; at += 5) {
      const [down = 0, right = 0, length = 0, type = 0] = data.slice(at, at + 4);
      character = down > 0 ? right : character + right;
      line += down;
      const text = document.lineAt(line).text.slice(character, character + length);
      const name = legend.tokenTypes[type] ?? '';
      seen.set(name, [...(seen.get(name) ?? []), text]);
    }
    assert.deepEqual(seen.get('sectionMarker'), ['一、', '二、', '三、', '四、']);
    assert.equal(seen.get('sectionTitle')?.[0], '沉下身子摸实情');
    assert.ok(seen.get('inlineMarker')?.includes('一问'));
    assert.ok(seen.get('residue')?.includes('403 Forbidden'));
    assert.deepEqual(seen.get('articleTitle'), ['临溪干部沉到村组办实事 用好“三本账”解难题']);
  });

  it('gives the same tree for lines that end with CR LF', async () => {
    const text = document.getText();
    const other = await openText(text.replaceAll('\n', '\r\n'));
    const names = (symbols: vscode.DocumentSymbol[]): unknown =>
      symbols.map(({ name, children }) => [name, names(children)]);
    assert.deepEqual(names(await symbolsOf(other)), names(await symbolsOf(document)));
  });
});
