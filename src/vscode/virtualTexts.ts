import * as vscode from 'vscode';

/** Who gives the texts of documents that are in no file, by scheme. */
const PROVIDERS = new Map<string, vscode.TextDocumentContentProvider>();

/**
 * Gives the texts of documents of a scheme of ours (虚拟文档). A scheme whose tabs VS Code opens again after a start stands in
 * the manifest too, as `onFileSystem:SCHEME`: that wakes the extension, and `lazy.ts` stands in until this is called.
 */
export function provideTexts(
  scheme: string,
  provider: vscode.TextDocumentContentProvider,
): vscode.Disposable {
  PROVIDERS.set(scheme, provider);
  return vscode.workspace.registerTextDocumentContentProvider(scheme, provider);
}

/** The text of such a document, for a stand-in that was asked first. */
export async function virtualText(
  uri: vscode.Uri,
  token: vscode.CancellationToken,
): Promise<string | undefined> {
  return (await PROVIDERS.get(uri.scheme)?.provideTextDocumentContent(uri, token)) ?? undefined;
}
