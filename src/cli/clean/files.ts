import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { getHeapStatistics } from 'node:v8';
import { isDeadPage, type CleanUpRecord } from '../../core/cleanup/cleanUpRecord';
import type { Locale, TextEdit } from '../../core/record';
import type { Words } from '../../core/words';
import { writeCleanUps, type CleanUp } from '../../engine/files/cleanUps';
import { UnencodableError } from '../../engine/files/encode';
import { isFull } from '../../engine/files/fileError';
import { describeChanges } from '../../engine/files/journal/changes';
import { cleanBytes } from '../../engine/files/journal/entry';
import { FolderJournal } from '../../engine/files/journal/folderJournal';
import { titleIsGone } from '../../engine/files/journal/titles';
import { rewriteBytes, RewriteError } from '../../engine/files/rewrite';
import { InputError } from '../../engine/inputs/errors';
import { kindOfName } from '../../engine/inputs/formats';
import { MAX_SIZE } from '../../engine/inputs/limits';
import { demandMemory, memoryBudget } from '../../engine/inputs/memory';
import { problems } from '../../engine/inputs/problems';
import { NodeFiles } from '../../engine/files/safeWrite';
import type { TextFile } from '../../engine/files/textFile';
import { unifiedDiff } from '../../engine/files/unifiedDiff';
import { explainError, textOf, UserError } from '../inputs';
import { messages } from '../messages';
import type { ReportRow } from '../report';
import { RulesFinder, type RulesFlags } from '../rules';
import { remarks, type FileOptions } from '../run';
import { planCleanUp, type CleanSteps } from './steps';

/** What the command line says of cleaning files. */
export interface CleanFlags extends CleanSteps, FileOptions, RulesFlags {
  write?: boolean;
  diff?: boolean;
  report?: string;
  jsonl?: boolean;
  out?: string;
  /** Bytes a file may have. */
  maxSize?: number;
}

/** Whether a file is one of text by its name; names that say nothing are taken for texts. */
export function isPlain(path: string): boolean {
  const kind = kindOfName(path);
  return kind === undefined || (kind.format === 'txt' && kind.compression === 'none');
}

/** A file to clean in place: its name as given, and where it lies, links followed. */
export interface CleanJob {
  name: string;
  path: string;
  /** By the folders a person named, above which rules are looked for. */
  named: string;
}

/** What came of one file; plain data, so that it can cross from a thread. */
export interface FileResult {
  name: string;
  notes: Words[];
  error?: string;
  /** The rules files that decided something so far. */
  heeded?: string[];
  /** The disk has no room: nothing more can be written. */
  full?: boolean;
  /** It was changed on disk. */
  written?: boolean;
  characters?: number;
  diff?: string;
  report?: ReportRow;
}

/** The clean-up of one text, planned. */
export interface PlannedFile {
  record: CleanUpRecord;
  edits: TextEdit[];
  transforms: string[];
  characters: number;
}

/** Cleans files, the same in the program itself and in its threads. */
export class FileCleaner {
  private readonly store = new NodeFiles();
  private readonly rules: RulesFinder;
  private readonly memory = Math.min(memoryBudget(), getHeapStatistics().heap_size_limit);
  /** The rules files that decided something. */
  readonly heeded = new Set<string>();

  constructor(
    private readonly flags: CleanFlags,
    private readonly locale: Locale,
  ) {
    this.rules = new RulesFinder(flags);
  }

  /** Plans the clean-up of a text. */
  async plan(
    name: string,
    path: string,
    file: TextFile,
    steps: CleanSteps = this.flags,
  ): Promise<PlannedFile> {
    if (this.flags.maxSize === undefined) demandMemory(file.text, { most: this.memory, depth: 'structure' });
    const analysis = { id: name, locale: this.locale, ...(await this.rules.optionsFor(path)) };
    const planned = planCleanUp(file.text, steps, analysis);
    if (planned.record.lines.some(({ rule }) => rule?.startsWith('person/'))) {
      const rules = await this.rules.fileFor(path);
      if (rules !== undefined) this.heeded.add(rules);
    }
    return { ...planned, characters: planned.edits.reduce((sum, edit) => sum + edit.end - edit.start, 0) };
  }

  /** The row of the report on a file. */
  row(name: string, file: TextFile, { record, edits, transforms }: PlannedFile): ReportRow {
    const changes = describeChanges(file.text, record, edits, transforms);
    return { file: name, kind: record.kind, encoding: file.encoding, transforms, changes };
  }

  /** Cleans files in place, their journals first; one result a file, in their order. Their folders are locked. */
  async write(jobs: readonly CleanJob[]): Promise<FileResult[]> {
    const results: FileResult[] = [];
    const folders = new Map<string, { cleaned: CleanUp; result: FileResult; done: Partial<FileResult> }[]>();
    for (const job of jobs) {
      const result: FileResult = { name: job.name, notes: [] };
      results.push(result);
      try {
        const ready = await this.prepare(job, result);
        if (!ready) continue;
        const folder = dirname(job.path);
        folders.set(folder, [...(folders.get(folder) ?? []), { ...ready, result }]);
      } catch (error) {
        result.error = explainError(inWords(error), this.locale);
      }
    }
    for (const files of folders.values()) {
      const failed = await writeCleanUps(
        this.store,
        files.map(({ cleaned }) => cleaned),
      );
      for (const [index, { result, done }] of files.entries()) {
        const error = failed[index];
        if (!error) Object.assign(result, { written: true }, done);
        else {
          result.error = explainError(error, this.locale);
          result.full = isFull(error);
        }
      }
    }
    return results;
  }

  /** What is to be done to a file in place: a title that an earlier clean-up took is not taken a second time. */
  private async stepsFor(path: string, file: TextFile): Promise<CleanSteps> {
    if (this.flags.title !== false) return this.flags;
    const folder = dirname(path);
    if (this.journal?.folder !== folder)
      this.journal = { folder, read: FolderJournal.open(this.store, path) };
    const entries = (await this.journal.read).of(this.store.nameOf(path));
    return titleIsGone(file.text, entries) ? { ...this.flags, title: true } : this.flags;
  }
  /** The journal of the folder that is being cleaned, as it was before. */
  private journal: { folder: string; read: Promise<FolderJournal> } | undefined;

  private async prepare(
    { name, path, named }: CleanJob,
    result: FileResult,
  ): Promise<{ cleaned: CleanUp; done: Partial<FileResult> } | undefined> {
    const limit = this.flags.maxSize ?? MAX_SIZE;
    const size = fs.lstatSync(path, { throwIfNoEntry: false })?.size ?? 0;
    if (size > limit) throw new InputError(problems.tooBig(size, limit));
    const read = await this.store.read(path);
    if (!read) throw new UserError(messages.notFound(name));
    const file = textOf(read.bytes, this.flags.encoding);
    result.notes.push(...remarks(file));
    const planned = await this.plan(name, named, file, await this.stepsFor(path, file));
    if (this.heeded.size > 0) result.heeded = [...this.heeded];
    const { record, edits, transforms, characters } = planned;
    if (isDeadPage(record)) result.notes.push(messages.deadPage());
    if (this.flags.diff) result.diff = unifiedDiff(name, file.text, edits);
    if (edits.length === 0) return undefined;
    const time = new Date().toISOString();
    const base = this.store.nameOf(path);
    const cleaned = await cleanBytes(base, read, file, record, edits, transforms, time, this.store.packing);
    if ((read.names ?? 1) > 1) result.notes.push(messages.severalNames(read.names ?? 2));
    return {
      cleaned: { ...cleaned, path },
      done: {
        characters,
        ...(this.flags.report !== undefined && { report: this.row(name, file, planned) }),
      },
    };
  }
}

/** The bytes of a text with its edits made. Fails with UserError where they cannot be. */
export function editedBytes(file: TextFile, edits: readonly TextEdit[]): Uint8Array {
  try {
    return edits.length > 0 ? rewriteBytes(file, edits) : file.bytes;
  } catch (error) {
    throw inWords(error);
  }
}

function inWords(error: unknown): unknown {
  if (error instanceof UnencodableError)
    return new UserError(messages.unencodable(error.character, error.encoding));
  if (error instanceof RewriteError) return new UserError(messages.cannotRewrite());
  return error;
}
