import type { EntityType } from '../../../core/record';
import type { Database } from '../database';
import { citations, type Citation } from './citations';
import type { QueryContext } from './context';
import { peopleOfName } from './people';

/** A value and how many texts have it; `mentions` where it may stand in one several times. */
export interface Count {
  key: string;
  texts: number;
  mentions?: number;
  /** People: the place or body that tells this one from others of the name; empty where the texts say none. */
  container?: string;
}

/** A value by another one: a site's residue of a category in characters, a formula in the texts of a year. */
export interface CrossCount {
  key: string;
  by: string;
  count: number;
}

/** The same article in several files. */
export interface CopyGroup {
  uri: string;
  title: string;
  files: number;
}

/** The report on the corpus (语料报告). Texts count, if not said otherwise; error pages are counted apart and nowhere else. */
export interface Report {
  texts: number;
  dead: number;
  failed: number;
  others: number;
  /** Characters of all texts, and those that are residue. */
  characters: number;
  residue: number;
  kinds: Count[];
  years: Count[];
  sites: Count[];
  issuers: Count[];
  /** Of all texts, error pages included: it says how files are stored. */
  encodings: Count[];
  /** Characters by category, most first. */
  residueKinds: CrossCount[];
  /** Characters by site and category, for the sites with most residue. */
  residueBySite: CrossCount[];
  /** How many groups of files hold the same article, files beyond the first of each, and the largest groups. */
  copies: { groups: number; extra: number; largest: CopyGroup[] };
  people: Count[];
  organizations: Count[];
  provinces: Count[];
  slogans: Count[];
  /** Texts of each year that hold one of the most common formulas. */
  slogansByYear: CrossCount[];
  /** Texts that cite each document. */
  laws: Count[];
  citations: Citation[];
}

/** Sites and formulas that are drawn against a second value. */
const CROSSED = 10;

/** Texts with an article. */
const TEXT = "state IN ('text', 'open') AND kind <> 'dead-page'";
const IN_TEXT = `document IN (SELECT id FROM document WHERE ${TEXT})`;

/** Counts the whole corpus; `limit` is how many values a table has at most. Lets other questions in between its parts. */
export async function report(
  database: Database,
  { limit = 50 }: { limit?: number },
  context: QueryContext,
): Promise<Report> {
  const one = (sql: string): number => database.all<{ n: number | null }>(sql)[0]?.n ?? 0;
  const states = "state IN ('text', 'open')";
  const column = (expression: string, order: string, where = TEXT, most = limit): Count[] =>
    database.all<Count>(
      `SELECT coalesce(${expression}, '') AS key, count(*) AS texts FROM document WHERE ${where}
       GROUP BY 1 ORDER BY ${order} LIMIT ?`,
      most,
    );
  const common = 'texts DESC, key';
  const whole = {
    texts: one(`SELECT count(*) AS n FROM document WHERE ${TEXT}`),
    dead: one(`SELECT count(*) AS n FROM document WHERE ${states} AND kind = 'dead-page'`),
    failed: one("SELECT count(*) AS n FROM document WHERE state = 'failed'"),
    others: one("SELECT count(*) AS n FROM document WHERE state = 'other'"),
    characters: one(`SELECT sum(characters) AS n FROM document WHERE ${TEXT}`),
    residue: one(`SELECT sum(boilerplateCharacters) AS n FROM document WHERE ${TEXT}`),
    kinds: column('kind', common),
    years: column('substr(published, 1, 4)', 'key', TEXT, -1),
    sites: column('site', common),
    issuers: column('issuer', common),
    encodings: column('encoding', common, states),
  };
  await context.pause();
  const residue = {
    residueKinds: database.all<CrossCount>(
      `SELECT category AS key, '' AS by, sum(characters) AS count FROM residue WHERE ${IN_TEXT}
       GROUP BY category ORDER BY count DESC, key`,
    ),
    residueBySite: database.all<CrossCount>(
      `SELECT coalesce(site, '') AS key, category AS by, sum(residue.characters) AS count
       FROM residue JOIN document ON document.id = document WHERE ${TEXT} AND coalesce(site, '') IN
         (SELECT coalesce(site, '') FROM document WHERE ${TEXT} GROUP BY 1
          ORDER BY sum(boilerplateCharacters) DESC, 1 LIMIT ${CROSSED})
       GROUP BY 1, 2 ORDER BY 1, 2`,
    ),
    copies: copies(database, limit),
  };
  const named: Partial<Record<EntityType, Count[]>> = {};
  for (const type of ['person', 'organization', 'slogan'] as const) {
    await context.pause();
    named[type] = database.all<Count>(
      `SELECT canonical AS key, count(DISTINCT document) AS texts, count(*) AS mentions
       FROM entity JOIN mention ON entity = entity.id
       WHERE type = ? AND owner = 0 AND ${IN_TEXT} GROUP BY entity.id ORDER BY texts DESC, mentions DESC, key LIMIT ?`,
      type,
      limit,
    );
  }
  await context.pause();
  const slogans = named.slogan ?? [];
  return {
    ...whole,
    ...residue,
    people: people(database, named.person ?? [], limit),
    organizations: named.organization ?? [],
    provinces: database.all<Count>(
      `SELECT name AS key, count(*) AS texts, sum(mentions) AS mentions FROM province WHERE ${IN_TEXT}
       GROUP BY name ORDER BY texts DESC, mentions DESC, key`,
    ),
    slogans,
    slogansByYear: slogans.slice(0, CROSSED).flatMap(({ key }) =>
      database.all<CrossCount>(
        `SELECT ? AS key, coalesce(substr(published, 1, 4), '') AS by, count(DISTINCT document.id) AS count
         FROM entity JOIN mention ON entity = entity.id JOIN document ON document.id = document
         WHERE type = 'slogan' AND owner = 0 AND canonical = ? AND ${TEXT} GROUP BY 2 ORDER BY 2`,
        key,
        key,
      ),
    ),
    laws: database.all<Count>(
      `SELECT coalesce((SELECT title FROM work WHERE work.titleKey = citation.titleKey LIMIT 1), titleKey) AS key,
         count(DISTINCT document) AS texts, count(*) AS mentions
       FROM citation WHERE ${IN_TEXT} GROUP BY titleKey ORDER BY texts DESC, mentions DESC, key LIMIT ?`,
      limit,
    ),
    citations: citations(database, IN_TEXT),
  };
}

/** The people behind the most common names: namesakes are counted apart. */
function people(database: Database, names: readonly Count[], limit: number): Count[] {
  const found = names.flatMap(({ key }) => {
    const mentions = new Map(
      database
        .all<{ document: number; count: number }>(
          `SELECT document, count(*) AS count FROM entity JOIN mention ON entity = entity.id
           WHERE type = 'person' AND owner = 0 AND canonical = ? AND ${IN_TEXT} GROUP BY document`,
          key,
        )
        .map(({ document, count }) => [document, count]),
    );
    return peopleOfName(database, key).map(({ container, documents }) => {
      const counted = documents.filter((document) => mentions.has(document));
      return {
        key,
        container,
        texts: counted.length,
        mentions: counted.reduce((sum, document) => sum + (mentions.get(document) ?? 0), 0),
      };
    });
  });
  return found
    .filter(({ texts }) => texts > 0)
    .sort((a, b) => b.texts - a.texts || b.mentions - a.mentions || (a.key < b.key ? -1 : 1))
    .slice(0, limit);
}

function copies(database: Database, limit: number): Report['copies'] {
  const groups = `SELECT min(uri) AS uri, title, count(*) AS files FROM document WHERE ${TEXT} AND hash <> ''
    GROUP BY hash HAVING count(*) > 1`;
  const [sum] = database.all<{ groups: number; files: number | null }>(
    `SELECT count(*) AS groups, sum(files) AS files FROM (${groups})`,
  );
  const largest = database.all<CopyGroup>(`${groups} ORDER BY files DESC, uri LIMIT ?`, limit);
  return { groups: sum?.groups ?? 0, extra: (sum?.files ?? 0) - (sum?.groups ?? 0), largest };
}
