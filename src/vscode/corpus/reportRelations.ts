import * as vscode from 'vscode';
import { REPORT_TABLES } from '../../core/corpus/reportTables';
import type { Citation } from '../../engine/index/queries/citations';
import type { DocumentGroup } from '../../engine/index/queries/documents';
import type { KeyWord } from '../../core/corpus/keyWords';
import type { Report } from '../../engine/index/queries/report';
import type { Network, Table } from '../../webview/model';
import { inWords } from '../locale';
import { number, table } from './reportTable';

/** Who cites whom (引用关系), as a network of texts and the documents they name. */
export function citationsTable(citations: readonly Citation[]): Table {
  const made = table(
    'citations',
    [vscode.l10n.t('Document'), vscode.l10n.t('Cites'), vscode.l10n.t('Mentions')],
    citations.map(({ citing, cited, uri, mentions }) => ({
      cells: [{ text: citing }, { text: cited }, number(mentions)],
      open: { uri, start: 0, end: 0 },
    })),
    vscode.l10n.t('The documents that most texts name, and the texts that name most of them.'),
  );
  return citations.length === 0 ? made : { ...made, chart: networkOf(citations) };
}

function networkOf(citations: readonly Citation[]): Network {
  const nodes: Network['nodes'] = [];
  const places = new Map<string, number>();
  const node = (key: string, name: string, second: boolean): number => {
    let at = places.get(key);
    if (at === undefined) {
      places.set(key, (at = nodes.length));
      nodes.push({ name, weight: 0, ...(second && { second }) });
    }
    (nodes[at] as { weight: number }).weight++;
    return at;
  };
  const links = citations.map(({ uri, citing, cited, mentions }) => ({
    from: node(`text ${uri}`, citing, false),
    to: node(`named ${cited}`, cited, true),
    weight: mentions,
  }));
  return {
    form: 'network',
    nodes,
    links,
    sorts: [vscode.l10n.t('Texts that name them'), vscode.l10n.t('Documents they name')],
  };
}

/** What the key words are told apart by: the first of these that divides the corpus. */
export function keywordGroups(report: Report): DocumentGroup | undefined {
  const divides = (values: readonly { key: string }[]): boolean =>
    values.filter(({ key }) => key !== '').length > 1;
  if (divides(report.years)) return 'year';
  if (divides(report.sites)) return 'site';
  return divides(report.issuers) ? 'issuer' : undefined;
}

const GROUP_TABLES = { year: 'years', site: 'sites', issuer: 'issuers', kind: 'kinds' } as const;

/** Key words (主题词) of each part of the corpus against the rest. */
export function keywordsTable(
  by: keyof typeof GROUP_TABLES,
  { rows, segmenter }: { rows: readonly KeyWord[]; segmenter: string },
): Table {
  return table(
    'keywords',
    [
      inWords(REPORT_TABLES[GROUP_TABLES[by]]),
      vscode.l10n.t('Word'),
      vscode.l10n.t('Here'),
      vscode.l10n.t('Elsewhere'),
      vscode.l10n.t('Keyness (log-likelihood)'),
    ],
    rows.map(({ group, word, count, elsewhere, keyness }) => ({
      cells: [
        { text: group },
        { text: word },
        number(count),
        number(elsewhere),
        { text: keyness.toFixed(1), as: 'number' },
      ],
    })),
    vscode.l10n.t(
      'Words that the texts of one group have more often than all others (log-likelihood; unit: word, cut by {0}).',
      segmenter,
    ),
  );
}
