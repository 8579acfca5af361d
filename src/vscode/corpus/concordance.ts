import * as vscode from 'vscode';
import { csvCell } from '../../core/export/cell';
import { ENTITY_TYPES, TYPE_WORDS } from '../../core/entities/typeWords';
import { fileNameOf } from '../../engine/index/fileName';
import type { Collocates } from '../../engine/index/queries/collocates';
import type { Concordance, ConcordanceQuery, Hit } from '../../engine/index/queries/concordance';
import type { FormModel, PageModel, Table, TableRow, ToPage } from '../../webview/model';
import { writeWhole } from '../cleanup/journalFiles';
import type { Feature } from '../feature';
import { inWords } from '../locale';
import { command, fail, reasonOf, registerWebviewView } from '../say';
import { dayOf, soFar } from './corpusItem';
import { fillWebPage } from './webPage';

/** Hits that the table holds; all are counted. */
const SHOWN = 5000;

/**
 * The concordance (检索, KWIC): every hit of a text, a pattern or a type of entity in the articles of the workspace, in its context.
 * The unit of a search is the character or the word, and is said; collocates are words.
 */
export const concordance: Feature = ({ context, corpus, platform }) => {
  let view: vscode.WebviewView | undefined;
  let send: ReturnType<typeof fillWebPage>['send'] | undefined;
  let running: vscode.CancellationTokenSource | undefined;
  let hits: Hit[] = [];
  let last: ConcordanceQuery = { text: '', mode: 'text', anyForm: true };

  const search = async (query: ConcordanceQuery): Promise<void> => {
    running?.cancel();
    const source = new vscode.CancellationTokenSource();
    running = source;
    last = query;
    hits = [];
    if (query.text.trim() === '') {
      const nothing = model([]);
      send?.({ type: 'model', model: nothing });
      send?.({ type: 'lead', lead: nothing.lead, busy: false });
      return;
    }
    send?.({ type: 'model', model: model([hitsTable()]) });
    send?.({ type: 'lead', lead: vscode.l10n.t('Searching …'), busy: true });
    const began = Date.now();
    try {
      const result = await corpus.query(
        'concordance',
        { ...query, limit: SHOWN },
        {
          token: source.token,
          part: (part) => {
            if (running !== source) return;
            hits.push(...(part as Hit[]));
            send?.({ type: 'rows', table: 'hits', rows: (part as Hit[]).map(rowOf) });
          },
        },
      );
      if (running !== source) return;
      const table = { ...hitsTable(), rows: hits.map(rowOf) };
      const tables = result.total === 0 ? [] : [table, ...countTables(result)];
      send?.({ type: 'model', model: model(tables) });
      const lead = [leadOf(query, result, Date.now() - began), soFar(corpus.progress)]
        .filter((part) => part !== '')
        .join(' · ');
      if (result.total === 0) {
        send?.({ type: 'lead', lead, busy: false });
        return;
      }
      send?.({
        type: 'lead',
        lead: `${lead} · ${vscode.l10n.t('counting the words beside them …')}`,
        busy: true,
      });
      const beside = await corpus.query('collocates', query, { token: source.token });
      if (running !== source) return;
      send?.({ type: 'model', model: model([table, ...countTables(result), collocatesTable(beside)]) });
      send?.({ type: 'lead', lead, busy: false });
    } catch (error) {
      // Another search has taken its place.
      if (running !== source) return;
      const cancelled = source.token.isCancellationRequested;
      if (!cancelled) send?.({ type: 'model', model: model([]) });
      const lead = cancelled ? vscode.l10n.t('Stopped.') : reasonOf(error);
      send?.({ type: 'lead', lead, busy: false });
    }
  };
  const exportHits = async (): Promise<void> => {
    const target = await vscode.window.showSaveDialog({ filters: { CSV: ['csv'] } });
    if (!target) return;
    const columns = ['document', 'start', 'end', 'left', 'hit', 'right', 'title', 'issuer', 'published'];
    const lines = hits.map((hit) =>
      [hit.uri, hit.start, hit.end, hit.left, hit.hit, hit.right, hit.title, hit.issuer, hit.published]
        .map(csvCell)
        .join(','),
    );
    const text = `\ufeff${[columns.join(','), ...lines, ''].join('\r\n')}`;
    await writeWhole(platform, target, new TextEncoder().encode(text));
  };

  context.subscriptions.push(
    registerWebviewView('govtext.concordance', (made) => {
      view = made;
      const page = fillWebPage(context, made, (message) => {
        if (message.type === 'search')
          void search({
            text: message.text,
            mode: message.mode as ConcordanceQuery['mode'],
            anyForm: message.anyForm,
          });
        else if (message.type === 'stop') running?.cancel();
        else if (message.type === 'export')
          exportHits().then(undefined, (error: unknown) => void fail(error));
        else if (message.type === 'page')
          void vscode.commands.executeCommand('govtext.showPage', message.page);
      });
      ({ send } = page);
      page.send(formOf(last));
      page.send({ type: 'model', model: model([]) });
      made.onDidDispose(() => {
        view = send = undefined;
        running?.cancel();
      });
      if (last.text !== '') void search(last);
    }),
    command('govtext.searchCorpus', async (text?: string) => {
      const editor = vscode.window.activeTextEditor;
      const selected = editor?.document.getText(editor.selection) ?? '';
      const wanted = typeof text === 'string' ? text : selected;
      if (wanted.trim() !== '') last = { ...last, text: wanted.trim(), mode: 'text' };
      await vscode.commands.executeCommand('govtext.concordance.focus');
      if (!view || wanted.trim() === '') return;
      send?.(formOf(last));
      await search(last);
    }),
    { dispose: () => running?.cancel() },
  );
};

function formOf({ text, mode, anyForm = false }: ConcordanceQuery): ToPage {
  return { type: 'form', form: form(), text, mode, anyForm };
}

function form(): FormModel {
  return {
    heading: vscode.l10n.t('Concordance'),
    placeholder: vscode.l10n.t('Search the articles of the workspace'),
    modes: [
      { value: 'text', label: vscode.l10n.t('Text') },
      { value: 'word', label: vscode.l10n.t('Whole words') },
      { value: 'pattern', label: vscode.l10n.t('Pattern (regular expression)') },
      ...ENTITY_TYPES.map((type) => ({ value: type, label: inWords(TYPE_WORDS[type]) })),
    ],
    anyForm: {
      label: vscode.l10n.t('All forms'),
      tip: vscode.l10n.t(
        'Finds characters in other forms too: simplified and traditional, half and full width. Not for patterns.',
      ),
    },
    search: vscode.l10n.t('Search'),
    stop: vscode.l10n.t('Stop'),
    exportWord: vscode.l10n.t('Export as CSV'),
  };
}

function model(tables: Table[]): PageModel {
  const lead =
    tables.length === 0
      ? vscode.l10n.t(
          'Finds what stands in the articles and leaves out what is residue. Choose a type to list people, bodies or slogans that hold the text.',
        )
      : '';
  return { title: '', lead, tables };
}

function hitsTable(): Table {
  return {
    id: 'hits',
    heading: vscode.l10n.t('Hits'),
    columns: [
      vscode.l10n.t('Left'),
      vscode.l10n.t('Hit'),
      vscode.l10n.t('Right'),
      vscode.l10n.t('Date'),
      vscode.l10n.t('Issuer'),
      vscode.l10n.t('Document'),
    ],
    rows: [],
  };
}

function rowOf(hit: Hit): TableRow {
  return {
    cells: [
      { text: hit.left, as: 'left' },
      { text: hit.hit, as: 'hit' },
      { text: hit.right },
      { text: dayOf(hit.published), as: 'number' },
      { text: hit.issuer },
      { text: hit.title || fileNameOf(hit.uri), as: 'dim' },
    ],
    open: { uri: hit.uri, start: hit.start, end: hit.end },
  };
}

function leadOf({ mode, anyForm }: ConcordanceQuery, { total, documents }: Concordance, ms: number): string {
  const unit: Record<string, string> = {
    text: vscode.l10n.t('unit: character'),
    word: vscode.l10n.t('unit: word, cut by {0}', 'jieba-wasm'),
    pattern: vscode.l10n.t('unit: character'),
  };
  const parts = [
    vscode.l10n.t('{0} hits in {1} documents', total.toLocaleString(), documents.toLocaleString()),
    unit[mode] ?? vscode.l10n.t('unit: name'),
    ...(anyForm && mode !== 'pattern'
      ? [vscode.l10n.t('in simplified and traditional characters, half and full width')]
      : []),
    `${(ms / 1000).toFixed(2)} s`,
  ];
  if (total > SHOWN) parts.push(vscode.l10n.t('the first {0} are shown', SHOWN.toLocaleString()));
  return parts.join(' · ');
}

function countTables({ byYear, byIssuer, bySite }: Concordance): Table[] {
  return (
    [
      ['year', vscode.l10n.t('Hits by year'), vscode.l10n.t('Year'), byYear],
      ['issuer', vscode.l10n.t('Hits by issuer'), vscode.l10n.t('Issuer'), byIssuer],
      ['site', vscode.l10n.t('Hits by site'), vscode.l10n.t('Site'), bySite],
    ] as const
  ).map(([id, heading, column, counts]) => {
    const most = Math.max(1, ...counts.map(([, count]) => count));
    return {
      id,
      heading,
      columns: [column, vscode.l10n.t('Hits')],
      rows: counts.slice(0, 200).map(([name, count]) => ({
        cells: [
          { text: name || vscode.l10n.t('(not stated)') },
          { text: count.toLocaleString(), as: 'number' as const, bar: count / most },
        ],
      })),
    };
  });
}

/** The words beside the hits (搭配词), strongest first. */
function collocatesTable({ rows, span, segmenter, words }: Collocates): Table {
  const most = Math.max(1, ...rows.map((row) => row.left + row.right));
  const figure = (value: number): { text: string; as: 'number' } => ({
    text: value.toFixed(2),
    as: 'number',
  });
  return {
    id: 'collocates',
    heading: vscode.l10n.t('Collocates'),
    note:
      rows.length === 0
        ? vscode.l10n.t('No word stands beside the hits more often than chance would have it.')
        : vscode.l10n.t(
            'Up to {0} words on each side within the sentence, of {1} words in all (unit: word, cut by {2}). logDice after Rychlý 2008, log-likelihood after Dunning 1993.',
            span,
            words.toLocaleString(),
            segmenter,
          ),
    columns: [
      vscode.l10n.t('Word'),
      'logDice',
      vscode.l10n.t('Log-likelihood'),
      vscode.l10n.t('Beside'),
      vscode.l10n.t('Left'),
      vscode.l10n.t('Right'),
      vscode.l10n.t('In the corpus'),
    ],
    rows: rows.map(({ word, left, right, total, logDice, logLikelihood }) => ({
      cells: [
        { text: word },
        figure(logDice),
        figure(logLikelihood),
        { text: `${left + right}`, as: 'number', bar: (left + right) / most },
        { text: `${left}`, as: 'number' },
        { text: `${right}`, as: 'number' },
        { text: `${total}`, as: 'number' },
      ],
    })),
  };
}
