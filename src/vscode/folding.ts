import * as vscode from 'vscode';
import type { LineVerdict, Section, StructureRecord } from '../core/record';
import { LANGUAGE } from './analyses';
import type { Feature } from './feature';
import { eachInSteps } from './longText';

/** VS Code's own default of `editor.foldingMaximumRegions`. */
export const FOLDING_LIMIT = 5000;

/** Folding (折叠): sections, and runs of residue as regions. */
export const folding: Feature = ({ context, analyses }) => {
  context.subscriptions.push(
    vscode.languages.registerFoldingRangeProvider(LANGUAGE, {
      provideFoldingRanges: async (document) => {
        const limit = vscode.workspace
          .getConfiguration('editor', document)
          .get('foldingMaximumRegions', FOLDING_LIMIT);
        return foldingOf(document, await analyses.structure(document), limit);
      },
    }),
  );
};

/** What a document could be folded at, the deepest sections left out first where there are more than `limit`. Made in steps. */
export async function foldingOf(
  document: vscode.TextDocument,
  record: StructureRecord,
  limit = FOLDING_LIMIT,
): Promise<vscode.FoldingRange[]> {
  const { version } = document;
  const ranges: { depth: number; range: vscode.FoldingRange }[] = [];
  const done = await eachInSteps(
    foldableSections(document, record),
    ({ first, last, depth }) => ranges.push({ depth, range: new vscode.FoldingRange(first, last) }),
    () => document.version === version,
  );
  if (!done) return [];
  for (const [first, last] of residueRuns(document, record))
    ranges.push({ depth: 1, range: new vscode.FoldingRange(first, last, vscode.FoldingRangeKind.Region) });
  if (ranges.length > limit) {
    ranges.sort((a, b) => a.depth - b.depth || a.range.start - b.range.start);
    ranges.length = limit;
  }
  return ranges.map(({ range }) => range).sort((a, b) => a.start - b.start);
}

/** Sections that span more than their first line, without the blank lines at their end. */
export function foldableSections(
  document: vscode.TextDocument,
  { sections, lines }: StructureRecord,
): Generator<Foldable> {
  return foldable(document, lines, sections, document.lineCount - 1, 1);
}

/** Lines that a section folds to, from the first to the last, and how deep it stands. */
interface Foldable {
  first: number;
  last: number;
  depth: number;
}

/** Sections beside each other, none of which goes on after the line `until`. */
function* foldable(
  document: vscode.TextDocument,
  lines: readonly LineVerdict[],
  sections: readonly Section[],
  until: number,
  depth: number,
): Generator<Foldable> {
  for (const [index, section] of sections.entries()) {
    const first = section.line;
    // Most of a law are items of one line: they are passed over before a place is worked out.
    if ((sections[index + 1]?.line ?? until + 1) <= first + 1) continue;
    const end = document.positionAt(section.end);
    // A section may end where the next line begins.
    let last = end.character === 0 ? end.line - 1 : end.line;
    while (last > first && lines[last]?.role === 'blank') last--;
    if (last <= first) continue;
    yield { first, last, depth };
    yield* foldable(document, lines, section.children, last, depth + 1);
  }
}

/** Runs of residue next to each other, whatever their kind, fold as one. */
function residueRuns(document: vscode.TextDocument, record: StructureRecord): [number, number][] {
  const runs: [number, number][] = [];
  for (const stretch of record.residue) {
    if (stretch.partial) continue;
    const before = runs[runs.length - 1];
    if (before && onlyBlank(document, before[1] + 1, stretch.firstLine)) before[1] = stretch.lastLine;
    else runs.push([stretch.firstLine, stretch.lastLine]);
  }
  return runs.filter(([first, last]) => last > first);
}

function onlyBlank(document: vscode.TextDocument, from: number, to: number): boolean {
  if (to - from > 20) return false;
  for (let line = from; line < to; line++) if (!document.lineAt(line).isEmptyOrWhitespace) return false;
  return true;
}
