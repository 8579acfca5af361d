import * as vscode from 'vscode';
import type { Section, StructureRecord } from '../core/record';
import { LANGUAGE } from './analyses';
import type { Feature } from './feature';
import { eachInSteps } from './longText';

/** VS Code's own default of `editor.foldingMaximumRegions`. */
export const FOLDING_LIMIT = 5000;

/** Folding (折叠): sections, and runs of residue as regions. */
export const folding: Feature = ({ context, analyses }) => {
  context.subscriptions.push(
    vscode.languages.registerFoldingRangeProvider(LANGUAGE, {
      provideFoldingRanges: async (document, _context, token) => {
        const record = await analyses.structureFor(document, token);
        const limit = vscode.workspace
          .getConfiguration('editor', document)
          .get('foldingMaximumRegions', FOLDING_LIMIT);
        return record && foldingOf(document, record, limit);
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
  const ranges = residueRuns(document, record)
    .slice(0, limit)
    .map(([first, last]) => new vscode.FoldingRange(first, last, vscode.FoldingRangeKind.Region));
  const done = await eachInSteps(
    foldableSections(document, record, limit - ranges.length),
    ({ first, last }) => ranges.push(new vscode.FoldingRange(first, last)),
    () => document.version === version,
  );
  return done ? ranges.sort((a, b) => a.start - b.start) : [];
}

/** Lines that a section folds to, from the first to the last. */
interface Foldable {
  first: number;
  last: number;
}

/**
 * Sections that span more than their first line, without the blank lines at their end, level by level; no more than
 * `most`.
 */
export function* foldableSections(
  document: vscode.TextDocument,
  { sections, lines }: StructureRecord,
  most: number,
): Generator<Foldable> {
  // Sections beside each other, none of which goes on after the line `until`.
  let level: { beside: readonly Section[]; until: number }[] = [
    { beside: sections, until: document.lineCount - 1 },
  ];
  let left = most;
  while (level.length > 0) {
    const next: typeof level = [];
    for (const { beside, until } of level) {
      for (const [index, section] of beside.entries()) {
        if (left <= 0) return;
        const first = section.line;
        // Most of a law are items of one line: they are passed over before a place is worked out.
        if ((beside[index + 1]?.line ?? until + 1) <= first + 1) continue;
        const end = document.positionAt(section.end);
        // A section may end where the next line begins.
        let last = end.character === 0 ? end.line - 1 : end.line;
        while (last > first && lines[last]?.role === 'blank') last--;
        if (last <= first) continue;
        left--;
        yield { first, last };
        if (section.children.length > 0) next.push({ beside: section.children, until: last });
      }
    }
    level = next;
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
