import type { Reference } from '../record';
import type { WrittenStep } from './referenceReader';
import type { Place } from './referencePlaces';

/** A reference together with what its steps lead to, for what edits the text. */
export interface ReadReference {
  reference: Reference;
  /** The steps as written, those it takes from the one before it included. */
  written: WrittenStep[];
  /** What each step leads to; null from where it leads nowhere. Empty for another document. */
  places: (Place | null)[];
}
