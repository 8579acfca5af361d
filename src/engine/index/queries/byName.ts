import type { EntityType } from '../../../core/record';
import type { Database } from '../database';
import { fileNameOf } from '../fileName';
import { globOf, holds } from './forms';
import { peopleOfName } from './people';
import type { PlaceInFile } from './places';

export interface ByNameQuery {
  /** What the name must hold, its characters in this order; everything where empty. */
  text: string;
  limit: number;
}

/** Characters of the longest name there may be: a longer text is none, and too long to look for. */
const LONGEST = 200;

/** One name of the corpus (符号): a person, a body, a place, a document's number or a heading. */
export interface SymbolRow extends PlaceInFile {
  kind: EntityType | 'section' | 'title';
  name: string;
  /** What tells it from others of its name: a county, a body, a document. */
  container: string;
  /** True where it holds what was asked for in other characters only (繁体, 全角). */
  otherForm?: true;
}

interface NamedRow extends PlaceInFile {
  id: number;
  type: EntityType;
  canonical: string;
  n: number;
  title: string;
}

/**
 * Names of people, bodies and places, document numbers and headings that hold the characters asked for; the most often named
 * first. Traditional and simplified characters, full and half width count as the same. A person is one row however many posts and files speak of that person; namesakes are several.
 */
export function byName(database: Database, { text, limit }: ByNameQuery): SymbolRow[] {
  const wanted = text.trim();
  if (wanted.length > LONGEST) return [];
  const glob = globOf(wanted);
  const found: SymbolRow[] = [];
  const names = database.all<{ id: number; type: 'person' | 'organization' | 'place'; canonical: string }>(
    `SELECT entity.id, entity.type, canonical FROM entity JOIN mention ON entity = entity.id
     WHERE type IN ('person', 'organization', 'place') AND owner = 0 AND canonical GLOB ?
     GROUP BY entity.id ORDER BY count(*) DESC, canonical LIMIT ?`,
    glob,
    limit,
  );
  for (const { id, type, canonical } of names) {
    if (type === 'person') found.push(...people(database, id, canonical));
    else {
      const [place] = placesOf(database, id, 1);
      if (place) found.push({ ...place, kind: type, name: canonical, container: '' });
    }
  }
  found.push(...numbers(database, glob, limit), ...sections(database, glob, limit));
  return found
    .slice(0, limit * 2)
    .map((row) => (holds(row.name, wanted) ? row : { ...row, otherForm: true as const }));
}

function people(database: Database, entity: number, name: string): SymbolRow[] {
  const mentions = placesOf(database, entity, -1);
  return peopleOfName(database, name).flatMap(({ documents, container }): SymbolRow[] => {
    const place = mentions.find(({ document }) => documents.includes(document));
    return place
      ? [{ ...place, kind: 'person', name, container: container || place.title || fileNameOf(place.uri) }]
      : [];
  });
}

function placesOf(
  database: Database,
  entity: number,
  limit: number,
): (PlaceInFile & { document: number; title: string })[] {
  return database.all(
    `SELECT document, uri, title, start, mention.end AS end, line, character
     FROM mention JOIN document ON document.id = document
     WHERE entity = ? ORDER BY nested, document, start LIMIT ?`,
    entity,
    limit,
  );
}

/** Numbers stand in the file that bears them; one that is only cited is shown where it is cited first. */
function numbers(database: Database, glob: string, limit: number): SymbolRow[] {
  return database
    .all<NamedRow>(
      `SELECT uri, title, start, mention.end AS end, line, character, canonical, min(number IS NOT canonical) AS n
       FROM entity JOIN mention ON entity = entity.id JOIN document ON document.id = document
       WHERE type = 'document-number' AND canonical GLOB ? GROUP BY entity.id LIMIT ?`,
      glob,
      limit,
    )
    .map(({ canonical, title, ...place }) => ({
      ...place,
      kind: 'document-number',
      name: canonical,
      container: title,
    }));
}

function sections(database: Database, glob: string, limit: number): SymbolRow[] {
  const headings = database.all<PlaceInFile & { name: string; title: string }>(
    `SELECT uri, start, end, line, character, marker || section.title AS name, document.title AS title
     FROM section JOIN document ON document.id = document
     WHERE scheme <> 'document' AND name GLOB ? AND name <> '' LIMIT ?`,
    glob,
    limit,
  );
  const titles = database.all<PlaceInFile & { title: string }>(
    `SELECT uri, start, work.end AS end, line, character, work.title AS title
     FROM work JOIN document ON document.id = document WHERE work.title GLOB ? LIMIT ?`,
    glob,
    limit,
  );
  return [
    ...titles.map(({ title, ...place }) => ({
      ...place,
      kind: 'title' as const,
      name: title,
      container: '',
    })),
    ...headings.map(({ title, ...place }) => ({ ...place, kind: 'section' as const, container: title })),
  ];
}
