import * as vscode from 'vscode';
import type { WireOptions } from '../../engine/protocol';
import {
  emptyRules,
  formatRules,
  parseRules,
  RULES_FILE,
  type WorkspaceRules,
} from '../../engine/workspaceRules';
import type { Analyses } from '../analyses';
import type { Feature, FeatureHost } from '../feature';

/** The rules that hold for a document, and where they stand. */
interface Found {
  uri: vscode.Uri;
  rules: WorkspaceRules;
}

const stores = new WeakMap<Analyses, RulesStore>();

/** The rules of the workspace, the same for every feature. */
export function rulesOf({ analyses, log }: Pick<FeatureHost, 'analyses' | 'log'>): RulesStore {
  let store = stores.get(analyses);
  if (!store) stores.set(analyses, (store = new RulesStore(analyses, log)));
  return store;
}

/** `.govtext.json` (人工判定): found upwards from each document inside its workspace folder, read anew when it changes. */
export class RulesStore {
  private readonly found = new Map<string, Found | undefined>();
  private readonly complained = new Set<string>();

  constructor(
    private readonly analyses: Analyses,
    private readonly log: vscode.LogOutputChannel,
  ) {}

  /** What the analysis of a document takes from the rules; nothing before they were read. */
  optionsOf(document: vscode.TextDocument): WireOptions {
    const found = this.found.get(document.uri.toString());
    if (!found) return {};
    return {
      file: fileName(found.uri, document.uri),
      verdicts: found.rules.lines,
      entityVerdicts: found.rules.entities,
    };
  }

  /** Reads the rules for a document; where they are others than before it is analysed anew. */
  async read(document: vscode.TextDocument): Promise<void> {
    const key = document.uri.toString();
    const before = this.found.get(key);
    const now = await this.search(document.uri);
    this.found.set(key, now);
    if (JSON.stringify(before?.rules) !== JSON.stringify(now?.rules)) this.analyses.invalidate(document);
  }

  forget(document: vscode.TextDocument): void {
    this.found.delete(document.uri.toString());
  }

  /** Reads the rules for every open document of ours. */
  async readAll(): Promise<void> {
    const ours = vscode.workspace.textDocuments.filter((document) => this.analyses.isOurs(document));
    await Promise.all(ours.map((document) => this.read(document)));
  }

  /** How a document is named in rules for one file; undefined where no rules can hold for it. */
  async fileOf(document: vscode.TextDocument): Promise<string | undefined> {
    const target = await this.targetOf(document);
    return target && fileName(target, document.uri);
  }

  /**
   * Changes the rules that hold for a document, in the nearest `.govtext.json` or a new one in the workspace folder.
   * Fails with a message for people where there is no folder to keep them in, or the file is wrong.
   */
  async change(
    document: vscode.TextDocument,
    change: (rules: WorkspaceRules) => WorkspaceRules,
  ): Promise<vscode.Uri> {
    const uri = await this.targetOf(document);
    if (!uri)
      throw new Error(vscode.l10n.t('Open a folder first: your decisions are kept in its .govtext.json.'));
    const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    if (open?.isDirty) await open.save();
    const json = await readText(uri);
    const rules = change(json === undefined ? emptyRules() : parseRules(json));
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(formatRules(rules)));
    await this.readAll();
    return uri;
  }

  private async targetOf(document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
    for (const folder of foldersAbove(document.uri)) {
      const uri = vscode.Uri.joinPath(folder, RULES_FILE);
      if ((await readText(uri)) !== undefined) return uri;
    }
    const root = vscode.workspace.getWorkspaceFolder(document.uri) ?? vscode.workspace.workspaceFolders?.[0];
    return root && vscode.Uri.joinPath(root.uri, RULES_FILE);
  }

  private async search(document: vscode.Uri): Promise<Found | undefined> {
    for (const folder of foldersAbove(document)) {
      const uri = vscode.Uri.joinPath(folder, RULES_FILE);
      const json = await readText(uri);
      if (json === undefined) continue;
      try {
        const rules = parseRules(json);
        this.complained.delete(uri.toString());
        return { uri, rules };
      } catch (error) {
        const problem = error instanceof Error ? error.message : String(error);
        this.log.warn(`${uri.fsPath}: ${problem}`);
        if (!this.complained.has(uri.toString())) {
          this.complained.add(uri.toString());
          void vscode.window.showWarningMessage(vscode.l10n.t('.govtext.json is not heeded: {0}', problem));
        }
        return undefined;
      }
    }
    return undefined;
  }
}

/** The folders from a document's own up to its workspace folder; the first workspace folder's root for one without. */
function foldersAbove(document: vscode.Uri): vscode.Uri[] {
  const root = vscode.workspace.getWorkspaceFolder(document);
  if (!root) {
    const first = vscode.workspace.workspaceFolders?.[0];
    return first && document.scheme === 'untitled' ? [first.uri] : [];
  }
  const folders: vscode.Uri[] = [];
  for (
    let at = vscode.Uri.joinPath(document, '..');
    folders.length < 100;
    at = vscode.Uri.joinPath(at, '..')
  ) {
    folders.push(at);
    if (at.path.length <= root.uri.path.length) break;
  }
  return folders;
}

/** A document's path relative to the folder of its rules. */
function fileName(rules: vscode.Uri, document: vscode.Uri): string {
  const folder = vscode.Uri.joinPath(rules, '..').path.replace(/\/?$/, '/');
  return document.path.startsWith(folder) ? document.path.slice(folder.length) : document.path;
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** Keeps the rules of the workspace at work. */
export const workspaceRules: Feature = (host) => {
  const { context, analyses } = host;
  const store = rulesOf(host);
  analyses.addOptions((document) => store.optionsOf(document));
  const watcher = vscode.workspace.createFileSystemWatcher(`**/${RULES_FILE}`);
  const open = (document: vscode.TextDocument): void => {
    if (analyses.isOurs(document)) void store.read(document);
  };
  context.subscriptions.push(
    watcher,
    watcher.onDidChange(() => void store.readAll()),
    watcher.onDidCreate(() => void store.readAll()),
    watcher.onDidDelete(() => void store.readAll()),
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.workspace.onDidCloseTextDocument((document) => store.forget(document)),
  );
  vscode.workspace.textDocuments.forEach(open);
};
