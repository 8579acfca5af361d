import { cleanUp, type TransformOptions } from '../core/cleanup/transform';
import type { AnalyzeOptions } from '../core/options';
import type { ResidueCategory, StructureRecord, TextEdit } from '../core/record';
import { analyzeStructure } from '../core/analyze';
import type { Indent } from '../core/cleanup/normalizeWhitespace';

/** What the command line says about how to clean. */
export interface CleanSteps {
  transform?: string[];
  only?: ResidueCategory[];
  metadata?: 'remove' | 'keep' | 'front-matter';
  /** False for --no-title, --no-signature. */
  title?: boolean;
  signature?: boolean;
  joinLines?: boolean;
  indent?: Indent;
}

/** The clean-ups that the flags name: Remove Boilerplate for --only, Clean Article where nothing is said. */
export function transformsOf(flags: CleanSteps): string[] {
  if (flags.transform) return flags.transform;
  const ids = [flags.only ? 'remove-boilerplate' : 'clean-article'];
  if (flags.joinLines || flags.indent) ids.push('normalize-whitespace');
  return ids;
}

/** Analyses a text and computes what its clean-up changes. */
export function planCleanUp(
  text: string,
  flags: CleanSteps,
  analysis: AnalyzeOptions,
): { record: StructureRecord; edits: TextEdit[]; transforms: string[] } {
  const record = analyzeStructure(text, analysis);
  const transforms = transformsOf(flags);
  const options: TransformOptions = {
    analysis,
    keepTitle: flags.title !== false,
    keepSignature: flags.signature !== false,
    ...(flags.metadata && { metadata: flags.metadata }),
    ...(flags.only && { categories: flags.only }),
    ...(flags.joinLines && { joinLines: true }),
    ...(flags.indent && { indent: flags.indent }),
  };
  return { record, edits: cleanUp(text, record, transforms, options), transforms };
}
