import type { Database } from './database';
import { byName, type ByNameQuery, type SymbolRow } from './queries/byName';
import { collocates, type Collocates, type CollocatesQuery } from './queries/collocates';
import type { QueryContext } from './queries/context';
import { definitionOf, type DefinitionQuery } from './queries/definition';
import {
  documentGroups,
  documents,
  type DocumentGroup,
  type DocumentLine,
  type DocumentsQuery,
} from './queries/documents';
import { keywords, type KeywordsQuery } from './queries/keywords';
import { nameCounts, names, namingDocuments, type NameLine, type NamesQuery } from './queries/names';
import { occurrences, type Occurrence, type OccurrencesQuery } from './queries/occurrences';
import { bodyPage, personPage, type Page, type PageQuery } from './queries/pages';
import type { PlaceInFile } from './queries/places';
import { report, type Report } from './queries/report';
import { concordance, type ConcordanceQuery, type Concordance } from './queries/concordance';

/** Every question the index answers: what is asked, what comes back. */
export interface IndexQueries {
  symbols: { query: ByNameQuery; result: SymbolRow[] };
  occurrences: { query: OccurrencesQuery; result: Occurrence[] };
  definition: { query: DefinitionQuery; result: PlaceInFile[] };
  documents: { query: DocumentsQuery; result: DocumentLine[] };
  documentGroups: {
    query: DocumentsQuery & { by: DocumentGroup };
    result: ReturnType<typeof documentGroups>;
  };
  nameCounts: { query: { text?: string }; result: ReturnType<typeof nameCounts> };
  names: { query: NamesQuery; result: NameLine[] };
  namingDocuments: {
    query: Parameters<typeof namingDocuments>[1];
    result: ReturnType<typeof namingDocuments>;
  };
  personPage: { query: PageQuery; result: Page };
  bodyPage: { query: PageQuery; result: Page };
  concordance: { query: ConcordanceQuery; result: Concordance };
  collocates: { query: CollocatesQuery; result: Collocates };
  keywords: { query: KeywordsQuery; result: Awaited<ReturnType<typeof keywords>> };
  report: { query: { limit?: number }; result: Report };
}
export type IndexQueryKind = keyof IndexQueries;

type Answer<K extends IndexQueryKind> = (
  database: Database,
  query: IndexQueries[K]['query'],
  context: QueryContext,
) => IndexQueries[K]['result'] | Promise<IndexQueries[K]['result']>;

/** Who answers each. */
export const ANSWERS: { readonly [K in IndexQueryKind]: Answer<K> } = {
  symbols: byName,
  occurrences,
  definition: definitionOf,
  documents,
  documentGroups,
  nameCounts,
  names,
  namingDocuments,
  personPage,
  bodyPage,
  concordance,
  collocates,
  keywords,
  report,
};
