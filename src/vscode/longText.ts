import * as vscode from 'vscode';
import { EngineCancelled } from '../engine/errors';

/** Lines that are read, or things that are done, in one go: a millisecond or two. */
const STEP = 4000;
/** Texts up to this length, in characters, are read at once. */
const AT_ONCE = 200_000;

/** Lets everything that waits in the extension host have its turn. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}

/** The length of a document's text in UTF-16 units, without putting the text together. */
export function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/**
 * The text of a document, a long one read in steps. Fails with EngineCancelled where the document changes meanwhile: a
 * later version takes this one's place.
 */
export async function textOf(document: vscode.TextDocument): Promise<string> {
  if (lengthOf(document) <= AT_ONCE) return document.getText();
  const { version, lineCount } = document;
  let text = '';
  for (let line = 0; line < lineCount; line += STEP) {
    if (line > 0) await breathe();
    if (document.version !== version || document.isClosed) throw new EngineCancelled('the document changed');
    text += document.getText(new vscode.Range(line, 0, line + STEP, 0));
  }
  return text;
}

/** Does something with each of many things, in steps; `goOn` tells whether it is still wanted. */
export async function eachInSteps<T>(
  things: Iterable<T>,
  work: (thing: T) => void,
  goOn: () => boolean = () => true,
): Promise<boolean> {
  let step = Date.now();
  for (const thing of things) {
    work(thing);
    if (Date.now() - step < 4) continue;
    await breathe();
    if (!goOn()) return false;
    step = Date.now();
  }
  return goOn();
}
