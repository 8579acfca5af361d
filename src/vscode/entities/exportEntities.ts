import * as vscode from 'vscode';
import {
  ENTITY_FORMATS,
  entityFileHead,
  exportEntities,
  type EntityFormat,
} from '../../core/export/entities/formats';
import type { Feature } from '../feature';
import { inWords } from '../locale';
import { writeWhole } from '../cleanup/journalFiles';
import * as say from '../say';

/** Export Entities… (导出实体): picks a form and a place, and writes the file. */
export const entityExport: Feature = ({ context, analyses, current, log, platform }) => {
  context.subscriptions.push(
    say.command('govtext.exportEntities', async (wanted?: EntityFormat, where?: vscode.Uri) => {
      const document = current.now;
      if (!document) return;
      const record = await analyses.latestRecord(document);
      if (!record) return;
      if (record.entities.length === 0) {
        void say.info(vscode.l10n.t('There is no entity to export.'));
        return;
      }
      const format = wanted ?? (await pickFormat());
      if (!format) return;
      const { extension } = ENTITY_FORMATS[format];
      const uri = where ?? (await askWhere(document, extension));
      if (!uri) return;
      const id = vscode.workspace.asRelativePath(document.uri);
      const content = entityFileHead(format) + exportEntities(format, document.getText(), { ...record, id });
      try {
        await writeWhole(platform, uri, new TextEncoder().encode(content));
      } catch (error) {
        log.error(error instanceof Error ? error : String(error));
        void say.fail(error);
        return;
      }
      const message = vscode.l10n.t('Entities written to {0}.', vscode.workspace.asRelativePath(uri));
      say.status(message, 5000);
    }),
  );
};

async function pickFormat(): Promise<EntityFormat | undefined> {
  const items = (Object.keys(ENTITY_FORMATS) as EntityFormat[]).map((format) => ({
    label: inWords(ENTITY_FORMATS[format].words),
    description: `.${ENTITY_FORMATS[format].extension}`,
    format,
  }));
  const picked = await say.pick(items, { title: vscode.l10n.t('Export Entities') });
  return picked?.format;
}

/** Beside the document, with another ending. */
async function askWhere(document: vscode.TextDocument, extension: string): Promise<vscode.Uri | undefined> {
  const beside =
    document.uri.scheme === 'untitled'
      ? undefined
      : document.uri.with({ path: `${document.uri.path.replace(/\.[^./]+$/, '')}.entities.${extension}` });
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export Entities'),
    ...(beside && { defaultUri: beside }),
  });
}
