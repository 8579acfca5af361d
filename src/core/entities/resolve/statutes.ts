import type { Relation } from '../../record';
import { foldWidth } from '../../text/width';
import { isStatuteTitle } from '../marks/documents/kinds';
import { canonicalReference } from '../marks/documents/lawReferences';
import type { ResolveDocument, ResolveStep } from './step';

/** 本法, 本条例 are the statute the document is; 该条例 the one named last; a declared short name its full one. */
export const resolveStatutes: ResolveStep = (document, resolved) => {
  const own = titleOf(document);
  const aliases = new Map(
    resolved.relations
      .filter((one): one is Relation => one.type === 'alias')
      .map((one) => [one.subject, one.object]),
  );
  let last: string | null = null;
  for (const entity of resolved.entities) {
    if (entity.type === 'document-title' && isStatuteTitle(foldWidth(entity.text))) last = entity.canonical;
    if (entity.type !== 'law-reference' || entity.statute === undefined) continue;
    const kind = /^[本该](.+)$/.exec(entity.statute)?.[1];
    if (kind !== undefined) {
      const target = entity.statute.startsWith('本') ? own : last;
      if (target?.endsWith(kind)) entity.statute = target;
    } else {
      entity.statute = aliases.get(entity.statute) ?? entity.statute;
      last = entity.statute;
    }
    entity.canonical = canonicalReference(entity.statute, entity.steps ?? []);
  }
  return resolved;
};

/** The title of the document itself, in half width without its version. */
function titleOf(document: ResolveDocument): string | null {
  const line = document.lines.find((one) => document.structure.lines[one.index]?.role === 'title');
  const written = document.structure.metadata.title?.text ?? line?.text ?? '';
  const plain = foldWidth(written)
    .replace(/\s/g, '')
    .replace(/\([^()]*\)$/, '');
  return plain === '' ? null : plain;
}
