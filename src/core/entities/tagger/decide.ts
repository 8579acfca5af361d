import { isDot, isTransliteration } from '../grammar/personName';
import { KIND } from '../lexicon/trie';
import { SpanIndex, type Found, type Scan } from '../grammar/scan';
import type { TaggedSpan, TaggedType } from './labels';
import { SURE } from './gate';
import { isNoName } from './veto';

type Named = Exclude<TaggedType, 'position'>;

/** What the tagger sees alone, and what both see. */
const ALONE = 0.7;
const BOTH = 0.85;

/**
 * Rules and tagger together (规则与统计的合并): the tagger, which has read the rules' verdicts, decides on people, bodies
 * and places; a rule that is sure keeps its name all the same; places inside a body stay as its parts. Posts are the
 * rules' alone. Gives a scan with the names decided.
 */
export function decide(scan: Scan, tagged: readonly TaggedSpan[]): Scan {
  const spans = tagged.filter((span) => !touchesBlocked(scan, span.start, span.end) && !isNoName(scan, span));
  const cover = coverOf(scan.text.length, spans);
  const lists = {
    person: wholeForeignNames(scan, settle(scan.people.list, 'person', spans, cover), cover),
    place: settle(scan.places.list, 'place', spans, cover),
    organization: settle(scan.bodies.list, 'organization', spans, cover),
  };
  addTagged(scan, lists, spans);
  return {
    ...scan,
    people: indexOf(scan, scan.people, lists.person),
    places: indexOf(scan, scan.places, lists.place),
    bodies: indexOf(scan, scan.bodies, lists.organization),
  };
}

/** The index of a list: the one that there is where the list is still the same. */
function indexOf({ text }: Scan, known: SpanIndex, list: readonly Found[]): SpanIndex {
  if (known.list.length === list.length && known.list.every((found, index) => found === list[index]))
    return known;
  const index = new SpanIndex(text.length);
  for (const found of list) index.add(found);
  return index;
}

function touchesBlocked(scan: Scan, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (scan.blocked[at] === 1) return true;
  return false;
}

/** For each character the tagged span that holds it, from 1 on. */
function coverOf(length: number, spans: readonly TaggedSpan[]): Int32Array {
  const cover = new Int32Array(length + 1);
  spans.forEach(({ start, end }, index) => cover.fill(index + 1, start, end));
  return cover;
}

/** The rules' names of one type that stand beside the tagger's. */
function settle(
  list: readonly Found[],
  type: Named,
  spans: readonly TaggedSpan[],
  cover: Int32Array,
): Found[] {
  const kept: Found[] = [];
  for (const found of list) {
    const span = spans[(cover[found.start] as number) - 1];
    if (span && span.type === type && span.start === found.start && span.end === found.end) {
      kept.push(found.confidence >= BOTH ? found : { ...found, confidence: BOTH });
      continue;
    }
    const inside = span !== undefined && span.start <= found.start && found.end <= span.end;
    if (inside && type === 'place' && span.type === 'organization') kept.push(found);
    else if (found.confidence >= SURE[type]) kept.push(found);
  }
  return kept;
}

/**
 * A transliterated name goes on while single characters of transliterations follow (斯捷帕 + 申), unless the tagger saw
 * something else begin there.
 */
function wholeForeignNames(scan: Scan, people: readonly Found[], cover: Int32Array): Found[] {
  return people.map((found) => {
    const end = foreignEnd(scan, found, cover);
    return end === found.end ? found : { ...found, end };
  });
}

function foreignEnd(
  { text, words }: Scan,
  { start, end }: { start: number; end: number },
  cover: Int32Array,
): number {
  if (end - start < 2) return end;
  for (let at = start; at < end; at++) if (!isTransliteration(text[at]) && !isDot(text[at])) return end;
  let to = end;
  while (to < text.length && to - end < 2 && isTransliteration(text[to]) && cover[to] === cover[start]) {
    const word = words.at[to] as number;
    const kind = words.kinds[word];
    const single = words.ends[word] === to + 1 && (words.starts[word] as number) >= start;
    if (!single || kind === KIND.function || kind === KIND.verb || kind === KIND.locative) break;
    to++;
  }
  return to;
}

/** Adds the tagger's names that no kept rule contradicts. */
function addTagged({ text }: Scan, lists: Record<Named, Found[]>, spans: readonly TaggedSpan[]): void {
  if (spans.length === 0) return;
  const taken = new Uint8Array(text.length);
  const inside = new Uint8Array(text.length);
  for (const list of [lists.person, lists.place, lists.organization])
    for (const { start, end, confidence, type } of list) {
      if (confidence < SURE[type as Named]) continue;
      taken.fill(1, start, end);
      if (type !== 'place') inside.fill(1, start, end);
    }
  for (const { type, start, end } of spans) {
    if (type === 'position') continue;
    const list = lists[type];
    if (list.some((found) => found.start === start && found.end === end)) continue;
    const barred = type === 'organization' ? inside : taken;
    if (barred.subarray(start, end).includes(1)) continue;
    list.push({ type, start, end, confidence: ALONE, evidence: 'tagger' });
  }
}
