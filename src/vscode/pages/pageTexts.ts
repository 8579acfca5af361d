import * as vscode from 'vscode';
import type { PageHints } from '../../core/roles/pageHints';
import type { PageRead, PageSource, Platform } from '../platform';

/** The scheme of documents that show the text of another one, whose address is their query. */
export const PAGE_SCHEME = 'govtext-page';

/** The document that shows the text of `source`; its name makes it ours. */
export function pageOf(source: vscode.Uri): vscode.Uri {
  return vscode.Uri.from({
    scheme: PAGE_SCHEME,
    path: `${source.path}.govtext`,
    query: source.toString(),
  });
}

/** The document whose text is shown. */
export function sourceOf(page: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(page.query, true);
}

/** The texts of documents on show (读出的文本): read when first asked for, and anew when the file changes. */
export class PageTexts implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  /** What was read just now, by the source's address: taken by the document that is opened next. */
  private readonly fresh = new Map<string, string>();
  /** What the HTML of those that are open tells of their lines, by the source's address. */
  private readonly hints = new Map<string, PageHints>();
  private readonly watchers = new Map<string, vscode.Disposable>();
  private readonly closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => {
    if (uri.scheme !== PAGE_SCHEME) return;
    this.watchers.get(uri.query)?.dispose();
    this.watchers.delete(uri.query);
    this.hints.delete(uri.query);
  });

  constructor(private readonly platform: Platform) {}

  /** Reads a document for one that is to be opened, or is open already and shown anew. */
  async read(source: vscode.Uri, signal: AbortSignal): Promise<PageRead> {
    const read = await this.load(source, signal);
    if ('text' in read) {
      this.fresh.set(source.toString(), read.text);
      this.changed.fire(pageOf(source));
    }
    return read;
  }

  /** What the HTML of a document on show tells of its lines. */
  hintsOf({ scheme, query }: vscode.Uri): PageHints | undefined {
    return scheme === PAGE_SCHEME ? this.hints.get(query) : undefined;
  }

  private async load(source: vscode.Uri, signal: AbortSignal): Promise<PageRead> {
    const read = await this.bytesOf(source).then((bytes) => this.platform.readPage(bytes, signal));
    if ('text' in read) {
      const key = pageOf(source).query;
      if (read.hints) this.hints.set(key, read.hints);
      else this.hints.delete(key);
    }
    return read;
  }

  private async bytesOf(source: vscode.Uri): Promise<PageSource> {
    const path = this.platform.localPath(source);
    if (path !== undefined) return { path };
    return { name: source.path, bytes: await vscode.workspace.fs.readFile(source) };
  }

  async provideTextDocumentContent(uri: vscode.Uri, token: vscode.CancellationToken): Promise<string> {
    const source = sourceOf(uri);
    const key = uri.query;
    this.watch(source, uri);
    const known = this.fresh.get(key);
    if (known !== undefined) {
      this.fresh.delete(key);
      return known;
    }
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    const read = await this.load(source, stop.signal);
    if ('error' in read) throw new Error(read.error.en);
    return read.text;
  }

  dispose(): void {
    for (const watcher of this.watchers.values()) watcher.dispose();
    this.closing.dispose();
    this.changed.dispose();
  }

  private watch(source: vscode.Uri, page: vscode.Uri): void {
    if (this.watchers.has(page.query)) return;
    const folder = vscode.Uri.joinPath(source, '..');
    // A name may hold what a pattern reads otherwise.
    const name = source.path.slice(source.path.lastIndexOf('/') + 1).replace(/[*?[\]{}]/gu, '?');
    const watcher = vscode.workspace.createFileSystemWatcher(
      new vscode.RelativePattern(folder, name),
      false,
      false,
      true,
    );
    const heed = (uri: vscode.Uri): void => {
      if (uri.toString() === source.toString()) this.changed.fire(page);
    };
    // One that is saved by putting another in its place, or written again right after it was made, is told as made.
    watcher.onDidCreate(heed);
    watcher.onDidChange(heed);
    this.watchers.set(page.query, watcher);
  }
}
