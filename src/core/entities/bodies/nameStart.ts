import type { Scan } from '../grammar/scan';
import { Walk, walkLeft } from '../walk';
import { NAME_WALK } from './nameStart.rules';

const LONGEST_NAME = 24;

/** Where the name before a form of bodies begins; -1 where nothing there is a name. */
export function nameStart(scan: Scan, form: number): number {
  return walkLeft(new Walk(scan, form, LONGEST_NAME), NAME_WALK);
}
