import * as vscode from 'vscode';
import { sectionAt, sectionsAt } from '../../core/editing/outlineTree';
import { ownSectionAt, referencesTo } from '../../core/editing/referencesTo';
import type { Reference, Section, Span, StructureRecord } from '../../core/record';
import { LANGUAGE } from '../analyses';
import type { Feature } from '../feature';
import { eachInSteps } from '../longText';
import { rangeOf } from '../positions';
import * as say from '../say';
import { clip, sectionLabel } from '../sectionLabel';

/** With more references than this none is a link. */
export const LINK_LIMIT = 2000;
/** How much of the text referred to a hover shows, in characters. */
const SHOWN = 600;

/**
 * References in the text (引用): links and definitions to the places they name, a hover with the text referred to, Find All
 * References on a heading; the lines of a table of contents lead to their headings.
 */
export const references: Feature = ({ context, analyses }) => {
  const definitions: vscode.DefinitionProvider = {
    async provideDefinition(document, position, token) {
      const record = await analyses.structureFor(document, token);
      const link = record && linkAt(record, document.offsetAt(position));
      if (!link) return undefined;
      const target = rangeOf(document, link.target);
      const line = document.lineAt(target.start.line).range;
      return [
        {
          originSelectionRange: rangeOf(document, link),
          targetUri: document.uri,
          targetRange: target,
          targetSelectionRange: target.contains(line) ? line : new vscode.Range(target.start, target.start),
        },
      ];
    },
  };
  const hovers: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      const record = await analyses.structureFor(document, token);
      if (!record) return undefined;
      const offset = document.offsetAt(position);
      const reference = within(record.references, offset);
      if (reference && reference.target === undefined) return undefined;
      const link = linkAt(record, offset);
      const span = reference ?? link;
      if (!span) return undefined;
      return new vscode.Hover(describe(document, record, link?.target ?? null), rangeOf(document, span));
    },
  };
  const finder: vscode.ReferenceProvider = {
    async provideReferences(document, position, { includeDeclaration }) {
      const record = await analyses.structure(document);
      const text = document.getText();
      const offset = document.offsetAt(position);
      const section = named(record, offset) ?? ownSectionAt(text, record, offset);
      if (!section) return [];
      const found = referencesTo(text, record, section).map(
        (each) => new vscode.Location(document.uri, rangeOf(document, each)),
      );
      const own = { start: section.markerStart, end: Math.max(section.markerEnd, section.titleEnd) };
      if (includeDeclaration) found.unshift(new vscode.Location(document.uri, rangeOf(document, own)));
      return found;
    },
  };
  const links: vscode.DocumentLinkProvider = {
    async provideDocumentLinks(document, token) {
      const record = await analyses.structureFor(document, token);
      const made: vscode.DocumentLink[] = [];
      // VS Code takes all links of a document in one go. Go to Definition and hovers know every reference.
      if (!record || record.references.length + record.contents.length > LINK_LIMIT) return made;
      const { version } = document;
      const add = ({ start, end, target }: Link): void => {
        const at = document.positionAt(target.start);
        // The fragment is how VS Code's opener is told a place; no command runs from page text.
        const uri = document.uri.with({ fragment: `L${at.line + 1},${at.character + 1}` });
        const tooltip = vscode.l10n.t('Go to {0}', clip(document.lineAt(at.line).text.trim(), 40));
        made.push(say.link(rangeOf(document, { start, end }), uri, tooltip));
      };
      await eachInSteps(allLinks(record), add, () => document.version === version);
      return made;
    },
  };
  context.subscriptions.push(
    vscode.languages.registerDefinitionProvider(LANGUAGE, definitions),
    vscode.languages.registerHoverProvider(LANGUAGE, hovers),
    vscode.languages.registerReferenceProvider(LANGUAGE, finder),
    vscode.languages.registerDocumentLinkProvider(LANGUAGE, links),
  );
};

interface Link extends Span {
  target: Span;
}

/** Every reference and contents line that leads somewhere in the document. */
function* allLinks(record: StructureRecord): Generator<Link> {
  for (const { start, end, target } of record.references) if (target) yield { start, end, target };
  for (const { start, end, target } of record.contents)
    if (target !== null) yield { start, end, target: sectionFrom(record, target) };
}

function linkAt(record: StructureRecord, offset: number): Link | undefined {
  const reference = within(record.references, offset);
  if (reference)
    return reference.target
      ? { start: reference.start, end: reference.end, target: reference.target }
      : undefined;
  const entry = record.contents.find(({ start, end }) => offset >= start && offset <= end);
  if (!entry || entry.target === null) return undefined;
  return { start: entry.start, end: entry.end, target: sectionFrom(record, entry.target) };
}

function within(references: readonly Reference[], offset: number): Reference | undefined {
  let low = 0;
  let high = references.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((references[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const found = references[low - 1];
  return found && offset <= found.end ? found : undefined;
}

function sectionFrom(record: StructureRecord, start: number): Span {
  const section = sectionAt(record, start, true)?.section;
  return section && section.start === start ? section : { start, end: start };
}

/** The section whose heading is at the offset, or that the reference there names. */
function named(record: StructureRecord, offset: number): Section | undefined {
  const reference = within(record.references, offset);
  const at = reference ? reference.target?.start : offset;
  if (at === undefined) return undefined;
  const section = sectionAt(record, at, true)?.section;
  if (!section) return undefined;
  const heading = at >= section.markerStart && at <= Math.max(section.markerEnd, section.titleEnd);
  return reference || heading ? section : undefined;
}

/** The text referred to, and where it stands. */
function describe(
  document: vscode.TextDocument,
  record: StructureRecord,
  target: Span | null,
): vscode.MarkdownString {
  const hover = new say.HoverText();
  if (!target) return hover.add(vscode.l10n.t('There is no such place in this document.')).markdown;
  // Where that is: the chapter and article around it. A paragraph (款) begins behind its article's marker.
  const around = sectionsAt(record, target.start).filter(({ start }) => start < target.start);
  if (around.length > 0) hover.add('', around.map(sectionLabel).join(' › '));
  const text = document.getText(rangeOf(document, target)).trim();
  const shown = [...text.slice(0, SHOWN * 2)].slice(0, SHOWN).join('');
  const lines = shown.split(/\r\n|\r|\n/).map((line) => line.trim());
  return hover.add(
    `${lines.filter((line) => line !== '').join('\n')}${shown.length < text.length ? '…' : ''}`,
  ).markdown;
}
