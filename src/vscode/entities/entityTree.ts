import type * as vscode from 'vscode';
import { ENTITY_TYPES } from '../../core/entities/typeWords';
import type { AnalysisRecord, Entity, EntityType, TextSpan } from '../../core/record';

/** One entity: every mention of the same type and canonical form, and what is known of it from all of them. */
export interface EntityGroup {
  readonly type: EntityType;
  readonly canonical: string;
  readonly mentions: readonly Entity[];
}

interface NodeBase {
  readonly tree: EntityTree;
  readonly parent: EntityNode | undefined;
  readonly id: string;
}
/** What the Entities view shows (实体视图的节点). */
export type EntityNode = NodeBase &
  (
    | { readonly kind: 'type'; readonly type: EntityType; readonly groups: readonly EntityGroup[] }
    | { readonly kind: 'entity'; readonly group: EntityGroup }
    | { readonly kind: 'post'; readonly post: string; readonly at: Entity }
    | { readonly kind: 'item'; readonly item: TextSpan; readonly number: number }
    | { readonly kind: 'mention'; readonly mention: Entity }
  );

/** The entities of one record by type and canonical name; nodes are made when they are asked for. */
export class EntityTree {
  private readonly children = new Map<EntityNode | undefined, EntityNode[]>();

  constructor(
    readonly document: vscode.TextDocument,
    readonly record: AnalysisRecord,
    /** Which entities are shown; all where absent. */
    private readonly filter?: (entity: Entity) => boolean,
  ) {}

  /** The nodes below `parent`, or the types at the top. */
  childrenOf(parent: EntityNode | undefined): EntityNode[] {
    let nodes = this.children.get(parent);
    if (!nodes) {
      nodes = parent ? this.below(parent) : this.types();
      this.children.set(parent, nodes);
    }
    return nodes;
  }

  private types(): EntityNode[] {
    const groups = groupEntities(
      this.filter ? this.record.entities.filter(this.filter) : this.record.entities,
    );
    return ENTITY_TYPES.flatMap((type): EntityNode[] => {
      const list = groups.get(type);
      return list ? [{ tree: this, parent: undefined, id: type, kind: 'type', type, groups: list }] : [];
    });
  }

  private below(parent: EntityNode): EntityNode[] {
    const id = (rest: string | number): string => `${parent.id}/${rest}`;
    if (parent.kind === 'type')
      return parent.groups.map((group) => ({
        tree: this,
        parent,
        id: id(group.canonical),
        kind: 'entity',
        group,
      }));
    if (parent.kind !== 'entity') return [];
    const { group } = parent;
    return [
      ...postsOf(group).map(({ post, at }): EntityNode => ({
        tree: this,
        parent,
        id: id(`post ${post}`),
        kind: 'post',
        post,
        at,
      })),
      ...itemsOf(group).map((item, index): EntityNode => ({
        tree: this,
        parent,
        id: id(`item ${index}`),
        kind: 'item',
        item,
        number: index + 1,
      })),
      ...group.mentions.map((mention, index): EntityNode => ({
        tree: this,
        parent,
        id: id(index),
        kind: 'mention',
        mention,
      })),
    ];
  }
}

/** Entities by type; in each type the most often named first, then in the order of the text. */
export function groupEntities(entities: readonly Entity[]): Map<EntityType, EntityGroup[]> {
  const types = new Map<EntityType, Map<string, Entity[]>>();
  for (const entity of entities) {
    let names = types.get(entity.type);
    if (!names) types.set(entity.type, (names = new Map()));
    const mentions = names.get(entity.canonical);
    if (mentions) mentions.push(entity);
    else names.set(entity.canonical, [entity]);
  }
  return new Map(
    [...types].map(([type, names]) => [
      type,
      [...names]
        .map(([canonical, mentions]) => ({ type, canonical, mentions }))
        .sort((a, b) => b.mentions.length - a.mentions.length),
    ]),
  );
}

/** Each post that any mention gives the person, once, with the mention that gives it first. */
export function postsOf(group: EntityGroup): { post: string; at: Entity }[] {
  const posts = new Map<string, Entity>();
  for (const mention of group.mentions)
    for (const post of mention.positions ?? []) if (!posts.has(post)) posts.set(post, mention);
  return [...posts].map(([post, at]) => ({ post, at }));
}

/** The items found for a slogan: those of the mention that has most. */
export function itemsOf(group: EntityGroup): readonly TextSpan[] {
  let best: readonly TextSpan[] = [];
  for (const { items } of group.mentions) if (items && items.length > best.length) best = items;
  return best;
}
