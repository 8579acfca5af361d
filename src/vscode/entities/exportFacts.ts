import * as vscode from 'vscode';
import {
  FACT_FORMATS,
  factFileHead,
  factRows,
  writeFactRows,
  type FactFormat,
} from '../../core/export/facts';
import { writeWhole } from '../cleanup/journalFiles';
import type { Feature } from '../feature';
import { inWords } from '../locale';
import * as say from '../say';

/** Export Facts… (导出任职事实): who held, got or left which post, one row a fact; guesses stay out unless asked for. */
export const factExport: Feature = ({ context, platform, analyses, current, log }) => {
  context.subscriptions.push(
    say.command('govtext.exportFacts', async (wanted?: FactFormat, where?: vscode.Uri) => {
      const document = current.now;
      if (!document) return;
      const record = await analyses.latestRecord(document);
      if (!record) return;
      if (record.facts.length === 0) {
        void say.info(vscode.l10n.t('The text says of nobody which post they hold.'));
        return;
      }
      const choice = wanted ? { format: wanted, least: undefined } : await pickForm();
      if (!choice) return;
      const { extension } = FACT_FORMATS[choice.format];
      const uri = where ?? (await askWhere(document, extension));
      if (!uri) return;
      const id = vscode.workspace.asRelativePath(document.uri);
      const rows = factRows(document.getText(), { ...record, id }, choice.least);
      try {
        const content = factFileHead(choice.format) + writeFactRows(choice.format, rows);
        await writeWhole(platform, uri, new TextEncoder().encode(content));
      } catch (error) {
        log.error(error instanceof Error ? error : String(error));
        void say.fail(error);
        return;
      }
      say.status(
        vscode.l10n.t('{0} facts written to {1}.', rows.length, vscode.workspace.asRelativePath(uri)),
        5000,
      );
    }),
  );
};

async function pickForm(): Promise<{ format: FactFormat; least: number | undefined } | undefined> {
  const items = (Object.keys(FACT_FORMATS) as FactFormat[]).flatMap((format) => [
    { label: inWords(FACT_FORMATS[format].words), format, least: undefined },
    {
      label: inWords(FACT_FORMATS[format].words),
      description: vscode.l10n.t('with doubtful facts'),
      format,
      least: 0,
    },
  ]);
  return say.pick(items, { title: vscode.l10n.t('Export Facts') });
}

/** Beside the document, with another ending. */
async function askWhere(document: vscode.TextDocument, extension: string): Promise<vscode.Uri | undefined> {
  const beside =
    document.uri.scheme === 'untitled'
      ? undefined
      : document.uri.with({ path: `${document.uri.path.replace(/\.[^./]+$/, '')}.facts.${extension}` });
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Facts'),
    ...(beside && { defaultUri: beside }),
  });
}
