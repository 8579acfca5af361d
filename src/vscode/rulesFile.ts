import * as vscode from 'vscode';
import {
  emptyRules,
  formatRules,
  parseRules,
  RULES_FILE,
  RulesError,
  type WorkspaceRules,
} from '../engine/workspaceRules';
import type { FolderRules } from '../engine/index/folderRules';
import type { WireOptions } from '../engine/protocol';
import type { Analyses } from './analyses';
import { storedFile } from './cleanup/journalFiles';
import { isMissing } from './files';
import type { Platform } from './platform';
import * as say from './say';

/** A rules file that is there and cannot be read: what it says is not known, which is not the same as nothing. */
export class UnreadableRules extends Error {
  override name = 'UnreadableRules';

  constructor(
    readonly uri: vscode.Uri,
    readonly reason: unknown,
  ) {
    super(
      vscode.l10n.t('{0} cannot be read: {1}', vscode.workspace.asRelativePath(uri), say.reasonOf(reason)),
    );
  }

  /** Shows what is wrong, and the place where it is to whom asks for it. */
  async tell(): Promise<void> {
    const open = vscode.l10n.t('Open');
    if ((await say.fail(this, undefined, open)) !== open) return;
    const { line = 1, column = 1 } = this.reason instanceof RulesError ? this.reason : {};
    const at = new vscode.Position(line - 1, column - 1);
    await vscode.window.showTextDocument(this.uri, { selection: new vscode.Range(at, at) });
  }
}

/**
 * A person's verdicts (人工判定), kept in `.govtext.json`: the nearest one above a document holds, up to its workspace
 * folder. They are read at the start, watched, and go into every analysis. In a workspace that is not trusted they are
 * not read: they would decide what is removed from a text.
 */
export class RulesStore implements vscode.Disposable {
  /** Folder address → its rules, or why they cannot be read. */
  private readonly known = new Map<string, WorkspaceRules | UnreadableRules>();
  /** Folder address → the last write of ours. */
  private readonly writes = new Map<string, Promise<void>>();
  /** Folder address → how often its file was looked at: what an earlier look finds never takes a later one's place. */
  private readonly looks = new Map<string, number>();
  private readonly changed = new vscode.EventEmitter<void>();
  private readonly subscriptions: vscode.Disposable[] = [this.changed];
  /** What the rules say may have changed. */
  readonly onDidChange = this.changed.event;
  /** Done when what is on disk at the start has been read. */
  readonly ready: Promise<void>;

  constructor(
    private readonly analyses: Analyses,
    private readonly platform: Platform,
  ) {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${RULES_FILE}`);
    const read = (uri: vscode.Uri): void => void this.read(uri).then(() => this.told());
    this.subscriptions.push(
      watcher,
      watcher.onDidCreate(read),
      watcher.onDidChange(read),
      // Not every file system tells its watchers of each change.
      vscode.workspace.onDidSaveTextDocument(({ uri }) => {
        if (uri.path.endsWith(`/${RULES_FILE}`)) read(uri);
      }),
      // Told late, it may be there again.
      watcher.onDidDelete(read),
      vscode.workspace.onDidGrantWorkspaceTrust(() => void this.readAll()),
    );
    analyses.addOptions((document) => this.optionsOf(document));
    this.ready = this.readAll();
  }

  /**
   * Changes the rules that hold for a document, and their file; a new file goes to the top of its workspace folder. What
   * is in the file at that moment is what is changed. Throws UnreadableRules, and leaves the file alone, where it cannot
   * be read.
   */
  async update(
    document: vscode.TextDocument,
    change: (rules: WorkspaceRules, file: string) => WorkspaceRules,
  ): Promise<void> {
    if (!vscode.workspace.isTrusted)
      throw new Error(vscode.l10n.t('Trust this workspace first: verdicts are kept in a file of it.'));
    await this.ready;
    const folder = this.folderFor(document) ?? vscode.workspace.getWorkspaceFolder(document.uri)?.uri;
    if (!folder)
      throw new Error(
        vscode.l10n.t('Open the folder of this file: verdicts are kept there in {0}.', RULES_FILE),
      );
    const key = folder.toString();
    const write = (this.writes.get(key) ?? Promise.resolve())
      .catch(() => undefined)
      .then(async () => {
        const uri = vscode.Uri.joinPath(folder, RULES_FILE);
        const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
        if (open?.isDirty)
          throw new Error(vscode.l10n.t('{0}: save or revert your changes first.', RULES_FILE));
        const { store, path } = await storedFile(this.platform, uri);
        const read = await store.read(path);
        const before = read ? rulesIn(uri, read.bytes) : emptyRules();
        const after = change(before, relativePath(folder, document.uri));
        const bytes = new TextEncoder().encode(formatRules(after));
        const [error] = await store.replace([{ path, bytes, was: read?.stamp ?? 'new' }]);
        if (error) throw error;
        this.known.set(key, after);
        this.told();
      });
    this.writes.set(key, write);
    await write;
  }

  /** Shows why, and resolves to false, where the rules for a document cannot be read: nothing may then be removed from it. */
  async readable(document: vscode.TextDocument): Promise<boolean> {
    await this.ready;
    const problem = this.problemOf(document.uri);
    if (!problem) return true;
    void problem.tell();
    return false;
  }

  /** Why the rules for a file cannot be read; undefined where they can, or there are none. */
  problemOf(uri: vscode.Uri): UnreadableRules | undefined {
    const folder = this.folderOver(uri);
    const rules = folder && this.known.get(folder.toString());
    return rules instanceof UnreadableRules ? rules : undefined;
  }

  /** The rules that hold for a file, and its name in them. */
  optionsFor(uri: vscode.Uri): WireOptions {
    const folder = this.folderOver(uri);
    const rules = folder && this.known.get(folder.toString());
    if (!rules || rules instanceof UnreadableRules) return {};
    return {
      file: relativePath(folder, uri),
      verdicts: rules.lines,
      entityVerdicts: rules.entities,
    };
  }

  /** The rules of every folder that has some which can be read. */
  all(): FolderRules[] {
    return [...this.known].flatMap(([folder, rules]) =>
      rules instanceof UnreadableRules ? [] : [{ folder, lines: rules.lines, entities: rules.entities }],
    );
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

  private told(): void {
    this.analyses.invalidate();
    this.changed.fire();
  }

  private optionsOf(document: vscode.TextDocument): WireOptions {
    return this.optionsFor(document.uri);
  }

  private folderFor(document: vscode.TextDocument): vscode.Uri | undefined {
    return this.folderOver(document.uri);
  }

  /** The nearest folder above a file that has rules; none beyond its workspace folder. */
  private folderOver(uri: vscode.Uri): vscode.Uri | undefined {
    if (this.known.size === 0) return undefined;
    const root = vscode.workspace.getWorkspaceFolder(uri)?.uri;
    if (!root) return undefined;
    for (let folder = folderOf(uri); ; folder = folderOf(folder)) {
      if (this.known.has(folder.toString())) return folder;
      if (folder.path.length <= root.path.length) return undefined;
    }
  }

  private async readAll(): Promise<void> {
    if (!vscode.workspace.isTrusted) return;
    const found = await vscode.workspace.findFiles(`**/${RULES_FILE}`, '**/node_modules/**', 200);
    await Promise.all(found.map((uri) => this.read(uri)));
    if (found.length > 0) this.told();
  }

  private async read(uri: vscode.Uri): Promise<void> {
    if (!vscode.workspace.isTrusted) return;
    const key = folderOf(uri).toString();
    // The watcher tells of our own writes too, late: what it reads may be older than what is known.
    const write = this.writes.get(key);
    await write?.catch(() => undefined);
    const look = (this.looks.get(key) ?? 0) + 1;
    this.looks.set(key, look);
    const isLatest = (): boolean => this.writes.get(key) === write && this.looks.get(key) === look;
    const before = this.known.get(key);
    try {
      const rules = await readRules(uri);
      if (!isLatest()) return;
      if (rules) this.known.set(key, rules);
      else this.known.delete(key);
    } catch (error) {
      if (!(error instanceof UnreadableRules)) throw error;
      if (!isLatest()) return;
      this.known.set(key, error);
      // Each fault is told once, however often the file is looked at.
      if (!(before instanceof UnreadableRules) || before.message !== error.message) void error.tell();
    }
  }
}

/** Reads a rules file; undefined where there is none. Throws UnreadableRules where there is one that cannot be read. */
async function readRules(uri: vscode.Uri): Promise<WorkspaceRules | undefined> {
  try {
    return rulesIn(uri, await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error instanceof UnreadableRules ? error : new UnreadableRules(uri, error);
  }
}

function rulesIn(uri: vscode.Uri, bytes: Uint8Array): WorkspaceRules {
  try {
    return parseRules(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch (error) {
    throw new UnreadableRules(uri, error);
  }
}

/** The folder that holds a file or folder. */
const folderOf = (uri: vscode.Uri): vscode.Uri => vscode.Uri.joinPath(uri, '..');

/** A document's path below a folder, with slashes. */
function relativePath(folder: vscode.Uri, uri: vscode.Uri): string {
  const base = folder.path.endsWith('/') ? folder.path : `${folder.path}/`;
  return uri.path.startsWith(base) ? uri.path.slice(base.length) : uri.path;
}
