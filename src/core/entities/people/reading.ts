import type { Scan } from '../grammar/scan';
import { ask, GO_ON } from '../rule';
import { crosses } from './accept';
import { Person } from './candidate';
import { NEED } from './cue';
import { BESIDE, LAST_CHARACTER, PLAIN, READING } from './reading.rules';

/** Takes a reading of a name where the surroundings are worth it: the end of the name, 0 where they are not. */
export function readPerson(scan: Scan, at: number, end: number, gain: number): number {
  const person = new Person(scan, at, end, gain);
  if (ask(LAST_CHARACTER, person) !== GO_ON || crosses(scan, at, person.end)) return 0;
  person.look();
  if (ask(READING, person) === GO_ON) ask(person.need >= NEED.neutral ? PLAIN : BESIDE, person);
  return person.taken;
}
