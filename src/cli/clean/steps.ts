import { cleanUp, type TransformOptions } from '../../core/cleanup/transform';
import { composeEdits } from '../../core/cleanup/compose';
import { applyEdits } from '../../core/text/edits';
import { repairMojibake } from '../../engine/files/repair';
import type { AnalyzeOptions } from '../../core/options';
import type { ResidueCategory, TextEdit } from '../../core/record';
import { readForCleanUp, type CleanUpRecord } from '../../core/cleanup/cleanUpRecord';
import type { Indent } from '../../core/cleanup/normalizeWhitespace';

/** What the command line says about how to clean. */
export interface CleanSteps {
  transform?: string[];
  only?: ResidueCategory[];
  metadata?: 'remove' | 'keep' | 'front-matter';
  /** False for --no-title, --no-signature. */
  title?: boolean;
  signature?: boolean;
  joinLines?: boolean;
  /** Repairs text that was decoded with the wrong charset first. */
  repair?: boolean;
  indent?: Indent;
}

/** The steps alone, which travel to where a text is cleaned. */
export function stepsOf(flags: CleanSteps): CleanSteps {
  const { transform, only, metadata, title, signature, joinLines, repair, indent } = flags;
  const all = { transform, only, metadata, title, signature, joinLines, repair, indent };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
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
): { record: CleanUpRecord; edits: TextEdit[]; transforms: string[] } {
  const repaired = flags.repair ? repairMojibake(text).edits : [];
  const sound = repaired.length > 0 ? applyEdits(text, repaired) : text;
  const record = readForCleanUp(sound, analysis);
  const transforms = flags.repair && !flags.transform && !flags.only ? [] : transformsOf(flags);
  const options: TransformOptions = {
    analysis,
    keepTitle: flags.title !== false,
    keepSignature: flags.signature !== false,
    ...(flags.metadata && { metadata: flags.metadata }),
    ...(flags.only && { categories: flags.only }),
    ...(flags.joinLines && { joinLines: true }),
    ...(flags.indent && { indent: flags.indent }),
  };
  const edits = cleanUp(sound, record, transforms, options);
  if (repaired.length === 0) return { record, edits, transforms };
  return {
    record: readForCleanUp(text, analysis),
    edits: composeEdits(repaired, edits, sound),
    transforms: ['repair-encoding', ...transforms],
  };
}
