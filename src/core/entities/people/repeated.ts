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
      if (people.endOf(at) > 0) {
        if (people.endOf(at) === at + name.length) raise((byStart ??= startsOf(scan)), at);
        continue;
      }
      const end = at + name.length;
      if (!crosses(scan, at, end) && !people.reach(at - 8, end, at))
        accept(scan, at, end, 0.8, { need: 0, id: 'person/repeated' }, 'person/repeated');
    }
  }
}

/** 林郑月|娥: where another mention has one character more of the same name, and nobody is called by the shorter alone. */
export function lengthenRepeated(text: string, people: readonly Found[]): void {
  const names = new Set(
    people
      .filter(({ confidence, start, end }) => confidence >= 0.8 && end - start >= 3)
      .map(({ start, end }) => text.slice(start, end)),
  );
  for (const one of people)
    while (one.end < text.length && names.has(text.slice(one.start, one.end + 1))) one.end++;
}

/** Seen plainly once, sure elsewhere. */
function raise(byStart: ReadonlyMap<number, Found>, at: number): void {
  const person = byStart.get(at);
  if (person) person.confidence = Math.max(person.confidence, 0.8);
}

function startsOf({ people }: Scan): Map<number, Found> {
  return new Map(people.list.map((person) => [person.start, person]));
}
