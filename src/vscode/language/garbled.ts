import * as vscode from 'vscode';
import { detectGovText } from '../../core/detect';
import { detect } from '../../engine/files/detect';
import { textQuality } from '../../engine/files/quality';
import { ENCODING_NAMES, isEncodedAs } from '../encodings';
import * as say from '../say';

/** Files that the hint was given for, in the workspace's state: each once, whatever was answered. */
const KEY = 'govtext.encoding.hinted';
/** The oldest are forgotten beyond this many. */
const LIMIT = 500;
/** Larger files, in bytes, are not read for a hint. */
const LARGEST = 16_000_000;
/** How much of a file is decoded to see what it is, in bytes. */
const SAMPLE = 65_536;

/** True where a text looks like bytes in the wrong encoding (乱码); the only question that other people's text is asked. */
export function looksGarbled(sample: string): boolean {
  return textQuality(sample) < 0;
}

/**
 * A file of Chinese government text that VS Code decoded wrongly: offers, once for each file, to open it again in the
 * encoding its bytes are in. Says nothing where the damage is in the bytes themselves.
 */
export async function hintAtEncoding(document: vscode.TextDocument, state: vscode.Memento): Promise<void> {
  const { uri } = document;
  const key = uri.toString();
  const hinted = state.get<string[]>(KEY, []);
  if (document.isUntitled || document.isDirty || hinted.includes(key)) return;
  const encoding = await ownEncoding(document).catch(() => undefined);
  if (!encoding || document.isClosed || document.isDirty) return;
  await state.update(KEY, [...state.get<string[]>(KEY, []), key].slice(-LIMIT));
  const [, name] = ENCODING_NAMES[encoding];
  const reopen = vscode.l10n.t('Reopen as {0}', name);
  const answer = await say.info(
    vscode.l10n.t(
      '{0} is in {1} and was opened as something else: its characters are garbled.',
      uri.path.slice(uri.path.lastIndexOf('/') + 1),
      name,
    ),
    reopen,
  );
  if (answer === reopen) await vscode.commands.executeCommand('govtext.reopenEncoding', uri);
}

/** The encoding that a garbled document's file is in, where it is another and the text is then surely ours. */
async function ownEncoding(document: vscode.TextDocument) {
  if ((await vscode.workspace.fs.stat(document.uri)).size > LARGEST) return undefined;
  const bytes = await vscode.workspace.fs.readFile(document.uri);
  const found = detect(bytes);
  if ('binary' in found || isEncodedAs(document.encoding, found.encoding)) return undefined;
  const text = new TextDecoder(found.encoding).decode(bytes.subarray(0, SAMPLE), { stream: true });
  const { sure, maybe } = detectGovText(text);
  return sure || maybe !== undefined || document.languageId === 'govtext' ? found.encoding : undefined;
}
