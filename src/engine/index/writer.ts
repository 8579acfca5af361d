import type { CorpusRows } from '../../core/corpus/rows';
import type { Database, Value } from './database';
import { PARTS } from './schema';

/** What is known of a file before it is read. */
export interface FileStamp {
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970; -1 for a text that is not as on disk. */
  mtime: number;
}

/**
 * What came of a file: `text` is in the index; `open` is an open document whose unsaved text is in the index; `other` is no
 * government text; `failed` could not be read (why: `problem`).
 */
export type FileState = 'text' | 'open' | 'other' | 'failed';

/** A text with what was read of it. */
export interface Content {
  text: string;
  rows: CorpusRows;
  encoding: string;
  hash: string;
}

/** Puts one file's rows in the place of what the index had of it. To be called inside a transaction. */
export function writeDocument(
  database: Database,
  uri: string,
  stamp: FileStamp,
  state: FileState,
  content?: Content,
  problem = '',
): void {
  const id = clearDocument(database, uri);
  const put = (table: string, ...values: Value[]): void =>
    database.run(`INSERT OR REPLACE INTO ${table} VALUES (${'?, '.repeat(values.length - 1)}?)`, ...values);
  if (!content) {
    const unread = Array.from({ length: 11 }, () => null);
    put('document', id, uri, folderOf(uri), stamp.size, stamp.mtime, state, problem, '', '', ...unread);
    return;
  }
  const { text, rows, encoding, hash } = content;
  const d = rows.document;
  put(
    'document',
    ...[id, uri, folderOf(uri), stamp.size, stamp.mtime, state, problem, encoding, hash],
    ...[d.kind, d.title, d.site, d.source, d.issuer, d.number, d.published],
    ...[d.characters, d.bodyCharacters, d.boilerplateCharacters, d.findings],
  );
  const [made] = database.all<{ id: number }>('SELECT id FROM document WHERE uri = ?', uri);
  const document = made?.id as number;
  put('content', document, text, rows.kept.join(' '));
  const entities = new Map<string, number>();
  for (const m of rows.mentions) {
    const owner = m.local ? document : 0;
    const key = `${m.type} ${owner} ${m.canonical}`;
    let entity = entities.get(key);
    if (entity === undefined) entities.set(key, (entity = entityId(database, m.type, m.canonical, owner)));
    put('mention', entity, document, m.start, m.end, m.line, m.character, m.nested ? 1 : 0);
  }
  for (const p of rows.people) put('person', document, p.name, p.places.join('\n'), p.bodies.join('\n'));
  for (const f of rows.facts)
    put(
      'fact',
      ...[
        document,
        f.kind,
        f.person,
        f.post,
        f.postText,
        f.body,
        f.place,
        f.from,
        f.to,
        f.date,
        f.confidence,
      ],
      ...[f.start, f.end, f.line, f.character],
    );
  for (const s of rows.sections)
    put(
      'section',
      ...[document, s.start, s.end, s.until, s.line, s.character, s.marker, s.title],
      ...[s.scheme, s.ordinal, s.suffix, s.level],
    );
  for (const w of rows.works)
    put('work', document, w.title, w.titleKey, w.start, w.end, w.until, w.line, w.character);
  for (const c of rows.citations)
    put('citation', document, c.titleKey, c.article, c.suffix, c.start, c.end, c.line, c.character);
  for (const r of rows.residue) put('residue', document, r.category, r.characters);
  for (const p of rows.provinces) put('province', document, p.name, p.mentions);
}

/** The number of a name in the index; names are kept once. */
function entityId(database: Database, type: string, canonical: string, owner: number): number {
  const find = 'SELECT id FROM entity WHERE type = ? AND canonical = ? AND owner = ?';
  const [known] = database.all<{ id: number }>(find, type, canonical, owner);
  if (known) return known.id;
  database.run('INSERT INTO entity(type, canonical, owner) VALUES (?, ?, ?)', type, canonical, owner);
  const [made] = database.all<{ id: number }>(find, type, canonical, owner);
  return made?.id as number;
}

/** The address of the folder that holds a file. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** Takes out what the index has of a file, its row too. */
export function removeDocument(database: Database, uri: string): void {
  clearDocument(database, uri);
  database.run('DELETE FROM document WHERE uri = ?', uri);
}

/** Takes out the rows of a file; returns the number the file had, to have it again. */
function clearDocument(database: Database, uri: string): number | null {
  const [known] = database.all<{ id: number }>('SELECT id FROM document WHERE uri = ?', uri);
  if (!known) return null;
  for (const part of PARTS) database.run(`DELETE FROM ${part} WHERE document = ?`, known.id);
  return known.id;
}
