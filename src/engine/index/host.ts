import type { AnalyzeOptions } from '../../core/options';
import type { WordSegmenter } from '../../core/entities/segmenter';
import type { TaggerModel } from '../../core/entities/tagger/model';
import type { Database } from './database';
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
  private problem: string | undefined;
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
          this.problem = error instanceof Error ? error.message : String(error);
          for (const each of this.waiting.splice(0)) this.take(each);
          this.tell();
        },
      );
    } else if (!this.indexer && !this.problem) this.waiting.push(message);
    else this.take(message);
  }

  private async start(setup: IndexSetup): Promise<void> {
    this.setup = setup;
    const { database, inMemory } = await this.platform.open(setup);
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
    try {
      // From here on what is told as made is in the list, whether it is seen below or not.
      indexer?.list([], false);
      const files = (await platform.filesIn?.(folders)) ?? [];
      for (let at = 0; at < files.length || at === 0; at += PART) {
        indexer?.list(files.slice(at, at + PART), at + PART >= files.length);
        await new Promise<void>((resolve) => platform.defer(resolve));
      }
    } catch (error) {
      this.problem = error instanceof Error ? error.message : String(error);
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
    this.platform.defer(() => {
      indexer.step().then(
        () => this.next(),
        (error: unknown) => {
          this.problem = error instanceof Error ? error.message : String(error);
          this.next();
        },
      );
    });
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
      this.problem = error instanceof Error ? error.message : String(error);
    }
    const counts = indexer?.progress() ?? NOTHING;
    const progress: IndexProgress = {
      state: this.problem ? 'failed' : this.paused ? 'paused' : this.isReading() ? 'reading' : 'done',
      ...counts,
      inMemory: this.inMemory,
      memory: this.platform.memory(),
      ...(this.problem && { problem: this.problem }),
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
      if (!this.database) throw new Error(this.problem ?? 'there is no index');
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
    } finally {
      this.cancelled.delete(id);
    }
  }
}

const NOTHING = { files: 0, done: 0, texts: 0, others: 0, failed: 0, leftOut: 0, generation: 0 };
