import * as vscode from 'vscode';
import type { PlaceInFile } from '../../engine/index/queries/places';

/** A place of the index as a place of VS Code; the file need not be open. Names and headings stand on one line. */
export function locationOf({ uri, start, end, line, character }: PlaceInFile): vscode.Location {
  const from = new vscode.Position(line, character);
  return new vscode.Location(vscode.Uri.parse(uri), new vscode.Range(from, from.translate(0, end - start)));
}
