import { analyze } from '../../core/analyze';
import { corpusRows } from '../../core/corpus/rows';
import { detectGovText } from '../../core/detect';
import type { AnalyzeOptions } from '../../core/options';
import { BinaryFileError, readText } from '../files/textFile';
import { Batch } from './batch';
import { isOfDisk, type Database } from './database';
import { WorkspaceVerdicts, type FolderRules } from './folderRules';
import type { IndexFile, IndexProgress } from './protocol';
import { DocumentWriter, folderOf, type Content, type FileStamp, type FileState } from './writer';

/** A file as it was read, or why it could not be. */
export type ReadFile = FileStamp & ({ bytes: Uint8Array } | { problem: string } | { gone: true });

/** What came of a file, as it is written. */
interface Outcome {
  stamp: FileStamp;
  state: FileState;
  content?: Content;
  problem?: string;
}

/** What is known of a file in the index. */
interface Known extends FileStamp {
  state: FileState;
  /** It is not read again, whatever its stamp. */
  deadly: boolean;
}

/** What the indexer needs from where it runs. */
export interface IndexerPlatform {
  /** Size and time of a file; undefined where that is not to be had without reading it. */
  stamp(file: IndexFile): FileStamp | undefined;
  read(file: IndexFile): ReadFile | Promise<ReadFile>;
  /** A digest of a text, for finding the same text twice. */
  digest(text: string): string;
}

/** A larger file, in bytes, is not read. */
export const LARGEST = 50_000_000;
export const TOO_LARGE = `larger than ${LARGEST / 1_000_000} MB`;
/** A folder is one of government texts where it has this many, and this share of its files are. */
const NEIGHBOURS = 3;
const MOST = 0.6;
/** Doubtful files that are remembered for a second look. */
const DOUBTS = 20_000;
/** Stands in the place of a problem where a file may be ours, so that a second look outlives a session. */
const DOUBTFUL = 'doubtful';
/** The same for prose on bodies of power, many of which make a folder of such texts. */
const NEWS = 'news';
const DEADLY = 'the index ended twice while it read this file';
/** Names that are government texts whatever the detector says. */
const OURS = /\.(?:govtext|gov\.txt)$/iu;

/**
 * Keeps an index up to date with a set of files (索引器): one file a step, so that queries come in between; what did not
 * change since is not read again. Texts that are open count with what they hold now.
 */
export class Indexer {
  private readonly queue = new Map<string, IndexFile>();
  /** Files seen in the listing under way. */
  private listed: Set<string> | undefined;
  private readonly open = new Set<string>();
  /** Files that may be ours, and how each is read again. */
  private readonly doubtful = new Set<string>();
  private readonly adopted = new Set<string>();
  private readonly files = new Map<string, IndexFile>();
  /** What came of each file in the index, and how it lay on disk then. */
  private readonly states = new Map<string, Known>();
  private readonly counts: Record<FileState, number> = { text: 0, open: 0, other: 0, failed: 0 };
  private readonly verdicts = new WorkspaceVerdicts();
  private readonly writer: DocumentWriter;
  private readonly batch: Batch;
  /** Files that wait and are not in the index. */
  private fresh = 0;
  private leftOut = 0;
  private limit = Infinity;
  generation = 0;

  constructor(
    private readonly database: Database,
    private readonly platform: IndexerPlatform,
    private readonly options: () => AnalyzeOptions,
  ) {
    this.writer = new DocumentWriter(database);
    this.batch = new Batch(database);
    const deadly = this.batch.recover();
    // It counts as read and failed.
    if (deadly !== undefined)
      database.transaction(() =>
        this.writer.write(deadly, { size: 0, mtime: 0 }, 'failed', undefined, DEADLY),
      );
    // An open text of the session before is no longer open.
    database.run("UPDATE document SET mtime = -1 WHERE state = 'open'");
    this.readStates();
  }

  /** Reads from the database what came of each file. */
  private readStates(): void {
    this.states.clear();
    Object.assign(this.counts, { text: 0, open: 0, other: 0, failed: 0 });
    const rows = this.database.each<FileStamp & { uri: string; state: FileState; problem: string }>(
      'SELECT uri, state, problem, size, mtime FROM document',
    );
    for (const { uri, state, problem, size, mtime } of rows) {
      this.note(uri, { state, size, mtime, deadly: problem === DEADLY });
      if (problem === DOUBTFUL || problem === NEWS) this.doubtful.add(uri);
    }
    this.fresh = 0;
    for (const uri of this.queue.keys()) if (!this.states.has(uri)) this.fresh++;
  }

  /** At most this many files are held. */
  holdAtMost(files: number): void {
    this.limit = files;
  }

  /** True while there is something to read. */
  get busy(): boolean {
    return this.queue.size > 0;
  }

  /** True where all that was read is on disk. */
  get saved(): boolean {
    return this.batch.pending === 0;
  }

  progress(): Pick<
    IndexProgress,
    'files' | 'done' | 'texts' | 'others' | 'failed' | 'leftOut' | 'generation'
  > {
    const { text, open, other, failed } = this.counts;
    const files = this.states.size + this.fresh;
    return {
      files,
      // What is told as read is on disk.
      done: files - this.queue.size - this.batch.pending,
      texts: text + open,
      others: other,
      failed,
      leftOut: this.leftOut,
      generation: this.generation,
    };
  }

  /** A part of the list of all files; with the last part, what is no longer there leaves the index. */
  list(files: readonly IndexFile[], last: boolean): void {
    if (!this.listed) {
      this.listed = new Set();
      this.leftOut = 0;
    }
    for (const file of files) {
      if (this.listed.size >= this.limit) {
        this.leftOut++;
        continue;
      }
      this.listed.add(file.uri);
      if (!this.isCurrent(file)) this.enqueue(file);
      else if (this.doubtful.has(file.uri)) this.files.set(file.uri, file);
    }
    if (!last) return;
    const { listed } = this;
    this.listed = undefined;
    const gone = [...this.states.keys()].filter((uri) => !listed.has(uri) && !this.open.has(uri));
    this.remove(gone);
    if (!this.busy) this.adoptDoubtful();
  }

  changed(files: readonly IndexFile[]): void {
    for (const file of files) {
      // One that is made while the list is under way is in no part of it, and there all the same.
      this.listed?.add(file.uri);
      if (!this.open.has(file.uri)) this.enqueue(file);
    }
  }

  remove(uris: readonly string[]): void {
    if (uris.length === 0) return;
    for (const uri of uris) this.dequeue(uri);
    this.change(() => {
      for (const uri of uris) this.writer.remove(uri);
    });
    for (const uri of uris) this.forget(uri);
  }

  private forget(uri: string): void {
    this.note(uri, undefined);
    this.doubtful.delete(uri);
    this.files.delete(uri);
  }

  /** An open document's text of now; one that is not ours leaves the index. */
  putOpen(uri: string, text: string, government: boolean): void {
    this.open.add(uri);
    this.dequeue(uri);
    const stamp = { size: 0, mtime: -1 };
    const outcome: Outcome = government
      ? { stamp, state: 'open', content: this.read(text, uri, '') }
      : { stamp, state: 'other' };
    this.change(() => this.write(uri, outcome));
  }

  /**
   * A person's verdicts of now. Texts that are read otherwise by them count as changed when the files are listed next, and
   * open ones are read at once; no other text is.
   */
  setRules(rules: readonly FolderRules[]): void {
    this.verdicts.set(rules);
    const touched: string[] = [];
    const open: { uri: string; text: string }[] = [];
    const rows = this.database.each<{ uri: string; text: string; rules: string }>(
      'SELECT uri, text, rules FROM document JOIN content ON content.document = document.id',
    );
    for (const { uri, text, rules: before } of rows)
      if (this.markOf(uri, text) === before) continue;
      else if (this.open.has(uri)) open.push({ uri, text });
      else touched.push(uri);
    this.change(() => {
      for (const uri of touched) this.database.run('UPDATE document SET mtime = -1 WHERE uri = ?', uri);
    });
    for (const uri of touched) {
      const known = this.states.get(uri);
      if (known) known.mtime = -1;
    }
    for (const { uri, text } of open) this.putOpen(uri, text, true);
  }

  closed(file: IndexFile, gone: boolean): void {
    if (!this.open.delete(file.uri)) return;
    if (gone) this.remove([file.uri]);
    else this.enqueue(file);
  }

  /** Reads one file that waits; what was read of it is on disk with its batch, at the latest after `settle`. */
  async step(): Promise<void> {
    const [next] = this.queue;
    if (!next) return;
    const [uri, file] = next;
    this.files.set(uri, file);
    this.batch.begin(uri, this.queue.keys());
    const read = await this.platform.read(file);
    // It was opened, closed or listed anew while it was read: the later word counts.
    if (this.queue.get(uri) !== file) return;
    this.batch.begin(uri, this.queue.keys());
    this.dequeue(uri);
    const outcome = this.outcomeOf(uri, read);
    const work = (): void => {
      if (outcome === 'gone') {
        this.writer.remove(uri);
        this.forget(uri);
      } else this.write(uri, outcome);
      const characters = outcome === 'gone' ? 0 : (outcome.content?.text.length ?? 0);
      if (this.batch.add(file, characters) || !this.busy) this.batch.commit(this.queue.keys());
    };
    this.orUndo(work, file);
    if (!this.busy) this.adoptDoubtful();
  }

  /** Puts on disk what was read. */
  settle(): void {
    this.orUndo(() => this.batch.commit(this.queue.keys()));
  }

  /** Changes the index, all or nothing, apart from the files in hand. */
  private change(work: () => void): void {
    this.settle();
    this.orUndo(() => this.database.transaction(work));
  }

  /**
   * Does a part of a batch; where that fails nothing of the batch counts, and its files are read again. The file at which it
   * failed is so where the disk is at fault; by itself it could fail for ever.
   */
  private orUndo(work: () => void, file?: IndexFile): void {
    try {
      work();
    } catch (error) {
      const lost = this.batch.undo();
      this.writer.forget();
      if (file && isOfDisk(error)) lost.push(file);
      for (const each of lost) this.queue.set(each.uri, each);
      this.readStates();
      throw error;
    }
  }

  private enqueue(file: IndexFile): void {
    if (!this.queue.has(file.uri) && !this.states.has(file.uri)) this.fresh++;
    this.queue.set(file.uri, file);
  }

  private dequeue(uri: string): void {
    if (this.queue.delete(uri) && !this.states.has(uri)) this.fresh--;
  }

  /**
   * Once all is read: files that said too little by themselves are read again where most files of their folder are
   * government texts, or news that may be.
   */
  private adoptDoubtful(): void {
    if (this.doubtful.size === 0) return;
    const rows = this.database.all<{ folder: string; texts: number; files: number }>(
      `SELECT folder, sum(state IN ('text', 'open') OR problem = '${NEWS}') AS texts, count(*) AS files
       FROM document GROUP BY folder`,
    );
    // A folder of a month is small: its site's folder speaks for it too.
    const counts = new Map<string, { texts: number; files: number }>();
    for (const { folder, texts, files } of rows)
      for (const place of [folder, folderOf(folder)]) {
        const known = counts.get(place);
        counts.set(place, { texts: texts + (known?.texts ?? 0), files: files + (known?.files ?? 0) });
      }
    const isOurs = (folder: string): boolean => {
      const { texts, files } = counts.get(folder) ?? { texts: 0, files: 1 };
      return texts >= NEIGHBOURS && texts >= files * MOST;
    };
    for (const uri of this.doubtful) {
      const file = this.files.get(uri);
      if (!file || !(isOurs(folderOf(uri)) || isOurs(folderOf(folderOf(uri))))) continue;
      this.doubtful.delete(uri);
      this.adopted.add(uri);
      this.enqueue(file);
    }
  }

  /** What comes of a file that was read. */
  private outcomeOf(uri: string, read: ReadFile): Outcome | 'gone' {
    this.doubtful.delete(uri);
    if ('gone' in read) return 'gone';
    const stamp = { size: read.size, mtime: read.mtime };
    if ('problem' in read) return { stamp, state: 'failed', problem: read.problem };
    try {
      if (read.bytes.length > LARGEST) throw new RangeError(TOO_LARGE);
      const { text, encoding } = readText(read.bytes);
      const { sure, score, maybe } = detectGovText(text);
      if (sure || OURS.test(uri)) return { stamp, state: 'text', content: this.read(text, uri, encoding) };
      if (this.adopted.delete(uri)) return { stamp, ...this.adopt(uri, text, encoding) };
      // Notices of a few lines and bare error pages say too little by themselves; their folder may say more.
      const doubtful = (maybe !== undefined || score > -4) && this.doubtful.size < DOUBTS;
      if (doubtful) this.doubtful.add(uri);
      return { stamp, state: 'other', problem: doubtful ? (maybe === 'news' ? NEWS : DOUBTFUL) : '' };
    } catch (error) {
      if (error instanceof BinaryFileError) return { stamp, state: 'other' };
      return { stamp, state: 'failed', problem: error instanceof Error ? error.message : String(error) };
    }
  }

  /** A doubtful file among government texts: an error page or a text with a title and prose of its own is one too. */
  private adopt(uri: string, text: string, encoding: string): Pick<Outcome, 'state' | 'content'> {
    const content = this.read(text, uri, encoding);
    const { kind, title, bodyCharacters } = content.rows.document;
    const ours = kind === 'dead-page' || (title !== '' && bodyCharacters > 0);
    return ours ? { state: 'text', content } : { state: 'other' };
  }

  private read(text: string, uri: string, encoding: string): Content {
    const record = analyze(text, { ...this.options(), ...this.verdicts.optionsFor(uri), id: uri });
    const rows = corpusRows(text, record);
    let article = '';
    for (let at = 0; at < rows.kept.length; at += 2)
      article += text.slice(rows.kept[at], rows.kept[at + 1]).replace(/\s+/gu, '');
    const hash = article === '' ? '' : this.platform.digest(article);
    return { text, rows, encoding, hash, rules: this.markOf(uri, text) };
  }

  private markOf(uri: string, text: string): string {
    const mark = this.verdicts.markOf(uri, text);
    return mark === '' ? '' : this.platform.digest(mark);
  }

  private write(uri: string, { stamp, state, content, problem }: Outcome): void {
    this.writer.write(uri, stamp, state, content, problem);
    this.note(uri, { ...stamp, state, deadly: false });
    if (!this.doubtful.has(uri)) this.files.delete(uri);
  }

  private isCurrent(file: IndexFile): boolean {
    if (this.open.has(file.uri)) return true;
    const known = this.states.get(file.uri);
    if (!known || known.mtime < 0) return false;
    if (known.deadly) return true;
    const now = this.platform.stamp(file);
    return now !== undefined && now.size === known.size && now.mtime === known.mtime;
  }

  /** Notes what came of a file; undefined where it has left the index. */
  private note(uri: string, known: Known | undefined): void {
    this.generation++;
    const before = this.states.get(uri);
    if (before) this.counts[before.state]--;
    if (!known) this.states.delete(uri);
    else {
      this.counts[known.state]++;
      this.states.set(uri, known);
    }
  }
}
