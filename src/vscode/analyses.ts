import * as vscode from 'vscode';
import { analyzeStructure } from '../core/analyze';
import { cleanUp, type TransformOptions } from '../core/cleanup/transform';
import { runStructureCommand, type StructureCommand } from '../core/editing/command';
import type { StructureEdit } from '../core/editing/structureEdit';
import type { AnalysisRecord, StructureRecord, TextEdit } from '../core/record';
import type { CallOptions, Engine, EngineStatus } from '../engine/engine';
import { EngineCancelled, EngineFailed } from '../engine/errors';
import type { Asked, EngineCallKind, EngineCalls, WireOptions } from '../engine/protocol';
import { breatheFor, lengthOf, textOf, textWithin } from './longText';

/** The language of our documents (政府文本). */
export const LANGUAGE = 'govtext';

/** Texts up to this length, in characters, are structured in place, longer ones in the engine: the editor never waits. */
export const IN_PLACE = 30_000;
/** Without an engine texts up to this length are structured in place all the same, longer ones not at all. */
const WITHOUT_ENGINE = 400_000;
/**
 * Milliseconds after the last keystroke until structure and then entities are read anew; and how many more for each
 * thousand characters, since a text that takes long to read is not to be read at every breath.
 */
const PAUSE = { structure: 200, entities: 700, thousand: { structure: 0.1, entities: 1 } };
/** How much longer the pause gets each time the engine fails on a document, and its limit in milliseconds. */
const PENALTY = { factor: 4, longest: 120_000 };

/** Versions that may come after one another while somebody waits for a record. */
const TRIES = 8;

/** What is known of one version of a document. */
interface Known {
  version: number;
  structure?: Promise<StructureRecord>;
  structureNow?: StructureRecord;
  record?: Promise<AnalysisRecord | undefined>;
  recordNow?: AnalysisRecord;
  /** Why there is no record. */
  problem?: string;
}

/**
 * One analysis for each version of each document, which every feature reads (分析缓存). Structure is there at once for
 * ordinary texts; entities come from the engine, the latest version wins.
 */
export class Analyses implements vscode.Disposable {
  private readonly known = new Map<string, Known>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>[]>();
  /** When each document was changed last; milliseconds as `Date.now` has them. */
  private readonly changes = new Map<string, number>();
  private readonly structureChanged = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly recordChanged = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly engineChanged = new vscode.EventEmitter<EngineStatus>();
  private readonly optionSources: ((document: vscode.TextDocument) => WireOptions)[] = [];
  private readonly subscriptions: vscode.Disposable[] = [];
  private engine: Promise<Engine> | undefined;
  /** How often in a row the engine failed on a document. */
  private readonly failures = new Map<string, number>();
  private status: EngineStatus | undefined;

  /** A document of ours was opened or changed and its structure can be read. */
  readonly onDidChangeStructure = this.structureChanged.event;
  /** The whole record (entities) of a document's present version has come, or is known never to come (`problemNow`). */
  readonly onDidChangeRecord = this.recordChanged.event;
  readonly onDidChangeEngine = this.engineChanged.event;

  /** `memory`: the bytes the engine may take. */
  constructor(
    private readonly createEngine: () => Promise<Engine>,
    private readonly memory: number,
  ) {
    this.subscriptions.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length === 0 || !this.isOurs(document)) return;
        this.changes.set(document.uri.toString(), Date.now());
        this.schedule(document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.forget(document)),
    );
  }

  /** Reads the documents that are open; called once every feature listens. */
  start(): void {
    for (const document of vscode.workspace.textDocuments) this.schedule(document, 0);
  }

  /** What the engine did last; undefined before its first call. */
  get engineStatus(): EngineStatus | undefined {
    return this.status;
  }

  /** The segmenter in use, after the keywords of a document of ours that is open have been read if none was before. */
  async segmenter(): Promise<string | undefined> {
    const open = vscode.workspace.textDocuments.find((document) => this.isOurs(document));
    if (!this.status?.segmenter && open) await this.ask('keywords', { text: await textOf(open), limit: 1 });
    return this.status?.segmenter;
  }

  /** True for documents of the language `govtext`. */
  isOurs(document: vscode.TextDocument | undefined): document is vscode.TextDocument {
    return document?.languageId === LANGUAGE;
  }

  /** Adds a source of options (severities, a person's verdicts). Call `invalidate` when what it gives changes. */
  addOptions(source: (document: vscode.TextDocument) => WireOptions): void {
    this.optionSources.push(source);
  }

  /** The options a document is analysed with. */
  optionsOf(document: vscode.TextDocument): WireOptions {
    const options: WireOptions = { id: document.uri.toString() };
    for (const source of this.optionSources) Object.assign(options, source(document));
    return options;
  }

  /** The fast half for the document's present version: roles, sections, references, findings. */
  structure(document: vscode.TextDocument): Promise<StructureRecord> {
    const known = this.of(document);
    known.structure ??= this.readStructure(document, known);
    return known.structure;
  }

  /** The same for a provider (VS Code's own question); undefined where nobody waits for its answer any more. */
  async structureFor(
    document: vscode.TextDocument,
    token: vscode.CancellationToken,
  ): Promise<StructureRecord | undefined> {
    const record = await this.structure(document);
    return token.isCancellationRequested ? undefined : record;
  }

  /** The same if it is there already (a stale one never is). */
  structureNow(document: vscode.TextDocument): StructureRecord | undefined {
    return this.of(document).structureNow;
  }

  /** The whole record of the document's present version; undefined when a later version took its place. */
  record(document: vscode.TextDocument): Promise<AnalysisRecord | undefined> {
    const known = this.of(document);
    known.record ??= this.readRecord(document, known);
    return known.record;
  }

  /** The record of the document as it is when it comes: of a later version where that took this one's place. */
  async latestRecord(document: vscode.TextDocument): Promise<AnalysisRecord | undefined> {
    for (let tries = 0; tries < TRIES && !document.isClosed; tries++) {
      const record = await this.record(document);
      if (record) return record;
    }
    return undefined;
  }

  /** The same if it is there already. */
  recordNow(document: vscode.TextDocument): AnalysisRecord | undefined {
    return this.of(document).recordNow;
  }

  /** Why the whole record of the present version could not be made; undefined while it may still come. */
  problemNow(document: vscode.TextDocument): string | undefined {
    return this.of(document).problem;
  }

  /** Asks the engine for something else. Fails as EngineClient.call does. */
  async ask<K extends EngineCallKind>(
    kind: K,
    call: Asked<K>,
    options: CallOptions = {},
  ): Promise<EngineCalls[K]['result']> {
    const engine = await this.theEngine();
    return engine.call(kind, call, options);
  }

  /**
   * The edits of clean-ups (清理) on the document's present version, `transform` with the person's settings: in place for
   * ordinary texts, else in the engine. `key` lets a newer call take the place of an older one, which fails with
   * EngineCancelled; so does one whose signal is given up.
   */
  async cleanUp(
    document: vscode.TextDocument,
    ids: readonly string[],
    { analysis: _analysis, ...transform }: TransformOptions,
    { signal, key }: { signal?: AbortSignal; key?: string } = {},
  ): Promise<TextEdit[]> {
    const options = this.optionsOf(document);
    if (isShort(document)) {
      const record = await this.structure(document);
      return cleanUp(document.getText(), record, ids, { ...transform, analysis: options });
    }
    const call = { text: await textWithin(document, 'structure', this.memory), options, ids, transform };
    return this.ask('cleanUp', call, callOptions(document, signal, key));
  }

  /** How many places each clean-up would change, by its id. */
  async countCleanUps(
    document: vscode.TextDocument,
    ids: readonly string[],
    { analysis: _analysis, ...transform }: TransformOptions,
    signal?: AbortSignal,
  ): Promise<Record<string, number>> {
    if (isShort(document)) {
      const counts: Record<string, number> = {};
      for (const id of ids) counts[id] = (await this.cleanUp(document, [id], transform)).length;
      return counts;
    }
    const text = await textWithin(document, 'structure', this.memory);
    const call = { text, options: this.optionsOf(document), ids, transform };
    return this.ask('cleanUpCounts', call, callOptions(document, signal));
  }

  /** What a command on the structure does to the document's present version; null where it does not apply there. */
  async structureEdit(
    document: vscode.TextDocument,
    command: StructureCommand,
    signal?: AbortSignal,
  ): Promise<StructureEdit | null> {
    const options = this.optionsOf(document);
    if (isShort(document)) {
      const record = await this.structure(document);
      return runStructureCommand(document.getText(), record, command, (text) =>
        analyzeStructure(text, options),
      );
    }
    const call = { text: await textWithin(document, 'structure', this.memory), options, command };
    return this.ask('edit', call, callOptions(document, signal));
  }

  /** Options changed: everything known (of one document, or of all) is read anew. */
  invalidate(document?: vscode.TextDocument): void {
    for (const each of document ? [document] : vscode.workspace.textDocuments) {
      this.known.delete(each.uri.toString());
      this.schedule(each, 0);
    }
  }

  /** Ends the engine; the next call starts another (after a change of its settings). */
  async restartEngine(): Promise<void> {
    const engine = await this.engine;
    this.engine = undefined;
    engine?.dispose();
    for (const [key, known] of this.known) {
      const { version, structure, structureNow } = known;
      this.known.set(key, {
        version,
        ...(structure && { structure }),
        ...(structureNow && { structureNow }),
      });
    }
    for (const document of vscode.workspace.textDocuments) this.schedule(document, 0);
  }

  dispose(): void {
    for (const timers of this.timers.values()) for (const timer of timers) clearTimeout(timer);
    void this.engine?.then((engine) => engine.dispose());
    for (const subscription of this.subscriptions) subscription.dispose();
    this.structureChanged.dispose();
    this.recordChanged.dispose();
    this.engineChanged.dispose();
  }

  private of(document: vscode.TextDocument): Known {
    const key = document.uri.toString();
    let known = this.known.get(key);
    if (known?.version !== document.version) {
      known = { version: document.version };
      // Who asks about a closed document leaves nothing behind.
      if (!document.isClosed) this.known.set(key, known);
    }
    return known;
  }

  private async readStructure(document: vscode.TextDocument, known: Known): Promise<StructureRecord> {
    const options = this.optionsOf(document);
    if (isShort(document)) return (known.structureNow = analyzeStructure(document.getText(), options));
    const uri = document.uri.toString();
    try {
      await this.rest(document, known);
      const text = await textWithin(document, 'structure', this.memory);
      const engine = await this.theEngine();
      const call = { text, options, packed: true };
      known.structureNow = await engine.call('structure', call, { key: `structure ${uri}`, document: uri });
      return known.structureNow;
    } catch (error) {
      // A later version took this one's place: who waits gets that one.
      const later = this.known.get(uri);
      if (error instanceof EngineCancelled && later && later !== known && !document.isClosed)
        return this.structure(document);
      if (error instanceof EngineCancelled || document.version !== known.version) throw error;
      this.failed(uri, error);
      if (lengthOf(document) > WITHOUT_ENGINE) {
        known.problem = error instanceof Error ? error.message : String(error);
        throw error;
      }
      // Without an engine it takes as long as it takes, but it comes.
      return (known.structureNow = analyzeStructure(document.getText(), options));
    }
  }

  private async readRecord(document: vscode.TextDocument, known: Known): Promise<AnalysisRecord | undefined> {
    const uri = document.uri.toString();
    try {
      const text = await textWithin(document, 'entities', this.memory);
      const engine = await this.theEngine();
      const call = { text, options: this.optionsOf(document), document: uri, packed: true };
      const record = await engine.call('analyze', call, { key: uri, document: uri });
      this.failures.delete(uri);
      if (this.known.get(uri) !== known) return undefined;
      known.recordNow = record;
      this.recordChanged.fire(document);
      return record;
    } catch (error) {
      if (error instanceof EngineCancelled) return undefined;
      this.failed(uri, error);
      if (this.known.get(uri) === known) {
        known.problem = error instanceof Error ? error.message : String(error);
        this.recordChanged.fire(document);
      }
      throw error;
    }
  }

  /**
   * Waits until the hands rest: a long text is not read at every keystroke, whoever asks. Fails with EngineCancelled where
   * the document changes meanwhile.
   */
  private async rest(document: vscode.TextDocument, { version }: Known): Promise<void> {
    const changed = this.changes.get(document.uri.toString());
    if (changed === undefined) return;
    const pause = PAUSE.structure + (PAUSE.thousand.structure * lengthOf(document)) / 1000;
    await breatheFor(changed + pause - Date.now());
    if (document.version !== version || document.isClosed) throw new EngineCancelled('the document changed');
  }

  private failed(uri: string, error: unknown): void {
    if (error instanceof EngineFailed) this.failures.set(uri, (this.failures.get(uri) ?? 0) + 1);
  }

  private theEngine(): Promise<Engine> {
    this.engine ??= this.createEngine().then((engine) => {
      engine.onStatus((status) => {
        this.status = status;
        this.engineChanged.fire(status);
      });
      return engine;
    });
    return this.engine;
  }

  /** Reads structure and then entities after a pause; a document that is not ours costs one comparison. */
  private schedule(document: vscode.TextDocument, pause?: number): void {
    if (!this.isOurs(document)) return;
    const key = document.uri.toString();
    for (const timer of this.timers.get(key) ?? []) clearTimeout(timer);
    const later = (ms: number, task: () => Promise<unknown>) =>
      setTimeout(() => {
        if (!document.isClosed) void task().catch(() => undefined);
      }, ms);
    const penalty = PENALTY.factor ** (this.failures.get(key) ?? 0);
    const thousands = lengthOf(document) / 1000;
    const wait = (base: number, each: number): number =>
      pause ?? Math.min((base + each * thousands) * penalty, PENALTY.longest);
    this.timers.set(key, [
      later(wait(PAUSE.structure, PAUSE.thousand.structure), async () => {
        await this.structure(document);
        this.structureChanged.fire(document);
      }),
      later(wait(PAUSE.entities, PAUSE.thousand.entities), () => this.record(document)),
    ]);
  }

  private forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    for (const timer of this.timers.get(key) ?? []) clearTimeout(timer);
    this.timers.delete(key);
    this.changes.delete(key);
    this.known.delete(key);
    this.failures.delete(key);
    if (this.isOurs(document)) void this.engine?.then((engine) => engine.forget(key));
  }
}

/** True for texts that are read in place. */
export function isShort(document: vscode.TextDocument): boolean {
  return lengthOf(document) <= IN_PLACE;
}

function callOptions(document: vscode.TextDocument, signal?: AbortSignal, key?: string): CallOptions {
  return {
    document: document.uri.toString(),
    ...(signal && { signal }),
    ...(key !== undefined && { key: `${key} ${document.uri.toString()}` }),
  };
}
