import * as vscode from 'vscode';
import { FileError } from '../engine/files/fileError';

/** True for the error of a file that is not there; every other error means that it could not be read. */
export function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

/** The largest file that the extension reads whole: what VS Code itself hands to extensions. */
const LARGEST = { bytes: 50 * 1024 * 1024, words: '50 MB' };

/** Fails with FileError `large`, before it is read, where a file is larger than the extension reads. */
export async function demandSize(uri: vscode.Uri): Promise<void> {
  if ((await vscode.workspace.fs.stat(uri)).size > LARGEST.bytes)
    throw new FileError('large', uri.toString(), LARGEST.words);
}
