import type { AnalyzeOptions } from '../options';
import type { Entity, Relation, StructureRecord } from '../record';
import { siteNames, verdictKey } from '../roles/verdicts';
import type { Line } from '../text/lines';
import { makeScan } from './grammar/scan';
import { foldForRules } from './lexicon/simplify';
import { cutWords, type Words } from './lexicon/words';
import { settleOverlaps } from './overlap';
import { SharedParts } from './sharedParts';
import { scanNames, settleNames } from './names';
import { keptPieces, type Piece } from './pieces';
import type { Mention } from './mention';
import type { Paragraph, Recognizer } from './recognizer';
import { AFTER_NAMES, BEFORE_NAMES } from './recognizers';
import type { ResolveDocument, Resolved } from './resolve/step';
import { RESOLVE_STEPS } from './resolve/steps';
import { applyVerdicts, type EntityVerdict } from './resolve/verdicts';
import { tag } from './tagger/decode';

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
  const pieces = keptPieces(lines, structure);
  const mentions = recognizePieces(pieces, options);
  const last = new Map(pieces.map((piece, index) => [piece.text, index]));
  const entities: Entity[] = [];
  for (const [index, { text: own, start }] of pieces.entries()) {
    for (const mention of mentions.get(own) ?? []) entities.push(place(mention, start));
    // Not held twice: of a text full of names they are most of what is held at all.
    if (last.get(own) === index) mentions.delete(own);
  }
  const document: ResolveDocument = { text, lines, structure };
  let resolved: Resolved = { entities, relations: [] };
  for (const step of RESOLVE_STEPS) resolved = step(document, resolved);
  return applyVerdicts(document, resolved, verdictsFor(options, structure));
}

/** What is found in each of the texts, out of the cache or recognised now. */
function recognizePieces(pieces: readonly Piece[], options: AnalyzeOptions): Map<string, readonly Mention[]> {
  const cache = options.paragraphCache;
  const mentions = new Map<string, readonly Mention[]>();
  const fresh = new Set<string>();
  for (const { text } of pieces) {
    const known = fresh.has(text) ? undefined : cache?.get(text);
    if (known) mentions.set(text, known);
    else fresh.add(text);
  }
  const texts = [...fresh];
  recognizeParagraphs(texts.map((text) => makeParagraph(text, options))).forEach((found, index) => {
    mentions.set(texts[index] as string, found);
    cache?.set(texts[index] as string, found);
  });
  cache?.endAnalysis();
  return mentions;
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

/** What is read before the names and protected from them (numbers, titles, dates), in the order of finding. */
export function protectedMentions(paragraph: Paragraph): Mention[] {
  const found: Mention[] = [];
  for (const recognize of BEFORE_NAMES)
    for (const mention of recognize(paragraph, found)) found.push(mention);
  return found;
}

/** All mentions of one paragraph, overlaps settled, in the order of the text; offsets are inside the paragraph. */
export function recognizeParagraph(paragraph: Paragraph): Mention[] {
  return recognizeBatch([paragraph])[0] as Mention[];
}

/** The same for many paragraphs, which costs less than one after the other. */
export function recognizeParagraphs(paragraphs: readonly Paragraph[]): Mention[][] {
  const mentions: Mention[][] = [];
  const parts = new SharedParts();
  for (let from = 0, to = 0; from < paragraphs.length; from = to) {
    for (let length = 0; to < paragraphs.length && length < BATCH; to++)
      length += (paragraphs[to] as Paragraph).text.length;
    for (const found of recognizeBatch(paragraphs.slice(from, to))) {
      parts.share(found);
      mentions.push(found);
    }
  }
  return mentions;
}

/** Characters that are read together. */
const BATCH = 32000;

/**
 * Each step reads all paragraphs before the next one begins: the lexicon, the grammar and the tagger's weights are each
 * larger than what a processor keeps near, and would drive each other out.
 */
function recognizeBatch(paragraphs: readonly Paragraph[]): Mention[][] {
  const words = paragraphs.map(({ folded }) => cutWords(folded));
  const mentions = paragraphs.map((): Mention[] => []);
  // One paragraph after the other: these share what they search it for (match/gatedSearch.ts).
  const run = (recognizers: readonly Recognizer[]): void =>
    paragraphs.forEach((paragraph, index) => {
      const found = mentions[index] as Mention[];
      for (const recognize of recognizers)
        for (const mention of recognize(paragraph, found)) found.push(mention);
    });
  run(BEFORE_NAMES);
  const scans = paragraphs.map(({ folded }, index) =>
    makeScan(folded, words[index] as Words, mentions[index] as Mention[]),
  );
  scanNames(scans);
  const tagged = scans.map((scan, index) => {
    const { model } = paragraphs[index] as Paragraph;
    return model && tag(model, scan);
  });
  scans.forEach((scan, index) => {
    const found = settleNames(paragraphs[index] as Paragraph, scan, tagged[index]);
    for (const mention of found) (mentions[index] as Mention[]).push(mention);
  });
  run(AFTER_NAMES);
  return mentions.map(settleOverlaps);
}

function wordEnds(words: readonly string[]): Set<number> {
  const ends = new Set<number>();
  let at = 0;
  for (const word of words) ends.add((at += word.length));
  return ends;
}

/** The mention as an entity of the document. The mention may belong to a cache, so nothing of it is shared. */
function place(mention: Mention, offset: number): Entity {
  const entity = copyOf(mention);
  entity.start += offset;
  entity.end += offset;
  entity.canonical ??= mention.text;
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

/**
 * Key by key: of `{ ...mention }` each copy may have a hidden class to itself (V8 11 to 13), which weighs twice what the mention
 * does.
 */
function copyOf(mention: Mention): Entity {
  const copy: Record<string, unknown> = {};
  for (const key in mention) copy[key] = mention[key as keyof Mention];
  return copy as unknown as Entity;
}
