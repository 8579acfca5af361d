import MarkdownIt from 'markdown-it';
import { createLanguageService, githubSlugifier, LogLevel } from 'vscode-markdown-languageservice';
import { CancellationTokenSource, Emitter } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';

/** A statute with its chapters and articles as Markdown headings of level 2 and 3. */
export function asMarkdown(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^(?=第[^条章]{1,8}章)/, '## ').replace(/^(?=第[^条章]{1,8}条)/, '### '))
    .join('\n');
}

/** A fresh language service: it keeps the outlines of documents by version, and a second question would find them. */
export async function markdownSymbols(markdown: string): Promise<number> {
  const document = plain(markdown);
  const parser = new MarkdownIt({ html: true });
  const nothing = new Emitter<never>().event;
  const service = createLanguageService({
    workspace: {
      workspaceFolders: [],
      onDidChangeMarkdownDocument: nothing,
      onDidCreateMarkdownDocument: nothing,
      onDidDeleteMarkdownDocument: nothing,
      getAllMarkdownDocuments: () => Promise.resolve([document]),
      hasMarkdownDocument: () => true,
      openMarkdownDocument: () => Promise.resolve(document),
      stat: () => Promise.resolve(undefined),
      readDirectory: () => Promise.resolve([]),
    },
    parser: {
      slugifier: githubSlugifier,
      tokenize: ({ getText }) => Promise.resolve(parser.parse(getText(), {})),
    },
    logger: { level: LogLevel.Off, log: () => undefined },
  });
  const found = await service.getDocumentSymbols(document, {}, new CancellationTokenSource().token);
  let count = 0;
  const stack = [...found];
  for (let symbol = stack.pop(); symbol; symbol = stack.pop()) {
    count++;
    for (const child of symbol.children ?? []) stack.push(child);
  }
  return count;
}

function plain(text: string) {
  const document = TextDocument.create(URI.parse('file:///statute.md').toString(), 'markdown', 1, text);
  return {
    uri: document.uri,
    version: 1,
    lineCount: document.lineCount,
    getText: (range?: Parameters<typeof document.getText>[0]) => document.getText(range),
    positionAt: (offset: number) => document.positionAt(offset),
    offsetAt: (position: Parameters<typeof document.offsetAt>[0]) => document.offsetAt(position),
  };
}
