import * as vscode from 'vscode';
import { detectGovText, SAMPLE } from '../../core/detect';

/** Folders and files that are named for what governments publish. */
const NAMED =
  /(?:^|[._\- ])gov(?:ernment)?(?:[._\- ]|$)|政府|政务|政策|公文|公报|法规|规章|党委|党政|党建|发文|红头|zhengfu|zhengwu|zhengce|gongwen|gongbao|fagui/i;
/** So many neighbours are read at most, none longer than this many bytes. */
const NEIGHBOURS = { files: 6, bytes: 1_000_000 };

/**
 * Whether what lies around a file speaks for it being government text (路径与相邻文件): its name or that of a folder above it,
 * below the workspace; documents of ours beside it; most of the texts beside it. Asked only where the text itself leaves
 * it open.
 */
export async function surroundingsSpeak(uri: vscode.Uri): Promise<boolean> {
  if (uri.scheme === 'untitled') return false;
  const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  const below = root && uri.path.startsWith(root.path) ? uri.path.slice(root.path.length) : uri.path;
  const steps = below.split('/').filter((step) => step !== '');
  // Far above a file lies the person's own order.
  if (steps.slice(root ? 0 : -2).some((step) => NAMED.test(step))) return true;
  const folder = vscode.Uri.joinPath(uri, '..');
  const beside = (other: vscode.Uri): boolean =>
    other.toString() !== uri.toString() && vscode.Uri.joinPath(other, '..').toString() === folder.toString();
  if (
    vscode.workspace.textDocuments.some(
      (document) => document.languageId === 'govtext' && beside(document.uri),
    )
  )
    return true;
  return mostAreOurs(folder, uri);
}

async function mostAreOurs(folder: vscode.Uri, but: vscode.Uri): Promise<boolean> {
  let read = 0;
  let ours = 0;
  try {
    for (const [name, type] of await vscode.workspace.fs.readDirectory(folder)) {
      if (read >= NEIGHBOURS.files) break;
      const uri = vscode.Uri.joinPath(folder, name);
      if (type !== vscode.FileType.File || !/\.(?:txt|text|govtext)$/i.test(name)) continue;
      if (uri.toString() === but.toString()) continue;
      if ((await vscode.workspace.fs.stat(uri)).size > NEIGHBOURS.bytes) continue;
      const text = new TextDecoder().decode(
        (await vscode.workspace.fs.readFile(uri)).subarray(0, SAMPLE * 3),
      );
      read++;
      if (detectGovText(text).sure) ours++;
    }
  } catch {
    // A folder that cannot be read says nothing.
  }
  return ours >= 2 && ours * 2 >= read;
}
