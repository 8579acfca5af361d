// What the host tests share: the extension's API, documents of ours, waiting.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Editor } from '../../../../src/vscode/activate';
import type { GovTextApi } from '../../../../src/vscode/lazy';

/** The extension's API, started. */
export async function api(): Promise<GovTextApi> {
  const extension = vscode.extensions.getExtension<GovTextApi>('govtext.govtext');
  assert.ok(extension, 'the extension is not there');
  return extension.activate();
}

/** The features, started. */
export async function editor(): Promise<Editor> {
  return (await api()).editor();
}

/** Waits until `what` gives a value that counts as true. */
export async function until<T>(
  what: () => T | Promise<T>,
  why: string,
  ms = 180_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + ms;
  for (;;) {
    const value = await what();
    if (value) return value;
    if (Date.now() > end) throw new Error(`waited ${ms} ms: ${why}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** An untitled document of ours with this text, in the active editor. */
export async function openText(content: string, language = 'govtext'): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document);
  return document;
}

/** Writes a file into the workspace and returns where it lies. */
export async function writeFile(name: string, content: string | Uint8Array): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder, 'no workspace');
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(
    uri,
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
  );
  return uri;
}

/** The open document at an address once it has a language. */
export async function inLanguage(
  uri: vscode.Uri,
  language = 'govtext',
  ms = 180_000,
): Promise<vscode.TextDocument> {
  const key = uri.toString();
  return until(
    () =>
      vscode.workspace.textDocuments.find(
        (each) => each.uri.toString() === key && each.languageId === language,
      ),
    `${key} in ${language}`,
    ms,
  );
}

/** The sample page as a document of ours, in the active editor. */
export async function openSample(name = 'article.txt', ms = 180_000): Promise<vscode.TextDocument> {
  const [uri] = await vscode.workspace.findFiles(name);
  assert.ok(uri, `${name} is not in the workspace`);
  await vscode.window.showTextDocument(uri);
  return inLanguage(uri, 'govtext', ms);
}

/** Closes every editor without saving. */
export async function closeAll(): Promise<void> {
  while (vscode.window.activeTextEditor?.document.isDirty)
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** A page like many: wrappers, two headings, an enumeration, a share bar. Its lines end with `eol`. */
export function page(eol = '\n'): string {
  return [
    '404 Not Found',
    '',
    '北河县扎实推进河道治理工作',
    '',
    '　　今年以来，北河县坚持问题导向，统筹推进河道清淤、岸线整治和水质监测，河道面貌明显改善，群众满意度不断提高。',
    '　　一、明确责任抓落实。县委、县政府成立领导小组，县委书记周明远任组长。一是分段包干，二是定期巡查，三是年终考核。',
    '　　二、强化监督促长效。建立“三项制度”，即巡查制度、通报制度、问责制度，确保各项措施落到实处。',
    '',
    '分享到：  新浪微博  QQ空间  人人网  开心网',
    '404 Not Found',
    'nginx/1.18.0',
    '',
  ].join(eol);
}
