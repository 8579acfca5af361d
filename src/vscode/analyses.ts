import * as vscode from 'vscode';
import { analyzeStructure } from '../core/analyze';
import type { AnalysisRecord, StructureRecord } from '../core/record';
import type { EngineClient, EngineStatus } from '../engine/client';
import { EngineCancelled } from '../engine/errors';
import type { EngineCallKind, EngineCalls, WireOptions } from '../engine/protocol';

/** The language of our documents (政府文本). */
export const LANGUAGE = 'govtext';

/** Texts up to this length are structured in place, longer ones in the engine: the editor never waits. */
const IN_PLACE = 400_000;
/** Milliseconds after the last keystroke until structure and then entities are read anew. */
const PAUSE = { structure: 200, entities: 700 };

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
  private readonly structureChanged = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly recordChanged = new vscode.EventEmitter<vscode.TextDocument>();
  private readonly engineChanged = new vscode.EventEmitter<EngineStatus>();
  private readonly optionSources: ((document: vscode.TextDocument) => WireOptions)[] = [];
  private readonly subscriptions: vscode.Disposable[] = [];
  private engine: Promise<EngineClient> | undefined;
  private status: EngineStatus | undefined;

  /** A document of ours was opened or changed and its structure can be read. */
  readonly onDidChangeStructure = this.structureChanged.event;
  /** The whole record (entities) of a document's present version has come, or is known never to come (`problemNow`). */
  readonly onDidChangeRecord = this.recordChanged.event;
  readonly onDidChangeEngine = this.engineChanged.event;

  constructor(private readonly createEngine: () => Promise<EngineClient>) {
    this.subscriptions.push(
      vscode.workspace.onDidOpenTextDocument((document) => this.schedule(document, 0)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.schedule(document);
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
    if (!this.status?.segmenter && open) await this.ask('keywords', { text: open.getText(), limit: 1 });
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
    call: EngineCalls[K]['request'],
    signal?: AbortSignal,
  ): Promise<EngineCalls[K]['result']> {
    const engine = await this.theEngine();
    return engine.call(kind, call, signal ? { signal } : {});
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
      this.known.set(key, known);
    }
    return known;
  }

  private async readStructure(document: vscode.TextDocument, known: Known): Promise<StructureRecord> {
    const text = document.getText();
    const options = this.optionsOf(document);
    if (text.length <= IN_PLACE) return (known.structureNow = analyzeStructure(text, options));
    try {
      const engine = await this.theEngine();
      const key = `structure ${document.uri.toString()}`;
      return (known.structureNow = await engine.call('structure', { text, options }, { key }));
    } catch (error) {
      // A later version took this one's place: who waits gets that one.
      const later = this.known.get(document.uri.toString());
      if (error instanceof EngineCancelled && later && later !== known && !document.isClosed)
        return this.structure(document);
      // Without an engine it takes as long as it takes, but it comes.
      return (known.structureNow = analyzeStructure(text, options));
    }
  }

  private async readRecord(document: vscode.TextDocument, known: Known): Promise<AnalysisRecord | undefined> {
    const uri = document.uri.toString();
    try {
      const engine = await this.theEngine();
      const call = { text: document.getText(), options: this.optionsOf(document), document: uri };
      const record = await engine.call('analyze', call, { key: uri });
      if (this.known.get(uri) !== known) return undefined;
      known.recordNow = record;
      this.recordChanged.fire(document);
      return record;
    } catch (error) {
      if (error instanceof EngineCancelled) return undefined;
      if (this.known.get(uri) === known) {
        known.problem = error instanceof Error ? error.message : String(error);
        this.recordChanged.fire(document);
      }
      throw error;
    }
  }

  private theEngine(): Promise<EngineClient> {
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
    this.timers.set(key, [
      later(pause ?? PAUSE.structure, async () => {
        await this.structure(document);
        this.structureChanged.fire(document);
      }),
      later(pause ?? PAUSE.entities, () => this.record(document)),
    ]);
  }

  private forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    for (const timer of this.timers.get(key) ?? []) clearTimeout(timer);
    this.timers.delete(key);
    this.known.delete(key);
  }
}
