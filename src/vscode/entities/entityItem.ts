import * as vscode from 'vscode';
import { TYPE_WORDS } from '../../core/entities/typeWords';
import type { EntityType } from '../../core/record';
import { inWords } from '../locale';
import { clip } from '../sectionLabel';
import { openCommand } from '../views/open';
import { itemsOf, postsOf, type EntityGroup, type EntityNode } from './entityTree';

const ICONS: Readonly<Record<EntityType, string>> = {
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
  const item = bareItem(node);
  item.id = node.id;
  item.contextValue = node.kind;
  return item;
}

function bareItem(node: EntityNode): vscode.TreeItem {
  const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;
  const { document } = node.tree;
  switch (node.kind) {
    case 'type': {
      const open = node.type === 'person' || node.type === 'slogan' ? Expanded : Collapsed;
      const item = new vscode.TreeItem(inWords(TYPE_WORDS[node.type]), open);
      item.description = node.groups.length.toLocaleString();
      item.iconPath = new vscode.ThemeIcon(ICONS[node.type]);
      return item;
    }
    case 'entity': {
      const { group } = node;
      const item = new vscode.TreeItem(clip(group.canonical) || '…', Collapsed);
      item.description = [`${group.mentions.length}×`, ...saidOf(group)].join(' · ');
      item.tooltip = [clip(group.canonical, 300), ...saidOf(group)].join('\n');
      const [first] = group.mentions;
      if (first) item.command = openCommand(document, first);
      return item;
    }
    case 'post': {
      const item = new vscode.TreeItem(clip(node.post), None);
      item.description = vscode.l10n.t('post');
      item.iconPath = new vscode.ThemeIcon(ICONS.position);
      item.command = openCommand(document, node.at);
      return item;
    }
    case 'item': {
      const item = new vscode.TreeItem(clip(node.item.text) || '…', None);
      item.description = vscode.l10n.t('item {0}', node.number);
      item.iconPath = new vscode.ThemeIcon('symbol-enum-member');
      item.command = openCommand(document, node.item);
      return item;
    }
    case 'mention': {
      const { mention } = node;
      const place = document.positionAt(mention.start);
      const line = document.lineAt(place.line).text;
      const from = Math.max(0, place.character - 8);
      const around = line.slice(from, place.character + mention.text.length + 30);
      const item = new vscode.TreeItem(vscode.l10n.t('line {0}', place.line + 1), None);
      item.description = `${from > 0 ? '…' : ''}${clip(around)}`;
      item.tooltip = clip(line.slice(Math.max(0, place.character - 100), place.character + 200), 300);
      item.command = openCommand(document, mention);
      return item;
    }
  }
}

/** What is told of an entity beside its name. */
function saidOf(group: EntityGroup): string[] {
  const said: string[] = [];
  const [first] = group.mentions;
  if (group.type === 'person') {
    const posts = postsOf(group).map(({ post }) => clip(post));
    if (posts.length > 0) said.push(posts.join(vscode.l10n.t(', ')));
  }
  if (group.type === 'slogan') said.push(...sloganSaid(group));
  const path = group.mentions.find((mention) => mention.path)?.path;
  if (path && path.length > 1) said.push(clip(path.join(' › ')));
  if (first?.iso && first.iso !== group.canonical) said.push(first.iso);
  return said;
}

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
