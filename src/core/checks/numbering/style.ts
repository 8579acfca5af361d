import type { RuleInput } from '../rule';

/** Rules for writers (行文规范) say nothing about scraped articles: only where the document is one that they are for. */
export function isWriting({ structure }: RuleInput): boolean {
  return (
    structure.kind === 'official-document' || structure.kind === 'report' || structure.kind === 'statute'
  );
}
