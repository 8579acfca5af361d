/** What one text tells about a person it names: where and in which bodies it places the name. Canonical forms. */
export interface Sighting {
  document: number;
  places: readonly string[];
  bodies: readonly string[];
}

/** The texts that speak of one person (同一人物), and what tells that person from namesakes. */
export interface Identity {
  documents: number[];
  /** The place, or the body, that most of its texts name; empty where no text names one. */
  container: string;
  places: string[];
  bodies: string[];
}

/**
 * Tells namesakes apart (同名异人). Two texts speak of one person where they share a place or a body of the name; a text that
 * names two places of one career ties both. The name alone ties nothing: a text without a place or body stands alone.
 * Deterministic: identities in the order of their first document.
 */
export function identitiesOf(sightings: readonly Sighting[]): Identity[] {
  const parent = sightings.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] as number;
    while (parent[index] !== root) [parent[index], index] = [root, parent[index] as number];
    return root;
  };
  const first = new Map<string, number>();
  sightings.forEach((sighting, index) => {
    for (const key of keysOf(sighting)) {
      const known = first.get(key);
      if (known === undefined) first.set(key, index);
      else {
        const [a, b] = [find(known), find(index)];
        parent[Math.max(a, b)] = Math.min(a, b);
      }
    }
  });
  const groups = new Map<number, Sighting[]>();
  sightings.forEach((sighting, index) => {
    const root = find(index);
    const group = groups.get(root);
    if (group) group.push(sighting);
    else groups.set(root, [sighting]);
  });
  return [...groups.values()].map((group) => {
    const places = byCount(group.map(({ places }) => places));
    const bodies = byCount(group.map(({ bodies }) => bodies));
    return {
      documents: [...new Set(group.map(({ document }) => document))],
      container: places[0] ?? bodies[0] ?? '',
      places,
      bodies,
    };
  });
}

function keysOf({ places, bodies }: Sighting): string[] {
  return [...places.map((place) => `p ${place}`), ...bodies.map((body) => `b ${body}`)];
}

/** The values, those that most lists hold first; equal ones in the order of the text. */
function byCount(lists: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const list of lists)
    for (const value of new Set(list)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}
