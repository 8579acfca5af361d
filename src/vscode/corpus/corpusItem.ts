import * as vscode from 'vscode';
import { explainProblem } from '../../engine/index/indexError';
import type { DocumentColumn, DocumentGroup, DocumentsQuery } from '../../engine/index/queries/documents';
import type { IndexProgress } from '../../engine/index/protocol';
import { KIND_WORDS } from '../../core/corpus/reportTables';
import type { Words } from '../../core/words';
import { inWords } from '../locale';
import { describe, treeItem } from '../say';
import { OPEN_TEXT } from '../views/open';
import type { CorpusNode } from './corpusNode';

/** A node of the Corpus view as VS Code shows it. Everything of a page is plain text. */
export function corpusItem(node: CorpusNode): vscode.TreeItem {
  if (node.kind === 'more') {
    const label =
      node.rest > 0 ? vscode.l10n.t('{0} more …', node.rest.toLocaleString()) : vscode.l10n.t('More …');
    const item = treeItem(label, vscode.TreeItemCollapsibleState.None);
    item.command = { command: 'govtext.corpusMore', title: '', arguments: [node] };
    return item;
  }
  if (node.kind === 'group') {
    const item = treeItem(groupLabel(node), vscode.TreeItemCollapsibleState.Collapsed);
    item.id = `${node.by} ${node.key}`;
    item.contextValue = node.by === 'folder' ? 'corpusFolder' : 'corpusGroup';
    item.iconPath = new vscode.ThemeIcon(GROUP_ICONS[node.by]);
    const residue = vscode.l10n.t('{0} % residue', percent(node.share));
    describe(item, `${node.files.toLocaleString()} · ${residue}`);
    return item;
  }
  const { line } = node;
  const uri = vscode.Uri.parse(line.uri);
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const item = treeItem(line.title || name, vscode.TreeItemCollapsibleState.None);
  item.id = line.uri;
  item.resourceUri = uri;
  item.contextValue = line.state === 'failed' ? 'corpusFailed' : 'corpusFile';
  item.command = { command: OPEN_TEXT, title: '', arguments: [uri] };
  item.iconPath = new vscode.ThemeIcon(iconOf(node));
  const beside = [
    line.title ? name : '',
    dayOf(line.published),
    line.share > 0 ? `${percent(line.share)} %` : '',
  ];
  describe(item, beside.filter((part) => part !== '').join(' · '), tooltip(node));
  return item;
}

function tooltip({ line }: CorpusNode & { kind: 'file' }): string {
  const rows: [string, string | number][] = [
    [vscode.l10n.t('Title'), line.title],
    [vscode.l10n.t('Site'), line.site],
    [vscode.l10n.t('Source'), line.source],
    [vscode.l10n.t('Issuer'), line.issuer],
    [vscode.l10n.t('Document number'), line.number],
    [vscode.l10n.t('Published'), line.published],
    [vscode.l10n.t('Encoding'), line.encoding],
    [vscode.l10n.t('Findings'), line.findings ?? ''],
    [vscode.l10n.t('Problem'), line.state === 'failed' ? line.problem : ''],
  ];
  const told = rows
    .filter(([, value]) => value !== '' && value !== null)
    .map(([word, value]) => `${word}: ${value}`);
  if (line.characters > 0)
    told.push(
      vscode.l10n.t('{0} characters, {1} % residue', line.characters.toLocaleString(), percent(line.share)),
    );
  if (line.kind === 'dead-page') told.push(vscode.l10n.t('An error page without an article'));
  if (line.copies > 1) told.push(vscode.l10n.t('The same article stands in {0} files', line.copies));
  return told.join('\n');
}

function iconOf({ line }: CorpusNode & { kind: 'file' }): string {
  if (line.state === 'failed') return 'error';
  if (line.kind === 'dead-page') return 'circle-slash';
  if (line.copies > 1) return 'files';
  return line.kind === 'statute' ? 'law' : 'file-text';
}

const GROUP_ICONS: Readonly<Record<DocumentGroup, string>> = {
  folder: 'folder',
  site: 'globe',
  issuer: 'organization',
  year: 'calendar',
  kind: 'symbol-class',
};

function groupLabel({ by, key }: CorpusNode & { kind: 'group' }): string {
  if (by === 'folder') {
    const folder = vscode.Uri.parse(key);
    const root = vscode.workspace.getWorkspaceFolder(folder);
    return root?.uri.toString() === key ? root.name : vscode.workspace.asRelativePath(folder);
  }
  if (by === 'kind') return kindWord(key);
  return key === '' ? vscode.l10n.t('(not stated)') : key;
}

/** Kinds of documents in the person's language. */
export function kindWord(kind: string): string {
  return inWords((KIND_WORDS as Readonly<Record<string, Words>>)[kind] ?? KIND_WORDS.other);
}

export function groupWord(group: DocumentGroup): string {
  return {
    folder: vscode.l10n.t('folder'),
    site: vscode.l10n.t('site'),
    issuer: vscode.l10n.t('issuer'),
    year: vscode.l10n.t('year'),
    kind: vscode.l10n.t('kind'),
  }[group];
}

export function columnWord(column: DocumentColumn): string {
  return {
    uri: vscode.l10n.t('name'),
    site: vscode.l10n.t('site'),
    issuer: vscode.l10n.t('issuer'),
    published: vscode.l10n.t('date'),
    kind: vscode.l10n.t('kind'),
    share: vscode.l10n.t('share of residue'),
    findings: vscode.l10n.t('findings'),
    characters: vscode.l10n.t('length'),
  }[column];
}

export function stateWord(state: NonNullable<DocumentsQuery['state']>): string {
  return {
    text: vscode.l10n.t('government texts'),
    dead: vscode.l10n.t('error pages'),
    duplicate: vscode.l10n.t('articles that stand in several files'),
    failed: vscode.l10n.t('files that could not be read'),
    other: vscode.l10n.t('files that are no government texts'),
  }[state];
}

/** So many texts, in words. */
export function textsWord(count: number): string {
  return count === 1 ? vscode.l10n.t('1 text') : vscode.l10n.t('{0} texts', count.toLocaleString());
}

/** So many documents, in words. */
export function documentsWord(count: number): string {
  return count === 1 ? vscode.l10n.t('1 document') : vscode.l10n.t('{0} documents', count.toLocaleString());
}

/** What the index is doing, in words. */
export function stateOfIndex(progress: IndexProgress): string {
  const parts = [textsWord(progress.texts)];
  if (progress.state === 'reading' && progress.files === 0) parts.push(vscode.l10n.t('looking for files'));
  else if (progress.state === 'reading')
    parts.push(
      vscode.l10n.t('reading {0} of {1}', progress.done.toLocaleString(), progress.files.toLocaleString()),
    );
  // Paused with nothing left to read is no point that was reached: new files will wait.
  if (progress.state === 'paused')
    parts.push(
      progress.done < progress.files
        ? pausedAt(progress)
        : vscode.l10n.t('paused: all is read, changes wait'),
    );
  if (progress.failed > 0) parts.push(vscode.l10n.t('{0} unreadable', progress.failed.toLocaleString()));
  if (progress.leftOut > 0)
    parts.push(vscode.l10n.t('{0} left out: limit in memory', progress.leftOut.toLocaleString()));
  if (progress.problem) {
    const words = explainProblem(progress.problem);
    parts.push(words ? inWords(words) : progress.problem);
  }
  return parts.join(' · ');
}

function pausedAt({ done, files }: IndexProgress): string {
  return vscode.l10n.t('paused at {0} of {1}', done.toLocaleString(), files.toLocaleString());
}

/** What an answer says of itself that does not know every file yet; empty where it does. */
export function soFar(progress: IndexProgress | undefined): string {
  if (!progress || progress.state === 'reading')
    return vscode.l10n.t('the index is still reading: this is what it has so far');
  return progress.state === 'paused' && progress.done < progress.files ? pausedAt(progress) : '';
}

/** The day of a time: hours matter to nobody who looks over many files. */
export function dayOf(iso: string): string {
  return iso.slice(0, 10);
}

function percent(share: number): string {
  return Math.round(share * 100).toString();
}
