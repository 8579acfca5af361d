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
export interface FactLine extends PlaceInFile {
  kind: string;
  person: string;
  post: string;
  postText: string;
  body: string;
  place: string;
  from: string;
  to: string;
  date: string;
  confidence: number;
  /** Of the document that says it. */
  published: string;
  title: string;
  /** The sentence that says it. */
  sentence: string;
}

/** The page of a person or a body (人物页, 机构页): who held what when, and who or what is named beside. */
export interface Page {
  name: string;
  container: string;
  /** Other people of the name, by what tells them apart. */
  namesakes: string[];
  documents: number;
  facts: FactLine[];
  /** Names of people and bodies in the same documents, those in most first. */
  beside: { type: string; name: string; documents: number }[];
}

const FACTS = `SELECT uri, fact.kind AS kind, person, post, postText, body, place, since AS "from", until AS "to", date,
  confidence, start, fact.end AS end, line, character, published, title, substr(text, start + 1, fact.end - start) AS sentence
  FROM fact JOIN document ON document.id = fact.document JOIN content ON content.document = fact.document`;
const ORDER =
  "ORDER BY CASE WHEN date <> '' THEN date WHEN since <> '' THEN since ELSE published END, uri, start";
/** How many names beside are told. */
const BESIDE = 40;

export function personPage(database: Database, { name, uri, container }: PageQuery): Page {
  const people = peopleOfName(database, name);
  const [here] =
    uri === undefined ? [] : database.all<{ id: number }>('SELECT id FROM document WHERE uri = ?', uri);
  const person =
    (here && people.find(({ documents }) => documents.includes(here.id))) ??
    people.find((one) => one.container === container) ??
    people[0];
  if (!person) return { name, container: '', namesakes: [], documents: 0, facts: [], beside: [] };
  const wanted = new Set(person.documents);
  const facts = database.all<FactLine & { id: number }>(
    `${FACTS.replace('SELECT', 'SELECT document.id AS id,')} WHERE person = ? ${ORDER}`,
    name,
  );
  return {
    name,
    container: person.container,
    namesakes: people.filter((one) => one !== person).map((one) => one.container),
    documents: person.documents.length,
    facts: facts.filter(({ id }) => wanted.has(id)).map(({ id: _id, ...fact }) => fact),
    beside: beside(database, person.documents, name),
  };
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
    facts: database.all<FactLine>(`${FACTS} WHERE body = ? ${ORDER}`, name),
    beside: beside(database, documents, name),
  };
}

function beside(database: Database, documents: readonly number[], name: string): Page['beside'] {
  const counts = new Map<string, { type: string; name: string; documents: number }>();
  for (const document of documents) {
    const names = database.all<{ type: string; canonical: string }>(
      `SELECT DISTINCT type, canonical FROM mention JOIN entity ON entity.id = entity
       WHERE document = ? AND owner = 0 AND type IN ('person', 'organization') AND nested = 0`,
      document,
    );
    for (const { type, canonical } of names) {
      if (canonical === name) continue;
      const key = `${type} ${canonical}`;
      const known = counts.get(key);
      if (known) known.documents++;
      else counts.set(key, { type, name: canonical, documents: 1 });
    }
  }
  return [...counts.values()].sort((a, b) => b.documents - a.documents).slice(0, BESIDE);
}
