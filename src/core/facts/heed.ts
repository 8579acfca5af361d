import type { Entity, Fact, Relation } from '../record';

/** Kinds that say that the post is not held: it was, or it may come to be. */
const NOT_HELD: ReadonlySet<Fact['kind']> = new Set(['removed', 'former', 'proposed']);

/**
 * What facts tell of the names: a mention gets the posts that its sentence gives it, and nobody `holds` a post that they have
 * only left, once held or may get. The entities are this analysis's own and are written to.
 */
export function heedFacts(
  entities: readonly Entity[],
  relations: readonly Relation[],
  facts: readonly Fact[],
): Relation[] {
  const mentions = new Map<number, Entity>();
  for (const entity of entities) if (entity.type === 'person') mentions.set(entity.start, entity);
  const held = new Set<string>();
  const gone = new Set<string>();
  for (const fact of facts) {
    for (const post of [fact.post, fact.postText])
      (NOT_HELD.has(fact.kind) ? gone : held).add(JSON.stringify([fact.person, post]));
    const mention = mentions.get(fact.personAt.start);
    if (!mention || fact.confidence < 0.6) continue;
    const posts = (mention.positions ??= []);
    const bare = (post: string): string => post.replace(/\s/g, '');
    if (!posts.some((post) => bare(post) === fact.postText)) posts.push(fact.postText);
  }
  return relations.filter(({ type, subject, object }) => {
    const key = JSON.stringify([subject, object]);
    return type !== 'holds' || !gone.has(key) || held.has(key);
  });
}
