import * as vscode from 'vscode';

/** True for the error of a file that is not there; every other error means that it could not be read. */
export function isMissing(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}
