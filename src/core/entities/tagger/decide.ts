import { LEVEL_LETTERS } from '../../knowledge/levels';
import { isDot, isTransliteration } from '../people/nameReading';
import { GAP_END } from '../people/reading.rules';
import { KIND } from '../lexicon/kinds';
import { separatePlaces } from '../places/separate';
import { theLexicon } from '../lexicon/lexicon';
import { isHan } from '../lexicon/words';
import { SpanIndex, type Found, type Scan } from '../grammar/scan';
import type { TaggedSpan, TaggedType } from './labels';
import { SURE } from './gate';
import { isNoName } from './vetoes';

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
  readSpans(scan.text.length, spans);
  const lists = {
    person: wholeForeignNames(scan, settle(scan, scan.people.list, 'person', spans)),
    place: settle(scan, scan.places.list, 'place', spans),
    organization: settle(scan, scan.bodies.list, 'organization', spans),
  };
  addTagged(lists, spans);
  return {
    ...scan,
    people: indexOf(scan, scan.people, lists.person),
    places: indexOf(scan, scan.places, separatePlaces(scan, lists.place)),
    bodies: indexOf(
      scan,
      scan.bodies,
      lists.organization.map((body) => withoutLead(scan, body)),
    ),
  };
}

/** 距|红河镇政府, 复设|县卫生局: a word of the sentence before a division or its letter. */
const LEAD = new RegExp(
  `^(?:[原距由系]|复设|[后又][改设]|首建|初建)(?=(?:[\\u4e00-\\u9fff]{2,4})?[${LEVEL_LETTERS}])`,
);

function withoutLead({ text }: Scan, body: Found): Found {
  const lead = LEAD.exec(text.slice(body.start, body.end));
  return lead ? { ...body, start: body.start + lead[0].length } : body;
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

/** Of the paragraph in hand: which tagged span holds a character, from 1 on; by what kept names it is taken. */
let cover = new Int32Array(0);
let taken = new Uint8Array(0);
const BY_ANY = 1;
/** A place does not keep a body from standing around it. */
const BY_BODY_OR_PERSON = 2;

function readSpans(length: number, spans: readonly TaggedSpan[]): void {
  if (cover.length <= length) {
    cover = new Int32Array(2 * length + 64);
    taken = new Uint8Array(2 * length + 64);
  } else {
    cover.fill(0, 0, length + 1);
    taken.fill(0, 0, length + 1);
  }
  spans.forEach(({ start, end }, index) => cover.fill(index + 1, start, end));
}

/** The rules' names of one type that stand beside the tagger's. */
function settle(scan: Scan, list: readonly Found[], type: Named, spans: readonly TaggedSpan[]): Found[] {
  const kept: Found[] = [];
  for (const found of list) {
    const span = spans[(cover[found.start] as number) - 1];
    if (span && span.type === type && span.start === found.start && span.end === found.end) {
      kept.push(found.confidence >= BOTH ? found : { ...found, confidence: BOTH });
      continue;
    }
    const inside = span !== undefined && span.start <= found.start && found.end <= span.end;
    if (inside && type === 'place' && span.type === 'organization') kept.push(found);
    else if (found.confidence >= SURE[type] && !isSeenOtherwise(scan, found, spans)) kept.push(found);
  }
  return kept;
}

/** Whose edges are the rules' own: letters set apart, a surname alone. */
const OWN: ReadonlySet<string | undefined> = new Set([
  'person/letter-spaced',
  'person/addressed',
  'person/surname-addressed',
]);
/** Rows of people that go by one thing beside the name, and of places by their characters alone: what else may be there. */
const DOUBTED: ReadonlySet<string | undefined> = new Set([
  'person/beside/name',
  'person/reading/one-more-before-a-break',
  'person/repeated',
  'person/steppe',
  'place/division-short',
  'place/by-form',
  'place/known',
]);
/** Rows that stop early: of longer names from the same beginning the tagger is right nine times of ten. */
const STOP_EARLY: ReadonlySet<string | undefined> = new Set([
  'place/division-short',
  'place/by-form',
  'place/zone',
  'place/under',
  'body/of-place',
  'body/known',
]);

/**
 * Where the tagger is right far more often than a rule that is sure: it sees a name of that type begin earlier (老|龙湾,
 * 胡|安·马丁内斯), a longer one where a row stops early (马七十|六), a shorter person that ends in no little word (陶然|戴,
 * not 付来|强), or another type where a row is doubted.
 */
function isSeenOtherwise({ text, places }: Scan, found: Found, spans: readonly TaggedSpan[]): boolean {
  const { start, end, rule, type } = found;
  for (let at = start; at < end; at++) {
    const span = spans[(cover[at] as number) - 1];
    if (span === undefined || span.type === 'position') continue;
    if (span.type !== type) return DOUBTED.has(rule) && (type === 'person' || span.type === 'person');
    if (OWN.has(rule)) return false;
    if (span.start < start)
      return (
        type === 'person' ||
        (span.end >= end && !(type === 'place' && isInOrBehind(places, span.start, start)))
      );
    if (span.start > start) return false;
    if (span.end > end)
      return type === 'person' || (STOP_EARLY.has(rule) && !(type === 'place' && places.endOf(end) > 0));
    return type === 'person' && DOUBTED.has(rule) && !GAP_END.at(text, span.end - 1);
  }
  return false;
}

/** A place goes over `from` (布尔河|县冲乎坝乡), or ends where another begins (阳原|泥河湾: each level is one). */
function isInOrBehind(places: SpanIndex, from: number, place: number): boolean {
  return places.startOf(place) >= from || places.reach(from - 8, from, from);
}

/**
 * A transliterated name goes on while single characters of transliterations follow (斯捷帕 + 申), unless the tagger saw
 * something else begin there.
 */
function wholeForeignNames(scan: Scan, people: readonly Found[]): Found[] {
  return people.map((found) => {
    const end = foreignEnd(scan, found);
    return end === found.end ? found : { ...found, end };
  });
}

function foreignEnd(scan: Scan, { start, end }: Found): number {
  const { text, words } = scan;
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
  return goesOnAbroad(scan, start, end) || to;
}

/** 总理普拉昌|达。: right behind a post, what transliterations are written with up to the clause's end; 0 where it is not. */
function goesOnAbroad({ text, posts }: Scan, start: number, end: number): number {
  if (end - start < 3 || posts.startOf(start) < 0) return 0;
  const [, middle, last] = theLexicon().foreign;
  let to = end;
  while (to - end < 3 && (middle[text.charCodeAt(to)] as number) + (last[text.charCodeAt(to)] as number) > 0)
    to++;
  return to > end && !isHan(text.charCodeAt(to)) && cover[to - 1] === cover[start] ? to : 0;
}

/** Adds the tagger's names that no kept rule contradicts. */
function addTagged(lists: Record<Named, Found[]>, spans: readonly TaggedSpan[]): void {
  if (spans.length === 0) return;
  for (const list of [lists.person, lists.place, lists.organization])
    for (const { start, end, confidence, type } of list) {
      if (confidence < SURE[type]) continue;
      const by = type === 'place' ? BY_ANY : BY_ANY | BY_BODY_OR_PERSON;
      for (let at = start; at < end; at++) taken[at]! |= by;
    }
  for (const { type, start, end } of spans) {
    if (type === 'position') continue;
    const barred = type === 'organization' ? BY_BODY_OR_PERSON : BY_ANY;
    let free = true;
    for (let at = start; at < end && free; at++) free = (taken[at]! & barred) === 0;
    if (free) lists[type].push({ type, start, end, confidence: ALONE, evidence: 'tagger', rule: 'tagger' });
  }
}
