import * as vscode from 'vscode';
import type { StructureRecord } from '../core/record';
import { LANGUAGE } from './analyses';
import type { Feature } from './feature';
import { cutOff } from './limits';
import { countSections } from './sectionCounts';
import * as say from './say';

/** The language of no document: an item for it is not shown. */
const NOBODY = 'govtext-none';

/** The language status (语言状态) behind { } in the status bar: counts, the segmenter in use, what is cut off. */
export const statusItem: Feature = ({ context, analyses, current }) => {
  const counts = say.languageStatus('govtext.counts', LANGUAGE, vscode.l10n.t('GovText: document'));
  const engine = say.languageStatus('govtext.engine', LANGUAGE, vscode.l10n.t('GovText: word segmenter'));
  const large = say.languageStatus('govtext.large', NOBODY, vscode.l10n.t('GovText: large document'));
  large.severity = vscode.LanguageStatusSeverity.Warning;

  const show = (): void => {
    const document = current.now;
    const record = document && analyses.structureNow(document);
    const whole = document && analyses.recordNow(document);
    const parts: string[] = [];
    if (record) {
      const { bodyCharacters, boilerplateCharacters } = record.statistics;
      parts.push(vscode.l10n.t('{0} characters', bodyCharacters.toLocaleString()));
      parts.push(vscode.l10n.t('{0} sections', countSections(record.sections).toLocaleString()));
      if (boilerplateCharacters > 0)
        parts.push(vscode.l10n.t('{0} characters of residue', boilerplateCharacters.toLocaleString()));
    }
    if (whole) parts.push(vscode.l10n.t('{0} mentions of entities', whole.entities.length.toLocaleString()));
    counts.show(parts[0] ?? '…', parts.slice(1).join(' · '));
    counts.busy = document !== undefined && !record;
    large.selector = { language: NOBODY };
    if (document && record) void showLarge(document, record);
  };
  const showLarge = async (document: vscode.TextDocument, record: StructureRecord): Promise<void> => {
    const cut = await cutOff(document, record);
    if (current.now !== document || analyses.structureNow(document) !== record) return;
    large.show(vscode.l10n.t('Not shown in full'), cut.join(' · '));
    large.selector = { language: cut.length > 0 ? LANGUAGE : NOBODY };
  };
  const showEngine = (): void => {
    const status = analyses.engineStatus;
    const failed = status?.state === 'failed';
    engine.busy = status?.state === 'busy';
    const segmenter =
      status?.segmenter === 'none'
        ? vscode.l10n.t('rules only, no segmenter')
        : (status?.segmenter ?? vscode.l10n.t('no segmenter needed yet'));
    const detail = failed
      ? vscode.l10n.t('The engine failed: {0}', status.lastProblem ?? '')
      : (status?.segmenterProblem ?? vscode.l10n.t('Word segmenter'));
    engine.show(segmenter, detail);
    const lesser = status?.segmenterProblem !== undefined || (status?.restarts ?? 0) > 0;
    engine.severity = failed
      ? vscode.LanguageStatusSeverity.Error
      : lesser
        ? vscode.LanguageStatusSeverity.Warning
        : vscode.LanguageStatusSeverity.Information;
  };
  const refresh = (document?: vscode.TextDocument): void => {
    if (!document || document === current.now) show();
  };
  context.subscriptions.push(
    counts,
    engine,
    large,
    current.onDidChange(() => show()),
    analyses.onDidChangeStructure(refresh),
    analyses.onDidChangeRecord(refresh),
    analyses.onDidChangeEngine(showEngine),
  );
  show();
  showEngine();
};
