import * as vscode from 'vscode';
import { FACT_KIND_WORDS } from '../../core/facts/kindWords';
import type { FactKind } from '../../core/record';
import { fileNameOf } from '../../engine/index/fileName';
import type { FactLine, Page } from '../../engine/index/queries/pages';
import type { Cell, PageModel, Table } from '../../webview/model';
import { entityAt } from '../entities/entityAt';
import type { Feature, FeatureHost } from '../feature';
import { inWords } from '../locale';
import { plainLine } from '../plain';
import { command, info, panel, pick } from '../say';
import { dayOf, documentsWord, soFar } from './corpusItem';
import { fillWebPage } from './webPage';
import type { WorkspaceNode } from './workspaceEntities';

type Wanted = { kind: 'person' | 'body'; name: string; container?: string; uri?: string };

/** Below this a fact is a guess and says so. */
const GUESS = 0.6;

/** The page of a person and of a body (人物页与机构页): who held what when, by date and document; every line opens its sentence. */
export const corpusPages: Feature = (host) => {
  host.context.subscriptions.push(
    command('govtext.showPage', async (given?: Wanted | WorkspaceNode) => {
      const wanted = wantedBy(given) ?? (await underCursor(host)) ?? (await choose(host));
      if (wanted) await show(host, wanted);
    }),
  );
};

/** Whose page a link, a line of the Entities view or other code asks for. */
function wantedBy(given: Wanted | WorkspaceNode | undefined): Wanted | undefined {
  if (!given) return undefined;
  if (!('scope' in given)) return given.name ? given : undefined;
  if (given.kind === 'name')
    return { kind: given.type === 'person' ? 'person' : 'body', name: given.line.canonical };
  if (given.kind === 'namesake') {
    const { name, container, documents } = given;
    const uri = documents[0]?.uri;
    return { kind: 'person', name, container, ...(uri !== undefined && { uri }) };
  }
  return undefined;
}

async function underCursor({ analyses }: FeatureHost): Promise<Wanted | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !analyses.isOurs(editor.document)) return undefined;
  const { document, selection } = editor;
  const record = await analyses.latestRecord(document);
  const entity = entityAt(record, document.offsetAt(selection.active));
  if (entity?.type !== 'person' && entity?.type !== 'organization') return undefined;
  return {
    kind: entity.type === 'person' ? 'person' : 'body',
    name: entity.canonical,
    uri: document.uri.toString(),
  };
}

/** Lets the person choose among the people and bodies of the corpus. */
async function choose({ corpus }: FeatureHost): Promise<Wanted | undefined> {
  const rows = await corpus.query('symbols', { text: '', limit: 2000 });
  const items = rows
    .filter(({ kind }) => kind === 'person' || kind === 'organization')
    .map((row) => ({ label: row.name, description: row.container, row }));
  if (items.length === 0) {
    void info(vscode.l10n.t('The corpus names no people or bodies yet.'));
    return undefined;
  }
  const chosen = await pick(items, { title: vscode.l10n.t('Person or body'), matchOnDescription: true });
  return (
    chosen && {
      kind: chosen.row.kind === 'person' ? 'person' : 'body',
      name: chosen.row.name,
      container: chosen.row.container,
      uri: chosen.row.uri,
    }
  );
}

/** A name alone leads to nobody where several people bear it: the person says who is meant. */
async function chooseAmong({ name, namesakes }: Page): Promise<Wanted | undefined> {
  const items = namesakes.map(({ container, uri }) => ({
    label: container || vscode.l10n.t('without a place'),
    description: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)),
    uri,
  }));
  const one = await pick(items, { title: vscode.l10n.t('{0}: several people bear this name', name) });
  return one && { kind: 'person', name, uri: one.uri };
}

async function show(host: FeatureHost, wanted: Wanted): Promise<void> {
  const ask = (whose: Wanted) =>
    host.corpus.query(whose.kind === 'person' ? 'personPage' : 'bodyPage', whose);
  let page = await ask(wanted);
  if (page.documents === 0 && page.namesakes.length > 0) {
    const one = await chooseAmong(page);
    if (!one) return;
    page = await ask(one);
  }
  const shown = panel('govtext.page', page.name);
  const { send } = fillWebPage(host.context, shown, (message) => {
    if (message.type === 'page') void vscode.commands.executeCommand('govtext.showPage', message.page);
  });
  send({ type: 'model', model: modelOf(page, wanted.kind, soFar(host.corpus.progress)) });
}

/** Where others of one name are, each place once with how many are there. */
function placesOf(namesakes: Page['namesakes']): string {
  const counts = new Map<string, number>();
  for (const { container } of namesakes) counts.set(container, (counts.get(container) ?? 0) + 1);
  return [...counts]
    .map(([place, count]) => `${place || vscode.l10n.t('without a place')}${count > 1 ? ` ×${count}` : ''}`)
    .join('、');
}

function modelOf(page: Page, kind: Wanted['kind'], state: string): PageModel {
  const lead = [
    page.container,
    documentsWord(page.documents),
    page.namesakes.length > 0 ? vscode.l10n.t('others of this name: {0}', placesOf(page.namesakes)) : '',
    state,
  ];
  return {
    title: plainLine(page.name),
    lead: lead.filter((part) => part !== '').join(' · '),
    tables: [factsTable(page, kind), besideTable(page)],
  };
}

function factsTable({ facts }: Page, kind: Wanted['kind']): Table {
  return {
    id: 'facts',
    heading: vscode.l10n.t('Who held what, and when'),
    ...(facts.length === 0 && { note: vscode.l10n.t('No text of the corpus says so.') }),
    columns: [
      vscode.l10n.t('Date'),
      vscode.l10n.t('What'),
      kind === 'person' ? vscode.l10n.t('Body') : vscode.l10n.t('Person'),
      vscode.l10n.t('Post'),
      vscode.l10n.t('Sentence'),
      vscode.l10n.t('Document'),
    ],
    beside: 4,
    rows: facts.map((fact) => ({
      cells: [
        { text: timeOf(fact), as: 'number' },
        {
          text: `${inWords(FACT_KIND_WORDS[fact.kind as FactKind])}${fact.confidence < GUESS ? ` (${vscode.l10n.t('doubtful')})` : ''}`,
          as: 'short',
        },
        otherCell(fact, kind),
        { text: fact.post },
        { text: fact.sentence.trim(), as: 'dim' },
        // Its day only where the first column does not tell it.
        {
          text: [
            fact.title || fileNameOf(fact.uri),
            timeOf(fact) === dayOf(fact.published) ? '' : dayOf(fact.published),
          ]
            .join(' ')
            .trim(),
        },
      ],
      open: { uri: fact.uri, start: fact.start, end: fact.end },
    })),
  };
}

function otherCell(fact: FactLine, kind: Wanted['kind']): Cell {
  if (kind === 'body')
    return { text: fact.person, page: { kind: 'person', name: fact.person, uri: fact.uri } };
  return fact.body === ''
    ? { text: vscode.l10n.t('open'), as: 'dim' }
    : { text: fact.body, page: { kind: 'body', name: fact.body } };
}

function timeOf({ from, to, date, published }: FactLine): string {
  if (from !== '' || to !== '') return `${from === '..' ? '' : from}–${to === '..' ? '' : to}`;
  return date || dayOf(published);
}

function besideTable({ beside }: Page): Table {
  const most = Math.max(1, ...beside.map(({ documents }) => documents));
  return {
    id: 'beside',
    heading: vscode.l10n.t('Named in the same documents'),
    columns: [vscode.l10n.t('Name'), vscode.l10n.t('Documents')],
    rows: beside.map(({ type, name, container, documents, uri }) => ({
      cells: [
        {
          text: container === undefined ? name : `${name} (${container || vscode.l10n.t('without a place')})`,
          page: { kind: type === 'person' ? 'person' : 'body', name, uri },
        },
        { text: documents.toLocaleString(), as: 'number', bar: documents / most },
      ],
    })),
  };
}
