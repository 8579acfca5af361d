import type { Entity } from '../../record';
import type { Line } from '../../text/lines';
import type { StructureRecord } from '../../record';
import { keptPieces } from '../pieces';

/** The mentions in the order of the text, outer before inner. */
export function inOrder(entities: readonly Entity[]): Entity[] {
  return [...entities].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Adds those of `more` that touch no mention there is; both lists may be in any order. */
export function insertFree(entities: readonly Entity[], more: readonly Entity[]): Entity[] {
  if (more.length === 0) return [...entities];
  const known = inOrder(entities);
  const added: Entity[] = [];
  let next = 0;
  let reach = 0;
  let taken = 0;
  for (const entity of inOrder(more)) {
    while (next < known.length && (known[next] as Entity).start < entity.end) {
      reach = Math.max(reach, (known[next] as Entity).end);
      next++;
    }
    if (entity.start < reach || entity.start < taken) continue;
    added.push(entity);
    taken = entity.end;
  }
  return inOrder([...known, ...added]);
}

/** Every place of the kept text where one of the words stands, the longest first; linear in the text's length. */
export function findWords(
  lines: readonly Line[],
  structure: StructureRecord,
  words: Iterable<string>,
): { word: string; start: number }[] {
  // Thousands of words may begin alike, but they have few lengths: each is one look, not one for every word.
  const byHead = new Map<string, { words: Set<string>; lengths: number[] }>();
  for (const word of words) {
    if (word === '') continue;
    const head = word.slice(0, Math.min(2, word.length));
    const group = byHead.get(head) ?? { words: new Set(), lengths: [] };
    byHead.set(head, group);
    group.words.add(word);
    if (!group.lengths.includes(word.length)) group.lengths.push(word.length);
  }
  if (byHead.size === 0) return [];
  for (const { lengths } of byHead.values()) lengths.sort((a, b) => b - a);
  for (const head of byHead.keys()) begins[head.charCodeAt(0)] = 1;
  const found: { word: string; start: number }[] = [];
  for (const piece of keptPieces(lines, structure)) {
    for (let at = 0; at < piece.text.length;) {
      if (begins[piece.text.charCodeAt(at)] === 0) {
        at++;
        continue;
      }
      const candidates = byHead.get(piece.text.slice(at, at + 2)) ?? byHead.get(piece.text.charAt(at));
      const word = candidates && longestAt(piece.text, at, candidates);
      if (word === undefined) at++;
      else {
        found.push({ word, start: piece.start + at });
        at += word.length;
      }
    }
  }
  for (const head of byHead.keys()) begins[head.charCodeAt(0)] = 0;
  return found;
}

/** The longest of the words that stands at a place. */
function longestAt(
  text: string,
  at: number,
  { words, lengths }: { words: ReadonlySet<string>; lengths: readonly number[] },
): string | undefined {
  for (const length of lengths) {
    const word = text.slice(at, at + length);
    if (words.has(word)) return word;
  }
  return undefined;
}

/** 1 for what some word begins with, while a text is searched. */
const begins = new Uint8Array(65536);
