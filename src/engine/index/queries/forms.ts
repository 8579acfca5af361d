import { foldForRules } from '../../../core/entities/lexicon/simplify';

/** By folded character all its forms; made when first asked for. */
let table: Map<string, string[]> | undefined;

/** The forms of a character (字形): simplified and traditional, half and full width; itself first. */
export function formsOf(character: string): string[] {
  table ??= build();
  const forms = table.get(foldForRules(character)) ?? [];
  return [character, ...forms.filter((form) => form !== character)];
}

/** A pattern that finds a text in any form of its characters; undefined where none of them has another. */
export function anyForm(text: string): RegExp | undefined {
  const classes = [...text].map(formsOf);
  if (classes.every((forms) => forms.length === 1)) return undefined;
  const unit = (form: string): string => `\\u{${(form.codePointAt(0) as number).toString(16)}}`;
  return new RegExp(classes.map((forms) => `[${forms.map(unit).join('')}]`).join(''), 'gu');
}

/** A text for GLOB of SQLite that holds the characters of another in this order, in any form and case. */
export function globOf(text: string): string {
  return `*${classesOf(text)
    .map((each) => `${each}*`)
    .join('')}`;
}

/** Characters of the longest text that is looked for in names; SQLite takes no pattern of any length. */
const LONGEST = 1000;
/** No character: it stands in no name. */
const NOWHERE = '\u{10ffff}';

/** A text for GLOB of SQLite that holds another in one piece, in any form and case; for one too long to be in a name, one that finds none. */
export function globHolding(text: string): string {
  return text.length > LONGEST ? NOWHERE : `*${classesOf(text).join('')}*`;
}

/** Each character of a text as GLOB has to see it. */
function classesOf(text: string): string[] {
  return [...text].map((character) => {
    const forms = formsOf(character).flatMap((form) => [form.toLowerCase(), form.toUpperCase()]);
    const all = new Set(forms.flatMap((form) => [...form]));
    // In a class, what has a meaning has none where it stands: ] and - first, ^ last.
    const rank = (form: string): number => (form === ']' || form === '-' ? 0 : form === '^' ? 2 : 1);
    const sorted = [...all].sort((a, b) => rank(a) - rank(b));
    return sorted.length === 1 && !'*?['.includes(character) ? character : `[${sorted.join('')}]`;
  });
}

/** Whether a name holds the characters of a text in this order as they are written, whatever their case. */
export function holds(name: string, text: string): boolean {
  let at = 0;
  const small = name.toLowerCase();
  for (const character of text.toLowerCase()) {
    at = small.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function build(): Map<string, string[]> {
  const forms = new Map<string, string[]>();
  for (let code = 0; code < 0x10000; code++) {
    const character = String.fromCharCode(code);
    const folded = foldForRules(character);
    if (folded === character) continue;
    const known = forms.get(folded);
    if (known) known.push(character);
    else forms.set(folded, [folded, character]);
  }
  return forms;
}
