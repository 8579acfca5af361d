import * as vscode from 'vscode';
import { analyzeStructure } from '../../../core/analyze';
import { cleanUp } from '../../../core/cleanup/transform';
import { detectGovText } from '../../../core/detect';
import type { StructureRecord, TextEdit } from '../../../core/record';
import type { ReadFile } from '../../../engine/files/fileStore';
import { describeChanges, type JournalChange } from '../../../engine/files/journal/changes';
import { BinaryFileError, readText, type TextFile } from '../../../engine/files/textFile';
import { IN_PLACE } from '../../analyses';
import type { FeatureHost } from '../../feature';
import { demandSize } from '../../files';
import { locale } from '../../locale';
import * as say from '../../say';
import { setting } from '../../settings';
import { storedFile, type StoredFile } from '../journalFiles';

/** What comes of one file: `same` stands where it would be written already, `taken` is another file there. */
export type What = 'cleaned' | 'clean' | 'dead' | 'other' | 'dirty' | 'failed' | 'same' | 'taken';

/** What came or would come of one file. */
export interface Outcome {
  uri: vscode.Uri;
  name: string;
  what: What;
  characters: number;
  /** Characters that go, by reason: a category of residue or a clean-up. */
  reasons: [string, number][];
  /** Why it failed. */
  problem: string;
}

/** The clean-up of one file as it would be, with the text to show or to write. */
export interface Plan {
  outcome: Outcome;
  /** Absent where there is nothing to write. */
  work?: {
    stored: StoredFile;
    read: ReadFile;
    file: TextFile;
    record: StructureRecord;
    edits: TextEdit[];
    changes: JournalChange[];
  };
}

/** Works out what the clean-ups would do to a file; changes nothing. `root` is what it is named from. */
export async function planFile(
  { log, rules, analyses, platform }: FeatureHost,
  root: vscode.Uri | undefined,
  uri: vscode.Uri,
  ids: readonly string[],
): Promise<Plan> {
  const name = root ? relativeTo(root, uri) : vscode.workspace.asRelativePath(uri);
  const only = (what: What, problem = ''): Plan => ({
    outcome: { uri, name, what, characters: 0, reasons: [], problem },
  });
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open?.isDirty) return only('dirty');
  try {
    // What a person said must stay is not known: nothing is removed.
    const problem = rules.problemOf(uri);
    if (problem) throw problem;
    await demandSize(uri);
    const stored = await storedFile(platform, uri);
    const read = await stored.store.read(stored.path);
    if (!read) return only('other');
    const file = readText(read.bytes);
    const analysis = { locale, ...rules.optionsFor(uri) };
    // A long text goes to the engine, also where it is none of ours in the end.
    const long = file.text.length > IN_PLACE;
    const call = { text: file.text, options: analysis };
    const about = { document: uri.toString() };
    const record = long
      ? await analyses.ask('structure', call, about)
      : analyzeStructure(file.text, analysis);
    if (record.kind === 'dead-page') return only('dead');
    // What is no government text is none of ours, whatever it looks like.
    if (!/\.(?:govtext|gov\.txt)$/.test(uri.path) && !detectGovText(file.text).sure) return only('other');
    const transform = {
      keepTitle: setting('clean.keepTitle', uri),
      keepSignature: setting('clean.keepSignature', uri),
      metadata: setting('clean.metadata', uri),
      joinLines: setting('clean.joinLines', uri),
      indent: setting('clean.indent', uri),
    };
    const edits = long
      ? await analyses.ask('cleanUp', { ...call, ids, transform }, about)
      : cleanUp(file.text, record, ids, { ...transform, analysis });
    const changes = describeChanges(file.text, record, edits, ids);
    const counts = new Map<string, number>();
    for (const { rule, removed } of changes) {
      const reason = rule.split('/', 1)[0] as string;
      counts.set(reason, (counts.get(reason) ?? 0) + removed.length);
    }
    const reasons = [...counts].sort((a, b) => b[1] - a[1]);
    const characters = changes.reduce((sum, { removed }) => sum + removed.length, 0);
    const what = edits.length > 0 ? 'cleaned' : 'clean';
    return {
      outcome: { uri, name, what, characters, reasons, problem: '' },
      work: { stored, read, file, record, edits, changes },
    };
  } catch (error) {
    if (error instanceof BinaryFileError) return only('other');
    const problem = say.reasonOf(error);
    log.error(`${uri.fsPath}: ${problem}`);
    return only('failed', problem);
  }
}

export function relativeTo(folder: vscode.Uri, file: vscode.Uri): string {
  const prefix = folder.path.replace(/\/?$/, '/');
  return file.path.startsWith(prefix) ? file.path.slice(prefix.length) : file.path;
}
