import type { EntityType } from '../../../core/record';
import type { Database } from '../database';
import { personIn } from './people';
import type { PlaceInFile } from './places';

/** What is looked for: an entity as the document at hand speaks of it, or what cites an article or the document itself. */
export type OccurrencesQuery = { uri: string } & (
  | { entity: { type: EntityType; canonical: string } }
  | { cited: { titleKey: string; article?: number; suffix?: number } }
);

export interface Occurrence extends PlaceInFile {
  nested: boolean;
}

/** Every place of the corpus, file by file in the order of the text (全库引用). Residue is in no row. */
export function occurrences(database: Database, query: OccurrencesQuery): Occurrence[] {
  if ('cited' in query) return citations(database, query.cited);
  const { type, canonical } = query.entity;
  const [here] = database.all<{ id: number }>('SELECT id FROM document WHERE uri = ?', query.uri);
  let rows = database.all<PlaceInFile & { nested: number; document: number }>(
    `SELECT document, uri, start, mention.end AS end, line, character, nested
     FROM entity JOIN mention ON entity = entity.id JOIN document ON document.id = document
     WHERE type = ? AND canonical = ? AND owner IN (0, ?) ORDER BY uri, start`,
    type,
    canonical,
    here?.id ?? 0,
  );
  if (type === 'person') {
    const person = here && personIn(database, canonical, here.id);
    if (person) {
      const documents = new Set(person.documents);
      rows = rows.filter(({ document }) => documents.has(document));
    }
  }
  return rows.map(({ document: _document, nested, ...place }) => ({ ...place, nested: nested === 1 }));
}

function citations(
  database: Database,
  { titleKey, article, suffix }: { titleKey: string; article?: number; suffix?: number },
): Occurrence[] {
  const rows = database.all<PlaceInFile & { article: number | null; suffix: number }>(
    `SELECT uri, start, citation.end AS end, line, character, article, suffix
     FROM citation JOIN document ON document.id = document WHERE citation.titleKey = ? ORDER BY uri, start`,
    titleKey,
  );
  return rows
    .filter((row) => article === undefined || (row.article === article && row.suffix === (suffix ?? 0)))
    .map(({ article: _article, suffix: _suffix, ...place }) => ({ ...place, nested: false }));
}
