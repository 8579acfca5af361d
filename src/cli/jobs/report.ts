import type { AnalysisRecord } from '../../core/record';
import type { Page } from './page';

/** What one text adds to the report on its corpus: names of tables, in each the values it counts. */
export type Counts = Record<string, string[]>;

/** What a text counts for, each value once a text. */
export function reportJob(page: Page, _options: object): Counts {
  const record = page.record();
  const { metadata } = record;
  const year = /^\d{4}/u.exec(metadata.published?.iso ?? '')?.[0];
  return {
    kinds: [record.kind],
    sites: one(metadata.site?.text),
    sources: one(metadata.source?.text),
    years: one(year),
    issuers: one(metadata.issuer?.text),
    residue: unique(record.residue.map(({ category }) => category)),
    findings: unique(record.findings.map(({ rule }) => rule)),
    people: ofType(record, 'person'),
    organizations: ofType(record, 'organization'),
    places: unique(
      record.entities.flatMap(({ type, path, canonical }) =>
        type === 'place' ? [path ? path.join(' ') : canonical] : [],
      ),
    ),
    provinces: unique(
      record.entities.flatMap(({ type, path }) =>
        type === 'place' && path?.[0] !== undefined ? [path[0]] : [],
      ),
    ),
    documents: ofType(record, 'document-number'),
    laws: unique(
      record.entities.flatMap(({ type, statute, canonical }) =>
        type === 'law-reference' ? [statute ?? canonical] : [],
      ),
    ),
    slogans: ofType(record, 'slogan'),
    citations: citationsOf(record),
  };
}

/** Who cites what, by the issuer of the text, else by its site; a text that names neither says nothing of it. */
function citationsOf(record: AnalysisRecord): string[] {
  const { issuer, site, documentNumber } = record.metadata;
  const who = issuer?.text ?? site?.text ?? '';
  if (who === '') return [];
  const own = documentNumber && record.entities.find(({ start }) => start === documentNumber.start);
  const cited = record.entities.flatMap(({ type, canonical, statute }) => {
    if (type === 'law-reference') return statute === undefined ? [] : [statute];
    if (type === 'document-title') return [canonical];
    return type === 'document-number' && canonical !== own?.canonical ? [canonical] : [];
  });
  return unique(cited.map((what) => `${who} → ${what}`));
}

const one = (value: string | undefined): string[] => (value === undefined || value === '' ? [] : [value]);

const unique = (values: readonly string[]): string[] => [...new Set(values)];

function ofType(record: AnalysisRecord, type: string): string[] {
  return unique(record.entities.flatMap((entity) => (entity.type === type ? [entity.canonical] : [])));
}
