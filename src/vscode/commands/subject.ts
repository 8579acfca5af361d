import * as vscode from 'vscode';

/** The scheme of documents that show a cleaned article; the address of the original is their query. */
export const CLEANED_SCHEME = 'govtext-cleaned';

/** The document that a preview shows cleaned; undefined for what is no preview. */
export async function originalOf(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  if (uri.scheme !== CLEANED_SCHEME) return undefined;
  return vscode.workspace.openTextDocument(vscode.Uri.parse(uri.query, true));
}

/** What a clean-up is asked for: the active document, or the original where its preview is looked at. */
export async function documentToClean(): Promise<vscode.TextDocument | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  return document && ((await originalOf(document.uri)) ?? document);
}
