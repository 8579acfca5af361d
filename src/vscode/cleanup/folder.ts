import * as vscode from 'vscode';
import { cleanUp, TRANSFORMS } from '../../core/cleanup/transform';
import { analyzeStructure } from '../../core/analyze';
import { describeChanges } from '../../engine/files/journal/changes';
import { BinaryFileError, readText } from '../../engine/files/textFile';
import { IN_PLACE } from '../analyses';
import type { CorpusNode } from '../corpus/corpusNode';
import { chosenFiles } from '../corpus/selection';
import type { Feature, FeatureHost } from '../feature';
import { detectGovText } from '../../core/detect';
import { inWords, locale } from '../locale';
import { setting } from '../settings';
import { baseName, storedFile, writeClean } from './journalFiles';
import * as say from '../say';

/** What came of one file. */
interface Outcome {
  name: string;
  what: 'cleaned' | 'clean' | 'dead' | 'other' | 'dirty' | 'failed';
  characters: number;
  /** Characters by rule, or why it failed. */
  detail: string;
}

/** Clean Up Folder… (清理文件夹): every government text in it, with progress, cancel, journals and a report. */
export const folderCleanUp: Feature = (host) => {
  host.context.subscriptions.push(
    say.command('govtext.cleanFolder', async (uri?: vscode.Uri, chosen?: unknown) => {
      const folder = uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
      if (!folder) {
        void say.warn(vscode.l10n.t('Open a folder first.'));
        return undefined;
      }
      // The explorer hands over what is selected; other code may say what to do.
      const isIds = Array.isArray(chosen) && chosen.every((id) => typeof id === 'string');
      const ids = isIds ? chosen : await chooseTransforms();
      return ids && cleanFolder(host, folder, ids);
    }),
    say.command(
      'govtext.cleanSelected',
      async (node?: CorpusNode, selection?: unknown, wanted?: string[]) => {
        const files = await chosenFiles(host.corpus, node, selection);
        if (files.length === 0) {
          void say.info(vscode.l10n.t('There is no government text to clean up.'));
          return undefined;
        }
        const ids = wanted ?? (await chooseTransforms(files.length));
        if (!ids) return undefined;
        return cleanFiles(
          host,
          undefined,
          files,
          ids,
          vscode.l10n.t('{0} files', files.length.toLocaleString()),
        );
      },
    ),
  );
};

async function chooseTransforms(files?: number): Promise<string[] | undefined> {
  const items = TRANSFORMS.map(({ id, words }) => ({
    id,
    label: inWords(words),
    picked: id === 'clean-article',
  }));
  const chosen = await say.pickMany(items, {
    title:
      files === undefined
        ? vscode.l10n.t(
            'Clean up the folder: the files are changed, their originals kept in .govtext/journal',
          )
        : vscode.l10n.t(
            'Clean up {0} files: they are changed, their originals kept in .govtext/journal',
            files.toLocaleString(),
          ),
  });
  return chosen && chosen.length > 0 ? chosen.map(({ id }) => id) : undefined;
}

/** Cleans the texts of a folder one after the other; returns what came of each. */
export async function cleanFolder(
  host: FeatureHost,
  folder: vscode.Uri,
  ids: readonly string[],
): Promise<Outcome[]> {
  const pattern = new vscode.RelativePattern(folder, '**/*.{txt,text,govtext}');
  const files = await vscode.workspace.findFiles(pattern, '**/{node_modules,.git,.govtext}/**');
  files.sort((a, b) => (a.path < b.path ? -1 : 1));
  return cleanFiles(host, folder, files, ids, baseName(folder));
}

/** Cleans texts one after the other, and shows what came of each; they are named from `folder`, or from the workspace. */
async function cleanFiles(
  host: FeatureHost,
  folder: vscode.Uri | undefined,
  files: readonly vscode.Uri[],
  ids: readonly string[],
  what: string,
): Promise<Outcome[]> {
  await host.rules.ready;
  const outcomes: Outcome[] = [];
  await say.progress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Cleaning up {0}', what),
      cancellable: true,
    },
    async (report, token) => {
      for (const [index, file] of files.entries()) {
        if (token.isCancellationRequested) break;
        report(`${index + 1}/${files.length}`, 100 / files.length);
        outcomes.push(await cleanFile(host, folder, file, ids));
      }
    },
  );
  await showReport(what, files.length, outcomes);
  return outcomes;
}

async function cleanFile(
  { log, rules, analyses, platform }: FeatureHost,
  folder: vscode.Uri | undefined,
  uri: vscode.Uri,
  ids: readonly string[],
): Promise<Outcome> {
  const name = folder ? relativeTo(folder, uri) : vscode.workspace.asRelativePath(uri);
  const outcome = (what: Outcome['what'], characters = 0, detail = ''): Outcome => ({
    name,
    what,
    characters,
    detail,
  });
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open?.isDirty) return outcome('dirty');
  try {
    // What a person said must stay is not known: nothing is removed.
    const problem = rules.problemOf(uri);
    if (problem) throw problem;
    const stored = await storedFile(platform, uri);
    const read = await stored.store.read(stored.path);
    if (!read) return outcome('other');
    const file = readText(read.bytes);
    const analysis = { locale, ...rules.optionsFor(uri) };
    // A long text goes to the engine, also where it is none of ours in the end.
    const long = file.text.length > IN_PLACE;
    const call = { text: file.text, options: analysis };
    const about = { document: uri.toString() };
    const record = long
      ? await analyses.ask('structure', call, about)
      : analyzeStructure(file.text, analysis);
    if (record.kind === 'dead-page') return outcome('dead');
    // What is no government text is none of ours, whatever it looks like.
    if (!/\.(?:govtext|gov\.txt)$/.test(uri.path) && !detectGovText(file.text).sure) return outcome('other');
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
    if (edits.length === 0) return outcome('clean');
    await writeClean(stored, read, file, record, edits, ids);
    const byRule = new Map<string, number>();
    let characters = 0;
    for (const { rule, removed } of describeChanges(file.text, record, edits, ids)) {
      byRule.set(rule, (byRule.get(rule) ?? 0) + removed.length);
      characters += removed.length;
    }
    return outcome('cleaned', characters, [...byRule].map(([rule, count]) => `${rule} ${count}`).join(', '));
  } catch (error) {
    if (error instanceof BinaryFileError) return outcome('other');
    const problem = say.reasonOf(error);
    log.error(`${uri.fsPath}: ${problem}`);
    return outcome('failed', 0, problem);
  }
}

/** The report (清理报告) as a plain text of its own, one file a line. */
async function showReport(what: string, files: number, outcomes: readonly Outcome[]): Promise<void> {
  const count = (what: Outcome['what']): number => outcomes.filter((outcome) => outcome.what === what).length;
  const words: Readonly<Record<Outcome['what'], string>> = {
    cleaned: vscode.l10n.t('cleaned'),
    clean: vscode.l10n.t('nothing to do'),
    dead: vscode.l10n.t('error page, left alone'),
    other: vscode.l10n.t('no government text, left alone'),
    dirty: vscode.l10n.t('has unsaved changes, left alone'),
    failed: vscode.l10n.t('failed'),
  };
  const characters = outcomes.reduce((sum, outcome) => sum + outcome.characters, 0);
  const rows = [
    vscode.l10n.t('Clean-up of {0}', what),
    vscode.l10n.t('{0} of {1} files, {2} characters removed', count('cleaned'), files, characters),
    vscode.l10n.t('The originals are kept in .govtext/journal; Restore Original puts them back.'),
    '',
  ];
  if (outcomes.length < files)
    rows.push(vscode.l10n.t('Cancelled: {0} files were not looked at.', files - outcomes.length), '');
  for (const what of ['cleaned', 'failed', 'dirty', 'dead', 'other', 'clean'] as const) {
    if (count(what) === 0) continue;
    rows.push(`${words[what]} (${count(what)})`);
    for (const outcome of outcomes) {
      if (outcome.what !== what) continue;
      const detail = outcome.detail === '' ? '' : `\n      ${outcome.detail}`;
      rows.push(`  ${outcome.name}${outcome.characters > 0 ? `  ${outcome.characters}` : ''}${detail}`);
    }
    rows.push('');
  }
  const document = await vscode.workspace.openTextDocument({
    content: rows.join('\n'),
    language: 'plaintext',
  });
  await vscode.window.showTextDocument(document, { preview: true });
}

function relativeTo(folder: vscode.Uri, file: vscode.Uri): string {
  const prefix = folder.path.replace(/\/?$/, '/');
  return file.path.startsWith(prefix) ? file.path.slice(prefix.length) : file.path;
}
