import * as vscode from 'vscode';
import {
  NEEDS_ENTITIES,
  TABLE_COLUMNS,
  TABLES,
  tableRows,
  type TableName,
  type TableRow,
} from '../../core/export/tables';
import { heldOutput, type Output } from '../../engine/files/output';
import { readText } from '../../engine/files/textFile';
import type { TableWriter } from '../../engine/tables/table';
import type { TableFormat } from '../../engine/tables/tableWriter';
import { writeWhole } from '../cleanup/journalFiles';
import type { Feature, FeatureHost } from '../feature';
import { demandSize } from '../files';
import { inWords, locale } from '../locale';
import * as say from '../say';
import type { CorpusNode } from './corpusNode';
import { chosenFiles } from './selection';

/** Texts that are analysed at the same time. */
const AHEAD = 3;

const FORMATS: Readonly<Record<TableFormat, string>> = {
  csv: 'CSV',
  xlsx: 'Excel (XLSX)',
  jsonl: 'JSON Lines',
  parquet: 'Apache Parquet',
};

/** A table and the file it goes to. */
interface Target {
  table: TableName;
  to: vscode.Uri;
}
interface Wanted {
  format: TableFormat;
  targets: Target[];
}

/** What came of an export. */
export interface Exported {
  files: number;
  rows: number;
  failed: number;
}

/**
 * Export Tables… (导出数据表): documents, sections, paragraphs, entities and facts of the files selected in the Corpus view, with
 * the columns of the command line's `export`. A file is written whole or, where the person cancels, not at all.
 */
export const exportTables: Feature = (host) => {
  host.context.subscriptions.push(
    say.command(
      'govtext.exportTables',
      async (given?: CorpusNode, selection?: unknown, wanted?: Wanted): Promise<Exported | undefined> => {
        const files = await chosenFiles(host.corpus, given, selection);
        if (files.length === 0) {
          void say.info(vscode.l10n.t('There is no government text to export.'));
          return undefined;
        }
        const form = wanted ?? (await askForm(files.length));
        return form && write(host, files, form);
      },
    ),
  );
};

async function askForm(files: number): Promise<Wanted | undefined> {
  const title =
    files === 1
      ? vscode.l10n.t('Export Tables of One File')
      : vscode.l10n.t('Export Tables of {0} Files', files.toLocaleString());
  const tables = await say.pickMany(
    (Object.keys(TABLES) as TableName[]).map((table) => ({
      label: tableWord(table),
      description: inWords(TABLES[table]),
      picked: table === 'documents',
      table,
    })),
    { title },
  );
  const [only, ...more] = tables ?? [];
  if (!only) return undefined;
  const chosen = await say.pick(
    (Object.keys(FORMATS) as TableFormat[]).map((format) => ({ label: FORMATS[format], format })),
    { title },
  );
  if (!chosen) return undefined;
  const { format } = chosen;
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (more.length === 0) {
    const to = await vscode.window.showSaveDialog({
      title,
      filters: { [FORMATS[format]]: [format] },
      ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${only.table}.${format}`) }),
    });
    return to && { format, targets: [{ table: only.table, to }] };
  }
  const [into] =
    (await vscode.window.showOpenDialog({
      title,
      openLabel: vscode.l10n.t('Export Here'),
      canSelectFolders: true,
      canSelectFiles: false,
      ...(folder && { defaultUri: folder }),
    })) ?? [];
  if (!into) return undefined;
  const targets = [only, ...more].map(({ table }) => ({
    table,
    to: vscode.Uri.joinPath(into, `${table}.${format}`),
  }));
  return (await mayReplace(into, targets)) ? { format, targets } : undefined;
}

/** Files that stand where a table is to go are replaced only where the person says so. */
async function mayReplace(folder: vscode.Uri, targets: readonly Target[]): Promise<boolean> {
  const names = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name));
  const there = targets
    .map(({ to }) => to.path.slice(to.path.lastIndexOf('/') + 1))
    .filter((name) => names.has(name));
  if (there.length === 0) return true;
  const yes = vscode.l10n.t('Replace');
  return (await say.askFirst(vscode.l10n.t('{0} is there already.', there.join(', ')), yes)) === yes;
}

async function write(
  host: FeatureHost,
  files: readonly vscode.Uri[],
  { format, targets }: Wanted,
): Promise<Exported> {
  const { beginTable } = await import('../../engine/tables/tableWriter');
  const done: Exported = { files: 0, rows: 0, failed: 0 };
  const open: { table: TableName; writer: TableWriter }[] = [];
  await host.rules.ready;
  try {
    await say.progress(
      {
        location: vscode.ProgressLocation.Notification,
        title: vscode.l10n.t('Exporting tables'),
        cancellable: true,
      },
      async (report, token) => {
        for (const { table, to } of targets) {
          const output = await outputFor(host, to);
          const form = { columns: TABLE_COLUMNS[table], format, title: table };
          open.push({
            table,
            writer: await beginTable(output, form).catch(async (error: unknown) => {
              await output.abort();
              throw error;
            }),
          });
        }
        const tables = targets.map(({ table }) => table);
        const ahead: Promise<TableRow[][] | undefined>[] = [];
        for (let at = 0; at < files.length; at++) {
          while (ahead.length < AHEAD && at + ahead.length < files.length)
            ahead.push(rowsOf(host, files[at + ahead.length] as vscode.Uri, tables));
          if (token.isCancellationRequested) throw new vscode.CancellationError();
          report(`${(at + 1).toLocaleString()}/${files.length.toLocaleString()}`, 100 / files.length);
          const rows = await ahead.shift();
          if (!rows) {
            done.failed++;
            continue;
          }
          done.files++;
          for (const [index, { writer }] of open.entries()) {
            const part = rows[index] ?? [];
            done.rows += part.length;
            await writer.rows(part);
          }
        }
      },
    );
    while (open.length > 0) {
      await open[0]?.writer.close();
      open.shift();
    }
  } catch (error) {
    for (const { writer } of open) await writer.abort();
    throw error;
  }
  tell(host, done, targets);
  return done;
}

function tell({ log }: FeatureHost, { files, rows, failed }: Exported, targets: readonly Target[]): void {
  const names = targets.map(({ to }) => vscode.workspace.asRelativePath(to)).join(', ');
  const message = vscode.l10n.t(
    '{0} rows of {1} files written to {2}.',
    rows.toLocaleString(),
    files.toLocaleString(),
    names,
  );
  if (failed === 0) {
    void say.info(message);
    return;
  }
  const show = vscode.l10n.t('Show Log');
  const left = vscode.l10n.t('{0} files could not be read and are left out.', failed.toLocaleString());
  void say.warn(`${message} ${left}`, show).then((choice) => {
    if (choice === show) log.show();
  });
}

async function outputFor({ platform }: FeatureHost, to: vscode.Uri): Promise<Output> {
  return to.scheme === 'file' && platform.diskOutput
    ? platform.diskOutput(to.fsPath)
    : heldOutput((bytes) => writeWhole(platform, to, bytes));
}

/** The rows that a file gives to each table; undefined where it cannot be read, which the log then says. */
async function rowsOf(
  { analyses, rules, log }: FeatureHost,
  uri: vscode.Uri,
  tables: readonly TableName[],
): Promise<TableRow[][] | undefined> {
  try {
    const problem = rules.problemOf(uri);
    if (problem) throw problem;
    const text = await textOf(uri);
    const options = { locale, ...rules.optionsFor(uri), id: vscode.workspace.asRelativePath(uri) };
    const record = tables.some((table) => NEEDS_ENTITIES.has(table))
      ? await analyses.ask('analyze', { text, options })
      : {
          ...(await analyses.ask('structure', { text, options })),
          entities: [],
          relations: [],
          facts: [],
        };
    return tables.map((table) => tableRows(table, text, record));
  } catch (error) {
    log.error(`${uri.toString()}: ${say.reasonOf(error)}`);
    return undefined;
  }
}

/** What a file says now: its unsaved text where it is open and changed, as the index has it. */
async function textOf(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open?.isDirty || open?.isUntitled) return open.getText();
  await demandSize(uri);
  return readText(await vscode.workspace.fs.readFile(uri)).text;
}

function tableWord(table: TableName): string {
  return {
    documents: vscode.l10n.t('Document list'),
    sections: vscode.l10n.t('Sections'),
    paragraphs: vscode.l10n.t('Paragraphs'),
    entities: vscode.l10n.t('Entities'),
    facts: vscode.l10n.t('Facts'),
  }[table];
}
