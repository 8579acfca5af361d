import * as vscode from 'vscode';
import { titleKey } from '../../core/corpus/titles';
import { sectionAt } from '../../core/editing/outlineTree';
import type { AnalysisRecord, Section } from '../../core/record';
import type { DefinitionQuery } from '../../engine/index/queries/definition';
import type { OccurrencesQuery } from '../../engine/index/queries/occurrences';
import { LANGUAGE } from '../analyses';
import { entityAt } from '../entities/entityAt';
import type { Feature } from '../feature';
import { rangeOf } from '../positions';
import { locationOf } from './places';

/**
 * Find All References and Go to Definition across files (跨文件引用与定义). What lies in the document itself is told by the features
 * of the document; here come the other files, so that each place is told once.
 */
export const corpusNavigation: Feature = ({ context, analyses, corpus }) => {
  const finder: vscode.ReferenceProvider = {
    async provideReferences(document, position, _context, token) {
      if (!corpus.enabled) return [];
      const record = await analyses.latestRecord(document);
      const query = record && askedAt(document, record, document.offsetAt(position));
      if (!query) return [];
      const here = document.uri.toString();
      const places = await corpus.query('occurrences', query, { token });
      return places.filter(({ uri }) => uri !== here).map(locationOf);
    },
  };
  const definitions: vscode.DefinitionProvider = {
    async provideDefinition(document, position, token) {
      if (!corpus.enabled) return [];
      const record = await analyses.latestRecord(document);
      const offset = document.offsetAt(position);
      const cited = record && citationAt(record, offset);
      if (!cited) return [];
      const here = document.uri.toString();
      const places = await corpus.query('definition', cited.query, { token });
      return places
        .filter(({ uri, start, end }) => uri !== here || offset < start || offset > end)
        .map((place): vscode.LocationLink => {
          const { uri, range } = locationOf(place);
          return {
            originSelectionRange: rangeOf(document, cited),
            targetUri: uri,
            targetRange: range,
            targetSelectionRange: range,
          };
        });
    },
  };
  context.subscriptions.push(
    vscode.languages.registerReferenceProvider(LANGUAGE, finder),
    vscode.languages.registerDefinitionProvider(LANGUAGE, definitions),
  );
};

/** What the references are asked of: the heading of an article, the document's title, or an entity. */
function askedAt(
  document: vscode.TextDocument,
  record: AnalysisRecord,
  offset: number,
): OccurrencesQuery | undefined {
  const uri = document.uri.toString();
  const { title } = record.metadata;
  const section = sectionAt(record, offset)?.section;
  if (
    section &&
    section.scheme === 'article' &&
    offset >= section.markerStart &&
    offset <= section.markerEnd
  ) {
    const key = titleKey(workAround(record, offset)?.title ?? title?.text ?? '');
    if (key === '' || section.ordinal === null) return undefined;
    return { uri, cited: { titleKey: key, article: section.ordinal, suffix: section.suffix ?? 0 } };
  }
  const entity = entityAt(record, offset);
  if (entity) return { uri, entity: { type: entity.type, canonical: entity.canonical } };
  if (title && offset >= title.start && offset <= title.end)
    return { uri, cited: { titleKey: titleKey(title.text) } };
  return undefined;
}

/** The document inside this one that holds the offset (an attached regulation). */
function workAround(record: AnalysisRecord, offset: number): Section | undefined {
  let found: Section | undefined;
  let list: readonly Section[] = record.sections;
  for (;;) {
    const next = list.find(({ start, end }) => start <= offset && offset <= end);
    if (!next) return found;
    if (next.scheme === 'document' && next.title !== '') found = next;
    list = next.children;
  }
}

/** The citation at an offset and what it leads to; none inside a reference to this document. */
function citationAt(
  record: AnalysisRecord,
  offset: number,
): { start: number; end: number; query: DefinitionQuery } | undefined {
  const reference = record.references.find(
    ({ start, end, statute, target }) =>
      statute !== undefined && target === undefined && offset >= start && offset <= end,
  );
  if (reference) {
    const { start, end, text, statute = '', steps } = reference;
    const key = titleKey(statute);
    const close = start + text.indexOf('》') + 1;
    const article = steps.find(({ unit }) => unit === '条');
    // Inside the marks of the title the document is meant, behind them the article.
    if (close > start && offset < close) return { start, end: close, query: { titleKey: key } };
    return {
      start: Math.max(start, close),
      end,
      query: article
        ? { titleKey: key, article: article.ordinal, suffix: article.suffix ?? 0 }
        : { titleKey: key },
    };
  }
  const entity = entityAt(record, offset);
  if (entity?.type === 'document-title')
    return { start: entity.start, end: entity.end, query: { titleKey: titleKey(entity.canonical) } };
  if (entity?.type === 'document-number')
    return { start: entity.start, end: entity.end, query: { number: entity.canonical } };
  return undefined;
}
