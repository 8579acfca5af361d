import type { AnalyzeOptions } from '../options';
import type { CleanUpRecord } from './cleanUpRecord';
import type { ResidueCategory, TextEdit } from '../record';
import type { Words } from '../words';
import { cleanArticle, type CleanOptions } from './cleanArticle';
import { composeEdits } from './compose';
import { frontMatterEnd } from '../text/frontMatter';
import { joinLines } from './joinLines';
import { normalizeWhitespace, type Indent } from './normalizeWhitespace';
import { removeDuplicates } from './removeDuplicates';
import { removeResidue } from './removeResidue';
import { restorePunctuation } from './restorePunctuation';
import { analyser, rememberVerdicts, settle, type Analyse } from './settle';
import { splitEnumerations } from './splitEnumerations';
import { applyEdits } from '../text/edits';

/** What may be set for the clean-ups; each looks at its own. */
export interface TransformOptions extends CleanOptions {
  /** Remove Boilerplate: only these kinds; all where absent. */
  categories?: readonly ResidueCategory[];
  /** Normalize Whitespace: joins soft line breaks inside paragraphs. */
  joinLines?: boolean;
  /** Normalize Whitespace: how paragraphs begin. */
  indent?: Indent;
  /** The options the record was made with; needed where a person's verdicts are to hold to the end. */
  analysis?: AnalyzeOptions;
  /** How texts in between are analysed; with `analysis` where absent. */
  analyse?: Analyse;
}

/** One clean-up (清理): a pure function from a text and its analysis to edits. Each is idempotent. */
export interface Transform {
  id: TransformId;
  words: Words;
  edits(text: string, record: CleanUpRecord, options?: TransformOptions): TextEdit[];
}

export type TransformId =
  | 'clean-article'
  | 'remove-boilerplate'
  | 'remove-error-wrappers'
  | 'normalize-whitespace'
  | 'restore-punctuation'
  | 'split-enumerations'
  | 'remove-duplicates';

const settled = (
  id: TransformId,
  words: Words,
  once: (text: string, record: CleanUpRecord, options: TransformOptions) => TextEdit[],
): Transform => ({
  id,
  words,
  edits: (text, record, options = {}) =>
    settle(
      text,
      record,
      options.analysis,
      (now, analysed, again) => {
        const top = frontMatterEnd(now);
        return once(now, analysed, again ? keepingRoles(options) : options).filter(
          (edit) => edit.start >= top,
        );
      },
      options.analyse,
    ),
});

/**
 * The options for a text that lost its title or signature already: whatever line is called so now was called something
 * else while they stood there, and stays.
 */
function keepingRoles(options: TransformOptions): TransformOptions {
  return { ...options, keepTitle: true, keepSignature: true };
}

/** Every clean-up, in the order in which several are made. */
export const TRANSFORMS: readonly Transform[] = [
  settled('clean-article', { en: 'Clean article', zh: '清理文章' }, cleanArticle),
  settled(
    'remove-boilerplate',
    { en: 'Remove boilerplate', zh: '删除页面残留' },
    (text, record, { categories }) =>
      removeResidue(text, record, categories ? { categories: new Set(categories), metadata: true } : {}),
  ),
  settled(
    'remove-error-wrappers',
    { en: 'Remove error wrappers (404…)', zh: '删除错误页包装（404……）' },
    (text, record) => removeResidue(text, record, { categories: new Set(['error-page']) }),
  ),
  settled('normalize-whitespace', { en: 'Normalize whitespace', zh: '规整空白' }, (text, record, options) => {
    const joined = options.joinLines ? joinLines(text, record) : [];
    if (joined.length > 0) return joined; // the rest in the next round, on the paragraphs as they then are
    return normalizeWhitespace(text, record, options);
  }),
  settled(
    'restore-punctuation',
    { en: 'Restore full-width punctuation', zh: '恢复全角标点' },
    restorePunctuation,
  ),
  settled('split-enumerations', { en: 'Split run-on enumerations', zh: '拆分连排列举' }, splitEnumerations),
  settled('remove-duplicates', { en: 'Remove duplicate paragraphs', zh: '删除重复段落' }, removeDuplicates),
];

/** The clean-up with this id; undefined where there is none. */
export function findTransform(id: string): Transform | undefined {
  return TRANSFORMS.find((transform) => transform.id === id);
}

/**
 * Several clean-ups at once, in the order of TRANSFORMS whatever the order they are named in: one edit list on `text`.
 * Unknown ids are passed over. Idempotent like each of them.
 */
export function cleanUp(
  text: string,
  record: CleanUpRecord,
  ids: readonly string[],
  options: TransformOptions = {},
): TextEdit[] {
  const chosen = TRANSFORMS.filter((transform) => ids.includes(transform.id));
  const analysis = { ...options.analysis, ...rememberVerdicts(text, record, options.analysis) };
  const analyse = analyser(analysis);
  const once = (start: string, analysed: CleanUpRecord, again: boolean): TextEdit[] => {
    const chosenOptions = { ...(again ? keepingRoles(options) : options), analysis, analyse };
    let edits: TextEdit[] = [];
    let current = start;
    for (const transform of chosen) {
      // Each sees the text as the one before it left it.
      const now = edits.length === 0 ? analysed : analyse(current);
      const more = transform.edits(current, now, chosenOptions);
      if (more.length === 0) continue;
      edits = edits.length === 0 ? more : composeEdits(edits, more, current);
      current = applyEdits(start, edits);
    }
    return edits;
  };
  return settle(text, record, analysis, once, analyse);
}
