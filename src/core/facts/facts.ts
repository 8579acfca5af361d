import type { Entity, Fact } from '../record';
import type { ResolveDocument } from '../entities/resolve/step';

/**
 * The facts of a document (任职事件): who held, got or left which post. Facts are read from the entities and the words
 * between them; what a sentence leaves open stays out.
 */
export function readFacts(document: ResolveDocument, entities: readonly Entity[]): Fact[] {
  const facts: Fact[] = [];
  const byEnd = new Map<number, Entity>();
  for (const entity of entities)
    if (entity.type === 'position' && entity.nested !== true && entity.generic !== true)
      byEnd.set(entity.end, entity);
  for (const person of entities) {
    if (person.type !== 'person' || person.nested === true) continue;
    let post = byEnd.get(person.start);
    while (post) {
      const before = document.text.slice(Math.max(0, post.start - 2), post.start);
      if (/[原前任拟]$/.test(before)) break;
      facts.push({
        kind: 'holds',
        person: person.canonical,
        post: post.canonical,
        postText: post.text,
        body: post.organization ?? null,
        place: null,
        ...sentenceAround(document.text, post.start, person.end),
        confidence: 0.6,
        personAt: { start: person.start, end: person.end },
        postAt: { start: post.start, end: post.end },
      });
      post = before.endsWith('、') ? byEnd.get(post.start - 1) : undefined;
    }
  }
  return facts.sort((a, b) => a.postAt.start - b.postAt.start || a.personAt.start - b.personAt.start);
}

/** How far a sentence is looked for on either side. */
const REACH = 500;

function sentenceAround(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  while (start > 0 && from - start < REACH && !/[。！？!?\r\n]/.test(text.charAt(start - 1))) start--;
  let end = to;
  while (end < text.length && end - to < REACH && !/[。！？!?\r\n]/.test(text.charAt(end))) end++;
  return { start, end };
}
