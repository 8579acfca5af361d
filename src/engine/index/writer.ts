import type { CorpusRows } from '../../core/corpus/rows';
import type { Database, Value } from './database';
import { pathOf } from './fileName';
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
  /** Which verdicts of a person it was read with (`WorkspaceVerdicts.markOf`). */
  rules: string;
}

/** Names whose numbers are remembered; most of a corpus's mentions are of far fewer. */
const REMEMBERED = 20_000;

/**
 * Puts rows of files into the index (写入器). A kept writer remembers the numbers of names it met, so that a mention costs one
 * statement; all of it is to be called inside a transaction, and `forget` after one that failed.
 */
export class DocumentWriter {
  private readonly numbers = new Map<string, number>();
  /** The number that the next new document and the next new name get; undefined where it is to be looked up. */
  private nextDocument: number | undefined;
  private nextEntity: number | undefined;

  constructor(private readonly database: Database) {}

  /** Puts one file's rows in the place of what the index had of it. */
  write(uri: string, stamp: FileStamp, state: FileState, content?: Content, problem = ''): void {
    const known = this.clear(uri);
    const { size, mtime } = stamp;
    const { rows, encoding = '', hash = '', rules = '' } = content ?? {};
    const d = rows?.document;
    const of = (value: Value | undefined): Value => value ?? null;
    const id = known ?? (this.nextDocument ??= this.following('document'));
    if (id === this.nextDocument) this.nextDocument++;
    this.database.run(
      INSERTS.document,
      ...[id, uri, folderOf(uri), pathOf(uri), size, mtime, state, problem, encoding, hash],
      ...[
        of(d?.kind),
        of(d?.title),
        of(d?.site),
        of(d?.source),
        of(d?.issuer),
        of(d?.number),
        of(d?.published),
      ],
      ...[of(d?.characters), of(d?.bodyCharacters), of(d?.boilerplateCharacters), of(d?.findings), rules],
    );
    if (content) this.writeRows(id, content);
  }

  /** Takes out what the index has of a file, its row too. */
  remove(uri: string): void {
    this.clear(uri);
    this.database.run('DELETE FROM document WHERE uri = ?', uri);
  }

  /** After a transaction that was taken back: numbers given in it are not to be trusted. */
  forget(): void {
    this.numbers.clear();
    this.nextDocument = this.nextEntity = undefined;
  }

  private following(table: 'document' | 'entity'): number {
    const [row] = this.database.all<{ last: number | null }>(`SELECT max(id) AS last FROM ${table}`);
    return (row?.last ?? 0) + 1;
  }

  /** Takes out the rows of a file; returns the number the file had, to have it again. */
  private clear(uri: string): number | null {
    const [known] = this.database.all<{ id: number }>('SELECT id FROM document WHERE uri = ?', uri);
    if (!known) return null;
    for (const part of PARTS) this.database.run(`DELETE FROM ${part} WHERE document = ?`, known.id);
    return known.id;
  }

  private writeRows(document: number, { text, rows }: Content): void {
    const put = (table: keyof typeof INSERTS, ...values: Value[]): void =>
      this.database.run(INSERTS[table], ...values);
    put('content', document, text, rows.kept.join(' '));
    for (const m of rows.mentions) {
      const entity = this.entity(m.type, m.canonical, m.local ? document : 0);
      put('mention', entity, document, m.start, m.end, m.line, m.character, m.nested ? 1 : 0);
    }
    for (const p of rows.people) put('person', document, p.name, p.places.join('\n'), p.bodies.join('\n'));
    for (const f of rows.facts)
      put(
        'fact',
        ...[document, f.kind, f.person, f.post, f.postText, f.body, f.place, f.from, f.to, f.date],
        ...[f.confidence, f.start, f.end, f.line, f.character],
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
  private entity(type: string, canonical: string, owner: number): number {
    const key = `${type} ${owner} ${canonical}`;
    const remembered = this.numbers.get(key);
    if (remembered !== undefined) return remembered;
    const [known] = this.database.all<{ id: number }>(
      'SELECT id FROM entity WHERE type = ? AND canonical = ? AND owner = ?',
      ...[type, canonical, owner],
    );
    let id = known?.id;
    if (id === undefined) {
      id = this.nextEntity ??= this.following('entity');
      this.nextEntity++;
      this.database.run(INSERTS.entity, id, type, canonical, owner);
    }
    if (this.numbers.size >= REMEMBERED) this.numbers.clear();
    this.numbers.set(key, id);
    return id;
  }
}

const places = (count: number): string => Array.from({ length: count }, () => '?').join(', ');

/** One statement a table, written once: the text finds the prepared one. */
const INSERTS = {
  document: insertInto('document', 22),
  entity: insertInto('entity', 4),
  content: insertInto('content', 3),
  mention: insertInto('mention', 7),
  person: insertInto('person', 4),
  fact: insertInto('fact', 15),
  section: insertInto('section', 12),
  work: insertInto('work', 8),
  citation: insertInto('citation', 8),
  residue: insertInto('residue', 3),
  province: insertInto('province', 3),
} as const;

function insertInto(table: string, columns: number): string {
  return `INSERT OR REPLACE INTO ${table} VALUES (${places(columns)})`;
}

/** The address of the folder that holds a file. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}
