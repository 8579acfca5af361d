/** What is accepted as the name of a person (单名的下文). */

/** Single words that follow a name and are written with characters of transliterations. */
export const SINGLE_AFTER = new Set(
  '在和与及对将同则也已又还从向到于为由说因以来去所非其至即既而且使令让被把得',
);
