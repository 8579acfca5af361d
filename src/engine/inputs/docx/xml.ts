import { Parser } from 'htmlparser2';
import { inputError, problems } from '../problems';

export type Attributes = Readonly<Record<string, string>>;

/** What hears the elements of a part, by their names with prefix (`w:p`), as they open and close. */
export interface Listener {
  open(name: string, attributes: Attributes): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Elements in each other: the parser takes time with the square of them, and no program writes so many. */
const DEEPEST = 10_000;

/**
 * Reads an XML part of a Word document. A document type declaration, where entities are declared, is refused: OOXML has
 * none (ECMA-376 part 2, 8.1.4), and no entity but the five of XML and character references is ever resolved.
 */
export function readXml(xml: string, listener: Listener): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > DEEPEST)
          throw inputError(problems.notWord(`more than ${DEEPEST} elements in each other`));
        listener.open(name, attributes);
      },
      onclosetag: (name) => {
        depth--;
        listener.close(name);
      },
      ontext: (text) => listener.text?.(text),
      onprocessinginstruction: (name) => {
        if (name.toLowerCase().startsWith('!doctype'))
          throw inputError(
            problems.notWord('a document type declaration, which Word documents must not have'),
          );
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
}

/** An on-off property: present means on, unless it says otherwise. */
export function isOn(attributes: Attributes): boolean {
  const value = attributes['w:val'];
  return value === undefined || !/^(?:0|false|off)$/u.test(value);
}
