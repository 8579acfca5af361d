import { divisionIndex, divisionPath, type Division } from '../lexicon/divisions';
import { townshipCounties } from '../lexicon/townships';
import type { Mention } from '../mention';

const RANK: Readonly<Record<Division['level'], number>> = { province: 3, city: 2, county: 1, township: 0 };

/**
 * Gives the divisions among a paragraph's places their code (GB/T 2260) and path (省 > 市 > 县 > 乡). Of several of one
 * name the one that lies in, or beside, what the paragraph names stays; where nothing decides, there is no code.
 * `simple` is the paragraph in simplified characters.
 */
export function codePlaces(simple: string, mentions: readonly Mention[]): void {
  const places = mentions.filter((mention) => mention.type === 'place').sort((a, b) => a.start - b.start);
  const known = new Set<string>();
  const coded = new Map<number, Mention>();
  const open: [Mention, readonly Division[]][] = [];
  for (const place of places) {
    const candidates = candidatesOf(simple.slice(place.start, place.end));
    const before = coded.get(place.start);
    const within = before?.code ? candidates.filter((one) => liesIn(one.code, before.code as string)) : [];
    const sure = within.length === 1 ? within[0] : only(candidates);
    if (sure) {
      settle(place, sure, simple);
      known.add(sure.code);
      if (!coded.has(place.end)) coded.set(place.end, place);
    } else open.push([place, candidates]);
  }
  for (const [place, candidates] of open) {
    let best: Division | undefined;
    let bestScore = 0;
    let tied = false;
    for (const candidate of candidates) {
      let score = 0;
      for (const code of known) score = Math.max(score, shared(candidate.code, code));
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
        tied = false;
      } else if (score === bestScore && best?.code !== candidate.code) tied = true;
    }
    if (best && !tied) settle(place, best, simple);
  }
}

/** What was looked up of late: a text names the same places again and again. */
const recent = new Map<string, readonly Division[]>();
const KEPT = 500;

function candidatesOf(name: string): readonly Division[] {
  return recent.get(name) ?? lookUp(name);
}

function lookUp(name: string): readonly Division[] {
  let candidates: readonly Division[] = divisionIndex().get(name) ?? [];
  if (candidates.length === 0)
    candidates = townshipCounties(name).map((code) => ({ code, name, level: 'township' }));
  if (recent.size >= KEPT) recent.clear();
  recent.set(name, candidates);
  return candidates;
}

/** The one division that a name can mean by itself: the only one, the only one of today, or the only one of the highest level. */
function only(candidates: readonly Division[]): Division | undefined {
  const current = candidates.filter((one) => !one.former);
  const list = current.length > 0 ? current : candidates;
  const top = Math.max(...list.map((one) => RANK[one.level]));
  const highest = list.filter((one) => RANK[one.level] === top);
  return highest.length === 1 && (top >= 2 || list.length === 1) ? highest[0] : undefined;
}

function liesIn(code: string, outer: string): boolean {
  return code.startsWith(outer.replace(/(?:00){1,2}$/, ''));
}

/** How much two codes share: the county 3, the city 2, the province 1. */
function shared(a: string, b: string): number {
  const city = !a.endsWith('0000') && !b.endsWith('0000') && a.slice(0, 4) === b.slice(0, 4);
  return a === b ? 3 : city ? 2 : a.slice(0, 2) === b.slice(0, 2) ? 1 : 0;
}

function settle(place: Mention, division: Division, simple: string): void {
  place.code = division.code;
  const township = division.level === 'township' ? simple.slice(place.start, place.end) : undefined;
  // A former division (邢台市桥西区) stands in the path by its own name.
  place.path = divisionPath(division.code, township, division.former ? division.name : undefined);
}
