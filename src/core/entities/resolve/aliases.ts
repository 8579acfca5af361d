import type { Entity, Relation } from '../../record';
import { foldWidth } from '../../text/width';
import { findWords, inOrder, insertFree } from './insert';
import type { ResolveStep } from './step';

const DECLARED =
  /^[)）》”"]{0,2} ?[(（〔[] ?(?:以下|下文|下|后文)?(?:统?简称|称)(?:为|作)?[:：]? ?[“"「『《‘']?([^“”"「」『』《》‘’(（)）〔〕[\]]{1,20})[”"」』》’']?[,，;；)）〔〕\]]/;
const TYPES: ReadonlySet<string> = new Set([
  'organization',
  'document-title',
  'place',
  'campaign',
  'law-reference',
  'person',
  'meeting',
]);

/**
 * Short names that the document declares (以下简称…): where the short name stands later it is a mention of what it was
 * declared for, and the relation `alias` says so.
 */
export const resolveAliases: ResolveStep = (document, resolved) => {
  const targets = new Map<string, Entity>();
  const relations: Relation[] = [];
  for (const entity of resolved.entities) {
    if (!TYPES.has(entity.type) || entity.nested === true) continue;
    const match = DECLARED.exec(document.text.slice(entity.end, entity.end + 48));
    const short = match?.[1]?.trim();
    if (match === null || short === undefined || short.length < 2 || targets.has(short)) continue;
    targets.set(short, entity);
    relations.push({
      type: 'alias',
      subject: foldWidth(short),
      object: entity.canonical,
      at: entity.end + match[0].indexOf(short),
    });
  }
  if (targets.size === 0) return resolved;
  for (const entity of resolved.entities) {
    const target = targets.get(entity.text);
    if (target && target !== entity && target.type === entity.type && entity.start >= target.start)
      entity.canonical = target.canonical;
  }
  const added: Entity[] = [];
  for (const { word, start } of findWords(document.lines, document.structure, targets.keys())) {
    const target = targets.get(word) as Entity;
    if (start < target.end) continue;
    const mention: Entity = {
      type: target.type,
      start,
      end: start + word.length,
      text: word,
      canonical: target.canonical,
      confidence: 0.85,
      evidence: [{ id: 'alias', values: [target.canonical] }],
    };
    if (target.documentKind !== undefined) mention.documentKind = target.documentKind;
    added.push(mention);
  }
  return {
    entities: inOrder(insertFree(resolved.entities, added)),
    relations: [...resolved.relations, ...relations],
  };
};
