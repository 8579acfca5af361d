import type { Reference } from '../record';
import type { Line } from '../text/lines';
import type { ReferenceScope } from './referencePlaces';
import type { ReadReference } from './readReference';
import { ReferenceWalk } from './referenceWalk';

/** What was read with a tree, for the editor and the fixes: they ask several times. */
const known = new WeakMap<object, { text: string; read: ReadReference[] }>();

/** The references with what their steps lead to; what was read with this tree already is given again. */
export function referencesOf(
  text: string,
  lines: () => readonly Line[],
  structure: ReferenceScope,
): readonly ReadReference[] {
  const found = known.get(structure.sections);
  if (found?.text === text) return found.read;
  const read: ReadReference[] = [];
  readReferences(text, lines(), structure, (each) => read.push(each));
  known.set(structure.sections, { text, read });
  return read;
}

/** The references (引用) of the text to places in itself and in other documents, in its order. */
export function findReferences(text: string, lines: readonly Line[], structure: ReferenceScope): Reference[] {
  const found: Reference[] = [];
  readReferences(text, lines, structure, ({ reference }) => found.push(reference));
  return found;
}

/** Reads one reference after the other. Reads a bounded stretch round each candidate: linear in the text's length. */
function readReferences(
  text: string,
  lines: readonly Line[],
  structure: ReferenceScope,
  take: (read: ReadReference) => void,
): void {
  const walk = new ReferenceWalk(text, lines, structure, take);
  for (let at = nextOpening(text, 0); at < text.length; at = nextOpening(text, at + 1))
    if (at >= walk.done) walk.read(at);
}

/** What a reference may begin with: 第, 前, 附件, 上款, 上条, 该条. */
const OPENS = new Uint8Array(65536);
for (const character of '第前附上该該') OPENS[character.charCodeAt(0)] = 1;

/** The first index at or after `from` where a reference may begin; the length of the text where there is none. */
function nextOpening(text: string, from: number): number {
  let at = from;
  while (at < text.length && OPENS[text.charCodeAt(at)] === 0) at++;
  return at;
}
