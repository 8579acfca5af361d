import { analyze, analyzeStructure } from '../../core/analyze';
import type { AnalyzeOptions } from '../../core/options';
import type { StructureRecord } from '../../core/record';
import type { TaggerModel } from '../../core/entities/tagger/model';
import type { Words } from '../../core/words';
import { InputError } from '../../engine/inputs/errors';
import { demandMemory } from '../../engine/inputs/memory';
import { renderUnit } from '../../engine/inputs/render';
import { explainFileError, isFull } from '../../engine/files/fileError';
import { OutputIsInput } from '../../engine/files/safeOutput';
import { UnencodableError } from '../../engine/files/encode';
import { RewriteError } from '../../engine/files/rewrite';
import { BinaryFileError } from '../../engine/files/textFile';
import type { UnitAnswer, UnitCall } from '../../engine/protocol';
import { jobs, type JobKind } from '../jobs/jobs';
import type { Page } from '../jobs/page';
import { UserError } from '../inputs';
import { messages } from '../messages';
import { loadTemplates } from './siteTemplates';

/**
 * Works on one text after the other, in the program itself or in a process of its own: reads it, renders it, and does
 * the job. Never throws for what the input holds.
 */
export class UnitRunner {
  private loaded: { model: TaggerModel | undefined } | undefined;

  /** `loadModel` is called once, by the first text whose entities are asked for. */
  constructor(private readonly loadModel: () => TaggerModel | undefined) {}

  async run({ unit, read, analysis, templates, job, options }: UnitCall): Promise<UnitAnswer> {
    try {
      const { text, file, hints, trailing } = await renderUnit(unit, read);
      demandMemory(text, read.memory);
      const settings: AnalyzeOptions = { ...analysis, ...(hints && { page: hints }) };
      if (templates !== undefined) {
        const repeated = (await loadTemplates(templates)).repeatedFor(text, unit.url);
        if (repeated.size > 0) settings.repeated = repeated;
      }
      const seen = { heeded: false };
      const noted = <R extends Pick<StructureRecord, 'lines'>>(record: R): R => {
        seen.heeded ||= record.lines.some(({ rule }) => rule?.startsWith('person/'));
        return record;
      };
      const page: Page = {
        id: unit.id,
        ...(unit.url !== undefined && { url: unit.url }),
        text,
        ...(file && { file }),
        structure: () => noted(analyzeStructure(text, settings)),
        record: () => noted(analyze(text, this.withModel(settings))),
        noted,
        options: settings,
      };
      const value = await jobs[job as JobKind](page, options as never);
      return {
        value,
        ...(file && { encoding: file.encoding }),
        ...(file?.confidence === 'guess' && { guess: true }),
        ...(file?.damaged === true && { damaged: true }),
        ...(trailing === true && { trailing }),
        ...(seen.heeded && { heeded: true }),
      };
    } catch (error) {
      return { error: wordsOf(error), ...(isFull(error) && { full: true }) };
    }
  }

  private withModel(options: AnalyzeOptions): AnalyzeOptions {
    this.loaded ??= { model: this.loadModel() };
    return this.loaded.model ? { ...options, model: this.loaded.model } : options;
  }
}

/** Any error of one text in words. */
export function wordsOf(error: unknown): Words {
  if (error instanceof InputError || error instanceof UserError || error instanceof OutputIsInput)
    return error.words;
  if (error instanceof BinaryFileError) return messages.binary(error.kind);
  if (error instanceof UnencodableError) return messages.unencodable(error.character, error.encoding);
  if (error instanceof RewriteError) return messages.cannotRewrite();
  const message = error instanceof Error ? error.message : String(error);
  return explainFileError(error) ?? { en: message, zh: message };
}
