import type { Database } from '../database';
import type { PlaceInFile } from './places';

/** Where does a citation lead: to the text of that title (and its article), or to the file that bears a number. */
export type DefinitionQuery = { titleKey: string; article?: number; suffix?: number } | { number: string };

/**
 * The places a citation names; none where no file has that title, that article or that number: nowhere rather than elsewhere.
 * Several versions of one title all count, the newest first.
 */
export function definitionOf(database: Database, query: DefinitionQuery): PlaceInFile[] {
  if ('number' in query)
    return database.all<PlaceInFile>(
      `SELECT uri, min(start) AS start, mention.end AS end, line, character
       FROM entity JOIN mention ON entity = entity.id JOIN document ON document.id = document
       WHERE type = 'document-number' AND canonical = ? AND number = canonical
       GROUP BY document.id ORDER BY published DESC, uri`,
      query.number,
    );
  const { titleKey, article, suffix = 0 } = query;
  if (article === undefined)
    return database.all<PlaceInFile>(
      `SELECT uri, start, work.end AS end, line, character FROM work JOIN document ON document.id = document
       WHERE titleKey = ? ORDER BY published DESC, uri, start`,
      titleKey,
    );
  return database.all<PlaceInFile>(
    `SELECT uri, min(section.start) AS start, section.end AS end, section.line AS line, section.character AS character
     FROM work JOIN document ON document.id = work.document JOIN section ON section.document = work.document
     WHERE titleKey = ? AND scheme = 'article' AND ordinal = ? AND suffix = ?
       AND section.start >= work.start AND section.start < work.until
     GROUP BY work.document, work.start ORDER BY published DESC, uri`,
    titleKey,
    article,
    suffix,
  );
}
