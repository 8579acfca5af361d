import { theLexicon } from '../lexicon/lexicon';
import { KIND } from '../lexicon/trie';
import { accept, crosses, SINGLE_AFTER } from './accept';
import { NEED } from './cue';
import { evidenceAfter, evidenceBefore } from './cues';
import type { Scan } from '../grammar/scan';

/** 赫里斯|坚科: a name of the lexicon that is the head of a longer transliterated one. */
export function foreignPerson(scan: Scan, at: number, index: number): number {
  const { words, text } = scan;
  const end = words.ends[index] as number;
  if (end - at < 2 || index + 1 >= words.count) return 0;
  const middle = theLexicon().foreign[1];
  for (let place = at; place < end; place++) if ((middle[text.charCodeAt(place)] as number) === 0) return 0;
  const next = words.kinds[index + 1] as number;
  const nextEnd = words.ends[index + 1] as number;
  if (next === KIND.foreignName || next === KIND.foreignCandidate) return foreignAt(scan, at, index);
  const last = theLexicon().foreign[2];
  const code = text.charCodeAt(end);
  if (
    end - at >= 3 &&
    nextEnd === end + 1 &&
    (last[code] as number) > 0 &&
    (last[code] as number) < 9 &&
    !SINGLE_AFTER.has(text[end] as string) &&
    next !== KIND.function &&
    next !== KIND.verb
  )
    return foreignAt(scan, at, index);
  return 0;
}

/** A transliterated name without a dot; pieces that touch are one (拉特纳|亚克). */
export function foreignAt(scan: Scan, at: number, index: number): number {
  const { words, text } = scan;
  const { foreign } = theLexicon();
  const last = foreign[2];
  let next = index;
  let end = words.ends[index] as number;
  for (next = index + 1; next < words.count && end - at < 9; next++) {
    const kind = words.kinds[next] as number;
    const length = (words.ends[next] as number) - end;
    const joins =
      kind === KIND.foreignName ||
      (kind === KIND.person && length > 1 && (last[text.charCodeAt(end)] as number) > 0) ||
      kind === KIND.foreignCandidate ||
      (length === 1 &&
        (last[text.charCodeAt(end)] as number) > 0 &&
        (last[text.charCodeAt(end)] as number) < 9 &&
        kind !== KIND.function &&
        !SINGLE_AFTER.has(text[end] as string) &&
        end - at < 5);
    if (!joins) break;
    end = words.ends[next] as number;
  }
  if (end - at < 2 || crosses(scan, at, end)) return 0;
  if (isOfPlace(scan, at, end)) return 0;
  const before = evidenceBefore(scan, at);
  const after = evidenceAfter(scan, end);
  const evidence = before.need <= after.need ? before : after;
  const length = end - at;
  if (evidence.need <= NEED.profession)
    return accept(scan, at, end, length === 2 ? 0.75 : 0.88, evidence, 'person/foreign-beside');
  if (length === 2)
    return evidence.need <= NEED.verb ? accept(scan, at, end, 0.6, evidence, 'person/foreign-short') : 0;
  if (placeLike(scan, at, end)) return 0;
  return accept(
    scan,
    at,
    end,
    evidence.need <= NEED.verb ? 0.8 : 0.62,
    {
      ...evidence,
      id: 'person/foreign',
    },
    'person/foreign-plain',
  );
}

/** A place, or 江苏|盐城人: where somebody is from; no transliteration is written with 人. */
function isOfPlace({ places, text }: Scan, at: number, end: number): boolean {
  return places.endOf(at) >= end || text[end - 1] === '人';
}

/** 在 before it, 省 or 号 after it: a foreign place or a thing, no person. */
function placeLike(scan: Scan, at: number, end: number): boolean {
  const { text } = scan;
  const before = text[at - 1] ?? '';
  if (PLACE_BEFORE.has(before)) return true;
  return PLACE_AFTER.has(text[end] ?? '');
}
const PLACE_BEFORE = new Set('在于到赴至抵驻飞');
const PLACE_AFTER = new Set(
  '省市州县区镇村岛河湖山湾港海峡郡邦城族人语教队厂牌机型杯号症病级级式报社赛酸剂钠素烷烯油',
);
