import type { AnalyzeOptions } from '../options';
import type { Entity, Relation, StructureRecord } from '../record';
import { siteNames, verdictKey } from '../roles/verdicts';
import type { Line } from '../text/lines';
import { foldForRules } from './lexicon/simplify';
import { settleOverlaps } from './overlap';
import { keptPieces } from './pieces';
import type { Mention, Paragraph } from './recognizer';
import { RECOGNIZERS } from './recognizers';
import type { ResolveDocument, Resolved } from './resolve/step';
import { RESOLVE_STEPS } from './resolve/steps';
import { applyVerdicts, type EntityVerdict } from './resolve/verdicts';

export interface EntityAnalysis {
  entities: Entity[];
  relations: Relation[];
}

/**
 * Finds the entities of the kept text and ties them together: each paragraph by itself (or out of the cache), then the
 * steps that need the whole document.
 */
export function readEntities(
  text: string,
  lines: readonly Line[],
  structure: StructureRecord,
  options: AnalyzeOptions,
): EntityAnalysis {
  const entities: Entity[] = [];
  const cache = options.paragraphCache;
  for (const piece of keptPieces(lines, structure)) {
    let mentions = cache?.get(piece.text);
    if (!mentions) {
      mentions = recognizeParagraph(makeParagraph(piece.text, options));
      cache?.set(piece.text, mentions);
    }
    for (const mention of mentions) entities.push(place(mention, piece.start));
  }
  cache?.endAnalysis();
  const document: ResolveDocument = { text, lines, structure };
  let resolved: Resolved = { entities, relations: [] };
  for (const step of RESOLVE_STEPS) resolved = step(document, resolved);
  return applyVerdicts(document, resolved, verdictsFor(options, structure));
}

/** The verdicts that hold for this text, the widest first: those for everywhere, for its site, for its file. */
function verdictsFor(options: AnalyzeOptions, structure: StructureRecord): EntityVerdict[] {
  const all = options.entityVerdicts ?? [];
  if (all.length === 0) return [];
  const sites = siteNames(structure.metadata, options.site);
  const path = options.file?.replace(/\\/g, '/');
  const holds = ({ scope, target }: EntityVerdict): boolean =>
    scope === 'everywhere' ||
    (scope === 'site'
      ? sites.includes(verdictKey(target ?? ''))
      : path !== undefined && target?.replace(/\\/g, '/') === path);
  return (['everywhere', 'site', 'file'] as const).flatMap((scope) =>
    all.filter((verdict) => verdict.scope === scope && holds(verdict)),
  );
}

/** A paragraph ready to be recognised, with the segmenter's words and the tagger's weights where there are any. */
export function makeParagraph(text: string, options: AnalyzeOptions): Paragraph {
  const paragraph: Paragraph = { text, folded: foldForRules(text) };
  if (options.model) paragraph.model = options.model;
  if (options.segmenter) paragraph.wordEnds = wordEnds(options.segmenter.cut(text));
  return paragraph;
}

/** All mentions of one paragraph, overlaps settled, in the order of the text; offsets are inside the paragraph. */
export function recognizeParagraph(paragraph: Paragraph): Mention[] {
  const found: Mention[] = [];
  for (const recognize of RECOGNIZERS) {
    for (const mention of recognize(paragraph, found)) found.push(mention);
  }
  return settleOverlaps(found);
}

function wordEnds(words: readonly string[]): Set<number> {
  const ends = new Set<number>();
  let at = 0;
  for (const word of words) ends.add((at += word.length));
  return ends;
}

/** The mention as an entity of the document. The mention may belong to a cache, so nothing of it is shared. */
function place(mention: Mention, offset: number): Entity {
  const entity: Entity = {
    ...mention,
    start: mention.start + offset,
    end: mention.end + offset,
    canonical: mention.canonical ?? mention.text,
  };
  if (mention.items) {
    entity.items = mention.items.map((item) => ({
      ...item,
      start: item.start + offset,
      end: item.end + offset,
    }));
  }
  if (mention.positions) entity.positions = [...mention.positions];
  return entity;
}
