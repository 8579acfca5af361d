import * as vscode from 'vscode';
import type { Finding, Severity } from '../core/record';
import type { Feature } from './feature';
import { eachInSteps } from './longText';
import { rangeOf } from './positions';
import * as say from './say';
import { setting } from './settings';

/** What VS Code shows of one file's problems at most. */
export const PROBLEM_LIMIT = 1000;
/** So many problems are handed over at every keystroke; more of them when no key has been pressed for `PAUSE` milliseconds. */
const FEW = 100;
const PAUSE = 250;
type Timer = ReturnType<typeof setTimeout>;
/** The name that problems carry. */
export const SOURCE = 'GovText';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

const WORST_FIRST: readonly Severity[] = ['error', 'warning', 'information', 'hint'];

/** Problems (问题面板): every finding of the record; what an edit touches goes at once, what is new comes after a pause. */
export const diagnostics: Feature = ({ context, analyses }) => {
  const collection = vscode.languages.createDiagnosticCollection('govtext');
  const pages = new Map<string, vscode.Uri>();
  /** Many problems that edits have moved, until the hands rest: meanwhile VS Code moves what it shows by itself. */
  const moving = new Map<string, { problems: readonly vscode.Diagnostic[]; timer: Timer }>();
  const stopMoving = (key: string): void => {
    clearTimeout(moving.get(key)?.timer);
    moving.delete(key);
  };
  const show = async (document: vscode.TextDocument): Promise<void> => {
    const record = analyses.structureNow(document);
    if (!record || document.isClosed) return;
    // Some rules look at entities, which come later.
    const findings = analyses.recordNow(document)?.findings ?? record.findings;
    const settled = setting('rules', document.uri);
    const { version } = document;
    const problems: vscode.Diagnostic[] = [];
    const add = (finding: Finding): void => {
      const { rule } = finding;
      const page =
        pages.get(rule) ??
        vscode.Uri.joinPath(context.extensionUri, 'docs', 'rules', `${rule.replaceAll('/', '-')}.md`);
      pages.set(rule, page);
      problems.push(problemOf(document, finding, page, isFaded(finding, settled)));
    };
    const now = (): boolean => document.version === version && !document.isClosed;
    // Of too many the worst.
    const rounds = findings.length > PROBLEM_LIMIT ? WORST_FIRST : [undefined];
    for (const severity of rounds) {
      if (problems.length >= PROBLEM_LIMIT) break;
      const some = (finding: Finding): void => {
        const isAsked = severity === undefined || finding.severity === severity;
        if (isAsked && problems.length < PROBLEM_LIMIT) add(finding);
      };
      if (!(await eachInSteps(findings, some, now))) return;
    }
    stopMoving(document.uri.toString());
    collection.set(document.uri, problems);
  };
  const showAll = (): void => {
    for (const document of vscode.workspace.textDocuments) if (analyses.isOurs(document)) void show(document);
  };
  context.subscriptions.push(
    collection,
    analyses.onDidChangeStructure((document) => void show(document)),
    analyses.onDidChangeRecord((document) => void show(document)),
    vscode.window.onDidChangeActiveColorTheme(showAll),
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('govtext.residue.fade')) showAll();
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      if (!analyses.isOurs(document)) return;
      stopMoving(document.uri.toString());
      collection.delete(document.uri);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (!analyses.isOurs(document)) return;
      const key = document.uri.toString();
      const before = moving.get(key)?.problems ?? collection.get(document.uri);
      if (!before?.length) return;
      const after = contentChanges.reduce<readonly vscode.Diagnostic[]>(moveAlong, before);
      if (after === before) return;
      stopMoving(key);
      if (after.length <= FEW) return collection.set(document.uri, after);
      const timer = setTimeout(() => {
        moving.delete(key);
        if (!document.isClosed) collection.set(document.uri, after);
      }, PAUSE);
      moving.set(key, { problems: after, timer });
    }),
    { dispose: () => [...moving.keys()].forEach(stopMoving) },
  );
};

/**
 * Whether residue is faded (残留淡化) in place of underlined: what is no more than information. A server's error lines are a
 * problem and stay in the list of them. In high contrast nothing is faded, nor what a person gave a severity of their own.
 */
function isFaded({ rule, severity }: Finding, settled: Readonly<Record<string, unknown>>): boolean {
  const { kind } = vscode.window.activeColorTheme;
  return (
    rule.startsWith('boilerplate/') &&
    severity === 'information' &&
    setting('residue.fade') &&
    kind !== vscode.ColorThemeKind.HighContrast &&
    kind !== vscode.ColorThemeKind.HighContrastLight &&
    settled[rule] === undefined
  );
}

function problemOf(
  document: vscode.TextDocument,
  finding: Finding,
  page: vscode.Uri,
  faded: boolean,
): vscode.Diagnostic {
  const range = rangeOf(document, finding);
  const problem = say.problem(
    faded ? range : withoutBlankLines(document, range),
    finding.message,
    faded ? vscode.DiagnosticSeverity.Hint : SEVERITIES[finding.severity],
  );
  problem.source = SOURCE;
  problem.code = { value: finding.rule, target: page };
  // VS Code fades what is not needed, as it does unused code.
  if (faded) problem.tags = [vscode.DiagnosticTag.Unnecessary];
  return problem;
}

/** The range up to its first blank line: nothing is underlined where nothing stands. */
function withoutBlankLines(document: vscode.TextDocument, range: vscode.Range): vscode.Range {
  for (let line = range.start.line; line < range.end.line; line++)
    if (document.lineAt(line + 1).isEmptyOrWhitespace)
      return new vscode.Range(range.start, document.lineAt(line).range.end);
  return range;
}

/** The problems after one change: those it touches are gone, those after it move with their lines. */
function moveAlong(
  problems: readonly vscode.Diagnostic[],
  { range, text }: vscode.TextDocumentContentChangeEvent,
): readonly vscode.Diagnostic[] {
  const added = text.split(/\r\n?|\n/).length - 1;
  const delta = added - (range.end.line - range.start.line);
  const kept = problems.filter((problem) => !problem.range.intersection(range));
  if (delta === 0) return kept.length === problems.length ? problems : kept;
  return kept.map((problem) => {
    if (problem.range.start.isBefore(range.end)) return problem;
    const moved = say.problem(
      new vscode.Range(problem.range.start.translate(delta), problem.range.end.translate(delta)),
      problem.message,
      problem.severity,
    );
    moved.source = SOURCE;
    if (problem.code !== undefined) moved.code = problem.code;
    if (problem.tags) moved.tags = problem.tags;
    return moved;
  });
}
