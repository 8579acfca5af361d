import * as vscode from 'vscode';
import { writeOutline, type OutlineFormat } from '../../core/export/formats';
import { outlineOf } from '../../core/export/outline';
import { writeWhole } from '../cleanup/journalFiles';
import type { Feature } from '../feature';
import { withLateProgress } from '../progress';
import { subjectOf } from './edit';
import * as say from '../say';

interface FormatChoice extends vscode.QuickPickItem {
  format: OutlineFormat;
  extension: string;
}

/** Export Outline… (导出提纲): Markdown, JSON, OPML or a Word document. Format and place may be given as arguments. */
export const exportOutline: Feature = (host) => {
  const run = async (format?: OutlineFormat, place?: vscode.Uri): Promise<void> => {
    const title = vscode.l10n.t('Export Outline');
    const subject = await subjectOf(host, title);
    if (!subject) return;
    const choices = formats();
    const chosen =
      choices.find((choice) => choice.format === format) ??
      (await say.pick(choices, {
        title,
        placeHolder: vscode.l10n.t('Format of the outline'),
      }));
    if (!chosen) return;
    const uri = place ?? (await askPlace(subject.document, chosen));
    if (!uri) return;
    const outline = outlineOf(subject.text, subject.record, chosen.format === 'docx');
    const bytes = await withLateProgress(title, async () => {
      if (chosen.format !== 'docx') return new TextEncoder().encode(writeOutline(outline, chosen.format));
      // The library for Word documents is large and seldom asked for.
      const { outlineDocx } = await import('../../engine/export/docx');
      return outlineDocx(outline);
    });
    if (!bytes) return;
    await writeWhole(host.platform, uri, bytes);
    if (place) return;
    const open = vscode.l10n.t('Open');
    const answer = await say.info(
      vscode.l10n.t('The outline is written to {0}.', uri.path.split('/').at(-1) ?? ''),
      open,
    );
    if (answer === open) await vscode.commands.executeCommand('vscode.open', uri);
  };
  host.context.subscriptions.push(
    say.command('govtext.exportOutline', (format?: unknown, place?: unknown) =>
      // From a menu the argument is the resource, no format.
      typeof format === 'string'
        ? run(format as OutlineFormat, place instanceof vscode.Uri ? place : undefined)
        : run(),
    ),
  );
};

function formats(): FormatChoice[] {
  return [
    { format: 'markdown', extension: 'md', label: 'Markdown', description: '.md' },
    { format: 'docx', extension: 'docx', label: vscode.l10n.t('Word document'), description: '.docx' },
    { format: 'opml', extension: 'opml', label: 'OPML', description: '.opml' },
    { format: 'json', extension: 'json', label: 'JSON', description: '.json' },
  ];
}

function askPlace(
  { uri }: vscode.TextDocument,
  { extension, label }: FormatChoice,
): Thenable<vscode.Uri | undefined> {
  const folder =
    uri.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(uri, '..');
  const base = (uri.path.split('/').at(-1) ?? 'outline').replace(/\.[^.]*$/, '');
  return vscode.window.showSaveDialog({
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${base}.${extension}`) }),
    filters: { [label]: [extension] },
  });
}
