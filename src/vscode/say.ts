/**
 * Everything by which the extension shows words to a person (界面文字的唯一出口). What goes in may hold text of a page or a
 * file's name: here it is made plain, so that no feature has to think of it. The linter lets nothing else use VS Code's own
 * functions for it.
 */
import * as vscode from 'vscode';
import { EngineCancelled } from '../engine/errors';
import { explainFileError } from '../engine/files/fileError';
import { IndexError } from '../engine/index/indexError';
import { inWords } from './locale';
import { inMarkdown, plain, plainLine } from './plain';

let log: vscode.LogOutputChannel | undefined;

/** Where errors that are shown are also written down. */
export function logTo(channel: vscode.LogOutputChannel): void {
  log = channel;
}

/** A message that asks for nothing, or offers `choices`; resolves to the one taken. */
export function info(message: string, ...choices: string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(plainLine(message), ...choices.map(plainLine));
}

/** A message of something the person has to know or do. */
export function warn(message: string, ...choices: string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(plainLine(message), ...choices.map(plainLine));
}

/** A question that stops everything until it is answered. */
export function askFirst(message: string, ...choices: string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(plain(message), { modal: true }, ...choices.map(plainLine));
}

/** Something went wrong; `about` names what was being done or what it was done to. */
export function fail(error: unknown, about?: string, ...choices: string[]): Thenable<string | undefined> {
  const why = reasonOf(error);
  log?.error(about === undefined ? (error instanceof Error ? error : why) : `${about}: ${why}`);
  const message = about === undefined ? why : vscode.l10n.t('{0}: {1}', about, why);
  return vscode.window.showErrorMessage(plainLine(message), ...choices.map(plainLine));
}

/** An error in words. */
export function reasonOf(error: unknown): string {
  const words = error instanceof IndexError ? error.words : explainFileError(error);
  if (words) return inWords(words);
  return error instanceof Error ? error.message : String(error);
}

/** A word in the status bar for some milliseconds. */
export function status(message: string, ms = 5000): void {
  vscode.window.setStatusBarMessage(plainLine(message), ms);
}

/** Runs a task with its progress shown; `report` tells how far it is, in words. */
export function progress<R>(
  options: Omit<vscode.ProgressOptions, 'title'> & { title?: string },
  task: (
    report: (message: string, increment?: number) => void,
    token: vscode.CancellationToken,
  ) => Thenable<R>,
): Thenable<R> {
  const { title } = options;
  return vscode.window.withProgress(
    { ...options, ...(title !== undefined && { title: plainLine(title) }) },
    (shown, token) =>
      task(
        (message, increment) =>
          shown.report({ message: plainLine(message), ...(increment !== undefined && { increment }) }),
        token,
      ),
  );
}

/** The items as they are shown; what else they carry stays. */
function plainItems<T extends vscode.QuickPickItem>(items: readonly T[]): T[] {
  return items.map((item) => ({
    ...item,
    label: plainLine(item.label),
    ...(item.description !== undefined && { description: plainLine(item.description) }),
    ...(item.detail !== undefined && { detail: plainLine(item.detail) }),
  }));
}

/** Lets the person choose one; undefined where they cancelled. */
export function pick<T extends vscode.QuickPickItem>(
  items: readonly T[],
  options: Omit<vscode.QuickPickOptions, 'canPickMany'> = {},
): Thenable<T | undefined> {
  return vscode.window.showQuickPick<T>(plainItems(items), plainOptions(options));
}

/** Lets the person choose any number; undefined where they cancelled. */
export function pickMany<T extends vscode.QuickPickItem>(
  items: readonly T[],
  options: Omit<vscode.QuickPickOptions, 'canPickMany'> = {},
): Thenable<T[] | undefined> {
  return vscode.window.showQuickPick<T>(plainItems(items), { ...plainOptions(options), canPickMany: true });
}

/** A choice whose course the caller follows. */
export function openPick<T extends vscode.QuickPickItem>(
  title: string,
  items: readonly T[],
): vscode.QuickPick<T> {
  const shown = vscode.window.createQuickPick<T>();
  shown.title = plainLine(title);
  shown.items = plainItems(items);
  return shown;
}

/** Asks for a line of text. */
export function ask(options: vscode.InputBoxOptions): Thenable<string | undefined> {
  return vscode.window.showInputBox({ ...options, ...plainOptions(options) });
}

function plainOptions<T extends { title?: string; placeHolder?: string; prompt?: string }>(options: T): T {
  const { title, placeHolder, prompt } = options;
  return {
    ...options,
    ...(title !== undefined && { title: plainLine(title) }),
    ...(placeHolder !== undefined && { placeHolder: plainLine(placeHolder) }),
    ...(prompt !== undefined && { prompt: plainLine(prompt) }),
  };
}

/**
 * Registers a command. What it throws is shown here: VS Code would read the message as Markdown. The command then gives
 * undefined.
 */
export function command<A extends unknown[]>(id: string, run: (...args: A) => unknown): vscode.Disposable {
  return vscode.commands.registerCommand(id, async (...args: unknown[]) => {
    try {
      return await run(...(args as A));
    } catch (error) {
      if (error instanceof EngineCancelled || error instanceof vscode.CancellationError) return undefined;
      void fail(error);
      return undefined;
    }
  });
}

/** A line of a tree. Set its other words with `describe`. */
export function treeItem(label: string, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  return new vscode.TreeItem(plainLine(label), state);
}

/** What stands beside a tree's line, and what its tooltip says. */
export function describe(item: vscode.TreeItem, description: string, tooltip?: string): void {
  item.description = plainLine(description);
  if (tooltip !== undefined) item.tooltip = plain(tooltip);
}

/** The parts of a symbol that are words, and its places. */
export function symbol(
  name: string,
  detail: string,
  kind: vscode.SymbolKind,
  range: vscode.Range,
  selection: vscode.Range,
): vscode.DocumentSymbol {
  return new vscode.DocumentSymbol(plainLine(name), plainLine(detail), kind, range, selection);
}

/** A name of the whole workspace: the list draws icons of names. */
export function workspaceSymbol(
  name: string,
  kind: vscode.SymbolKind,
  container: string,
  location: vscode.Location,
): vscode.SymbolInformation {
  return new vscode.SymbolInformation(plainLine(name), kind, plainLine(container), location);
}

/** A problem: VS Code's status bar would draw icons of its message. */
export function problem(
  range: vscode.Range,
  message: string,
  severity: vscode.DiagnosticSeverity,
): vscode.Diagnostic {
  return new vscode.Diagnostic(range, plain(message), severity);
}

/** A code action; its edit or command is the caller's. */
export function action(title: string, kind: vscode.CodeActionKind): vscode.CodeAction {
  return new vscode.CodeAction(plainLine(title), kind);
}

/** A link in the text. VS Code makes trusted Markdown of the tooltip: commands would run. */
export function link(range: vscode.Range, target: vscode.Uri, tooltip: string): vscode.DocumentLink {
  const made = new vscode.DocumentLink(range, target);
  made.tooltip = inMarkdown(tooltip.replace(/\s+/g, ' '));
  return made;
}

/** What a hover shows, paragraph by paragraph; all of it is text. */
export class HoverText {
  private readonly paragraphs: string[] = [];

  /** A paragraph: a part that stands out, and the rest. */
  add(text: string, strong = ''): this {
    const head = strong === '' ? '' : `**${inMarkdown(strong)}**`;
    const rest = inMarkdown(text);
    this.paragraphs.push(head && rest ? `${head} ${rest}` : head + rest);
    return this;
  }

  /** An item of a list. */
  item(text: string): this {
    this.paragraphs.push(`- ${inMarkdown(text)}`);
    return this;
  }

  get markdown(): vscode.MarkdownString {
    const markdown = new vscode.MarkdownString(this.paragraphs.join('\n\n'));
    markdown.isTrusted = false;
    markdown.supportHtml = false;
    markdown.supportThemeIcons = false;
    return markdown;
  }
}

/** An item behind { } in the status bar. */
export function languageStatus(
  id: string,
  language: string,
  name: string,
): Pick<vscode.LanguageStatusItem, 'busy' | 'severity' | 'selector' | 'dispose'> & {
  show(text: string, detail: string): void;
} {
  const item = vscode.languages.createLanguageStatusItem(id, { language });
  item.name = plainLine(name);
  return Object.assign(item, {
    show(text: string, detail: string): void {
      item.text = plainLine(text);
      item.detail = plainLine(detail);
    },
  });
}

/** An item of the status bar, hidden until it is shown; its icon is ours, its words are plain. */
export function statusBarItem(
  id: string,
  name: string,
  commandId: string,
): vscode.Disposable & { show(icon: string, text: string, tooltip: string): void; hide(): void } {
  const item = vscode.window.createStatusBarItem(id, vscode.StatusBarAlignment.Left);
  item.name = plainLine(name);
  item.command = commandId;
  return {
    show(icon, text, tooltip) {
      item.text = `$(${icon}) GovText ${plainLine(text)}`.trim();
      item.tooltip = plainLine(tooltip);
      item.show();
    },
    hide: () => item.hide(),
    dispose: () => item.dispose(),
  };
}

/** Whether a page of ours is what is looked at. */
function isPageInFront(): boolean {
  const { activeTab } = vscode.window.tabGroups.activeTabGroup;
  return activeTab?.input instanceof vscode.TabInputWebview && activeTab.input.viewType.includes('govtext.');
}

/** A page of ours, beside the text or over the page that led to it if not said otherwise; its title is plain. */
export function panel(
  type: string,
  title: string,
  column = isPageInFront() ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside,
): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(type, plainLine(title), column, { enableScripts: true });
}

/** What fills each view that is a page, for one that was opened before its feature was there. */
export const FILLERS = new Map<string, (view: vscode.WebviewView) => void>();

/** A view of ours that is a page; `fill` is called when it is first shown. */
export function registerWebviewView(id: string, fill: (view: vscode.WebviewView) => void): vscode.Disposable {
  return vscode.window.registerWebviewViewProvider(
    id,
    { resolveWebviewView: fill },
    { webviewOptions: { retainContextWhenHidden: true } },
  );
}
