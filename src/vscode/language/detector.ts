import * as vscode from 'vscode';
import { setting } from '../settings';
import { Choices } from './choices';
import { hintAtEncoding, looksGarbled } from './garbled';
import { surroundingsSpeak } from './surroundings';
import { detectGovText, SAMPLE, type Detection } from '../../core/detect';
import * as say from '../say';

/** Our language (政府文本). */
const LANGUAGE = 'govtext';
/** Where a person's own texts are; beside these, any file system that can be written to. Never an output channel or a commit. */
const SCHEMES = new Set(['file', 'untitled', 'vscode-remote', 'vscode-vfs']);
/** A paste of this many characters into an untitled file is looked at. */
const PASTE = 200;

/** Watches opened plain-text documents and makes those ours that surely are. The only thing that runs on other people's text. */
export function watchPlainText(
  context: vscode.ExtensionContext,
  log: () => vscode.LogOutputChannel,
): vscode.Disposable {
  const choices = new Choices(context.workspaceState, (document) => void look(document));
  const asked = new Set<string>();

  const look = async (document: vscode.TextDocument): Promise<void> => {
    const now = document.languageId;
    if ((now !== 'plaintext' && now !== LANGUAGE) || document.isClosed || !isPersonal(document.uri)) return;
    const chosen = choices.of(document);
    if (chosen === undefined) return read(document);
    // What a person chose once holds when the file is opened again, against its name too.
    if (chosen !== now && (chosen === LANGUAGE || chosen === 'plaintext'))
      await choices.switchTo(document, chosen);
  };

  /** Looks at the text of a document for whose language a person has not decided. */
  const read = async (document: vscode.TextDocument): Promise<void> => {
    if (setting('language.detect', document.uri) === 'off') return;
    const sample = sampleOf(document);
    if (looksGarbled(sample)) return hintAtEncoding(document, context.workspaceState);
    if (document.languageId === LANGUAGE || isAssociated(document)) return;
    const verdict = await judge(document, detectGovText(sample));
    if (verdict === 'ours' || (verdict === 'ask' && (await agreed(document))))
      await choices.switchTo(document, LANGUAGE);
  };

  /** Whether a document is ours, may be, or is none of our business; undefined too where it changed meanwhile. */
  const judge = async (
    document: vscode.TextDocument,
    found: Detection,
  ): Promise<'ours' | 'ask' | undefined> => {
    if (!found.sure && !found.maybe) return undefined;
    const { version, languageId } = document;
    const spoken = found.sure || (await surroundingsSpeak(document.uri));
    // An error page alone may be anybody's, and so may a text on one leader.
    if (!spoken && found.maybe !== 'news') return undefined;
    if (document.isClosed || document.languageId !== languageId || document.version !== version)
      return undefined;
    log().info(`government text: ${document.uri.toString()} (${found.score}: ${found.signs.join(', ')})`);
    return spoken && setting('language.detect', document.uri) !== 'ask' ? 'ours' : 'ask';
  };

  /** Asks the person; of a folder of such texts about one. */
  const agreed = async (document: vscode.TextDocument): Promise<boolean> => {
    const each = setting('language.detect', document.uri) === 'ask';
    const key = vscode.Uri.joinPath(document.uri, each ? '.' : '..').toString();
    if (asked.has(key)) return false;
    asked.add(key);
    const yes = vscode.l10n.t('Switch');
    const never = vscode.l10n.t('Not This File');
    const answer = await say.info(
      vscode.l10n.t('This file looks like Chinese government text. Switch its language to Government Text?'),
      yes,
      never,
    );
    if (answer === never) await choices.remember(document, 'plaintext');
    return answer === yes;
  };

  const subscriptions = [
    choices,
    vscode.workspace.onDidOpenTextDocument((document) => void look(document)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.uri.scheme !== 'untitled' || document.languageId !== 'plaintext') return;
      if (contentChanges.some(({ text }) => text.length >= PASTE)) void look(document);
    }),
  ];
  for (const document of vscode.workspace.textDocuments) void look(document);
  return vscode.Disposable.from(...subscriptions);
}

function isPersonal({ scheme }: vscode.Uri): boolean {
  if (SCHEMES.has(scheme)) return true;
  return scheme !== 'vscode-userdata' && vscode.workspace.fs.isWritableFileSystem(scheme) === true;
}

/** The first 64 K units, line by line, so that a large file costs no more than a small one. */
function sampleOf(document: vscode.TextDocument): string {
  const parts: string[] = [];
  let length = 0;
  for (let line = 0; line < document.lineCount && length < SAMPLE; line++) {
    const { text } = document.lineAt(line);
    parts.push(text.length > SAMPLE ? text.slice(0, SAMPLE) : text);
    length += text.length + 1;
  }
  return parts.join('\n');
}

/** A person's `files.associations` that name plain text for this file are their choice. */
function isAssociated(document: vscode.TextDocument): boolean {
  const associations = vscode.workspace
    .getConfiguration('files', document.uri)
    .get<Record<string, string>>('associations');
  return Object.entries(associations ?? {}).some(([glob, language]) => {
    if (language !== 'plaintext') return false;
    const pattern = glob.includes('/') ? glob : `**/${glob}`;
    return vscode.languages.match({ pattern }, document) > 0;
  });
}
