import type { Found, Scan } from '../grammar/scan';
import { accept, crosses } from './accept';

/** A name that is sure once is one wherever it stands again. */
export function findRepeated(scan: Scan): void {
  const { text, people } = scan;
  const names = new Set<string>();
  let byStart: Map<number, Found> | undefined;
  for (const person of people.list) {
    if (person.confidence >= 0.8 && person.end - person.start >= 2)
      names.add(text.slice(person.start, person.end));
  }
  for (const name of names) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      const end = at + name.length;
      // 高云|峰: elsewhere the name is plainly longer.
      const shorter = people.endOf(at);
      if (shorter > 0 && (shorter >= end || !people.take(at, shorter))) {
        if (shorter === end) raise((byStart ??= startsOf(scan)), at);
        continue;
      }
      if (!crosses(scan, at, end) && !people.reach(at - 8, end, at))
        accept(scan, at, end, 0.8, { need: 0, id: 'person/repeated' }, 'person/repeated');
    }
  }
}

/** Seen plainly once, sure elsewhere. */
function raise(byStart: ReadonlyMap<number, Found>, at: number): void {
  const person = byStart.get(at);
  if (person) person.confidence = Math.max(person.confidence, 0.8);
}

function startsOf({ people }: Scan): Map<number, Found> {
  return new Map(people.list.map((person) => [person.start, person]));
}
