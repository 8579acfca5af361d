import * as vscode from 'vscode';
import type { Section, Severity } from '../../core/record';
import { CATEGORY_WORDS } from '../../core/roles/categories';
import { inWords } from '../locale';
import { FIELD_WORDS, PART_WORDS } from '../partNames';
import { clip, sectionLabel } from '../sectionLabel';
import { openCommand } from './open';
import type { StructureNode } from './structureTree';
import * as say from '../say';
import { isDivision } from '../../core/sections/divisions';

/** How many characters are counted one by one; longer sections are given by their length. */
const COUNTED = 20_000;
/** Up to this many sections are opened from the start. */
const FEW = 30;

/** The line of the Structure view for a node. Labels are plain text. */
export function structureItem(node: StructureNode): vscode.TreeItem {
  const line = LINES[node.kind] as (node: StructureNode, document: vscode.TextDocument) => vscode.TreeItem;
  const item = line(node, node.tree.document);
  item.id = node.id;
  item.contextValue = node.kind;
  return item;
}

type Kind = StructureNode['kind'];
type Lines = {
  readonly [K in Kind]: (
    node: Extract<StructureNode, { readonly kind: K }>,
    document: vscode.TextDocument,
  ) => vscode.TreeItem;
};

const { Collapsed, Expanded, None } = vscode.TreeItemCollapsibleState;

/** One for each kind of node. */
const LINES: Lines = {
  head: (node) => {
    const item = say.treeItem(vscode.l10n.t('Title and metadata'), Collapsed);
    say.describe(item, clip(node.tree.record.metadata.title?.text ?? ''));
    item.iconPath = new vscode.ThemeIcon('info');
    return item;
  },
  field: (node, document) => {
    const name = typeof node.field === 'object' ? clip(node.field.label) : inWords(FIELD_WORDS[node.field]);
    const item = say.treeItem(name, None);
    say.describe(item, clip(node.text), `${name}: ${clip(node.text, 300)}`);
    item.iconPath = new vscode.ThemeIcon('tag');
    item.command = openCommand(document, node.at);
    return item;
  },
  part: (node, document) => {
    const item = say.treeItem(inWords(PART_WORDS[node.part.part]), None);
    say.describe(item, clip(document.lineAt(Math.min(node.part.firstLine, document.lineCount - 1)).text));
    item.iconPath = new vscode.ThemeIcon('symbol-property');
    item.command = openCommand(document, node.part);
    return item;
  },
  section: (node, document) => {
    const { section, findings } = node;
    const below = section.children.length > 0 || findings.length > 0;
    const open =
      section.level === 1 && section.children.length <= FEW && node.tree.record.sections.length <= FEW;
    const state = !below ? None : open ? Expanded : Collapsed;
    const item = say.treeItem(sectionLabel(section), state);
    // The number alone is quiet enough for every line; the tooltip says what it counts.
    const count = charactersOf(document, section).toLocaleString();
    const wrong =
      findings.length === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', findings.length);
    say.describe(
      item,
      findings.length > 0 ? `${count} · ${wrong}` : count,
      [
        clip(`${section.marker}${section.title}`, 300),
        vscode.l10n.t('{0} characters', count),
        ...(findings.length > 0 ? [wrong] : []),
        ...findings.slice(0, 5).map(({ message }) => message),
      ].join('\n'),
    );
    item.iconPath =
      findings.length > 0 ? severityIcon(findings.map(({ severity }) => severity)) : sectionIcon(section);
    item.command = openCommand(document, {
      start: section.markerStart,
      end: Math.max(section.markerEnd, section.titleEnd),
    });
    return item;
  },
  range: (node, document) => {
    const { sections, from, to } = node;
    const [first, last] = [sections[from], sections[to - 1]];
    const label = `${first ? sectionLabel(first) : ''} … ${last ? sectionLabel(last) : ''}`;
    const item = say.treeItem(label, Collapsed);
    say.describe(item, (to - from).toLocaleString(), vscode.l10n.t('{0} headings', to - from));
    item.iconPath = new vscode.ThemeIcon('list-tree');
    if (first) item.command = openCommand(document, { start: first.markerStart, end: first.markerEnd });
    return item;
  },
  finding: (node, document) => {
    const item = say.treeItem(clip(node.finding.message, 120), None);
    say.describe(item, node.finding.rule, node.finding.message);
    item.iconPath = severityIcon([node.finding.severity]);
    item.command = openCommand(document, node.finding);
    return item;
  },
  residue: (node) => {
    const item = say.treeItem(vscode.l10n.t('Residue of the page'), Collapsed);
    const { boilerplateCharacters } = node.tree.record.statistics;
    say.describe(
      item,
      vscode.l10n.t('{0} places, {1} characters', node.runs.length, boilerplateCharacters.toLocaleString()),
    );
    item.iconPath = new vscode.ThemeIcon('trash');
    return item;
  },
  run: (node, document) => {
    const { run } = node;
    const item = say.treeItem(inWords(CATEGORY_WORDS[run.category]), None);
    const text = document.lineAt(Math.min(run.firstLine, document.lineCount - 1)).text;
    say.describe(item, clip(run.partial ? text.slice(0, 200) : text), lineWords(run.firstLine, run.lastLine));
    item.iconPath = new vscode.ThemeIcon('circle-slash');
    item.command = openCommand(document, run);
    return item;
  },
};

function lineWords(first: number, last: number): string {
  return first === last
    ? vscode.l10n.t('line {0}', first + 1)
    : vscode.l10n.t('lines {0} to {1}', first + 1, last + 1);
}

/** Characters (字数) of a section, white space left out. */
function charactersOf(document: vscode.TextDocument, section: Section): number {
  const length = section.end - section.start;
  if (length > COUNTED) return length;
  const range = new vscode.Range(document.positionAt(section.start), document.positionAt(section.end));
  let count = 0;
  for (const letter of document.getText(range)) if (letter.trim() !== '') count++;
  return count;
}

function sectionIcon({ scheme }: Section): vscode.ThemeIcon {
  if (isDivision(scheme)) return new vscode.ThemeIcon('book');
  if (scheme === 'attachment') return new vscode.ThemeIcon('link');
  if (scheme.startsWith('inline-')) return new vscode.ThemeIcon('list-selection');
  return new vscode.ThemeIcon(scheme === 'article' ? 'law' : 'list-ordered');
}

function severityIcon(severities: readonly Severity[]): vscode.ThemeIcon {
  if (severities.includes('error'))
    return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
  if (severities.includes('warning'))
    return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
  return new vscode.ThemeIcon(severities.includes('information') ? 'info' : 'lightbulb');
}
