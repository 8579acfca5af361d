import type { SectionScheme } from '../record';

/**
 * The form a marker is written in (序号形式). Finer than the scheme: lists of different forms never continue one another,
 * and which form lies inside which is read from the document, not from this list.
 */
export type MarkerForm =
  | 'part'
  | 'subpart'
  | 'chapter'
  | 'section'
  | 'article'
  | 'attachment'
  | 'han-comma'
  | 'han-dot'
  | 'stem-comma'
  | 'han-paren'
  | 'arabic-comma'
  | 'arabic-dot'
  | 'arabic-paren'
  | 'arabic-half-paren'
  | 'circled'
  | 'decimal'
  | 'ordinal-word'
  | `inline-${string}`;

/** A marker as read at one place of a text. Offsets are those of the text it was read in. */
export interface Marker {
  form: MarkerForm;
  scheme: SectionScheme;
  ordinal: number | null;
  suffix?: number;
  /** For decimal markers: 1.2.3 is [1, 2, 3]. */
  path?: number[];
  start: number;
  /** End of the marker as written, its separator included, spaces after it not. */
  end: number;
}

/** Bounds that keep prose out: no list of government text counts further. */
export const MAX_ORDINAL = 9999;

const SCHEMES: Readonly<Record<string, SectionScheme>> = {
  'han-dot': 'han-comma',
  'stem-comma': 'han-comma',
  'arabic-comma': 'arabic-dot',
  'arabic-half-paren': 'arabic-paren',
};

/** The scheme of the record that a form belongs to. */
export function schemeOf(form: MarkerForm): SectionScheme {
  return SCHEMES[form] ?? (form as SectionScheme);
}
