import assert from 'node:assert/strict';
import { Linter } from 'eslint';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { describe, it } from 'mocha';
import plugin from '../../../scripts/lint/say.mjs';
import { inMarkdown, plain, plainLine } from '../../../src/vscode/plain';

/** What VS Code takes for a link in a message, and for an icon in a label. */
const LINK = /\[[^\]]+\]\(/;
const ICON = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

const HOSTILE = [
  '](command:workbench.action.quit)',
  '[重要通知](command:workbench.action.terminal.new)',
  '$(sync~spin) 通知',
  '<a href="command:workbench.action.quit">通知</a>',
  'https://example.com/通知 www.example.com ftp.example.com a@example.com',
  '![图](https://example.com/x.png)',
  '`](command:x)` **粗** # 标题\n\n- 项\n1. 项\n> 引\n\n    代码\n\n| a | b |\n|---|---|\n| [x](command:y) | z |',
  '通知\u202e)txt.exe(\u202c',
  '\u001b[31m红\u0007\u0000',
  '标题\n===\n标题\n---\n***\n',
  '&lt;a&gt; &#91;x&#93;(command:y)',
  '[x]: command:y\n[x][x]',
  '<command:x> <https://example.com>',
];

describe('text of others', () => {
  it('makes no link and no icon in labels and messages', () => {
    for (const text of HOSTILE)
      for (const shown of [plain(text), plainLine(text)]) {
        assert.doesNotMatch(shown, LINK);
        assert.doesNotMatch(shown, ICON);
        assert.doesNotMatch(shown, /[\u0000-\u0009\u000b-\u001f\u202a-\u202e]/);
      }
    assert.equal(plainLine('a\r\nb\u2028c'), 'a b c');
  });

  it('leaves ordinary text as it is', () => {
    for (const text of ['关于做好（冬季）供暖的通知', 'a [b] (c) $5 (d)', '第一条　为了', '😀 👨‍👩‍👧'])
      assert.equal(plain(text), text);
  });

  it('is plain twice as once', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('[', ']', '(', ')', '$', 'x', '\n', '\u001b') }),
        (text) => {
          const once = plain(text);
          assert.equal(plain(once), once);
          assert.doesNotMatch(once, LINK);
          assert.doesNotMatch(once, ICON);
        },
      ),
    );
  });

  it('is shown by Markdown as it stands', () => {
    const markdown = new MarkdownIt({ html: true, linkify: true });
    const read = (html: string): string =>
      html
        .replace(/<br>\n?/g, '\n')
        .replace(/<\/?p>/g, '')
        .replace(/&lt;/g, '<')
        .replace(/&gt;/g, '>')
        .replace(/&quot;/g, '"')
        .replace(/&amp;/g, '&');
    const mark = fc.constantFrom(
      ...'[]()<>*_`#+-=!|~\\&$:@/."\'^ 1a字\n',
      'http',
      'www.',
      'command:',
      '    ',
    );
    const hostile = fc.array(mark, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.constantFrom(...HOSTILE), hostile), (text) => {
        const html = markdown.render(`通知 ${inMarkdown(text)}`);
        assert.deepEqual(
          [...html.matchAll(/<\/?(\w+)/g)].filter(([, tag]) => tag !== 'p' && tag !== 'br'),
          [],
        );
        const letters = (words: string): string => words.replace(/[\s\u2060]+/g, '');
        assert.equal(letters(read(html)), letters(`通知 ${plain(text)}`));
      }),
      { numRuns: 500 },
    );
  });
});

describe('the linter’s rule on words', () => {
  const linter = new Linter();
  const faults = (code: string): string[] =>
    linter
      .verify(code, { plugins: { govtext: plugin }, rules: { 'govtext/say': 'error' } })
      .map(({ message }) => message);

  for (const code of [
    'vscode.window.showInformationMessage(name);',
    'vscode.window.showErrorMessage(`${name}: ${error}`);',
    "vscode.window['showWarningMessage'](name);",
    'vscode.window.setStatusBarMessage(name);',
    'vscode.window.withProgress({ title: name }, run);',
    'vscode.window.showQuickPick(items);',
    "vscode.commands.registerCommand('x', run);",
    "vscode.languages.createLanguageStatusItem('x', {});",
    'new vscode.MarkdownString(name);',
    'markdown.appendMarkdown(name);',
    'markdown.appendText(name);',
    'new vscode.TreeItem(name);',
    'item.tooltip = name;',
    'item.description = on ? plain(name) : name;',
    'status.detail = `${name}`;',
    'markdown.isTrusted = trusted;',
    'editor.setDecorations(type, [{ range, hoverMessage: name }]);',
    "import { window } from 'vscode'; window.x();",
    'const { window } = vscode; window.x();',
    'new vscode.DocumentLink(range, uri);',
  ])
    it(`finds ${code}`, () => assert.equal(faults(code).length, 1, faults(code).join('\n')));

  for (const code of [
    "import * as vscode from 'vscode'; vscode.workspace.x();",
    'item.tooltip = plain(name);',
    'item.description = clip(name, 30);',
    "view.message = '';",
    'say.info(name);',
    'new vscode.Range(start, end);',
    'const { document } = editor;',
  ])
    it(`lets ${code} pass`, () => assert.deepEqual(faults(code), []));
});
