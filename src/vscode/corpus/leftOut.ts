import * as vscode from 'vscode';
import type { IndexFolder } from '../../engine/index/protocol';
import type { Platform } from '../platform';
import { setting } from '../settings';

/** A.TXT of an old disk is a text too, also where the file system tells letters apart. */
export const inAnyCase = (glob: string): string =>
  glob.includes('[') ? glob : glob.replace(/[a-z]/giu, (l) => `[${l.toLowerCase()}${l.toUpperCase()}]`);

/** Globs of what the index leaves out of a folder: by its own setting, and what the editor hides. */
function leftOutOf(folder: vscode.Uri): string[] {
  const files = vscode.workspace.getConfiguration('files', folder);
  const hidden = Object.entries(files.get<Record<string, unknown>>('exclude') ?? {});
  const globs = [setting('index.exclude'), ...hidden.flatMap(([glob, on]) => (on === true ? [glob] : []))];
  return globs.filter((glob) => glob !== '');
}

/** Whether a file is left out, by itself or with a folder that holds it: what is told of it must not go past the globs. */
export function isLeftOut(uri: vscode.Uri): boolean {
  if (/\/(?:node_modules|\.git|\.govtext)\//u.test(uri.path)) return true;
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return false;
  // One selector each: braces inside braces are none to VS Code.
  const globs = leftOutOf(folder.uri).flatMap((glob) => [glob, `${glob}/**`]);
  const selectors = globs.map((glob) => ({ pattern: new vscode.RelativePattern(folder, glob) }));
  // Only the address counts for a selector of a pattern alone; the file itself is not opened.
  return vscode.languages.match(selectors, { uri, languageId: '' } as vscode.TextDocument) > 0;
}

/** The folders of the workspace with what is to be read there; undefined where the index cannot look through all of them by itself. */
export function localFolders(platform: Platform): IndexFolder[] | undefined {
  const folders: IndexFolder[] = [];
  for (const { uri } of vscode.workspace.workspaceFolders ?? []) {
    const path = platform.localPath(uri);
    if (path === undefined) return undefined;
    folders.push({
      uri: uri.toString(),
      path,
      include: setting('index.include'),
      exclude: leftOutOf(uri),
      followLinks: vscode.workspace.getConfiguration('search', uri).get<boolean>('followSymlinks') ?? true,
    });
  }
  return folders;
}
