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

/**
 * The symbols of a document as VS Code's Outline has them. It answers nothing while that Outline, which asks as well, gives
 * a request up: then it is asked again.
 */
export function symbolsOf({ uri }: { uri: vscode.Uri }): Promise<vscode.DocumentSymbol[]> {
  return until(
    () =>
      vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        uri,
      ) as Promise<vscode.DocumentSymbol[] | undefined>,
    'no symbols',
  );
}

/** Shows a document and waits until it is the active editor's: commands go by that. */
export async function show(what: vscode.TextDocument | vscode.Uri, ms = 180_000): Promise<vscode.TextEditor> {
  const document = 'getText' in what ? what : await vscode.workspace.openTextDocument(what);
  const key = document.uri.toString();
  return until(
    async () => {
      // VS Code refuses what is just being closed.
      await vscode.window.showTextDocument(document).then(undefined, () => undefined);
      return until(
        () => {
          const active = vscode.window.activeTextEditor;
          return active?.document.uri.toString() === key ? active : undefined;
        },
        'not yet',
        1000,
      ).catch(() => undefined);
    },
    `${key} does not become the active editor`,
    ms,
  );
}

/** Letters, digits and blanks of a text: what VS Code leaves as it is, whatever it does to line ends and marks. */
const letters = (text: string): string => text.replace(/[^\p{L}\p{N} \t\u3000]/gu, '');

/** An untitled document of ours with this text and no other (one that is being closed may be handed out again), shown. */
export async function openText(content: string, language = 'govtext'): Promise<vscode.TextDocument> {
  const wanted = letters(content);
  return until(async () => {
    const document = await vscode.workspace.openTextDocument({ content, language });
    if (letters(document.getText()) !== wanted || document.isClosed) return undefined;
    const shown = await show(document, 5000).catch(() => undefined);
    return shown?.document === document && !document.isClosed ? document : undefined;
  }, 'no new document');
}

/** Undoes once in a document, and waits until that is done. */
export async function undo(document: vscode.TextDocument): Promise<void> {
  await show(document);
  const { version } = document;
  await vscode.commands.executeCommand('undo');
  await until(() => document.version !== version, 'nothing is undone');
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
  await show(uri);
  return inLanguage(uri, 'govtext', ms);
}

/** Closes every editor without saving, and waits until none is left. */
export async function closeAll(): Promise<void> {
  await until(async () => {
    const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    if (tabs.length === 0) return true;
    const shown = new Set(tabs.flatMap(({ input }) => addressesOf(input)));
    const dirty = vscode.workspace.textDocuments.find(
      (each) => each.isDirty && !each.isClosed && shown.has(each.uri.toString()),
    );
    // VS Code would ask whether to save it.
    if (dirty) {
      const editor = await show(dirty, 5000).catch(() => undefined);
      if (editor) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    } else await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    return false;
  }, 'editors stay open');
}

/** The documents that a tab shows. */
function addressesOf(input: unknown): string[] {
  if (input instanceof vscode.TabInputText) return [input.uri.toString()];
  if (input instanceof vscode.TabInputTextDiff) return [input.original.toString(), input.modified.toString()];
  return [];
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
