import { hashText } from '../../core/corpus/hash';
import { mayBeKey } from '../../core/corpus/keyWords';
import type { ReportTable } from '../../core/corpus/reportTables';
import { corpusRows } from '../../core/corpus/rows';
import { cutWords } from '../../core/entities/lexicon/words';
import { KIND } from '../../core/entities/lexicon/kinds';
import type { AnalysisRecord } from '../../core/record';
import type { Page } from './page';

/** What one text adds to the report on its corpus. */
export interface Counts {
  /** In each table the values it counts, each once. */
  values: Partial<Record<ReportTable, string[]>>;
  /** An error page has no article, and nothing else of it counts. */
  dead: boolean;
  year: string;
  /** Words of the article, and how often each that may be a key word stands in it. */
  tokens: number;
  words: [string, number][];
}

const NAMES: ReadonlySet<number> = new Set([
  KIND.nameCandidate,
  KIND.foreignCandidate,
  KIND.japaneseCandidate,
]);

/** Parts of a value that is two in one. */
export const BETWEEN = '\n';

/** What a text counts for. */
export function reportJob(page: Page, _options: object): Counts {
  const record = page.record();
  // As the index of the editor has it: where the page names no day of its own, that of the signature counts.
  const { document, kept } = corpusRows(page.text, record);
  const year = /^\d{4}/u.exec(document.published)?.[0] ?? '';
  const encodings = one(page.file?.encoding);
  if (record.kind === 'dead-page') return { values: { encodings }, dead: true, year, tokens: 0, words: [] };
  const stretches: string[] = [];
  for (let at = 0; at < kept.length; at += 2) stretches.push(page.text.slice(kept[at], kept[at + 1]));
  const values = { encodings, ...valuesOf(record, year), duplicates: articleOf(record, stretches) };
  return { values, dead: false, year, ...wordsOf(stretches) };
}

function valuesOf(record: AnalysisRecord, year: string): Counts['values'] {
  const { metadata } = record;
  const site = metadata.site?.text ?? '';
  const residue = unique(record.residue.map(({ category }) => category));
  const slogans = ofType(record, 'slogan');
  return {
    kinds: [record.kind],
    sites: one(metadata.site?.text),
    sources: one(metadata.source?.text),
    years: one(year),
    issuers: one(metadata.issuer?.text),
    residue,
    residueBySite: site === '' ? [] : residue.map((category) => `${site}${BETWEEN}${category}`),
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
    slogans,
    slogansByYear: year === '' ? [] : slogans.map((slogan) => `${year}${BETWEEN}${slogan}`),
    citations: citationsOf(record),
  };
}

/** The article by its words, and its title: files with the same one hold the same article. */
function articleOf({ metadata }: AnalysisRecord, stretches: readonly string[]): string[] {
  const text = stretches.join('').replace(/\s+/gu, '');
  return text === '' ? [] : [`${hashText(text)}${BETWEEN}${metadata.title?.text ?? ''}`];
}

/** Words by the lexicon; what only may be a name is none: people have a table of their own. */
function wordsOf(stretches: readonly string[]): Pick<Counts, 'tokens' | 'words'> {
  const counts = new Map<string, number>();
  let tokens = 0;
  for (const stretch of stretches) {
    const { count, starts, ends, kinds } = cutWords(stretch);
    for (let at = 0; at < count; at++) {
      const kind = kinds[at] as number;
      if (kind === KIND.punctuation) continue;
      tokens++;
      const word = stretch.slice(starts[at], ends[at]);
      if (!NAMES.has(kind) && mayBeKey(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return { tokens, words: [...counts] };
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
