import { foldForRules } from '../lexicon/simplify';
import { BY_WHOM } from './agents.rules';
import { moveTo } from './mention';
import type { ResolveStep } from './step';

/** Who takes on a post behind 由, which a name has swallowed (由|柳知远兼, 农会主席由|柳知远兼任). Linear. */
export const mendAgents: ResolveStep = (document, resolved) => {
  if (!document.text.includes('由')) return resolved;
  const folded = foldForRules(document.text);
  const ends = new Set(resolved.entities.filter(({ type }) => type === 'position').map(({ end }) => end));
  for (const person of resolved.entities) {
    const { start, end } = person;
    if (person.type !== 'person' || folded[start] !== '由') continue;
    if (!ends.has(start) && !/[,，、;；]/.test(folded.charAt(start - 1))) continue;
    const name = BY_WHOM.exec(folded.slice(start, end + 5))?.[1];
    if (name === undefined || start + 1 + name.length < end) continue;
    moveTo(document.text, person, start + 1, start + 1 + name.length);
  }
  return resolved;
};
