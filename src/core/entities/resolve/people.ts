import type { Entity } from '../../record';
import { foldWidth } from '../../text/width';
import { findWords, insertFree } from './insert';
import { newMention } from './mention';
import type { ResolveStep } from './step';
import { COMPOUND, BOUNDARY } from './people.rules';

/** Below this a name is too uncertain to be looked for elsewhere. */
const SURE = 0.8;

/**
 * One person, many mentions (人名共指): a full name that was recognised once is recognised wherever it stands; a
 * surname before a post or 同志 (蔡县长) is the last full name of that surname, of that post where there are several.
 */
export const resolvePeople: ResolveStep = (document, resolved) => {
  const full = new Map<string, Entity>();
  const bySurname = new Map<string, Entity[]>();
  const seen = resolved.entities.filter((entity) => entity.type === 'person');
  for (const entity of seen) entity.canonical = foldWidth(entity.text).replace(/\s/g, '');
  for (const entity of seen) {
    if (entity.canonical.length < 2 || COMPOUND.test(entity.canonical)) {
      resolveSurname(entity, bySurname.get(entity.canonical) ?? []);
      continue;
    }
    if (!full.has(entity.canonical)) {
      full.set(entity.canonical, entity);
      const surname =
        /^(?:欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|司徒|令狐|夏侯|端木)/.exec(entity.canonical)?.[0] ??
        entity.canonical.charAt(0);
      const list = bySurname.get(surname);
      if (list) list.push(entity);
      else bySurname.set(surname, [entity]);
    }
  }
  const wanted = new Map<string, Entity>();
  for (const entity of full.values())
    if (entity.confidence >= SURE && !entity.text.includes('\n')) wanted.set(entity.text, entity);
  const added: Entity[] = [];
  const known = new Set(seen.map((entity) => entity.start));
  for (const { word, start } of findWords(document.lines, document.structure, wanted.keys())) {
    if (known.has(start)) continue;
    const { canonical } = wanted.get(word) as Entity;
    if (word.length < 3 && !BOUNDARY.test(document.text.charAt(start - 1))) continue;
    added.push(newMention('person', start, word, 0.75, 'person/repeated', { canonical }));
  }
  return { ...resolved, entities: insertFree(resolved.entities, added) };
};

function resolveSurname(entity: Entity, candidates: readonly Entity[]): void {
  const last = candidates[candidates.length - 1];
  if (!last) return;
  const posts = (entity.positions ?? []).map((post) => foldWidth(post));
  const same = candidates.filter((one) =>
    (one.positions ?? []).some((post) => posts.some((mine) => foldWidth(post).endsWith(mine))),
  );
  const target = same[same.length - 1] ?? (candidates.length === 1 ? last : undefined);
  if (!target) return;
  entity.canonical = target.canonical;
  entity.evidence = [...(entity.evidence ?? []), { id: 'person/surname', values: [target.canonical] }];
}
