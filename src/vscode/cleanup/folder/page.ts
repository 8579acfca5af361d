import * as vscode from 'vscode';
import { TRANSFORMS } from '../../../core/cleanup/transform';
import { CATEGORY_WORDS } from '../../../core/roles/categories';
import type { Words } from '../../../core/words';
import type { Cell, PageAction, PageModel, Table, TableRow } from '../../../webview/model';
import { inWords } from '../../locale';
import type { Outcome, What } from './plan';

/** A stretch that would go or went, for the sample. */
export interface Sample {
  uri: vscode.Uri;
  name: string;
  start: number;
  end: number;
  line: number;
  reason: string;
  text: string;
}

/** Files that the table names, and characters of a stretch that are shown. */
const FILES = 2000;
const SHOWN = 80;

const WHATS: readonly What[] = ['failed', 'dirty', 'taken', 'cleaned', 'dead', 'other', 'clean', 'same'];

/** The page on the clean-up of a folder (清理报告): before it with what would be done, after it with what was done. */
export function cleanUpPage(given: {
  title: string;
  lead: string;
  outcomes: readonly Outcome[];
  samples?: readonly Sample[];
  actions: readonly PageAction[];
  /** True before anything was changed. */
  ahead: boolean;
}): PageModel {
  const { title, lead, outcomes, samples = [], actions, ahead } = given;
  return {
    title,
    lead,
    actions: [...actions],
    tables: [
      sumTable(outcomes, ahead),
      reasonTable(outcomes),
      ...(samples.length > 0 ? [sampleTable(samples)] : []),
      fileTable(outcomes, ahead),
    ],
  };
}

/** In words what came or would come of a file. */
export function whatWord(what: What, ahead: boolean): string {
  switch (what) {
    case 'cleaned':
      return ahead ? vscode.l10n.t('to be cleaned') : vscode.l10n.t('cleaned');
    case 'clean':
      return vscode.l10n.t('nothing to do');
    case 'dead':
      return vscode.l10n.t('error page, left alone');
    case 'other':
      return vscode.l10n.t('no government text, left alone');
    case 'dirty':
      return vscode.l10n.t('has unsaved changes, left alone');
    case 'failed':
      return vscode.l10n.t('failed');
    case 'same':
      return vscode.l10n.t('stands there already');
    case 'taken':
      return vscode.l10n.t('another file stands there, left alone');
  }
}

function sumTable(outcomes: readonly Outcome[], ahead: boolean): Table {
  const rows = WHATS.flatMap((what): TableRow[] => {
    const files = outcomes.filter((outcome) => outcome.what === what);
    const characters = files.reduce((sum, file) => sum + file.characters, 0);
    return files.length === 0
      ? []
      : [{ cells: [{ text: whatWord(what, ahead) }, figure(files.length), figure(characters)] }];
  });
  return {
    id: 'sums',
    heading: vscode.l10n.t('Files'),
    columns: [vscode.l10n.t('What'), vscode.l10n.t('Files'), vscode.l10n.t('Characters removed')],
    rows,
  };
}

function reasonTable(outcomes: readonly Outcome[]): Table {
  const sums = new Map<string, { files: number; characters: number }>();
  for (const { reasons } of outcomes)
    for (const [reason, characters] of reasons) {
      const sum = sums.get(reason) ?? { files: 0, characters: 0 };
      sums.set(reason, { files: sum.files + 1, characters: sum.characters + characters });
    }
  const most = Math.max(1, ...[...sums.values()].map(({ characters }) => characters));
  return {
    id: 'reasons',
    heading: vscode.l10n.t('What is removed'),
    columns: [vscode.l10n.t('Kind'), vscode.l10n.t('Characters'), vscode.l10n.t('Files')],
    rows: [...sums]
      .sort(([, a], [, b]) => b.characters - a.characters)
      .map(([reason, { files, characters }]) => ({
        cells: [
          { text: reasonWord(reason) },
          { ...figure(characters), bar: characters / most },
          figure(files),
        ],
      })),
  };
}

function sampleTable(samples: readonly Sample[]): Table {
  return {
    id: 'samples',
    heading: vscode.l10n.t('Some of what is removed'),
    columns: [vscode.l10n.t('Text'), vscode.l10n.t('Kind'), vscode.l10n.t('File'), vscode.l10n.t('Line')],
    rows: samples.map(({ uri, name, start, end, line, reason, text }) => ({
      cells: [
        { text: shortened(text) },
        { text: reasonWord(reason) },
        { text: name, as: 'dim' },
        figure(line),
      ],
      open: { uri: uri.toString(), start, end },
    })),
  };
}

function fileTable(outcomes: readonly Outcome[], ahead: boolean): Table {
  const ordered = WHATS.flatMap((what) => outcomes.filter((outcome) => outcome.what === what));
  return {
    id: 'files',
    heading: vscode.l10n.t('File by file'),
    ...(ordered.length > FILES && {
      note: vscode.l10n.t('The first {0} of {1} files.', FILES, ordered.length),
    }),
    columns: [
      vscode.l10n.t('File'),
      vscode.l10n.t('What'),
      vscode.l10n.t('Characters removed'),
      vscode.l10n.t('Why'),
    ],
    rows: ordered.slice(0, FILES).map(({ uri, name, what, characters, reasons, problem }) => ({
      cells: [
        { text: name },
        { text: whatWord(what, ahead) },
        figure(characters),
        {
          text: problem || reasons.map(([reason, count]) => `${reasonWord(reason)} ${count}`).join(' · '),
          as: 'dim',
        },
      ],
      open: { uri: uri.toString(), start: 0, end: 0 },
    })),
  };
}

/** A kind of residue or a clean-up by its name. */
function reasonWord(reason: string): string {
  const categories: Readonly<Record<string, Words>> = CATEGORY_WORDS;
  const words = categories[reason] ?? TRANSFORMS.find(({ id }) => id === reason)?.words;
  if (words) return inWords(words);
  return reason === 'person' ? vscode.l10n.t('Rules of this folder') : reason;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/gu, ' ').trim();
  const characters = [...line];
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : line;
}

function figure(value: number): Cell & { as: 'number' } {
  return { text: value.toLocaleString('en-US'), as: 'number' };
}
