import type { StructureRecord, TextEdit } from '../record';
import type { Words } from '../words';
import { cleanArticle, type CleanOptions } from './cleanArticle';
import { normalizeWhitespace } from './normalizeWhitespace';
import { removeDuplicates } from './removeDuplicates';
import { removeResidue } from './removeResidue';
import { restorePunctuation } from './restorePunctuation';
import { splitEnumerations } from './splitEnumerations';

/** One clean-up (清理): a pure function from a text and its analysis to edits. Each is idempotent. */
export interface Transform {
  id: string;
  words: Words;
  edits(text: string, record: StructureRecord, options?: CleanOptions): TextEdit[];
}

/** Every clean-up, in the order in which several are made. */
export const TRANSFORMS: readonly Transform[] = [
  { id: 'clean-article', words: { en: 'Clean article', zh: '清理文章' }, edits: cleanArticle },
  {
    id: 'remove-boilerplate',
    words: { en: 'Remove boilerplate', zh: '删除页面残留' },
    edits: (text, record) => removeResidue(text, record),
  },
  {
    id: 'remove-error-wrappers',
    words: { en: 'Remove error wrappers (404…)', zh: '删除错误页包装（404……）' },
    edits: (text, record) => removeResidue(text, record, { categories: new Set(['error-page']) }),
  },
  {
    id: 'normalize-whitespace',
    words: { en: 'Normalize whitespace', zh: '规整空白' },
    edits: normalizeWhitespace,
  },
  {
    id: 'restore-punctuation',
    words: { en: 'Restore full-width punctuation', zh: '恢复全角标点' },
    edits: restorePunctuation,
  },
  {
    id: 'split-enumerations',
    words: { en: 'Split run-on enumerations', zh: '拆分连排列举' },
    edits: splitEnumerations,
  },
  {
    id: 'remove-duplicates',
    words: { en: 'Remove duplicate paragraphs', zh: '删除重复段落' },
    edits: removeDuplicates,
  },
];

/** The clean-up with this id; undefined where there is none. */
export function findTransform(id: string): Transform | undefined {
  return TRANSFORMS.find((transform) => transform.id === id);
}
