import * as vscode from 'vscode';
import {
  emptyRules,
  formatRules,
  parseRules,
  RULES_FILE,
  RulesError,
  type WorkspaceRules,
} from '../engine/workspaceRules';
import type { WireOptions } from '../engine/protocol';
import type { Analyses } from './analyses';
import * as say from './say';

/**
 * A person's verdicts (人工判定), kept in `.govtext.json`: the nearest one above a document holds, as on the command line.
 * They are read at the start, watched, and go into every analysis.
 */
export class RulesStore implements vscode.Disposable {
  /** Folder address → rules. */
  private readonly known = new Map<string, WorkspaceRules>();
  /** Folder address → the writes of ours that are under way, one after the other. */
  private readonly writes = new Map<string, Promise<void>>();
  private readonly subscriptions: vscode.Disposable[] = [];
  /** Done when what is on disk at the start has been read. */
  readonly ready: Promise<void>;

  constructor(
    private readonly analyses: Analyses,
    private readonly log: vscode.LogOutputChannel,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${RULES_FILE}`);
    const read = (uri: vscode.Uri): void => void this.read(uri).then(() => analyses.invalidate());
    this.subscriptions.push(
      watcher,
      watcher.onDidCreate(read),
      watcher.onDidChange(read),
      // Not every file system tells its watchers of each change.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (uri.path.endsWith(`/${RULES_FILE}`)) read(uri);
      }),
      watcher.onDidDelete((uri) => {
        this.known.delete(folderOf(uri).toString());
        analyses.invalidate();
      }),
    );
    analyses.addOptions((document) => this.optionsOf(document));
    this.ready = this.readAll();
  }

  /** Changes the rules that hold for a document, and their file; a new file goes to the top of its workspace folder. */
  async update(
    document: vscode.TextDocument,
    change: (rules: WorkspaceRules, file: string) => WorkspaceRules,
  ): Promise<void> {
    await this.ready;
    const folder = this.folderFor(document) ?? vscode.workspace.getWorkspaceFolder(document.uri)?.uri;
    if (!folder)
      throw new Error(
        vscode.l10n.t('Open the folder of this file: verdicts are kept there in {0}.', RULES_FILE),
      );
    const before = this.known.get(folder.toString()) ?? emptyRules();
    const after = change(before, relativePath(folder, document.uri));
    const key = folder.toString();
    this.known.set(key, after);
    this.analyses.invalidate();
    const text = new TextEncoder().encode(formatRules(after));
    const write = (this.writes.get(key) ?? Promise.resolve())
      .catch(() => undefined)
      .then(() => vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, RULES_FILE), text));
    this.writes.set(key, write);
    await write;
  }

  /** How a document is named in rules for one file; undefined where no rules can be kept for it. */
  fileName(document: vscode.TextDocument): string | undefined {
    if (document.isUntitled) return undefined;
    const folder = this.folderFor(document) ?? vscode.workspace.getWorkspaceFolder(document.uri)?.uri;
    return folder && relativePath(folder, document.uri);
  }

  dispose(): void {
    for (const subscription of this.subscriptions) subscription.dispose();
  }

  private optionsOf(document: vscode.TextDocument): WireOptions {
    const folder = this.folderFor(document);
    const rules = folder && this.known.get(folder.toString());
    if (!rules) return {};
    return {
      file: relativePath(folder, document.uri),
      verdicts: rules.lines,
      entityVerdicts: rules.entities,
    };
  }

  /** The nearest folder above the document that has rules. */
  private folderFor(document: vscode.TextDocument): vscode.Uri | undefined {
    if (this.known.size === 0) return undefined;
    for (let folder = folderOf(document.uri); ; folder = folderOf(folder)) {
      if (this.known.has(folder.toString())) return folder;
      if (folder.path === '/' || folder.path === '' || folder.path === '.') return undefined;
    }
  }

  private async readAll(): Promise<void> {
    const found = await vscode.workspace.findFiles(`**/${RULES_FILE}`, '**/node_modules/**', 200);
    await Promise.all(found.map((uri) => this.read(uri)));
    if (found.length > 0) this.analyses.invalidate();
  }

  private async read(uri: vscode.Uri): Promise<void> {
    const key = folderOf(uri).toString();
    // The watcher tells of our own writes too, late: what it reads may be older than what is known.
    const write = this.writes.get(key);
    await write?.catch(() => undefined);
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
      if (this.writes.get(key) === write) this.known.set(key, parseRules(text));
    } catch (error) {
      const why = error instanceof Error ? error.message : String(error);
      this.log.warn(`${uri.toString()}: ${why}`);
      this.known.delete(key);
      if (error instanceof RulesError)
        void say.warn(
          vscode.l10n.t('{0} cannot be read and is left out: {1}', vscode.workspace.asRelativePath(uri), why),
        );
    }
  }
}

/** The folder that holds a file or folder. */
const folderOf = (uri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(uri, '..');

/** A document's path below a folder, with slashes. */
function relativePath(folder: vscode.Uri, uri: vscode.Uri): string {
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.path.startsWith(base) ? uri.path.slice(base.length) : uri.path;
}
