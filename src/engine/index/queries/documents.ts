import type { Database, Value } from '../database';
import { escapeLike } from './byName';

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

export interface DocumentsQuery {
  /** Only files whose title, name, site, issuer or number holds this. */
  text?: string;
  /** Only files in this state; texts (open ones too) where absent. */
  state?: 'text' | 'failed' | 'other' | 'dead' | 'duplicate';
  order?: DocumentColumn;
  descending?: boolean;
  offset?: number;
  limit?: number;
}

/** One file of the corpus (语料文件). */
export interface DocumentLine {
  uri: string;
  state: string;
  problem: string;
  encoding: string;
  kind: string;
  title: string;
  site: string;
  source: string;
  issuer: string;
  number: string;
  published: string;
  characters: number;
  bodyCharacters: number;
  boilerplateCharacters: number;
  findings: number;
  /** Residue in all characters, 0..1. */
  share: number;
  /** How many files hold the same article, this one included. */
  copies: number;
}

const STATES: Readonly<Record<NonNullable<DocumentsQuery['state']>, string>> = {
  text: "state IN ('text', 'open')",
  failed: "state = 'failed'",
  other: "state = 'other'",
  dead: "kind = 'dead-page'",
  duplicate: "hash <> '' AND hash IN (SELECT hash FROM document GROUP BY hash HAVING count(*) > 1)",
};

/** The files, a page of them at a time. */
export function documents(database: Database, query: DocumentsQuery): DocumentLine[] {
  const { text = '', state = 'text', descending = false, offset = 0, limit = 200 } = query;
  const order = DOCUMENT_COLUMNS.find((column) => column === query.order) ?? 'uri';
  const values: Value[] = [];
  let where = STATES[state];
  if (text.trim() !== '') {
    const like = `%${[...text.trim()].map(escapeLike).join('')}%`;
    where += ` AND (title LIKE ? ESCAPE '\\' OR uri LIKE ? ESCAPE '\\' OR site LIKE ? ESCAPE '\\'
      OR issuer LIKE ? ESCAPE '\\' OR number LIKE ? ESCAPE '\\')`;
    values.push(like, like, like, like, like);
  }
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
