import type { Database } from './database';

/** Raised when the tables change: an index of another number is made anew. */
const LAYOUT = 7;

/** The tables of the index (索引的表). Names are kept once in `entity`; offsets are UTF-16 units, lines 0-based; an address has escapes, a path is as people write it. */
const TABLES = `
CREATE TABLE meta(key TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE document(
  id INTEGER PRIMARY KEY, uri TEXT NOT NULL UNIQUE, folder TEXT NOT NULL, path TEXT NOT NULL, size INTEGER, mtime REAL, state TEXT NOT NULL,
  problem TEXT NOT NULL DEFAULT '', encoding TEXT NOT NULL DEFAULT '', hash TEXT NOT NULL DEFAULT '',
  kind TEXT, title TEXT, site TEXT, source TEXT, issuer TEXT, number TEXT, published TEXT,
  characters INTEGER, bodyCharacters INTEGER, boilerplateCharacters INTEGER, findings INTEGER,
  rules TEXT NOT NULL DEFAULT '');
CREATE INDEX document_hash ON document(hash);
CREATE INDEX document_number ON document(number);
CREATE TABLE content(document INTEGER PRIMARY KEY, text TEXT NOT NULL, kept TEXT NOT NULL);
-- owner: the document that a short form means something in; 0 for names that mean the same everywhere.
CREATE TABLE entity(
  id INTEGER PRIMARY KEY, type TEXT NOT NULL, canonical TEXT NOT NULL, owner INTEGER NOT NULL,
  UNIQUE(type, canonical, owner));
CREATE TABLE mention(
  entity INTEGER, document INTEGER, start INTEGER, end INTEGER, line INTEGER, character INTEGER, nested INTEGER,
  PRIMARY KEY(entity, document, start)) WITHOUT ROWID;
CREATE INDEX mention_document ON mention(document, start);
CREATE TABLE person(document INTEGER, name TEXT, places TEXT, bodies TEXT, PRIMARY KEY(name, document)) WITHOUT ROWID;
CREATE INDEX person_document ON person(document);
CREATE TABLE fact(
  document INTEGER, kind TEXT, person TEXT, post TEXT, postText TEXT, body TEXT, place TEXT, since TEXT, until TEXT,
  date TEXT, confidence REAL, start INTEGER, end INTEGER, line INTEGER, character INTEGER);
CREATE INDEX fact_document ON fact(document);
CREATE INDEX fact_person ON fact(person);
CREATE INDEX fact_body ON fact(body);
CREATE TABLE section(
  document INTEGER, start INTEGER, end INTEGER, until INTEGER, line INTEGER, character INTEGER, marker TEXT, title TEXT,
  scheme TEXT, ordinal INTEGER, suffix INTEGER, level INTEGER, PRIMARY KEY(document, start)) WITHOUT ROWID;
CREATE TABLE work(
  document INTEGER, title TEXT, titleKey TEXT, start INTEGER, end INTEGER, until INTEGER, line INTEGER, character INTEGER,
  PRIMARY KEY(document, start)) WITHOUT ROWID;
CREATE INDEX work_title ON work(titleKey);
CREATE TABLE citation(
  document INTEGER, titleKey TEXT, article INTEGER, suffix INTEGER, start INTEGER, end INTEGER, line INTEGER,
  character INTEGER);
CREATE INDEX citation_document ON citation(document);
CREATE INDEX citation_title ON citation(titleKey);
CREATE TABLE residue(document INTEGER, category TEXT, characters INTEGER, PRIMARY KEY(document, category)) WITHOUT ROWID;
-- Words of the article and how often each stands there, made when they are first asked for.
CREATE TABLE lexis(document INTEGER PRIMARY KEY, total INTEGER, words TEXT);
CREATE TABLE province(document INTEGER, name TEXT, mentions INTEGER, PRIMARY KEY(document, name)) WITHOUT ROWID;
`;

/** The tables that hold rows of one document, beside `document` itself. */
export const PARTS = [
  'content',
  'mention',
  'person',
  'fact',
  'section',
  'work',
  'citation',
  'residue',
  'province',
  'lexis',
] as const;

/**
 * Makes the tables where they lack, and anew where they are of another layout or were filled by another analyser
 * (`analyser` names its version and options). Returns whether what was there could be kept.
 */
export function prepareTables(database: Database, analyser: string): boolean {
  const wanted = `${LAYOUT} ${analyser}`;
  const [table] = database.all<{ name: string }>("SELECT name FROM sqlite_master WHERE name = 'meta'");
  if (table) {
    const [made] = database.all<{ value: string }>("SELECT value FROM meta WHERE key = 'made'");
    if (made?.value === wanted) return true;
    for (const name of [...PARTS, 'entity', 'document', 'meta'])
      database.exec(`DROP TABLE IF EXISTS ${name}`);
  }
  database.exec(TABLES);
  database.run("INSERT INTO meta(key, value) VALUES ('made', ?)", wanted);
  return false;
}
