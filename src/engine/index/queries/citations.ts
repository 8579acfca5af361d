import type { Database } from '../database';

/** One document names another (引用): a statute by its title, or a document by its number. */
export interface Citation {
  /** Title, number or file of the text that names the other. */
  citing: string;
  cited: string;
  /** The file of the text that names the other. */
  uri: string;
  mentions: number;
}

/** Documents that are drawn as named, and pairs in all. */
const CITED = 25;
const PAIRS = 120;

/**
 * Who names whom, among the documents that most texts name; of the texts those that name most of them. A number stands for the
 * document of that number where the corpus has it.
 */
export function citations(database: Database, inText: string): Citation[] {
  return database.all<Citation>(
    `WITH pair(document, cited, mentions) AS (
       SELECT document, coalesce((SELECT title FROM work WHERE work.titleKey = citation.titleKey LIMIT 1), titleKey), count(*)
       FROM citation WHERE ${inText} GROUP BY document, titleKey
       UNION ALL
       SELECT document, coalesce((SELECT nullif(title, '') FROM document WHERE number = canonical LIMIT 1), canonical), count(*)
       FROM entity JOIN mention ON entity = entity.id
       WHERE type = 'document-number' AND ${inText}
         AND canonical <> coalesce((SELECT number FROM document WHERE id = mention.document), '')
       GROUP BY document, canonical),
     known(cited) AS (SELECT cited FROM pair GROUP BY cited ORDER BY count(DISTINCT document) DESC, cited LIMIT ${CITED}),
     busy(document, named) AS (
       SELECT document, count(DISTINCT cited) FROM pair WHERE cited IN (SELECT cited FROM known) GROUP BY document)
     SELECT coalesce(nullif(title, ''), nullif(number, ''), uri) AS citing, cited, uri, sum(mentions) AS mentions
     FROM pair JOIN busy ON busy.document = pair.document JOIN document ON document.id = pair.document
     WHERE cited IN (SELECT cited FROM known) AND coalesce(title, '') <> cited
     GROUP BY pair.document, cited ORDER BY named DESC, pair.document, mentions DESC, cited LIMIT ${PAIRS}`,
  );
}
