import type { Scan } from '../grammar/scan';
import { ask } from '../rule';
import { Side, type Around } from './cue';
import { CUES_AFTER, CUES_BEFORE } from './cues.rules';

/** What stands before a name that begins at `at`. */
export function evidenceBefore(scan: Scan, at: number): Around {
  const side = new Side(scan, at);
  side.post = scan.posts.startOf(at);
  ask(CUES_BEFORE, side);
  return side;
}

/** What stands after a name that ends at `end`. */
export function evidenceAfter(scan: Scan, end: number): Around {
  const side = new Side(scan, end);
  ask(CUES_AFTER, side);
  return side;
}
