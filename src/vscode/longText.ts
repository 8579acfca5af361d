import * as vscode from 'vscode';
import { EngineCancelled } from '../engine/errors';
import { memoryNeed, type Depth } from '../engine/inputs/memoryNeed';

/** About how many characters of a text are read in one go: a fraction of a millisecond. */
const PIECE = 60_000;

/** Milliseconds of a step; the first is short, since many begin when a record comes. */
const STEP = { first: 1, later: 4 };

/** What waits for its next step. */
const waiting: (() => void)[] = [];

/** Lets everything else in the extension host have its turn; of what works in steps one goes on in each turn. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    waiting.push(resolve);
    if (waiting.length === 1) setTimeout(next, 0);
  });
}

function next(): void {
  waiting[0]?.();
  // Behind the step that was just let go on.
  setTimeout(() => {
    waiting.shift();
    if (waiting.length > 0) next();
  }, 0);
}

/** Lets some milliseconds pass; none where there are none left. */
export async function breatheFor(ms: number): Promise<void> {
  if (ms > 0) await new Promise((resolve) => setTimeout(resolve, ms));
}

/** The length of a document's text in UTF-16 units, without putting the text together. */
export function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}

/**
 * The text of a document in pieces, a long one read in steps; put together it would be one more object of megabytes. Fails
 * with EngineCancelled where the document changes meanwhile: a later version takes this one's place.
 */
export async function textOf(document: vscode.TextDocument): Promise<string[]> {
  const length = lengthOf(document);
  if (length <= PIECE) return [document.getText()];
  const { version, lineCount } = document;
  const pieces: string[] = [];
  const step = Math.max(1, Math.floor((lineCount * PIECE) / length));
  for (let line = 0; line < lineCount; line += step) {
    if (line > 0) await breathe();
    if (document.version !== version || document.isClosed) throw new EngineCancelled('the document changed');
    pieces.push(document.getText(new vscode.Range(line, 0, line + step, 0)));
  }
  return pieces;
}

/** Does something with each of many things, in steps; `goOn` tells whether it is still wanted. */
export async function eachInSteps<T>(
  things: Iterable<T>,
  work: (thing: T) => void,
  goOn: () => boolean = () => true,
): Promise<boolean> {
  let end = performance.now() + STEP.first;
  for (const thing of things) {
    work(thing);
    if (performance.now() < end) continue;
    await breathe();
    if (!goOn()) return false;
    end = performance.now() + STEP.later;
  }
  return goOn();
}

/**
 * The text of a document for the engine. Fails where its analysis would take more memory than the engine has (`memory`, bytes):
 * it would end, and begin anew, and end again.
 */
export function textWithin(document: vscode.TextDocument, depth: Depth, memory: number): Promise<string[]> {
  const need = memoryNeed(lengthOf(document), document.lineCount, depth);
  if (need <= memory) return textOf(document);
  const gigabytes = (bytes: number): string => (bytes / 1024 ** 3).toFixed(1);
  return Promise.reject(
    new Error(
      vscode.l10n.t(
        'This text would take about {0} GB of memory, and there are {1} GB for one text. Split it, or use the command line.',
        gigabytes(need),
        gigabytes(memory),
      ),
    ),
  );
}
