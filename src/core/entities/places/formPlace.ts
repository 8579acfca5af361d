import { Walk } from '../walk';
import { WordPlace } from './wordPlace';

/** A name that may end in a form of places (西联乡, 白马大道): what byForm.rules.ts speaks of. */
export class FormPlace extends WordPlace {
  /** Where the name begins and where its form does. */
  from = -1;
  form = -1;
  /** A place stands before the name. */
  anchored = false;
  /** Words of every text that the name goes over. */
  commons = 0;

  get formText(): string {
    return this.text.slice(this.form, this.end);
  }

  get prefix(): string {
    return this.text.slice(this.from, this.form);
  }
}

/** The walk to where the name before a form of places begins. */
export class PlaceWalk extends Walk {
  anchored = false;
  commons = 0;
  /** One of the words is no word of every text. */
  proper = false;
}
