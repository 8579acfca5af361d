import * as vscode from 'vscode';
import { compareTexts, type Change, type Comparison, type Piece } from '../../core/corpus/compare';
import { fileNameOf } from '../../engine/index/fileName';
import type { PageModel, TableRow } from '../../webview/model';
import type { Feature, FeatureHost } from '../feature';
import { openInOwnEncoding } from '../ownEncoding';
import { command, info, panel, pick, progress } from '../say';
import type { CorpusNode } from './corpusNode';
import { fillWebPage } from './webPage';

/** Two files beside each other (对照): sections aligned by number and words, formulas that are new or gone, and the diff. */
export const compareFiles: Feature = (host) => {
  host.context.subscriptions.push(
    command('govtext.compareTexts', async (given?: CorpusNode | vscode.Uri, selection?: unknown) => {
      const uris = chosenUris(given, selection);
      const [left, right] = await complete(host, uris);
      if (left && right) await compare(host, left, right);
    }),
  );
};

function chosenUris(given: CorpusNode | vscode.Uri | undefined, selection: unknown): vscode.Uri[] {
  const list: unknown[] = Array.isArray(selection) && selection.length > 1 ? selection : given ? [given] : [];
  return list.flatMap((each) => {
    if (each instanceof vscode.Uri) return [each];
    const node = each as Partial<CorpusNode & { kind: 'file' }>;
    return node.kind === 'file' && node.line ? [vscode.Uri.parse(node.line.uri)] : [];
  });
}

/** Asks for what is missing: the text in the editor, then another of the workspace, those of the same title first. */
async function complete({ corpus, analyses }: FeatureHost, uris: vscode.Uri[]): Promise<vscode.Uri[]> {
  const found = uris.slice(0, 2);
  const active = vscode.window.activeTextEditor?.document;
  if (found.length === 0 && active && analyses.isOurs(active)) found.push(active.uri);
  while (found.length < 2) {
    const title =
      found.length === 0
        ? vscode.l10n.t('Compare: the older text')
        : vscode.l10n.t('Compare: the newer text');
    const lines = await corpus.query('documents', { limit: 5000, order: 'published', descending: true });
    const other = found[0] && lines.find(({ uri }) => uri === found[0]?.toString());
    const items = lines
      .filter(({ uri }) => !found.some((each) => each.toString() === uri))
      .sort((a, b) => Number(b.title === other?.title) - Number(a.title === other?.title))
      .map((line) => ({
        label: line.title || fileNameOf(line.uri),
        description: line.published.slice(0, 10),
        detail: vscode.workspace.asRelativePath(vscode.Uri.parse(line.uri)),
        uri: line.uri,
      }));
    if (items.length === 0) {
      void info(vscode.l10n.t('The workspace holds no other government text to compare with.'));
      return [];
    }
    const chosen = await pick(items, { title, matchOnDescription: true, matchOnDetail: true });
    if (!chosen) return [];
    found.push(vscode.Uri.parse(chosen.uri));
  }
  return found;
}

async function compare(host: FeatureHost, left: vscode.Uri, right: vscode.Uri): Promise<void> {
  const comparison = await progress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Comparing') },
    async () => {
      const [a, b] = await Promise.all([read(host, left), read(host, right)]);
      return compareTexts(a, b);
    },
  );
  const names = [left, right].map((uri) => uri.path.slice(uri.path.lastIndexOf('/') + 1));
  const title = vscode.l10n.t('{0} and {1}', names[0] ?? '', names[1] ?? '');
  await vscode.commands.executeCommand('vscode.diff', left, right, `${names[0] ?? ''} ↔ ${names[1] ?? ''}`);
  const { send } = fillWebPage(host.context, panel('govtext.compare', title), () => undefined);
  send({ type: 'model', model: modelOf(title, comparison, left, right) });
}

async function read({ analyses }: FeatureHost, uri: vscode.Uri) {
  const text = (await openInOwnEncoding(uri)).getText();
  return { text, record: await analyses.ask('analyze', { text }) };
}

function modelOf(
  title: string,
  { pieces, formulas }: Comparison,
  left: vscode.Uri,
  right: vscode.Uri,
): PageModel {
  const counts = new Map<Change, number>();
  for (const { change } of pieces) counts.set(change, (counts.get(change) ?? 0) + 1);
  const label = (piece: Piece | undefined): string =>
    !piece ? '' : piece.label === '' ? vscode.l10n.t('(before the first heading)') : piece.label;
  return {
    title,
    lead: [...counts].map(([change, count]) => `${changeWord(change)} ${count}`).join(' · '),
    tables: [
      {
        id: 'pieces',
        heading: vscode.l10n.t('Sections'),
        columns: [
          vscode.l10n.t('What'),
          vscode.l10n.t('Left'),
          vscode.l10n.t('Right'),
          vscode.l10n.t('Words in common'),
        ],
        rows: pieces.map(({ change, left: a, right: b, similarity }): TableRow => {
          const at = b ? { uri: right.toString(), piece: b } : { uri: left.toString(), piece: a as Piece };
          return {
            cells: [
              { text: changeWord(change), ...(change === 'same' && { as: 'dim' as const }) },
              { text: label(a) },
              { text: label(b) },
              // What stands on one side only has nothing to be like.
              a && b
                ? { text: `${Math.round(similarity * 100)} %`, as: 'number', bar: similarity }
                : { text: '', as: 'number' },
            ],
            open: { uri: at.uri, start: at.piece.start, end: at.piece.end },
          };
        }),
      },
      {
        id: 'formulas',
        heading: vscode.l10n.t('Formulas on one side only'),
        ...(formulas.length === 0 && { note: vscode.l10n.t('There are none.') }),
        columns: [vscode.l10n.t('Formula'), vscode.l10n.t('Left'), vscode.l10n.t('Right')],
        rows: formulas.map(({ text, left: a, right: b }) => ({
          cells: [{ text }, { text: a.toString(), as: 'number' }, { text: b.toString(), as: 'number' }],
        })),
      },
    ],
  };
}

function changeWord(change: Change): string {
  return {
    same: vscode.l10n.t('unchanged'),
    reworded: vscode.l10n.t('reworded'),
    moved: vscode.l10n.t('moved'),
    dropped: vscode.l10n.t('dropped'),
    added: vscode.l10n.t('new'),
  }[change];
}
