import type { Identity } from '../../../core/corpus/identity';
import type { FactRow as IndexedFact, Place } from '../../../core/corpus/rows';
import type { Database } from '../database';
import { peopleOfName } from './people';
import type { PlaceInFile } from './places';

/** Whose page: a name, and the file that speaks of that one, or what tells that one from namesakes. */
export interface PageQuery {
  name: string;
  uri?: string;
  container?: string;
}

/** A fact with where it is said. */
export interface FactLine extends PlaceInFile, Omit<IndexedFact, keyof Place> {
  /** Of the document that says it. */
  published: string;
  title: string;
  /** The sentence that says it. */
  sentence: string;
}

/**
 * The page of a person or a body (人物页, 机构页): who held what when, and who or what is named beside. It has no documents where
 * nobody has the name, or where several do and the question leaves open which.
 */
export interface Page {
  name: string;
  container: string;
  /** Other people of the name: what tells each apart, and a file that speaks of that one. */
  namesakes: { container: string; uri: string }[];
  documents: number;
  facts: FactLine[];
  /** People and bodies named in the same documents, those in most first. */
  beside: {
    type: string;
    name: string;
    documents: number;
    /** Of a person with namesakes: the place or body of this one; empty for all those of whom no document tells it. */
    container?: string;
    /** One of them. */
    uri: string;
  }[];
}

const FACTS = `SELECT uri, fact.kind AS kind, person, post, postText, body, place, since AS "from", until AS "to", date,
  confidence, start, fact.end AS end, line, character, published, title, fact.document AS document
  FROM fact JOIN document ON document.id = fact.document`;
const ORDER =
  "ORDER BY CASE WHEN date <> '' THEN date WHEN since <> '' THEN since ELSE published END, uri, start";
type FactRow = Omit<FactLine, 'sentence'> & { document: number };

/** The facts of a name, each with its sentence: cut out here, since SQLite counts characters and not UTF-16 units. */
function factsOf(
  database: Database,
  column: 'person' | 'body',
  name: string,
  isWanted: (document: number) => boolean = () => true,
): FactLine[] {
  const texts = new Map<number, string>();
  const textOf = (document: number): string => {
    let text = texts.get(document);
    if (text === undefined) {
      const [row] = database.all<{ text: string }>('SELECT text FROM content WHERE document = ?', document);
      texts.set(document, (text = row?.text ?? ''));
    }
    return text;
  };
  return database
    .all<FactRow>(`${FACTS} WHERE ${column} = ? ${ORDER}`, name)
    .filter(({ document }) => isWanted(document))
    .map(({ document, ...fact }) => ({
      ...fact,
      sentence: textOf(document).slice(fact.start, fact.end),
    }));
}

/** How many names beside are told. */
const BESIDE = 40;

export function personPage(database: Database, { name, uri, container }: PageQuery): Page {
  const people = peopleOfName(database, name);
  const uriOf = (document: number): string =>
    database.all<{ uri: string }>('SELECT uri FROM document WHERE id = ?', document)[0]?.uri ?? '';
  const person = chosen(database, people, uri, container);
  const namesakes = people
    .filter((one) => one !== person)
    .map((one) => ({ container: one.container, uri: uriOf(one.documents[0] ?? 0) }));
  if (!person) return { name, container: '', namesakes, documents: 0, facts: [], beside: [] };
  const wanted = new Set(person.documents);
  return {
    name,
    container: person.container,
    namesakes,
    documents: person.documents.length,
    facts: factsOf(database, 'person', name, (document) => wanted.has(document)),
    beside: beside(database, person.documents, name),
  };
}

/**
 * The one of several people of a name that is asked for: the one a file speaks of, or of a place or body. Where that leaves it
 * open it is nobody rather than a namesake.
 */
function chosen(
  database: Database,
  people: readonly Identity[],
  uri: string | undefined,
  container: string | undefined,
): Identity | undefined {
  const [here] =
    uri === undefined ? [] : database.all<{ id: number }>('SELECT id FROM document WHERE uri = ?', uri);
  const named = here && people.find(({ documents }) => documents.includes(here.id));
  if (named) return named;
  if (container) {
    const [one, other] = people.filter(({ places, bodies }) => [...places, ...bodies].includes(container));
    const exact = people.filter((each) => each.container === container);
    if (exact.length === 1) return exact[0];
    if (one && !other) return one;
  }
  return people.length === 1 ? people[0] : undefined;
}

export function bodyPage(database: Database, { name }: PageQuery): Page {
  const documents = database
    .all<{ document: number }>(
      // A post names its body without being a mention of it (县委书记).
      `SELECT document FROM entity JOIN mention ON entity = entity.id
       WHERE type = 'organization' AND owner = 0 AND canonical = ?
       UNION SELECT document FROM fact WHERE body = ?`,
      ...[name, name],
    )
    .map(({ document }) => document);
  return {
    name,
    container: '',
    namesakes: [],
    documents: documents.length,
    facts: factsOf(database, 'body', name),
    beside: beside(database, documents, name),
  };
}

/** Counts names first and tells namesakes apart in those alone that may come among the first. */
function beside(database: Database, documents: readonly number[], name: string): Page['beside'] {
  const named = new Map<
    string,
    { type: string; canonical: string; in: { document: number; uri: string }[] }
  >();
  for (const document of documents) {
    const names = database.all<{ type: string; canonical: string; uri: string }>(
      `SELECT DISTINCT type, canonical, uri FROM mention JOIN entity ON entity.id = entity
       JOIN document ON document.id = document WHERE document = ? AND owner = 0 AND type IN ('person', 'organization') AND nested = 0`,
      document,
    );
    for (const { type, canonical, uri } of names) {
      if (canonical === name) continue;
      const key = `${type} ${canonical}`;
      const known = named.get(key);
      if (known) known.in.push({ document, uri });
      else named.set(key, { type, canonical, in: [{ document, uri }] });
    }
  }
  const lines: Page['beside'] = [];
  for (const one of [...named.values()].sort((a, b) => b.in.length - a.in.length)) {
    // Nobody of this name or of one after it is in more documents than the last line that is shown.
    if (lines.filter((line) => line.documents >= one.in.length).length >= BESIDE) break;
    lines.push(...linesOf(database, one.type, one.canonical, one.in));
  }
  return lines.sort((a, b) => b.documents - a.documents).slice(0, BESIDE);
}

/** A line for each of the people of a name that a place or body tells apart, one for all the others; or one for a body. */
function linesOf(
  database: Database,
  type: string,
  name: string,
  documents: readonly { document: number; uri: string }[],
): Page['beside'] {
  const people = type === 'person' ? peopleOfName(database, name) : [];
  const whose = new Map(people.flatMap((one) => one.documents.map((document) => [document, one] as const)));
  const lines = new Map<Identity | undefined, Page['beside'][number]>();
  for (const { document, uri } of documents) {
    const found = whose.get(document);
    const one = found?.container === '' ? undefined : found;
    const known = lines.get(one);
    if (known) known.documents++;
    else
      lines.set(one, {
        ...{ type, name, documents: 1, uri },
        ...(people.length > 1 && { container: one?.container ?? '' }),
      });
  }
  return [...lines.values()];
}
