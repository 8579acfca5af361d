import type { Scan } from '../grammar/scan';
import { isHan } from '../lexicon/words';
import { ask } from '../rule';
import { findDottedNames } from './dotted';
import { findRepeated } from './repeated';
import { Start, startRows } from './start.rules';

/** People (人名): beside a post, a form of address, in a list, before a verb, with a dot, or plainly a name. */
export function findPeople(scan: Scan): void {
  findDottedNames(scan);
  const { words } = scan;
  for (let index = 0; index < words.count; index++) {
    const at = words.starts[index] as number;
    if (at < scan.peopleUpTo) continue;
    const end = personAt(scan, at, index);
    if (end > at) scan.peopleUpTo = end;
  }
  findRepeated(scan);
}

/** The end of the name that begins at a word; 0 where none does. */
function personAt(scan: Scan, at: number, index: number): number {
  if (scan.blocked[at] === 1 || !isHan(scan.text.charCodeAt(at))) return 0;
  const dotted = scan.people.endOf(at);
  if (dotted > 0) return dotted;
  const rows = startRows(scan, at, index);
  if (rows.length === 0) return 0;
  const start = new Start(scan, at, index);
  ask(rows, start);
  return start.taken;
}
