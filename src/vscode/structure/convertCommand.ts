import * as vscode from 'vscode';
import { sectionsOf, type ConvertScope } from '../../core/editing/convert';
import { formOfStyle, HEADING_STYLES } from '../../core/editing/forms';
import { writeMarker } from '../../core/editing/markerForm';
import type { Feature } from '../feature';
import { inWords } from '../locale';
import { clip } from '../sectionLabel';
import type { StructureNode } from '../views/structureTree';
import { cannot, runCommand, subjectOf } from './edit';
import * as say from '../say';

interface StyleChoice extends vscode.QuickPickItem {
  id: string;
}

interface ScopeChoice extends vscode.QuickPickItem {
  scope: ConvertScope;
}

/** Convert Heading Style… (转换标题形式): asks for the form and for how far it goes. Both may be given as arguments. */
export const convertCommand: Feature = (host) => {
  const convert = async (node?: StructureNode, style?: string, scope?: ConvertScope): Promise<void> => {
    const title = vscode.l10n.t('Convert Heading Style');
    const subject = await subjectOf(host, title, node);
    if (!subject) return;
    const section = subject.place?.section;
    if (!section || section.ordinal === null) {
      cannot(title);
      return;
    }
    const id =
      style ??
      (
        await say.pick<StyleChoice>(
          HEADING_STYLES.map((each) => {
            // As this heading would be written, not some first one.
            const label = writeMarker(formOfStyle(subject.text, each).form, section.ordinal ?? 1);
            const now = label === section.marker ? ` · ${vscode.l10n.t('as it is now')}` : '';
            return {
              id: each.id,
              label: `${label} ${clip(section.title, 30)}`.trim(),
              description: inWords(each.words) + now,
            };
          }).sort(
            (a, b) => Number(a.label.startsWith(section.marker)) - Number(b.label.startsWith(section.marker)),
          ),
          { title, placeHolder: vscode.l10n.t('The form that headings like this one get') },
        )
      )?.id;
    if (id === undefined) return;
    // Where the document has one list of them, there is nothing to choose.
    const counts = (['list', 'level'] as const).map(
      (each) => sectionsOf(subject.record, section, each).length,
    );
    const how =
      scope ??
      (counts[0] === counts[1] ? 'list' : undefined) ??
      (
        await say.pick<ScopeChoice>(
          [
            { scope: 'list', label: vscode.l10n.t('This list') },
            { scope: 'level', label: vscode.l10n.t('All headings of this form and level') },
          ],
          { title },
        )
      )?.scope;
    if (how === undefined) return;
    await runCommand(host, subject, title, {
      do: 'convert',
      section: section.start,
      style: id,
      scope: how,
    });
  };
  host.context.subscriptions.push(say.command('govtext.convertHeadingStyle', convert));
};
