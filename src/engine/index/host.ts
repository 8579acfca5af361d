import type { AnalyzeOptions } from '../../core/options';
import type { WordSegmenter } from '../../core/entities/segmenter';
import type { TaggerModel } from '../../core/entities/tagger/model';
import { isDamage, isOfDisk, type Database } from './database';
import { Indexer, type IndexerPlatform, type ReadFile } from './indexer';
import type { FromIndex, IndexFile, IndexFolder, IndexProgress, IndexSetup, ToIndex } from './protocol';
import { ANSWERS, type IndexQueryKind } from './queries';
import { prepareTables } from './schema';

/** What the index needs from where it runs. */
export interface IndexPlatform {
  post(message: FromIndex): void;
  /** Runs a task after the messages that wait were read. */
  defer(task: () => void): void;
  /** Milliseconds of a clock that only moves forward. */
  now(): number;
  memory(): number;
  /** Opens the database of the setup; tells whether it lives in memory only. */
  open(setup: IndexSetup): Promise<{ database: Database; inMemory: boolean }>;
  /** The database is damaged: throws it away and ends, to be started again; absent where it lives in memory. */
  discard?(): void;
  loadModel(setup: IndexSetup): TaggerModel | undefined;
  /** Loads the segmenter that words are cut with. Throws where it cannot be had. */
  loadSegmenter(setup: IndexSetup): WordSegmenter;
  /** The files of folders; absent where only the other side can look. */
  filesIn?(folders: readonly IndexFolder[]): Promise<IndexFile[]>;
  stamp: IndexerPlatform['stamp'];
  /** Reads a file; undefined where the other side has to hand its bytes over. */
  read(file: IndexFile): ReadFile | undefined;
  digest: IndexerPlatform['digest'];
}

/** Milliseconds between two words on progress while files are read. */
const PROGRESS = 250;
/** Milliseconds, at most, until it is tried again to write what could not be written. */
const AGAIN = 30_000;
/** Files that are compared with what is known of them in one go. */
const PART = 500;

/**
 * The index's side of the protocol (索引进程), the same in a process and in a web worker. Messages are answered between two
 * files; a long query lets messages in between its parts.
 */
export class IndexHost {
  private indexer: Indexer | undefined;
  private database: Database | undefined;
  private inMemory = true;
  private setup: IndexSetup | undefined;
  private segmenter: WordSegmenter | undefined;
  /** What goes wrong now, by what is being done. */
  private readonly problems = new Map<'setup' | 'look' | 'step', string>();
  /** Files that could not be written, one after the other. */
  private failures = 0;
  private paused = false;
  private running = false;
  /** Folders that are looked through, one list after the other. */
  private looking = 0;
  private looks: Promise<void> = Promise.resolve();
  private told = -Infinity;
  private readonly waiting: ToIndex[] = [];
  private readonly cancelled = new Set<number>();
  private readonly asked = new Map<string, (read: ReadFile) => void>();

  constructor(private readonly platform: IndexPlatform) {}

  receive(message: ToIndex): void {
    if (message.type === 'setup') {
      this.start(message.setup).then(
        () => {
          for (const each of this.waiting.splice(0)) this.take(each);
          this.tell();
        },
        (error: unknown) => {
          this.note('setup', error);
          for (const each of this.waiting.splice(0)) this.take(each);
          this.tell();
        },
      );
    } else if (!this.indexer && !this.problems.has('setup')) this.waiting.push(message);
    else this.take(message);
  }

  private async start(setup: IndexSetup): Promise<void> {
    const { file, ...inMemory } = setup;
    const { database, ...opened } = await this.platform.open(setup);
    try {
      this.begin(setup, database, opened.inMemory);
    } catch (error) {
      if (file === undefined || !isOfDisk(error)) throw error;
      database.close();
      // The disk is full, say: it is kept in memory this time.
      this.begin(inMemory, (await this.platform.open(inMemory)).database, true);
    }
  }

  private begin(setup: IndexSetup, database: Database, inMemory: boolean): void {
    this.setup = setup;
    prepareTables(database, setup.analyser);
    const options: AnalyzeOptions = { ...setup.options };
    const model = this.platform.loadModel(setup);
    if (model) options.model = model;
    this.database = database;
    this.inMemory = inMemory;
    const platform: IndexerPlatform = {
      stamp: this.platform.stamp,
      digest: this.platform.digest,
      read: (file) => this.platform.read(file) ?? this.ask(file),
    };
    this.indexer = new Indexer(database, platform, () => options);
    if (inMemory) this.indexer.holdAtMost(setup.memoryLimit);
  }

  private ask(file: IndexFile): Promise<ReadFile> {
    return new Promise((resolve) => {
      this.asked.set(file.uri, resolve);
      this.platform.post({ type: 'wanted', uri: file.uri });
    });
  }

  private take(message: ToIndex): void {
    const { indexer } = this;
    if (message.type === 'query') {
      void this.answer(message);
      return;
    }
    if (!indexer) return;
    switch (message.type) {
      case 'files':
        indexer.list(message.files, message.last);
        break;
      case 'look':
        this.looking++;
        this.looks = this.looks.then(() => this.look(message.folders));
        break;
      case 'changed':
        indexer.changed(message.files);
        break;
      case 'removed':
        indexer.remove(message.uris);
        break;
      case 'rules':
        indexer.setRules(message.rules);
        break;
      case 'open':
        indexer.putOpen(message.uri, message.text, message.government);
        break;
      case 'closed':
        indexer.closed(message.file, message.gone);
        break;
      case 'bytes': {
        const { uri, bytes, mtime, problem } = message;
        const stamp = { size: bytes?.length ?? 0, mtime };
        this.asked.get(uri)?.({ ...stamp, ...(bytes ? { bytes } : { problem: problem ?? 'unreadable' }) });
        this.asked.delete(uri);
        return;
      }
      case 'pause':
        this.paused = message.paused;
        break;
      case 'cancel':
        this.cancelled.add(message.id);
        return;
      default:
    }
    this.tell();
    this.run();
  }

  /** Lists the files of folders. */
  private async look(folders: readonly IndexFolder[]): Promise<void> {
    const { indexer, platform } = this;
    this.problems.delete('look');
    try {
      // From here on what is told as made is in the list, whether it is seen below or not.
      indexer?.list([], false);
      const files = (await platform.filesIn?.(folders)) ?? [];
      for (let at = 0; at < files.length || at === 0; at += PART) {
        indexer?.list(files.slice(at, at + PART), at + PART >= files.length);
        await new Promise<void>((resolve) => platform.defer(resolve));
      }
    } catch (error) {
      this.note('look', error);
    }
    this.looking--;
    this.tell();
    this.run();
  }

  /** Reads the files that wait, one after the other, each after the messages that came meanwhile. */
  private run(): void {
    const { indexer } = this;
    if (this.running || this.paused || !indexer?.busy) return;
    this.running = true;
    const step = (): void => {
      indexer.step().then(
        () => {
          if (indexer.saved) {
            this.failures = 0;
            this.problems.delete('step');
          }
          this.next();
        },
        (error: unknown) => {
          this.failures++;
          this.note('step', error);
          this.next();
        },
      );
    };
    // A full disk stays full for a while.
    if (this.failures > 0) setTimeout(step, Math.min(AGAIN, 100 * 2 ** this.failures));
    else this.platform.defer(step);
  }

  private note(what: 'setup' | 'look' | 'step', error: unknown): void {
    this.problems.set(what, error instanceof Error ? error.message : String(error));
    if (isDamage(error)) this.platform.discard?.();
  }

  private next(): void {
    this.running = false;
    if (!this.indexer?.busy || this.platform.now() - this.told >= PROGRESS) this.tell();
    this.run();
  }

  private tell(): void {
    this.told = this.platform.now();
    const { indexer } = this;
    try {
      // While it reads, a batch goes to disk when it is full.
      if (this.paused) indexer?.settle();
    } catch (error) {
      this.note('step', error);
    }
    const [problem] = this.problems.values();
    const counts = indexer?.progress() ?? NOTHING;
    const progress: IndexProgress = {
      state:
        problem !== undefined ? 'failed' : this.paused ? 'paused' : this.isReading() ? 'reading' : 'done',
      ...counts,
      inMemory: this.inMemory,
      memory: this.platform.memory(),
      ...(problem !== undefined && { problem }),
    };
    this.platform.post({ type: 'progress', progress });
  }

  private isReading(): boolean {
    return this.looking > 0 || this.indexer?.busy === true;
  }

  private cutter(): WordSegmenter {
    if (!this.setup) throw new Error('there is no index');
    return (this.segmenter ??= this.platform.loadSegmenter(this.setup));
  }

  private async answer(message: ToIndex & { type: 'query' }): Promise<void> {
    const { id } = message;
    try {
      if (!this.database) throw new Error(this.problems.get('setup') ?? 'there is no index');
      const answer = ANSWERS[message.kind] as (typeof ANSWERS)[IndexQueryKind] as (
        database: Database,
        query: unknown,
        context: unknown,
      ) => unknown;
      const result = await answer(this.database, message.query, {
        part: (part: unknown) => this.platform.post({ type: 'part', id, part }),
        pause: () =>
          new Promise<boolean>((resolve) => {
            this.platform.post({ type: 'alive', id });
            this.platform.defer(() => resolve(this.cancelled.has(id)));
          }),
        segmenter: () => this.cutter(),
      });
      this.platform.post({ type: 'result', id, result });
    } catch (error) {
      const text = error instanceof Error ? error.message : String(error);
      this.platform.post({ type: 'error', id, message: text });
      if (isDamage(error)) this.platform.discard?.();
    } finally {
      this.cancelled.delete(id);
    }
  }
}

const NOTHING = { files: 0, done: 0, texts: 0, others: 0, failed: 0, leftOut: 0, generation: 0 };
