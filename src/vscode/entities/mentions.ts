import * as vscode from 'vscode';
import type { Entity } from '../../core/record';
import { LANGUAGE } from '../analyses';
import type { Feature } from '../feature';
import { rangeOf } from '../positions';
import { clip } from '../sectionLabel';
import { entityAt, mentionsOf } from './entityAt';
import * as say from '../say';

/** Mentions of the entity under the cursor: highlighted, listed, renamed together, stepped through (提及). */
export const mentions: Feature = ({ context, analyses }) => {
  const here = async (document: vscode.TextDocument, position: vscode.Position): Promise<Entity[]> => {
    const record = analyses.recordNow(document);
    const entity = entityAt(record, document.offsetAt(position));
    if (!record || !entity) return [];
    const { version } = document;
    const found = await mentionsOf(record, entity);
    // Places of a text that has changed meanwhile are no longer theirs.
    return document.version === version ? found : [];
  };

  const step = async (direction: 1 | -1): Promise<void> => {
    const editor = vscode.window.activeTextEditor;
    if (!editor || !analyses.isOurs(editor.document)) return;
    const { document } = editor;
    const record = await analyses.record(document);
    if (!record) return;
    const offset = document.offsetAt(editor.selection.start);
    const entity = entityAt(record, offset);
    // On an entity the step is to its next mention, elsewhere to the next entity at all; past the last comes the first.
    const found = entity ? await mentionsOf(record, entity) : record.entities.filter((each) => !each.nested);
    const list = found.sort((a, b) => a.start - b.start);
    if (list.length === 0) {
      say.status(vscode.l10n.t('GovText: no entity in this document'), 3000);
      return;
    }
    const current = entity?.start ?? offset;
    const target =
      direction === 1
        ? (list.find((each) => each.start > current) ?? list[0])
        : (list.findLast((each) => each.start < current) ?? list[list.length - 1]);
    if (!target) return;
    const range = rangeOf(document, target);
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    const at = list.indexOf(target) + 1;
    const message = vscode.l10n.t('{0}: mention {1} of {2}', target.canonical, at, list.length);
    say.status(message, 3000);
  };

  context.subscriptions.push(
    vscode.languages.registerDocumentHighlightProvider(LANGUAGE, {
      provideDocumentHighlights: async (document, position) =>
        (await here(document, position)).map(
          (mention) =>
            new vscode.DocumentHighlight(rangeOf(document, mention), vscode.DocumentHighlightKind.Read),
        ),
    }),
    vscode.languages.registerReferenceProvider(LANGUAGE, {
      async provideReferences(document, position) {
        await analyses.latestRecord(document).then(undefined, () => undefined);
        return (await here(document, position)).map(
          (mention) => new vscode.Location(document.uri, rangeOf(document, mention)),
        );
      },
    }),
    vscode.languages.registerRenameProvider(LANGUAGE, {
      prepareRename(document, position) {
        const entity = entityAt(analyses.recordNow(document), document.offsetAt(position));
        if (!entity) throw new Error(vscode.l10n.t('There is no entity here that could be renamed.'));
        return { range: rangeOf(document, entity), placeholder: entity.text };
      },
      async provideRenameEdits(document, position, newName) {
        const entity = entityAt(analyses.recordNow(document), document.offsetAt(position));
        if (newName.trim() === '' || /[\r\n]/.test(newName))
          throw new Error(vscode.l10n.t('A name may not be empty or hold a line break.'));
        const change = new vscode.WorkspaceEdit();
        // Mentions in another form (蔡县长 beside 蔡洪) keep theirs.
        const others = new Map<string, number>();
        for (const mention of await here(document, position)) {
          if (mention.text === entity?.text)
            change.replace(document.uri, rangeOf(document, mention), newName);
          else others.set(mention.text, (others.get(mention.text) ?? 0) + 1);
        }
        if (others.size > 0) {
          const left = [...others].map(([text, count]) => `${clip(text)} (${count})`);
          void say.info(
            vscode.l10n.t(
              'Renamed to {0}. Other forms of the name stay: {1}',
              newName,
              left.join(vscode.l10n.t(', ')),
            ),
          );
        }
        return change;
      },
    }),
    say.command('govtext.nextMention', () => step(1)),
    say.command('govtext.previousMention', () => step(-1)),
  );
};
