import { isDot, isTransliteration } from '../grammar/personName';
import { KIND } from '../lexicon/trie';
import { SpanIndex, type Found, type Scan } from '../grammar/scan';
import type { TaggedSpan, TaggedType } from './labels';
import { isNoName } from './veto';

type Named = Exclude<TaggedType, 'position'>;

/** A rule this sure keeps its name against the tagger. */
export const SURE: Record<Named, number> = { person: 0.75, place: 0.7, organization: 0.75 };
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
  const decided: Scan = {
    ...scan,
    people: wholeForeignNames(scan, settle(scan, scan.people.list, 'person', spans, cover), cover),
    places: settle(scan, scan.places.list, 'place', spans, cover),
    bodies: settle(scan, scan.bodies.list, 'organization', spans, cover),
  };
  addTagged(decided, spans);
  return decided;
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
  scan: Scan,
  list: readonly Found[],
  type: Named,
  spans: readonly TaggedSpan[],
  cover: Int32Array,
): SpanIndex {
  const kept = new SpanIndex(scan.text.length);
  for (const found of list) {
    const span = spans[(cover[found.start] as number) - 1];
    if (span && span.type === type && span.start === found.start && span.end === found.end) {
      kept.add({ ...found, confidence: Math.max(found.confidence, BOTH) });
      continue;
    }
    const inside = span !== undefined && span.start <= found.start && found.end <= span.end;
    if (inside && type === 'place' && span.type === 'organization') kept.add(found);
    else if (found.confidence >= SURE[type]) kept.add(found);
  }
  return kept;
}

/**
 * A transliterated name goes on while single characters of transliterations follow (斯捷帕 + 申), unless the tagger saw
 * something else begin there.
 */
function wholeForeignNames(scan: Scan, people: SpanIndex, cover: Int32Array): SpanIndex {
  const whole = new SpanIndex(scan.text.length);
  for (const found of people.list) whole.add({ ...found, end: foreignEnd(scan, found, cover) });
  return whole;
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
function addTagged(scan: Scan, spans: readonly TaggedSpan[]): void {
  const taken = new Uint8Array(scan.text.length + 1);
  const inside = new Uint8Array(scan.text.length + 1);
  for (const list of [scan.people.list, scan.places.list, scan.bodies.list])
    for (const { start, end, confidence, type } of list) {
      if (confidence < SURE[type as Named]) continue;
      taken.fill(1, start, end);
      if (type !== 'place') inside.fill(1, start, end);
    }
  for (const { type, start, end } of spans) {
    if (type === 'position') continue;
    const index = type === 'person' ? scan.people : type === 'place' ? scan.places : scan.bodies;
    if (index.endOf(start) === end) continue;
    let free = true;
    const barred = type === 'organization' ? inside : taken;
    for (let at = start; at < end && free; at++) free = barred[at] === 0;
    if (free) index.add({ type, start, end, confidence: ALONE, evidence: 'tagger' });
  }
}
