import * as vscode from 'vscode';
import type { Section, Span, StructureRecord } from '../core/record';
import { isShort, LANGUAGE } from './analyses';
import type { Feature } from './feature';
import { rangeOf } from './positions';

/** The types of package.json's `semanticTokenTypes`, in this order. */
const TYPES = [
  'sectionMarker',
  'sectionTitle',
  'inlineMarker',
  'inlineTitle',
  'articleTitle',
  'pageMetadata',
  'residue',
] as const;
type TokenType = (typeof TYPES)[number];
const LEVELS = ['level1', 'level2', 'level3', 'level4'] as const;

export const LEGEND = new vscode.SemanticTokensLegend([...TYPES], [...LEVELS]);
/** The longest stretch of one line that is coloured as a title: VS Code draws no more of a line anyway. */
const LONGEST = 10_000;

/** Semantic tokens (语义着色): what needs context; markers and titles as the tree has them, residue, metadata. */
export const semanticTokens: Feature = ({ context, analyses }) => {
  const changed = new vscode.EventEmitter<void>();
  context.subscriptions.push(
    changed,
    analyses.onDidChangeStructure(() => changed.fire()),
    vscode.languages.registerDocumentSemanticTokensProvider(
      LANGUAGE,
      {
        onDidChangeSemanticTokens: changed.event,
        provideDocumentSemanticTokens: async (document, token) => {
          // Of a long text only what is on the screen is coloured, as it is asked for below.
          if (!isShort(document)) return undefined;
          const record = await analyses.structureFor(document, token);
          return record && tokensOf(document, record);
        },
      },
      LEGEND,
    ),
    vscode.languages.registerDocumentRangeSemanticTokensProvider(
      LANGUAGE,
      {
        provideDocumentRangeSemanticTokens: async (document, range, token) => {
          const record = await analyses.structureFor(document, token);
          return record && tokensOf(document, record, range);
        },
      },
      LEGEND,
    ),
  );
};

interface Token extends Span {
  type: TokenType;
  level?: number;
}

/** The tokens of a document, or of those of its lines that a range touches. */
export function tokensOf(
  document: vscode.TextDocument,
  record: StructureRecord,
  range?: vscode.Range,
): vscode.SemanticTokens {
  const from = range ? document.offsetAt(range.start.with({ character: 0 })) : 0;
  const to = range ? document.offsetAt(range.end.with({ line: range.end.line + 1, character: 0 })) : Infinity;
  const tokens: Token[] = [];
  const add = (type: TokenType, span: Span, level?: number): void => {
    if (span.end <= span.start || span.end < from || span.start > to) return;
    tokens.push({ type, start: span.start, end: span.end, ...(level !== undefined && { level }) });
  };
  const section = (each: Section): void => {
    if (each.end < from || each.start > to) return;
    const inline = each.scheme.startsWith('inline-');
    const level = inline ? undefined : each.level;
    add(inline ? 'inlineMarker' : 'sectionMarker', { start: each.markerStart, end: each.markerEnd }, level);
    // What an item of an article says is law, not a heading.
    if (each.scheme !== 'item' && each.scheme !== 'subitem')
      add(inline ? 'inlineTitle' : 'sectionTitle', { start: each.titleStart, end: each.titleEnd }, level);
    each.children.forEach(section);
  };
  if (record.kind !== 'dead-page') {
    record.sections.forEach(section);
    for (const stretch of record.residue) {
      if (stretch.start > to) break;
      add('residue', stretch);
    }
    if (record.metadata.title) add('articleTitle', record.metadata.title);
    for (const line of metadataLines(document, record, from, to)) add('pageMetadata', line);
  }
  return build(document, tokens);
}

/** Whole lines of metadata, but for the title. */
function* metadataLines(
  document: vscode.TextDocument,
  record: StructureRecord,
  from: number,
  to: number,
): Iterable<Span> {
  const first = document.positionAt(from).line;
  const last = to === Infinity ? document.lineCount - 1 : document.positionAt(to).line;
  for (let line = first; line <= last; line++) {
    if (record.lines[line]?.role !== 'metadata') continue;
    const start = document.offsetAt(new vscode.Position(line, 0));
    yield { start, end: start + document.lineAt(line).text.length };
  }
}

/** Tokens in order, none over another, none over a line's end. */
function build(document: vscode.TextDocument, tokens: Token[]): vscode.SemanticTokens {
  tokens.sort((a, b) => a.start - b.start || b.end - a.end);
  const builder = new vscode.SemanticTokensBuilder(LEGEND);
  let covered = 0;
  for (const token of tokens) {
    if (token.start < covered) continue;
    covered = token.end;
    const type = TYPES.indexOf(token.type);
    const modifiers = token.level === undefined ? 0 : 1 << (Math.min(token.level, LEVELS.length) - 1);
    const { start, end } = rangeOf(document, token);
    for (let line = start.line; line <= end.line; line++) {
      const character = line === start.line ? start.character : 0;
      const stop = line === end.line ? end.character : document.lineAt(line).text.length;
      const length = Math.min(stop - character, LONGEST);
      if (length > 0) builder.push(line, character, length, type, modifiers);
    }
  }
  return builder.build();
}
