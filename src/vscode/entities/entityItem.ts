import * as vscode from 'vscode';
import { RELATION_WORDS, TYPE_WORDS } from '../../core/entities/typeWords';
import { careerOf, FACT_WORDS, GUESS } from '../../core/facts/career';
import type { EntityType } from '../../core/record';
import { inWords } from '../locale';
import { rangeOf } from '../positions';
import { clip, sectionLabel } from '../sectionLabel';
import { openCommand } from '../views/open';
import { itemsOf, postsOf, type EntityGroup, type EntityNode, type EntityTree } from './entityTree';
import * as say from '../say';

/** The icon of each type. */
export const ICONS: Readonly<Record<EntityType, string>> = {
  person: 'person',
  position: 'briefcase',
  organization: 'organization',
  place: 'location',
  date: 'calendar',
  quantity: 'symbol-numeric',
  'document-number': 'symbol-key',
  'document-title': 'book',
  'law-reference': 'law',
  slogan: 'megaphone',
  campaign: 'rocket',
  meeting: 'comment-discussion',
};

/** The line of the Entities view for a node. Labels are plain text. */
export function entityItem(node: EntityNode): vscode.TreeItem {
  const line = LINES[node.kind] as (node: EntityNode, document: vscode.TextDocument) => vscode.TreeItem;
  const item = line(node, node.tree.document);
  item.id = node.id;
  item.contextValue = node.kind;
  return item;
}

type Kind = EntityNode['kind'];
type Lines = {
  readonly [K in Kind]: (
    node: Extract<EntityNode, { readonly kind: K }>,
    document: vscode.TextDocument,
  ) => vscode.TreeItem;
};

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** One for each kind of node. */
const LINES: Lines = {
  type: (node) => {
    const open = node.type === 'person' || node.type === 'slogan' ? Expanded : Collapsed;
    const item = say.treeItem(inWords(TYPE_WORDS[node.type]), open);
    say.describe(item, node.groups.length.toLocaleString());
    item.iconPath = new vscode.ThemeIcon(ICONS[node.type]);
    return item;
  },
  section: (node) => {
    const { section } = node;
    const label = section ? sectionLabel(section) : vscode.l10n.t('Before the first section');
    const item = say.treeItem(label, Collapsed);
    say.describe(item, node.groups.length.toLocaleString());
    item.iconPath = new vscode.ThemeIcon('list-tree');
    return item;
  },
  relation: (node) => {
    const item = say.treeItem(inWords(RELATION_WORDS[node.type]), Expanded);
    say.describe(item, node.relations.length.toLocaleString());
    item.iconPath = new vscode.ThemeIcon('references');
    return item;
  },
  triple: (node, document) => {
    const { subject, object, at } = node.relation;
    const item = say.treeItem(`${clip(subject)} → ${clip(object)}`, None);
    if (node.count > 1) say.describe(item, `${node.count}×`);
    item.command = openCommand(document, { start: at, end: at });
    return item;
  },
  keywords: () => {
    const item = say.treeItem(vscode.l10n.t('Keywords'), Collapsed);
    item.iconPath = new vscode.ThemeIcon('tag');
    return item;
  },
  keyword: (node, document) => {
    const { word, count, weight } = node.keyword;
    const item = say.treeItem(clip(word), None);
    say.describe(item, `${count}×`, vscode.l10n.t('weight {0}', weight));
    if (node.at >= 0) item.command = openCommand(document, { start: node.at, end: node.at + word.length });
    return item;
  },
  entity: (node, document) => {
    const { group } = node;
    const item = say.treeItem(clip(group.canonical) || '…', Collapsed);
    say.describe(
      item,
      [`${group.mentions.length}×`, ...saidOf(node.tree, group)].join(' · '),
      [clip(group.canonical, 300), ...saidOf(node.tree, group)].join('\n'),
    );
    if (node.parent?.kind === 'section') item.iconPath = new vscode.ThemeIcon(ICONS[group.type]);
    const [first] = group.mentions;
    if (first) item.command = openCommand(document, first);
    return item;
  },
  step: (node, document) => {
    const { kind, post, time, confidence, facts } = node.step;
    const item = say.treeItem(clip(post) || '…', None);
    const said = [inWords(FACT_WORDS[kind]), time, confidence < GUESS ? vscode.l10n.t('doubtful') : ''];
    const [first] = facts;
    const sentence = first ? clip(document.getText(rangeOf(document, first)), 300) : '';
    say.describe(item, said.filter((one) => one !== '').join(' · '), sentence);
    item.iconPath = new vscode.ThemeIcon(confidence < GUESS ? 'circle-outline' : ICONS.position);
    if (first) item.command = openCommand(document, first.postAt);
    return item;
  },
  post: (node, document) => {
    const item = say.treeItem(clip(node.post), None);
    say.describe(item, vscode.l10n.t('post'));
    item.iconPath = new vscode.ThemeIcon(ICONS.position);
    item.command = openCommand(document, node.at);
    return item;
  },
  item: (node, document) => {
    const item = say.treeItem(clip(node.item.text) || '…', None);
    say.describe(item, vscode.l10n.t('item {0}', node.number));
    item.iconPath = new vscode.ThemeIcon('symbol-enum-member');
    item.command = openCommand(document, node.item);
    return item;
  },
  mention: (node, document) => {
    const { mention } = node;
    const place = document.positionAt(mention.start);
    const line = document.lineAt(place.line).text;
    const from = Math.max(0, place.character - 8);
    const around = line.slice(from, place.character + mention.text.length + 30);
    const item = say.treeItem(vscode.l10n.t('line {0}', place.line + 1), None);
    say.describe(
      item,
      `${from > 0 ? '…' : ''}${clip(around)}`,
      clip(line.slice(Math.max(0, place.character - 100), place.character + 200), 300),
    );
    item.command = openCommand(document, mention);
    return item;
  },
};

/** What is told of an entity beside its name. */
function saidOf(tree: EntityTree, group: EntityGroup): string[] {
  const said: string[] = [];
  const [first] = group.mentions;
  if (group.mentions.every(({ confidence }) => confidence < GUESS)) said.push(vscode.l10n.t('doubtful'));
  if (first?.unresolved) said.push(vscode.l10n.t('open'));
  if (group.type === 'person') {
    const posts = told(tree, group).map((post) => clip(post));
    if (posts.length > 0) said.push(posts.join(vscode.l10n.t(', ')));
  }
  if (group.type === 'slogan') said.push(...sloganSaid(group));
  const path = group.mentions.find((mention) => mention.path)?.path;
  if (path && path.length > 1) said.push(clip(path.join(' › ')));
  if (first?.iso && first.iso !== group.canonical) said.push(first.iso);
  return said;
}

/** A person's posts in full; what they no longer or not yet hold says so. */
function told({ record }: EntityTree, group: EntityGroup): string[] {
  const steps = careerOf(record, group.canonical);
  if (steps.length === 0) return postsOf(group).map(({ post }) => post);
  const held = steps.filter(({ kind }) => HELD.has(kind));
  if (held.length > 0) return [...new Set(held.map(({ post }) => post))];
  return [...new Set(steps.map(({ kind, post }) => `${inWords(FACT_WORDS[kind])} ${post}`))].slice(0, 4);
}
const HELD: ReadonlySet<string> = new Set(['holds', 'appointed', 'acting', 'concurrent', 'attended']);

/** What a slogan announces, how much of it was found, and whether that is all. */
function sloganSaid(group: EntityGroup): string[] {
  const declared = group.mentions.find((mention) => mention.declared !== undefined)?.declared;
  const found = itemsOf(group).length;
  const said: string[] = [];
  if (declared !== undefined) said.push(vscode.l10n.t('announces {0}', declared));
  const complete = group.mentions.find((mention) => typeof mention.complete === 'boolean')?.complete;
  if (found === 0) said.push(vscode.l10n.t('items not found'));
  else if (complete === true) said.push(vscode.l10n.t('{0} found, complete', found));
  else if (complete === false) said.push(vscode.l10n.t('{0} found, not complete', found));
  else said.push(vscode.l10n.t('{0} found', found));
  return said;
}
