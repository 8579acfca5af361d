import type { EntityType } from '../../../core/record';
import type { Database } from '../database';
import { globHolding } from './forms';
import { peopleOfName } from './people';
import type { PlaceInFile } from './places';

export interface NamesQuery {
  type: EntityType;
  /** Only names that hold this, in any form of its characters. */
  text?: string;
  offset?: number;
  limit: number;
}

/** A name of the corpus with how often it is named (全库实体). Namesakes are told apart where the name is opened. */
export interface NameLine {
  canonical: string;
  mentions: number;
  documents: number;
}

/** How many names of each type the corpus holds; types without names are left out. */
export function nameCounts(
  database: Database,
  { text = '' }: { text?: string },
): { type: EntityType; names: number }[] {
  return database.all(
    `SELECT type, count(*) AS names FROM entity
     WHERE owner = 0 AND canonical GLOB ? AND EXISTS (SELECT 1 FROM mention WHERE entity = entity.id) GROUP BY type`,
    globHolding(text),
  );
}

/** The names of one type, those in most documents first. */
export function names(database: Database, { type, text = '', offset = 0, limit }: NamesQuery): NameLine[] {
  return database.all<NameLine>(
    `SELECT canonical, count(*) AS mentions, count(DISTINCT document) AS documents
     FROM entity JOIN mention ON entity = entity.id WHERE type = ? AND owner = 0 AND canonical GLOB ?
     GROUP BY entity.id ORDER BY documents DESC, mentions DESC, canonical LIMIT ? OFFSET ?`,
    type,
    globHolding(text),
    limit,
    offset,
  );
}

/** A document that names somebody or something, with the first place where it does. */
export interface NamingDocument extends PlaceInFile {
  title: string;
  published: string;
  mentions: number;
}

/** The documents that name an entity, grouped by person where several people have the name. */
export function namingDocuments(
  database: Database,
  { type, canonical, limit }: { type: EntityType; canonical: string; limit: number },
): { container: string; documents: NamingDocument[] }[] {
  const rows = database.all<NamingDocument & { id: number }>(
    `SELECT document.id AS id, uri, title, published, min(start) AS start, mention.end AS end, line, character,
       count(*) AS mentions
     FROM entity JOIN mention ON entity = entity.id JOIN document ON document.id = document
     WHERE type = ? AND owner = 0 AND canonical = ? GROUP BY document.id ORDER BY published DESC, uri LIMIT ?`,
    type,
    canonical,
    limit,
  );
  const bare = ({ id: _id, ...row }: NamingDocument & { id: number }): NamingDocument => row;
  if (type !== 'person') return [{ container: '', documents: rows.map(bare) }];
  return peopleOfName(database, canonical).map(({ container, documents }) => ({
    container,
    documents: rows.filter(({ id }) => documents.includes(id)).map(bare),
  }));
}
