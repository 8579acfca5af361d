import type * as vscode from 'vscode';
import { ENTITY_TYPES } from '../../core/entities/typeWords';
import type { AnalysisRecord, Entity, EntityType, Relation, Section, TextSpan } from '../../core/record';
import { careerOf, type CareerStep } from '../../core/facts/career';
import type { Keyword } from '../../engine/protocol';

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
/** How the Entities view is arranged: by type, by the section they stand in, or by what is said of one another. */
export type Grouping = 'type' | 'section' | 'relation';

/** What the Entities view shows (实体视图的节点). */
export type EntityNode = NodeBase &
  (
    | { readonly kind: 'type'; readonly type: EntityType; readonly groups: readonly EntityGroup[] }
    | {
        readonly kind: 'section';
        /** Undefined for what stands before the first section. */
        readonly section: Section | undefined;
        readonly groups: readonly EntityGroup[];
      }
    | { readonly kind: 'relation'; readonly type: Relation['type']; readonly relations: readonly Relation[] }
    | { readonly kind: 'triple'; readonly relation: Relation; readonly count: number }
    | { readonly kind: 'keywords' }
    | { readonly kind: 'keyword'; readonly keyword: Keyword; readonly at: number }
    | { readonly kind: 'entity'; readonly group: EntityGroup }
    | { readonly kind: 'post'; readonly post: string; readonly at: Entity }
    | { readonly kind: 'step'; readonly step: CareerStep }
    | { readonly kind: 'item'; readonly item: TextSpan; readonly number: number }
    | { readonly kind: 'mention'; readonly mention: Entity }
  );

/** The entities of one record by type and canonical name; nodes are made when they are asked for. */
export class EntityTree {
  private readonly children = new Map<EntityNode | undefined, EntityNode[]>();

  constructor(
    readonly document: vscode.TextDocument,
    readonly record: AnalysisRecord,
    private readonly grouping: Grouping = 'type',
    /** Only entities whose text or canonical form holds this are shown; all where it is empty. */
    private readonly filter = '',
  ) {}

  /** The nodes below `parent`, or the types at the top. */
  childrenOf(parent: EntityNode | undefined): EntityNode[] {
    let nodes = this.children.get(parent);
    if (!nodes) {
      nodes = parent ? this.below(parent) : this.top();
      this.children.set(parent, nodes);
    }
    return nodes;
  }

  private top(): EntityNode[] {
    if (this.grouping === 'section') return this.sections();
    if (this.grouping === 'relation') return this.relations();
    const types = this.types();
    if (types.length > 0 && this.filter === '')
      types.push({ tree: this, parent: undefined, id: 'keywords', kind: 'keywords' });
    return types;
  }

  private get shown(): readonly Entity[] {
    const { filter } = this;
    if (filter === '') return this.record.entities;
    return this.record.entities.filter(
      ({ text, canonical, positions }) =>
        text.includes(filter) ||
        canonical.includes(filter) ||
        (positions?.some((post) => post.includes(filter)) ?? false),
    );
  }

  private types(): EntityNode[] {
    const groups = groupEntities(this.shown);
    return ENTITY_TYPES.flatMap((type): EntityNode[] => {
      const list = groups.get(type);
      return list ? [{ tree: this, parent: undefined, id: type, kind: 'type', type, groups: list }] : [];
    });
  }

  private sections(): EntityNode[] {
    const held = new Map<Section | undefined, Entity[]>();
    const starts = headings(this.record.sections);
    let next = 0;
    let here: Section | undefined;
    for (const entity of this.shown) {
      for (let head = starts[next]; head && head.start <= entity.start; head = starts[++next]) here = head;
      const list = held.get(here);
      if (list) list.push(entity);
      else held.set(here, [entity]);
    }
    return [...held].map(([section, entities]): EntityNode => ({
      tree: this,
      parent: undefined,
      id: `section ${section?.start ?? -1}`,
      kind: 'section',
      section,
      groups: [...groupEntities(entities).values()].flat(),
    }));
  }

  private relations(): EntityNode[] {
    const types = new Map<Relation['type'], Relation[]>();
    for (const relation of this.record.relations) {
      if (!relation.subject.includes(this.filter) && !relation.object.includes(this.filter)) continue;
      const list = types.get(relation.type);
      if (list) list.push(relation);
      else types.set(relation.type, [relation]);
    }
    return [...types].map(([type, relations]): EntityNode => ({
      tree: this,
      parent: undefined,
      id: `relation ${type}`,
      kind: 'relation',
      type,
      relations,
    }));
  }

  /** Each triple once, however often it is said. */
  private triples(parent: EntityNode, relations: readonly Relation[]): EntityNode[] {
    const counts = new Map<string, { relation: Relation; count: number }>();
    for (const relation of relations) {
      const key = JSON.stringify([relation.subject, relation.object]);
      const known = counts.get(key);
      if (known) known.count++;
      else counts.set(key, { relation, count: 1 });
    }
    return [...counts].map(([key, { relation, count }]): EntityNode => ({
      tree: this,
      parent,
      id: `${parent.id}/${key}`,
      kind: 'triple',
      relation,
      count,
    }));
  }

  private career(group: EntityGroup): CareerStep[] {
    return group.type === 'person' ? careerOf(this.record, group.canonical) : [];
  }

  /** Posts of mentions that no sentence was read for. */
  private otherPosts(group: EntityGroup): { post: string; at: Entity }[] {
    const told = new Set(
      this.career(group).flatMap(({ facts }) => facts.map(({ postText }) => postText.replace(/\s/g, ''))),
    );
    return postsOf(group).filter(({ post }) => !told.has(post.replace(/\s/g, '')));
  }

  private below(parent: EntityNode): EntityNode[] {
    const id = (rest: string | number): string => `${parent.id}/${rest}`;
    if (parent.kind === 'relation') return this.triples(parent, parent.relations);
    if (parent.kind === 'type' || parent.kind === 'section')
      return parent.groups.map((group) => ({
        tree: this,
        parent,
        id: id(`${group.type} ${group.canonical}`),
        kind: 'entity',
        group,
      }));
    if (parent.kind !== 'entity') return [];
    const { group } = parent;
    return [
      ...this.career(group).map((step, index): EntityNode => ({
        tree: this,
        parent,
        id: id(`step ${index}`),
        kind: 'step',
        step,
      })),
      ...this.otherPosts(group).map(({ post, at }): EntityNode => ({
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

/** The numbered sections of all depths in the order of the text, without the enumerations inside paragraphs. */
function headings(sections: readonly Section[]): Section[] {
  const found: Section[] = [];
  const stack = [...sections].reverse();
  for (let section = stack.pop(); section; section = stack.pop()) {
    if (section.scheme.startsWith('inline-')) continue;
    found.push(section);
    for (let index = section.children.length - 1; index >= 0; index--) {
      const child = section.children[index];
      if (child) stack.push(child);
    }
  }
  return found;
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
