import * as vscode from 'vscode';
import { IndexClient } from '../../engine/index/client';
import type { IndexFile, IndexProgress } from '../../engine/index/protocol';
import type { IndexQueries, IndexQueryKind } from '../../engine/index/queries';
import type { DocumentsQuery } from '../../engine/index/queries/documents';
import type { Analyses } from '../analyses';
import { demandSize } from '../files';
import type { Platform } from '../platform';
import type { RulesStore } from '../rulesFile';
import * as say from '../say';
import { setting } from '../settings';
import { inAnyCase, isLeftOut, localFolders } from './leftOut';
import { lengthOf, restOf, Rests } from './rests';

/** Files handed over at once. */
const PART = 500;
/** Files asked for their size and time at once, where the index cannot look itself. */
const AT_ONCE = 16;
/** Milliseconds that events of the file system are gathered. */
const GATHER = 300;
/** Milliseconds after the last keystroke until an unsaved text goes to the index by itself. */
const PAUSE = 1500;

/** Lets what waits in the editor's queue go first. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));

/**
 * The index of the workspace's government texts (语料索引): kept by a process of its own, fed with the files that the settings
 * name, with every change on disk, and with the text of now of documents that are not saved.
 */
export class CorpusIndex implements vscode.Disposable {
  private readonly client: IndexClient;
  private readonly changed = new vscode.EventEmitter<IndexProgress>();
  private readonly subscriptions: vscode.Disposable[] = [this.changed];
  /** Documents whose text of now is in the index, with its version. */
  private readonly open = new Map<string, number>();
  private readonly made = new Set<string>();
  private readonly gone = new Set<string>();
  /** Files that somebody types into, written again and again. */
  private readonly rests = new Rests((uri) => this.event(this.made, vscode.Uri.parse(uri)));
  /** True while a list is under way, and what was made meanwhile. */
  private inList = false;
  private readonly madeWhile = new Set<string>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private typing: ReturnType<typeof setTimeout> | undefined;
  private listing: Promise<void> | undefined;
  private lists: Promise<void> = Promise.resolve();
  private started: Promise<void> | undefined;
  private waiting: (() => void)[] = [];
  private failure: string | undefined;
  private now: IndexProgress | undefined;

  /** Which files the Corpus view shows now: what commands without a selection work on. */
  shown: DocumentsQuery = {};

  /** Something that queries answer may have changed, or the state of the index. */
  readonly onDidChange = this.changed.event;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly platform: Platform,
    private readonly analyses: Analyses,
    private readonly rules: RulesStore,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.client = new IndexClient(platform.indexLauncher(), () => this.setup(), {
      progress: (progress) => this.hear(progress),
      wanted: (uri) => void this.hand(uri),
      restarted: () => void this.list(true),
      failed: (reason) => this.fail(reason),
      stuck: () => log.warn('index: a search by pattern came to no end; the index is started again'),
    });
    this.subscriptions.push(
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('govtext.index') || change.affectsConfiguration('files.exclude'))
          void this.settingsChanged();
      }),
      rules.onDidChange(() => {
        if (this.started) void this.list(true);
      }),
    );
  }

  /** The state of the index; undefined before it has started, or where the settings turn it off. */
  get progress(): IndexProgress | undefined {
    return this.now;
  }

  /** The number of the index's process, where it is one. */
  get pid(): number | undefined {
    return this.client.pid;
  }

  get enabled(): boolean {
    return setting('index.enabled');
  }

  /** Starts the index where the settings have one. */
  async start(): Promise<void> {
    if (!this.enabled) return;
    this.started ??= this.begin();
    await this.started;
  }

  /** Resolves once the index holds every file that the settings include; at once where it does or where there is none. */
  async whenIndexed(): Promise<void> {
    await this.start();
    if (!this.enabled || this.failure !== undefined) return;
    await this.listing;
    this.sendEvents();
    // Word of a file that was just made may still be under way: what lies there now is what counts.
    await this.list();
    if (this.failure !== undefined) throw new Error(this.failure);
    return new Promise((resolve) => {
      // The answer to a question comes after what was sent before it was taken in.
      this.client.query('documents', { limit: 0 }).then(
        () => {
          if (!this.now || this.now.state === 'reading') this.waiting.push(resolve);
          else resolve();
        },
        () => resolve(),
      );
    });
  }

  /** Asks the index, with the text of now of every document that is open and not saved. */
  async query<K extends IndexQueryKind>(
    kind: K,
    query: IndexQueries[K]['query'],
    options: { token?: vscode.CancellationToken; part?: (part: unknown) => void } = {},
  ): Promise<IndexQueries[K]['result']> {
    await this.start();
    if (!this.started) throw new Error(vscode.l10n.t('The index is turned off (govtext.index.enabled).'));
    this.sendEvents();
    this.sendOpen();
    const { token, part } = options;
    const control = new AbortController();
    const listening = token?.onCancellationRequested(() => control.abort());
    try {
      return await this.client.query(kind, query, { signal: control.signal, ...(part && { part }) });
    } finally {
      listening?.dispose();
    }
  }

  /** Reads no further files until it is told to go on. */
  pause(paused: boolean): void {
    this.client.send({ type: 'pause', paused });
  }

  /** Lists the files anew and reads what changed. */
  async refresh(): Promise<void> {
    await this.start();
    await this.list();
  }

  dispose(): void {
    clearTimeout(this.timer);
    clearTimeout(this.typing);
    this.rests.dispose();
    this.client.dispose();
    for (const subscription of this.subscriptions) subscription.dispose();
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private async begin(): Promise<void> {
    await this.client.start();
    this.watch();
    await this.rules.ready;
    this.listing = this.list(true);
    await this.listing;
  }

  private async setup() {
    const file = this.context.storageUri && this.platform.localPath(this.context.storageUri);
    return {
      ...(file !== undefined && { file: `${file}/corpus.sqlite` }),
      ...(await this.platform.indexSetup(this.context)),
      options: {},
      userWords: setting('entities.userWords'),
      memoryLimit: setting('index.memoryLimit'),
    };
  }

  private watch(): void {
    const names = vscode.workspace.createFileSystemWatcher(inAnyCase(setting('index.include')));
    // A folder that is moved or removed may be told of as one event, under its own name.
    const all = vscode.workspace.createFileSystemWatcher('**/*', false, true, false);
    this.subscriptions.push(
      names,
      all,
      names.onDidCreate((uri) => this.event(this.made, uri)),
      names.onDidChange((uri) => this.written(uri)),
      names.onDidDelete((uri) => this.event(this.gone, uri)),
      all.onDidCreate((uri) => {
        if (!/\.[^/.]+$/u.test(uri.path) && !isLeftOut(uri)) this.listSoon();
      }),
      all.onDidDelete((uri) => {
        if (!/\.[^/.]+$/u.test(uri.path) && !isLeftOut(uri)) this.listSoon();
      }),
      vscode.workspace.onDidChangeWorkspaceFolders(() => void this.list()),
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (this.analyses.isOurs(document)) this.written(document.uri);
        this.closed(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.closed(document);
        this.rests.closed(document.uri.toString());
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (!this.analyses.isOurs(document)) return;
        clearTimeout(this.typing);
        this.typing = setTimeout(() => this.sendOpen(), Math.max(PAUSE, restOf(lengthOf(document))));
      }),
    );
  }

  /** Hands over the list of all files, and before it what the rules of their folders say where that may be news. */
  private list(withRules = false): Promise<void> {
    // One after the other: the parts of two lists must not mix.
    const list = this.lists.then(() => this.listNow(withRules));
    this.lists = list.catch(() => undefined);
    return list;
  }

  private async listNow(withRules: boolean): Promise<void> {
    const folders = localFolders(this.platform);
    if (folders) {
      if (withRules) this.client.send({ type: 'rules', rules: this.rules.all() });
      this.client.send({ type: 'look', folders });
    } else await this.listByEditor(withRules);
    this.open.clear();
    this.sendOpen();
  }

  private async listByEditor(withRules: boolean): Promise<void> {
    this.inList = true;
    const uris = await vscode.workspace.findFiles(
      inAnyCase(setting('index.include')),
      setting('index.exclude'),
    );
    const files: IndexFile[] = [];
    for (let at = 0; at < uris.length; at += PART) {
      files.push(...(await this.filesOf(uris.slice(at, at + PART))));
      await breath();
    }
    // In one order always: an index in memory leaves the same files out each time.
    files.sort((a, b) => (a.uri < b.uri ? -1 : 1));
    if (withRules) this.client.send({ type: 'rules', rules: this.rules.all() });
    for (let at = 0; at < files.length || at === 0; at += PART) {
      this.client.send({
        type: 'files',
        files: files.slice(at, at + PART),
        last: at + PART >= files.length,
      });
      await breath();
    }
    this.inList = false;
    // What was made after the folder was looked at is not in the list, and must not leave the index for that.
    for (const uri of this.madeWhile) this.made.add(uri);
    this.madeWhile.clear();
    this.sendEvents();
  }

  /** Files with their paths, or where they have none with their stamps, by which the index tells what has changed. */
  private async filesOf(uris: readonly vscode.Uri[]): Promise<IndexFile[]> {
    const files = uris.map((uri) => this.fileOf(uri));
    const waiting = files.keys();
    const next = async (): Promise<void> => {
      for (const at of waiting) {
        const file = files[at] as IndexFile;
        if (file.path !== undefined) continue;
        try {
          const { size, mtime } = await vscode.workspace.fs.stat(uris[at] as vscode.Uri);
          file.stamp = { size, mtime };
        } catch {
          // It is asked for, and then is gone or says why it cannot be read.
        }
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, next));
    return files;
  }

  private fileOf(uri: vscode.Uri): IndexFile {
    const path = this.platform.localPath(uri);
    return { uri: uri.toString(), ...(path !== undefined && { path }) };
  }

  /** A file was written: at once news, but for one that somebody types into. */
  private written(uri: vscode.Uri): void {
    const name = uri.toString();
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === name);
    if (open) this.rests.written(name, lengthOf(open));
    else this.event(this.made, uri);
  }

  private event(into: Set<string>, uri: vscode.Uri): void {
    if (isLeftOut(uri)) return;
    this.rests.forget(uri.toString());
    (into === this.made ? this.gone : this.made).delete(uri.toString());
    into.add(uri.toString());
    this.timer ??= setTimeout(() => this.sendEvents(), GATHER);
  }

  private listSoon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.sendEvents();
      void this.list();
    }, GATHER);
  }

  private sendEvents(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.gone.size > 0) this.client.send({ type: 'removed', uris: [...this.gone] });
    if (this.inList) for (const uri of this.made) this.madeWhile.add(uri);
    if (this.made.size > 0)
      this.client.send({
        type: 'changed',
        files: [...this.made].map((uri) => this.fileOf(vscode.Uri.parse(uri))),
      });
    this.gone.clear();
    this.made.clear();
  }

  /** Sends the text of every document of ours that is not as on disk. */
  private sendOpen(): void {
    clearTimeout(this.typing);
    for (const document of vscode.workspace.textDocuments) {
      if (!this.analyses.isOurs(document) || document.isClosed) continue;
      const uri = document.uri.toString();
      if (!document.isDirty && !document.isUntitled) {
        this.closed(document);
        continue;
      }
      if (this.open.get(uri) === document.version) continue;
      this.open.set(uri, document.version);
      this.client.send({ type: 'open', uri, text: document.getText(), government: true });
    }
  }

  private closed(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    if (!this.open.delete(uri)) return;
    const listed = vscode.workspace.getWorkspaceFolder(document.uri) !== undefined;
    this.client.send({
      type: 'closed',
      file: this.fileOf(document.uri),
      gone: document.isUntitled || !listed,
    });
  }

  private async hand(uri: string): Promise<void> {
    try {
      const at = vscode.Uri.parse(uri);
      const { mtime } = await vscode.workspace.fs.stat(at);
      await demandSize(at);
      const bytes = await vscode.workspace.fs.readFile(at);
      this.client.send({ type: 'bytes', uri, bytes, mtime });
    } catch (error) {
      this.client.send({ type: 'bytes', uri, mtime: 0, problem: say.reasonOf(error) });
    }
  }

  private hear(progress: IndexProgress): void {
    this.now = progress;
    if (progress.problem) this.log.error(`index: ${progress.problem}`);
    this.changed.fire(progress);
    if (progress.state !== 'reading') for (const resolve of this.waiting.splice(0)) resolve();
  }

  private fail(reason: string): void {
    this.failure = reason;
    this.log.error(`index: ${reason}`);
    for (const resolve of this.waiting.splice(0)) resolve();
  }

  private async settingsChanged(): Promise<void> {
    if (this.enabled && this.started) await this.list();
    else if (this.enabled) await this.start();
  }
}
