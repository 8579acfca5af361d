import type { Found, Scan } from './scan';

/** Proposes a name and gives its end; `rule` is the id of the row that says so. */
type Add = (
  scan: Scan,
  start: number,
  end: number,
  confidence: number,
  rule: string,
  value?: string,
  evidence?: string,
  generic?: boolean,
) => number;

function adder(type: Found['type'], list: 'places' | 'bodies' | 'posts' | 'people', usual: string): Add {
  return (scan, start, end, confidence, rule, value, evidence = usual, generic = false) => {
    const found: Found = { type, start, end, confidence, evidence, rule };
    if (value !== undefined) found.value = value;
    if (generic) found.generic = true;
    scan[list].add(found);
    return end;
  };
}

export const addPlace = adder('place', 'places', 'place/form');
export const addBody = adder('organization', 'bodies', 'organization/form');
export const addPost = adder('position', 'posts', 'position/grammar');
export const addPerson = adder('person', 'people', 'person/name');
