import { identitiesOf, type Identity } from '../../../core/corpus/identity';
import type { Database } from '../database';

interface PersonRow {
  document: number;
  places: string;
  bodies: string;
}

/** The people of one name (同名人物), each with the documents that speak of that one. */
export function peopleOfName(database: Database, name: string): Identity[] {
  const rows = database.all<PersonRow>(
    'SELECT document, places, bodies FROM person WHERE name = ? ORDER BY document',
    name,
  );
  const list = (lines: string): string[] => (lines === '' ? [] : lines.split('\n'));
  return identitiesOf(
    rows.map(({ document, places, bodies }) => ({ document, places: list(places), bodies: list(bodies) })),
  );
}

/** The one of a name that a document speaks of; undefined where the document names nobody so. */
export function personIn(database: Database, name: string, document: number): Identity | undefined {
  return peopleOfName(database, name).find(({ documents }) => documents.includes(document));
}
