import type { Reference } from '../record';
import type { Line } from '../text/lines';
import type { ReferenceScope } from './referencePlaces';
import { ReferenceWalk, type ReadReference } from './referenceWalk';

/** What was read with a tree: the checks and the editor ask again. */
const known = new WeakMap<object, { text: string; read: ReadReference[] }>();

/** As `readReferences`, but what was read with this tree already is given again. */
export function referencesOf(
  text: string,
  lines: () => readonly Line[],
  structure: ReferenceScope,
): readonly ReadReference[] {
  const found = known.get(structure.sections);
  if (found?.text === text) return found.read;
  const read = readReferences(text, lines(), structure);
  known.set(structure.sections, { text, read });
  return read;
}

/** The references (引用) of the text to places in itself and in other documents, in its order. */
export function findReferences(text: string, lines: readonly Line[], structure: ReferenceScope): Reference[] {
  const read = readReferences(text, lines, structure);
  known.set(structure.sections, { text, read });
  return read.map(recordOf);
}

/** A reference as the record has it. Written out: taking two properties off each of many objects is slow. */
function recordOf({ start, end, text, statute, steps, target }: ReadReference): Reference {
  const reference: Reference =
    statute === undefined ? { start, end, text, steps } : { start, end, text, statute, steps };
  if (target !== undefined) reference.target = target;
  return reference;
}

/** The references with what they lead to. Reads a bounded stretch round each candidate: linear in the text's length. */
export function readReferences(
  text: string,
  lines: readonly Line[],
  structure: ReferenceScope,
): ReadReference[] {
  const found: ReadReference[] = [];
  const walk = new ReferenceWalk(text, lines, structure, found);
  // Where each of the openings stands next, found by plain searches: a statute of megabytes has few of them.
  const next = OPENINGS.map((opening) => text.indexOf(opening));
  for (;;) {
    let least = -1;
    for (let index = 0; index < next.length; index++) {
      const at = next[index] as number;
      if (at >= 0 && (least < 0 || at < (next[least] as number))) least = index;
    }
    if (least < 0) return found;
    const at = next[least] as number;
    if (at >= walk.done) walk.read(at);
    next[least] = text.indexOf(OPENINGS[least] as string, at + 1);
  }
}

/** What a reference may begin with. */
const OPENINGS = ['第', '前', '附件', '上款', '上条', '上條'];
