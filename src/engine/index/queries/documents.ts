import type { DocumentRow } from '../../../core/corpus/rows';
import type { Database, Value } from '../database';
import { globHolding } from './forms';

/** What the list of files may be grouped and ordered by. */
export const DOCUMENT_COLUMNS = [
  'uri',
  'site',
  'issuer',
  'published',
  'kind',
  'share',
  'findings',
  'characters',
] as const;
export type DocumentColumn = (typeof DOCUMENT_COLUMNS)[number];

/** What files are grouped by. */
export const DOCUMENT_GROUPS = ['folder', 'site', 'issuer', 'year', 'kind'] as const;
export type DocumentGroup = (typeof DOCUMENT_GROUPS)[number];

export interface DocumentsQuery {
  /** Only files of this group; `key` is as `documentGroups` gives it. */
  group?: { by: DocumentGroup; key: string };
  /** Only files whose title, path, site, issuer or number holds this, in any form of its characters. */
  text?: string;
  /** Only files in this state; texts (open ones too) where absent. */
  state?: keyof typeof STATES;
  order?: DocumentColumn;
  descending?: boolean;
  offset?: number;
  limit?: number;
}

/** One file of the corpus (语料文件). */
export interface DocumentLine extends Omit<DocumentRow, 'kind'> {
  uri: string;
  state: string;
  problem: string;
  encoding: string;
  kind: string;
  /** Residue in all characters, 0..1. */
  share: number;
  /** How many files hold the same article, this one included. */
  copies: number;
}

const STATES = {
  text: "state IN ('text', 'open')",
  failed: "state = 'failed'",
  other: "state = 'other'",
  dead: "kind = 'dead-page'",
  duplicate: "hash <> '' AND hash IN (SELECT hash FROM document GROUP BY hash HAVING count(*) > 1)",
} as const;

/** Which columns hold what groups are made of; files that say nothing of it have the empty key. */
export const GROUPS: Readonly<Record<DocumentGroup, string>> = {
  folder: 'folder',
  site: "coalesce(site, '')",
  issuer: "coalesce(issuer, '')",
  year: "coalesce(substr(published, 1, 4), '')",
  kind: "coalesce(kind, '')",
};

/** The condition of a query, with its values. */
function conditionOf({ text = '', state = 'text', group }: DocumentsQuery): {
  where: string;
  values: Value[];
} {
  const values: Value[] = [];
  let where: string = STATES[state];
  if (text.trim() !== '') {
    const glob = globHolding(text.trim());
    where += ' AND (title GLOB ? OR path GLOB ? OR site GLOB ? OR issuer GLOB ? OR number GLOB ?)';
    values.push(glob, glob, glob, glob, glob);
  }
  if (group) {
    where += ` AND ${GROUPS[group.by]} = ?`;
    values.push(group.key);
  }
  return { where, values };
}

/** The groups that the files of a query fall into, by name, with the files and characters of each. */
export function documentGroups(
  database: Database,
  { by, ...query }: DocumentsQuery & { by: DocumentGroup },
): { key: string; files: number; characters: number; residue: number }[] {
  const { where, values } = conditionOf(query);
  return database.all(
    `SELECT ${GROUPS[by]} AS key, count(*) AS files, coalesce(sum(characters), 0) AS characters,
       coalesce(sum(boilerplateCharacters), 0) AS residue
     FROM document WHERE ${where} GROUP BY key ORDER BY key`,
    ...values,
  );
}

/** The files, a page of them at a time. */
export function documents(database: Database, query: DocumentsQuery): DocumentLine[] {
  const { descending = false, offset = 0, limit = 200 } = query;
  const order = DOCUMENT_COLUMNS.find((column) => column === query.order) ?? 'uri';
  const { where, values } = conditionOf(query);
  return database.all<DocumentLine>(
    `SELECT uri, state, problem, encoding, kind, title, site, source, issuer, number, published, characters,
       bodyCharacters, boilerplateCharacters, findings,
       CASE WHEN characters > 0 THEN 1.0 * boilerplateCharacters / characters ELSE 0 END AS share,
       CASE WHEN hash = '' THEN 1 ELSE (SELECT count(*) FROM document d WHERE d.hash = document.hash) END AS copies
     FROM document WHERE ${where} ORDER BY ${order} ${descending ? 'DESC' : 'ASC'}, uri LIMIT ? OFFSET ?`,
    ...values,
    limit,
    offset,
  );
}
