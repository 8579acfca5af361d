import * as vscode from 'vscode';
import type { Section, StructureRecord } from '../core/record';
import { LANGUAGE } from './analyses';
import type { Feature } from './feature';
import { eachInSteps } from './longText';
import { inWords } from './locale';
import { PART_WORDS } from './partNames';
import { rangeOf } from './positions';
import { sectionsByLevel } from './sectionCounts';
import { clip, sectionLabel } from './sectionLabel';
import * as say from './say';
import { isDivision } from '../core/sections/divisions';

/** Outline, breadcrumbs, sticky scroll and Go to Symbol (大纲): the title, the document's parts and the section tree. */
export const outline: Feature = ({ context, analyses }) => {
  context.subscriptions.push(
    vscode.languages.registerDocumentSymbolProvider(
      LANGUAGE,
      {
        provideDocumentSymbols: async (document, token) => {
          const record = await analyses.structureFor(document, token);
          return record && symbolsOf(document, record);
        },
      },
      { label: 'GovText' },
    ),
  );
};

/** So many headings VS Code gets at most; it takes the list of all of them in one go. */
export const OUTLINE_LIMIT = 3000;

/** Symbols in the order of the text; none overlaps a sibling. Made in steps. */
export async function symbolsOf(
  document: vscode.TextDocument,
  record: StructureRecord,
): Promise<vscode.DocumentSymbol[]> {
  const { version } = document;
  const symbols: vscode.DocumentSymbol[] = [];
  const made = new Map<Section, vscode.DocumentSymbol>();
  const done = await eachInSteps(
    outlined(record.sections),
    ({ section, parent }) => {
      const symbol = symbolOf(document, section);
      made.set(section, symbol);
      (parent ? made.get(parent)?.children : symbols)?.push(symbol);
    },
    () => document.version === version,
  );
  if (!done) return [];
  for (const symbol of [...partSymbols(document, record)].reverse()) {
    const inside = symbols.some(
      ({ range }) => range.intersection(symbol.range)?.isEmpty === false && !symbol.range.contains(range),
    );
    if (!inside) symbols.push(symbol);
  }
  return symbols.sort((a, b) => a.range.start.compareTo(b.range.start));
}

/** The deepest level that the Outline shows: all of them, or as many as stay within the limit; the first one always. */
export function outlinedDepth(sections: readonly Section[]): number {
  let all = 0;
  const fit = sectionsByLevel(sections).filter((count) => (all += count) <= OUTLINE_LIMIT).length;
  return Math.max(1, fit);
}

function* outlined(roots: readonly Section[]): Generator<{ section: Section; parent: Section | null }> {
  const deepest = outlinedDepth(roots);
  let left = OUTLINE_LIMIT;
  const stack = [...roots]
    .reverse()
    .map((section) => ({ section, parent: null as Section | null, depth: 1 }));
  for (let next = stack.pop(); next && left > 0; next = stack.pop(), left--) {
    const { section, depth } = next;
    yield next;
    if (depth < deepest)
      for (let index = section.children.length - 1; index >= 0; index--)
        stack.push({ section: section.children[index] as Section, parent: section, depth: depth + 1 });
  }
}

function symbolOf(document: vscode.TextDocument, section: Section): vscode.DocumentSymbol {
  const range = wholeLines(document, rangeOf(document, section));
  const name = rangeOf(document, {
    start: section.markerStart,
    end: Math.max(section.markerEnd, section.titleEnd),
  });
  return say.symbol(
    sectionLabel(section),
    '',
    kindOf(section),
    range,
    range.contains(name) ? name : new vscode.Range(range.start, range.start),
  );
}

/**
 * The range with the indent of its first line, up to the end of its last one: at the beginning of the line that follows, VS
 * Code would show this section in the breadcrumbs for the next.
 */
function wholeLines(document: vscode.TextDocument, { start, end }: vscode.Range): vscode.Range {
  const outdent = (place: vscode.Position): vscode.Position =>
    place.character <= document.lineAt(place.line).firstNonWhitespaceCharacterIndex
      ? place.with({ character: 0 })
      : place;
  const [first, last] = [outdent(start), outdent(end)];
  const stays = last.character > 0 || last.line <= first.line;
  return new vscode.Range(first, stays ? last : document.lineAt(last.line - 1).range.end);
}

function kindOf({ scheme }: Section): vscode.SymbolKind {
  if (isDivision(scheme)) return vscode.SymbolKind.Namespace;
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
