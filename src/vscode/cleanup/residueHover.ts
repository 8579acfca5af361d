import * as vscode from 'vscode';
import type { LineVerdict, StructureRecord } from '../../core/record';
import { CATEGORY_WORDS } from '../../core/roles/categories';
import { explainVerdict } from '../../core/roles/explain';
import { LANGUAGE } from '../analyses';
import type { Feature } from '../feature';
import { inWords, locale } from '../locale';
import * as say from '../say';

/** Why a line is no part of the article (判定理由), in words, on hover; also that a person decided. */
export const residueHover: Feature = ({ context, analyses }) => {
  context.subscriptions.push(
    vscode.languages.registerHoverProvider(LANGUAGE, {
      async provideHover(document, position, token) {
        const record = await analyses.structureFor(document, token);
        if (!record) return undefined;
        const offset = document.offsetAt(position);
        const partial = record.residue.find((run) => run.partial && run.start <= offset && offset < run.end);
        if (partial) {
          const range = new vscode.Range(
            document.positionAt(partial.start),
            document.positionAt(partial.end),
          );
          return new vscode.Hover(explain({ ...partial, role: 'boilerplate' }, record), range);
        }
        const verdict = record.lines[position.line];
        if (!verdict || (!isResidue(verdict) && !verdict.rule?.startsWith('person/'))) return undefined;
        return new vscode.Hover(explain(verdict, record), document.lineAt(position.line).range);
      },
    }),
  );
};

function isResidue({ role }: LineVerdict): boolean {
  return role === 'boilerplate' || role === 'metadata';
}

/** The verdict in words. */
function explain(verdict: LineVerdict, record: StructureRecord): vscode.MarkdownString {
  const hover = new say.HoverText();
  const name = verdict.category ? inWords(CATEGORY_WORDS[verdict.category]) : '';
  const head =
    record.kind === 'dead-page'
      ? vscode.l10n.t('This page is an error page: it holds no article. It is left as it is.')
      : !isResidue(verdict)
        ? vscode.l10n.t('Part of the article')
        : verdict.role === 'metadata'
          ? vscode.l10n.t('About the article: {0}', name)
          : vscode.l10n.t('Not the article: {0}', name);
  hover.add(`· ${vscode.l10n.t('{0} % sure', Math.round(verdict.confidence * 100))}`, head);
  for (const evidence of verdict.evidence ?? []) hover.item(explainVerdict(evidence, locale));
  return hover.markdown;
}
