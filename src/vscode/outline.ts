import * as vscode from 'vscode';
import type { Section, StructureRecord } from '../core/record';
import { LANGUAGE } from './analyses';
import type { Feature } from './feature';
import { inWords } from './locale';
import { PART_WORDS } from './partNames';
import { rangeOf } from './positions';
import { clip, sectionLabel } from './sectionLabel';
import * as say from './say';

/** Outline, breadcrumbs, sticky scroll and Go to Symbol (大纲): the title, the document's parts and the section tree. */
export const outline: Feature = ({ context, analyses }) => {
  context.subscriptions.push(
    vscode.languages.registerDocumentSymbolProvider(
      LANGUAGE,
      {
        provideDocumentSymbols: async (document) => symbolsOf(document, await analyses.structure(document)),
      },
      { label: 'GovText' },
    ),
  );
};

/** Symbols in the order of the text; none overlaps a sibling. */
export function symbolsOf(document: vscode.TextDocument, record: StructureRecord): vscode.DocumentSymbol[] {
  const symbols = record.sections.map((section) => symbolOf(document, section));
  for (const symbol of [...partSymbols(document, record)].reverse()) {
    const inside = symbols.some(
      ({ range }) => range.intersection(symbol.range)?.isEmpty === false && !symbol.range.contains(range),
    );
    if (!inside) symbols.push(symbol);
  }
  return symbols.sort((a, b) => a.range.start.compareTo(b.range.start));
}

function symbolOf(document: vscode.TextDocument, section: Section): vscode.DocumentSymbol {
  const range = wholeLines(document, rangeOf(document, section));
  const name = rangeOf(document, {
    start: section.markerStart,
    end: Math.max(section.markerEnd, section.titleEnd),
  });
  const symbol = say.symbol(
    sectionLabel(section),
    '',
    kindOf(section),
    range,
    range.contains(name) ? name : new vscode.Range(range.start, range.start),
  );
  symbol.children = section.children.map((child) => symbolOf(document, child));
  return symbol;
}

/** The range with the indent of its first line, and without the indent of the line that follows it. */
function wholeLines(document: vscode.TextDocument, { start, end }: vscode.Range): vscode.Range {
  const outdent = (place: vscode.Position): vscode.Position =>
    place.character <= document.lineAt(place.line).firstNonWhitespaceCharacterIndex
      ? place.with({ character: 0 })
      : place;
  return new vscode.Range(outdent(start), outdent(end));
}

function kindOf({ scheme }: Section): vscode.SymbolKind {
  if (
    scheme === 'part' ||
    scheme === 'subpart' ||
    scheme === 'chapter' ||
    scheme === 'section' ||
    scheme === 'subsection' ||
    scheme === 'division'
  )
    return vscode.SymbolKind.Namespace;
  if (scheme === 'article') return vscode.SymbolKind.Function;
  if (scheme === 'attachment') return vscode.SymbolKind.File;
  if (scheme.startsWith('inline-') || scheme === 'item' || scheme === 'subitem' || scheme === 'ordinal-word')
    return vscode.SymbolKind.EnumMember;
  return vscode.SymbolKind.Module;
}

/** The title and the named parts around the sections; the body itself is the sections. */
function* partSymbols(
  document: vscode.TextDocument,
  record: StructureRecord,
): Iterable<vscode.DocumentSymbol> {
  const make = (name: string, detail: string, kind: vscode.SymbolKind, start: number, end: number) => {
    const range = rangeOf(document, { start, end });
    return say.symbol(name, detail, kind, range, range);
  };
  const { title } = record.metadata;
  if (title && !record.parts.some((part) => part.part === 'title'))
    yield make(
      clip(title.text) || inWords(PART_WORDS.title),
      inWords(PART_WORDS.title),
      vscode.SymbolKind.String,
      title.start,
      title.end,
    );
  for (const part of record.parts) {
    if (part.part === 'body' || part.part === 'attachment') continue;
    const text = clip(document.lineAt(Math.min(part.firstLine, document.lineCount - 1)).text.trim());
    const name = inWords(PART_WORDS[part.part]);
    if (part.part === 'title') yield make(text || name, name, vscode.SymbolKind.String, part.start, part.end);
    else yield make(name, text, vscode.SymbolKind.Property, part.start, part.end);
  }
}
