import { runChecks, withEntityChecks } from './checks/checks';
import { readFacts } from './facts/facts';
import { heedFacts } from './facts/heed';
import { calibrateFacts, calibrateNames } from './entities/calibrated';
import { readEntities } from './entities/entities';
import type { AnalyzeOptions } from './options';
import type { AnalysisRecord, LineVerdict, Residue, Statistics, StructureRecord } from './record';
import { classifyLines } from './roles/classify';
import { readStructure } from './sections/structure';
import { splitLines, type Line } from './text/lines';

/**
 * The fast half of the analysis: roles, sections, references, findings. Milliseconds for an article; hosts may call
 * it in place. Never throws and always ends, whatever the text.
 */
export function analyzeStructure(text: string, options: AnalyzeOptions = {}): StructureRecord {
  return structureOf(text, splitLines(text), options);
}

/**
 * The whole analysis, entities included. Slower, and better with a model in the options: hosts call it in the engine.
 * Never throws and always ends, whatever the text.
 */
export function analyze(text: string, options: AnalyzeOptions = {}): AnalysisRecord {
  return analysisOf(text, options, true);
}

/** The same with confidences as rules and tagger give them: what calibrations are fitted on. */
export function analyzeAsRead(text: string, options: AnalyzeOptions = {}): AnalysisRecord {
  return analysisOf(text, options, false);
}

function analysisOf(text: string, options: AnalyzeOptions, calibrated: boolean): AnalysisRecord {
  const lines = splitLines(text);
  const structure = structureOf(text, lines, options);
  const names = readEntities(text, lines, structure, options);
  const findings = withEntityChecks(text, lines, structure, names.entities, options);
  const facts = readFacts({ text, lines, structure }, names.entities);
  if (calibrated) calibrateFacts(facts);
  const relations = heedFacts(names.entities, names.relations, facts);
  if (calibrated) calibrateNames(names.entities);
  return { ...structure, entities: names.entities, relations, findings, facts };
}

function structureOf(text: string, lines: readonly Line[], options: AnalyzeOptions): StructureRecord {
  const roles = classifyLines(text, lines, options);
  const structure = readStructure(text, lines, roles, options);
  const checked = {
    version: 1 as const,
    id: options.id ?? '',
    kind: structure.kind,
    kindConfidence: structure.kindConfidence,
    lines: roles.verdicts,
    residue: roles.residue,
    metadata: roles.metadata,
    parts: structure.parts,
    sections: structure.sections,
    contents: structure.contents,
    references: structure.references,
    statistics: count(text, lines, roles.verdicts, roles.residue),
  };
  return { ...checked, findings: runChecks(text, lines, checked, options) };
}

/** Characters in all, in kept lines and in residue; residue inside a kept line counts as residue. */
function count(
  text: string,
  lines: readonly Line[],
  verdicts: readonly LineVerdict[],
  residue: readonly Residue[],
): Statistics {
  let bodyCharacters = 0;
  let boilerplateCharacters = 0;
  for (const line of lines) {
    const role = verdicts[line.index]?.role;
    if (role === 'body') bodyCharacters += line.end - line.start;
    else if (role === 'boilerplate') boilerplateCharacters += line.end - line.start;
  }
  for (const stretch of residue) {
    if (!stretch.partial) continue;
    bodyCharacters -= stretch.end - stretch.start;
    boilerplateCharacters += stretch.end - stretch.start;
  }
  return { characters: text.length, bodyCharacters, boilerplateCharacters };
}
