import * as vscode from 'vscode';
import type { Section, StructureRecord } from '../core/record';
import type { Feature } from './feature';
import { FOLDING_LIMIT, foldableSections } from './folding';
import { PROBLEM_LIMIT } from './diagnostics';
import * as say from './say';

/** What VS Code itself does not go beyond. */
const LIMITS = { lines: 300_000, characters: 20 * 1024 * 1024, line: 20_000 };

/** Large documents (大文件): says once what VS Code leaves out; our views and commands leave out nothing. */
export const limits: Feature = ({ context, analyses, log }) => {
  const told = new Set<string>();
  context.subscriptions.push(
    analyses.onDidChangeStructure((document) => {
      const record = analyses.structureNow(document);
      const key = document.uri.toString();
      if (!record || told.has(key)) return;
      const cut = cutOff(document, record);
      if (cut.length === 0) return;
      told.add(key);
      const message = vscode.l10n.t(
        'This document is larger than VS Code shows in full: {0}. The Structure view and the commands have all of it.',
        cut.join(vscode.l10n.t(', ')),
      );
      log.info(`${key}: ${message}`);
      void say.info(message);
    }),
  );
};

/** What was found out for a record already. */
const known = new WeakMap<StructureRecord, string[]>();

/** What of a document VS Code will not show, in words; nothing for nearly every document. */
export function cutOff(document: vscode.TextDocument, record: StructureRecord): string[] {
  let cut = known.get(record);
  if (!cut) known.set(record, (cut = findCutOff(document, record)));
  return cut;
}

function findCutOff(document: vscode.TextDocument, record: StructureRecord): string[] {
  const cut: string[] = [];
  const number = (value: number): string => value.toLocaleString();
  const { characters } = record.statistics;
  if (document.lineCount > LIMITS.lines || characters > LIMITS.characters)
    cut.push(vscode.l10n.t('no colours, folding and sticky scroll past {0} lines', number(LIMITS.lines)));
  else {
    const limit = vscode.workspace
      .getConfiguration('editor', document)
      .get('foldingMaximumRegions', FOLDING_LIMIT);
    const regions = countAbove(foldableSections(document, record.sections), limit);
    if (regions > limit)
      cut.push(vscode.l10n.t('{0} of {1} folding regions', number(limit), number(regions)));
    if (hasLongLine(document))
      cut.push(vscode.l10n.t('no colours past {0} characters in a line', number(LIMITS.line)));
  }
  if (record.findings.length > PROBLEM_LIMIT)
    cut.push(vscode.l10n.t('{0} of {1} problems', number(PROBLEM_LIMIT), number(record.findings.length)));
  return cut;
}

/** How many sections there are in all. */
export function countSections(sections: readonly Section[]): number {
  let count = 0;
  const rest = [...sections];
  for (let section = rest.pop(); section; section = rest.pop()) {
    count++;
    for (const child of section.children) rest.push(child);
  }
  return count;
}

/** Counts, but only where there are enough things to count. */
function countAbove(things: Iterable<unknown>, least: number): number {
  let count = 0;
  const each = things[Symbol.iterator]();
  while (!each.next().done) count++;
  return count > least ? count : 0;
}

function hasLongLine(document: vscode.TextDocument): boolean {
  for (let line = 0; line < document.lineCount; line++)
    if (document.lineAt(line).text.length > LIMITS.line) return true;
  return false;
}
