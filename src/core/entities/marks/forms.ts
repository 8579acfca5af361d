import type { EntityType } from '../../record';
import type { Mention } from '../mention';
import { ask, move, table, type Row } from '../rule';
import type { Gate, GatedSearch } from '../../match/gatedSearch';

/**
 * A way in which a mark is written (写法): where it may stand, and what is read there. Its examples stand under its id in
 * examples.txt.
 */
export interface Form<R> extends Gate {
  /** Unique among the forms of the kind. */
  readonly id: string;
  readonly read: (reader: R, match: RegExpExecArray) => void;
}

/** A mark that is called what is written, in half width and without spaces. */
export function markOf(
  type: EntityType,
  paragraph: string,
  start: number,
  end: number,
  form: string,
  confidence: number,
): Mention {
  const text = paragraph.slice(start, end);
  const canonical = text.normalize('NFKC').replace(/\s/g, '');
  return { type, start, end, text, canonical, confidence, evidence: [{ id: `${type}/${form}` }] };
}

/** The forms of one kind of mark, found by one search over the text and read in the order of the list. */
export class Forms<R extends { readonly mentions: readonly Mention[] }> {
  private readonly first: number;
  private readonly rows: readonly Row<R>[];

  constructor(
    id: string,
    type: EntityType,
    private readonly search: GatedSearch,
    forms: readonly Form<R>[],
  ) {
    this.first = search.add(forms);
    this.rows = table<R>(
      id,
      type,
      forms.map(({ id: name, read }, index) => {
        // The evidence names the row, as it does for names: one string for all its mentions.
        const rule = `${id}/${name}`;
        return move(name, (reader) => {
          const matches = search.matches(this.first + index);
          if (matches.length === 0) return;
          const from = reader.mentions.length;
          for (const match of matches) read(reader, match);
          for (let at = from; at < reader.mentions.length; at++) (reader.mentions[at] as Mention).rule = rule;
        });
      }),
    );
  }

  /** Searches a text; false where none of the forms can stand in it. */
  mayMatch(text: string): boolean {
    return this.search.read(text).mayMatch(this.first);
  }

  /** Hands what was found in the text searched last to the forms. */
  read(reader: R): void {
    ask(this.rows, reader);
  }
}
