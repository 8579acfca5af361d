/** What a word is, as far as names are concerned. Numbers, so that they fit typed arrays. */
export const KIND = {
  none: 0,
  noun: 1,
  verb: 2,
  verbalNoun: 3,
  adjective: 4,
  function: 5,
  time: 6,
  locative: 7,
  number: 8,
  properNoun: 9,
  /** A person's name in the dictionary. */
  person: 10,
  /** A transliterated name. */
  foreignName: 11,
  /** A place that is no division of today. */
  place: 12,
  body: 13,
  /** A division with its form (武义县). */
  division: 14,
  /** The same without (武义). */
  divisionShort: 15,
  country: 16,
  /** The head of a post (书记, 县长). */
  title: 17,
  /** A surname and given name that stand in no dictionary. */
  nameCandidate: 18,
  punctuation: 19,
  /** Digits and Latin letters. */
  foreign: 20,
  /** A character that no word covers. */
  unknown: 21,
  /** A place that is no division: a foreign city, a river, a region. */
  knownPlace: 22,
  /** A township with its form. */
  township: 23,
  /** A body known by its name. */
  knownBody: 24,
  /** A run of characters that reads best as a transliterated name (克林斯曼). */
  foreignCandidate: 25,
  /** A surname of Japan and a given name (桥本龙太郎). */
  japaneseCandidate: 26,
} as const;
export type Kind = (typeof KIND)[keyof typeof KIND];

/** A set of kinds by their names, with spaces between them. */
export function kindSet(names: string): ReadonlySet<number> {
  return new Set(
    names.split(' ').map((name) => {
      if (!(name in KIND)) throw new Error(`no kind of words: ${name}`);
      return KIND[name as keyof typeof KIND];
    }),
  );
}

/** What leads to a name (走访|, 在|). */
export const LEADING_KINDS = kindSet('verb verbalNoun function');

/** The kinds of words of every text (普通词类), which are no names. */
export const COMMON_KINDS = kindSet('noun verb verbalNoun adjective number locative function time');
