import * as vscode from 'vscode';
import { detect } from '../engine/files/detect';
import { textQuality } from '../engine/files/quality';
import { ENCODING_NAMES, isEncodedAs } from './encodings';

/** Larger files, in bytes, are opened as VS Code opens them: the bytes are looked at in the editor's own process. */
const LARGEST = 4_000_000;
/** How much of an open text shows whether it is garbled, in characters. */
const SAMPLE = 4096;

/**
 * Opens a file in the encoding its bytes are in (按文件自身编码打开): VS Code takes everything for UTF-8, and the offsets of the
 * index are those of the text that the bytes say. What is open and no noise stays as it is, and so does unsaved text.
 */
export async function openInOwnEncoding(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const key = uri.toString();
  const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === key);
  if (open && (open.isDirty || textQuality(open.getText().slice(0, SAMPLE)) >= 0)) return open;
  const encoding = await encodingOf(uri, open).catch(() => undefined);
  return vscode.workspace.openTextDocument(uri, encoding === undefined ? {} : { encoding });
}

/** VS Code's name of the encoding of a file's bytes; undefined where it is what the file is opened in anyway. */
async function encodingOf(uri: vscode.Uri, open?: vscode.TextDocument): Promise<string | undefined> {
  if ((await vscode.workspace.fs.stat(uri)).size > LARGEST) return undefined;
  const found = detect(await vscode.workspace.fs.readFile(uri));
  if ('binary' in found || isEncodedAs(open?.encoding ?? 'utf8', found.encoding)) return undefined;
  return ENCODING_NAMES[found.encoding][0];
}
