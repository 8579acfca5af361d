import { CATALOGUE } from './catalogue';
import { FORMS } from './documentForms';
import { ERROR_WORDS } from './errorWords';
import { ERROR_LINES } from './errorWrappers';
import { LINE_TESTS } from './lineTests';

/** All that is tried on every line has one numbering: the catalogue, the forms of documents, the words of errors, what passes ask. */
export const FIRST_FORM = CATALOGUE.length;
export const FIRST_ERROR = FIRST_FORM + FORMS.length;
export const FIRST_TEST = FIRST_ERROR + ERROR_WORDS.length + ERROR_LINES.length;

/** The patterns in the order of that numbering. */
export function linePatterns(): RegExp[] {
  return [
    ...CATALOGUE.map((entry) => entry.pattern),
    ...FORMS,
    ...ERROR_WORDS,
    ...ERROR_LINES,
    ...LINE_TESTS.map((test) => test.pattern),
  ];
}
