import * as vscode from 'vscode';
import type { StructureRecord } from '../core/record';
import type { Feature } from './feature';
import { FOLDING_LIMIT, foldableSections } from './folding';
import { PROBLEM_LIMIT } from './diagnostics';
import { eachInSteps } from './longText';
import { OUTLINE_LIMIT, outlinedDepth } from './outline';
import { LINK_LIMIT } from './structure/references';
import { countSections } from './sectionCounts';
import * as say from './say';

/** What VS Code itself does not go beyond. */
const LIMITS = { lines: 300_000, characters: 20 * 1024 * 1024, line: 20_000 };

/** Large documents (大文件): says once what VS Code leaves out; our views and commands leave out nothing. */
export const limits: Feature = ({ context, analyses, log }) => {
  const told = new Set<string>();
  context.subscriptions.push(
    analyses.onDidChangeStructure(async (document) => {
      const record = analyses.structureNow(document);
      const key = document.uri.toString();
      if (!record || told.has(key)) return;
      const cut = await cutOff(document, record);
      if (cut.length === 0 || told.has(key)) return;
      told.add(key);
      const message = vscode.l10n.t(
        'This document is larger than VS Code shows in full: {0}. The Structure view and the commands have all of it.',
        cut.join(vscode.l10n.t(', ')),
      );
      log.info(`${key}: ${message}`);
      void say.info(message);
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => told.delete(uri.toString())),
  );
};

/** What was found out for a record already. */
const known = new WeakMap<StructureRecord, Promise<string[]>>();

/** What of a document VS Code will not show, in words; nothing for nearly every document. Found out in steps. */
export function cutOff(document: vscode.TextDocument, record: StructureRecord): Promise<string[]> {
  let cut = known.get(record);
  if (!cut) known.set(record, (cut = findCutOff(document, record)));
  return cut;
}

async function findCutOff(document: vscode.TextDocument, record: StructureRecord): Promise<string[]> {
  const cut: string[] = [];
  const number = (value: number): string => value.toLocaleString();
  const { version } = document;
  const now = (): boolean => document.version === version;
  const { characters } = record.statistics;
  if (document.lineCount > LIMITS.lines || characters > LIMITS.characters)
    cut.push(vscode.l10n.t('no colours, folding and sticky scroll past {0} lines', number(LIMITS.lines)));
  else {
    const limit = vscode.workspace
      .getConfiguration('editor', document)
      .get('foldingMaximumRegions', FOLDING_LIMIT);
    let regions = 0;
    // As many as there may be are looked at, and one more: a record is unpacked as far as somebody looks.
    if (countSections(record.sections) > limit)
      await eachInSteps(foldableSections(document, record, limit + 1), () => regions++, now);
    if (regions > limit) cut.push(vscode.l10n.t('no more than {0} folding regions', number(limit)));
    let long = false;
    await eachInSteps(lineNumbers(document), (line) => (long ||= isLong(document, line)), now);
    if (long) cut.push(vscode.l10n.t('no colours past {0} characters in a line', number(LIMITS.line)));
  }
  const sections = countSections(record.sections);
  if (sections > OUTLINE_LIMIT)
    cut.push(vscode.l10n.t('{0} levels of headings in the Outline', number(outlinedDepth(record.sections))));
  if (record.references.length + record.contents.length > LINK_LIMIT)
    cut.push(vscode.l10n.t('no links on references'));
  if (record.findings.length > PROBLEM_LIMIT)
    cut.push(vscode.l10n.t('{0} of {1} problems', number(PROBLEM_LIMIT), number(record.findings.length)));
  return now() ? cut : [];
}

function* lineNumbers({ lineCount }: vscode.TextDocument): Generator<number> {
  for (let line = 0; line < lineCount; line++) yield line;
}

function isLong(document: vscode.TextDocument, line: number): boolean {
  return document.lineAt(line).text.length > LIMITS.line;
}
