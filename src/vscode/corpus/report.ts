import * as vscode from 'vscode';
import { REPORT_TABLES, type ReportTable } from '../../core/corpus/reportTables';
import { csvCell } from '../../core/export/cell';
import { CATEGORY_WORDS } from '../../core/roles/categories';
import { fileNameOf } from '../../engine/index/fileName';
import type { Count, CrossCount, Report } from '../../engine/index/queries/report';
import type { PageModel, Table } from '../../webview/model';
import { writeWhole } from '../cleanup/journalFiles';
import type { Feature, FeatureHost } from '../feature';
import { inWords } from '../locale';
import { command, fail, info, panel, progress } from '../say';
import { kindWord, textsWord } from './corpusItem';
import { citationsTable, keywordGroups, keywordsTable } from './reportRelations';
import { number, table } from './reportTable';
import { fillWebPage } from './webPage';

/** Values of a table, and how many of them are drawn. */
const ROWS = 100;
const DRAWN = 20;

/**
 * The report on the corpus (语料报告): what it is and whom and what it speaks of, each table beside its picture. Made of the index;
 * made anew when the command is given again, and once more when the index has read everything.
 */
export const corpusReport: Feature = (host) => {
  const { corpus, context } = host;
  let shown: { page: vscode.WebviewPanel; send: ReturnType<typeof fillWebPage>['send'] } | undefined;
  let model: PageModel | undefined;
  let unfinished = false;
  const fill = async (): Promise<void> => {
    unfinished = corpus.progress?.state === 'reading';
    const report = await corpus.query('report', { limit: ROWS });
    model = modelOf(report, unfinished);
    shown?.send({ type: 'model', model });
    // Cutting words takes longer than all counts: their table comes after the others.
    const by = keywordGroups(report);
    if (by === undefined || by === 'folder') return;
    const keywords = keywordsTable(by, await corpus.query('keywords', { by }));
    model = { ...model, tables: [...model.tables, keywords] };
    shown?.send({ type: 'model', model });
  };
  const open = (): void => {
    const page = panel('govtext.report', vscode.l10n.t('Report on the Corpus'), vscode.ViewColumn.Active);
    const { send } = fillWebPage(
      context,
      page,
      (message) => {
        if (message.type === 'page') void vscode.commands.executeCommand('govtext.showPage', message.page);
        else if (message.type === 'csv') {
          const table = model?.tables.find(({ id }) => id === message.table);
          if (table) saveTable(host, table).then(undefined, (error: unknown) => void fail(error));
        }
      },
      'report',
    );
    page.onDidDispose(() => (shown = undefined));
    shown = { page, send };
  };
  context.subscriptions.push(
    command('govtext.showReport', async () => {
      await corpus.start();
      if (corpus.enabled && corpus.progress?.state !== 'reading' && corpus.progress?.texts === 0) {
        void info(vscode.l10n.t('The workspace holds no government text to report on.'));
        return undefined;
      }
      if (shown) shown.page.reveal();
      else open();
      await progress(
        { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Counting the corpus') },
        fill,
      );
      return model;
    }),
    corpus.onDidChange(({ state }) => {
      if (!shown || !unfinished || state === 'reading') return;
      unfinished = false;
      fill().then(undefined, (error: unknown) => void fail(error));
    }),
    { dispose: () => shown?.page.dispose() },
  );
};

/** A table as CSV, as it is shown. */
async function saveTable({ platform }: FeatureHost, { id, columns, rows }: Table): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const to = await vscode.window.showSaveDialog({
    filters: { CSV: ['csv'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${id}.csv`) }),
  });
  if (!to) return;
  const lines = [columns, ...rows.map(({ cells }) => cells.map(({ text }) => text))];
  const text = `\ufeff${lines.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('')}`;
  await writeWhole(platform, to, new TextEncoder().encode(text));
}

function modelOf(report: Report, unfinished: boolean): PageModel {
  const { texts, dead, failed, others, characters, residue } = report;
  const lead = [
    textsWord(texts),
    vscode.l10n.t('{0} characters, {1} % residue', characters.toLocaleString(), percent(residue, characters)),
    dead > 0 ? vscode.l10n.t('{0} error pages', dead.toLocaleString()) : '',
    failed > 0 ? vscode.l10n.t('{0} unreadable', failed.toLocaleString()) : '',
    others > 0 ? vscode.l10n.t('{0} other files', others.toLocaleString()) : '',
    unfinished ? vscode.l10n.t('the index is still reading: this is what it has so far') : '',
  ];
  const year = (key: string): string => key || vscode.l10n.t('(not stated)');
  return {
    title: vscode.l10n.t('Report on the Corpus'),
    lead: lead.filter((part) => part !== '').join(' · '),
    tables: [
      counts('kinds', report.kinds, texts, kindWord),
      counts('years', report.years, texts, year, report.years.length),
      counts('sites', report.sites, texts),
      counts('issuers', report.issuers, texts),
      residueKinds(report),
      residueBySite(report),
      counts('encodings', report.encodings, texts + dead),
      duplicates(report),
      counts('people', report.people, texts, undefined, DRAWN, 'person'),
      counts('organizations', report.organizations, texts, undefined, DRAWN, 'body'),
      counts('provinces', report.provinces, texts, undefined, 40),
      counts('slogans', report.slogans, texts),
      slogansByYear(report),
      counts('laws', report.laws, texts),
      citationsTable(report.citations),
    ],
  };
}

function counts(
  id: ReportTable,
  values: readonly Count[],
  texts: number,
  word: (key: string) => string = (key) => key || vscode.l10n.t('(not stated)'),
  drawn = DRAWN,
  page?: 'person' | 'body',
): Table {
  const mentions = values.some((value) => value.mentions !== undefined);
  const made = table(
    id,
    [
      inWords(REPORT_TABLES[id]),
      ...(page === 'person' ? [vscode.l10n.t('Told apart by')] : []),
      vscode.l10n.t('Texts'),
      vscode.l10n.t('Share (%)'),
      ...(mentions ? [vscode.l10n.t('Mentions')] : []),
    ],
    values.map((value) => ({
      cells: [
        {
          text: word(value.key),
          ...(page && {
            page: {
              kind: page,
              name: value.key,
              ...(value.container !== undefined && { container: value.container }),
            },
          }),
        },
        ...(page === 'person' ? [{ text: value.container ?? '', as: 'dim' as const }] : []),
        number(value.texts),
        { text: percent(value.texts, texts), as: 'number' },
        ...(mentions ? [number(value.mentions ?? 0)] : []),
      ],
    })),
    values.length >= ROWS && drawn < values.length
      ? vscode.l10n.t('The {0} most common; the picture shows {1}.', values.length, drawn)
      : undefined,
  );
  // What is not stated is in the table; drawn it would dwarf the rest.
  const bars = values.filter(({ key }) => key !== '').slice(0, drawn);
  if (bars.length === 0) return made;
  const series = (numbers: number[]) => [{ name: vscode.l10n.t('Texts'), values: numbers }];
  if (id === 'years') {
    const by = new Map(bars.map((value) => [value.key, value.texts]));
    const years = everyYear([...by.keys()]);
    return {
      ...made,
      chart: { form: 'lines', categories: years, series: series(years.map((key) => by.get(key) ?? 0)) },
    };
  }
  const names = new Map<string, number>();
  for (const { key } of bars) names.set(key, (names.get(key) ?? 0) + 1);
  return {
    ...made,
    chart: {
      form: 'bars',
      // Namesakes are told apart in the picture too.
      categories: bars.map(({ key, container }) =>
        (names.get(key) ?? 0) > 1 && container ? `${word(key)} ${container}` : word(key),
      ),
      series: series(bars.map(({ texts: count }) => count)),
    },
  };
}

function residueKinds({ residueKinds: kinds, residue }: Report): Table {
  const made = table(
    'residue',
    [inWords(REPORT_TABLES.residue), vscode.l10n.t('Characters'), vscode.l10n.t('Share (%)')],
    kinds.map(({ key, count }) => ({
      cells: [
        { text: categoryWord(key) },
        number(count),
        { text: percent(count, Math.max(residue, 1)), as: 'number' },
      ],
    })),
  );
  if (kinds.length === 0) return made;
  return {
    ...made,
    chart: {
      form: 'bars',
      categories: kinds.map(({ key }) => categoryWord(key)),
      series: [{ name: vscode.l10n.t('Characters'), values: kinds.map(({ count }) => count) }],
    },
  };
}

/** Characters of residue by site and category; one row a pair, so that the CSV is tidy. */
function residueBySite({ residueBySite: pairs }: Report): Table {
  return crossed(
    'residueBySite',
    pairs,
    'stack',
    [vscode.l10n.t('Site'), inWords(REPORT_TABLES.residue), vscode.l10n.t('Characters')],
    (key) => key || vscode.l10n.t('(not stated)'),
    categoryWord,
  );
}

function slogansByYear({ slogansByYear: pairs }: Report): Table {
  const dated = pairs.filter(({ by }) => by !== '');
  return crossed(
    'slogansByYear',
    // The lines run over the years, one line a formula.
    dated.map(({ key, by, count }) => ({ key: by, by: key, count })),
    'lines',
    [vscode.l10n.t('Year'), inWords(REPORT_TABLES.slogans), vscode.l10n.t('Texts')],
    (key) => key,
    (key) => key,
    dated.length < pairs.length ? vscode.l10n.t('Texts without a date are left out.') : undefined,
  );
}

/** Pairs as a table, and as a picture with the first value along the axis and a series for each second one. */
function crossed(
  id: ReportTable,
  pairs: readonly CrossCount[],
  form: 'stack' | 'lines',
  columns: string[],
  word: (key: string) => string,
  seriesWord: (by: string) => string,
  note?: string,
): Table {
  const made = table(
    id,
    columns,
    pairs.map(({ key, by, count }) => ({
      cells: [{ text: word(key) }, { text: seriesWord(by) }, number(count)],
    })),
    note,
  );
  if (pairs.length === 0) return made;
  const found = [...new Set(pairs.map(({ key }) => key))];
  const keys = form === 'lines' ? everyYear(found) : found;
  const count = new Map(pairs.map((pair) => [`${pair.key}\n${pair.by}`, pair.count]));
  return {
    ...made,
    chart: {
      form,
      categories: keys.map(word),
      series: [...new Set(pairs.map(({ by }) => by))].map((by) => ({
        name: seriesWord(by),
        values: keys.map((key) => count.get(`${key}\n${by}`) ?? 0),
      })),
    },
  };
}

/** Every year from the first to the last: a year without texts is a gap that a line must show. */
function everyYear(years: readonly string[]): string[] {
  const numbers = years.map(Number).sort((a, b) => a - b);
  const [first = 0] = numbers;
  const last = numbers.at(-1) ?? first;
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index).toString().padStart(4, '0'));
}

function duplicates({ copies }: Report): Table {
  return table(
    'duplicates',
    [vscode.l10n.t('Document'), vscode.l10n.t('Files'), vscode.l10n.t('First file')],
    copies.largest.map(({ uri, title, files }) => ({
      cells: [
        { text: title || fileNameOf(uri) },
        number(files),
        { text: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)), as: 'dim' },
      ],
      open: { uri, start: 0, end: 0 },
    })),
    vscode.l10n.t(
      '{0} articles stand in several files; {1} files are copies of another one.',
      copies.groups.toLocaleString(),
      copies.extra.toLocaleString(),
    ),
  );
}

function percent(part: number, whole: number): string {
  return whole > 0 ? ((100 * part) / whole).toFixed(1) : '0';
}

function categoryWord(category: string): string {
  const words = (CATEGORY_WORDS as Readonly<Record<string, (typeof CATEGORY_WORDS)['navigation']>>)[category];
  return words ? inWords(words) : category;
}
