import * as vscode from 'vscode';
import { explainEntity } from '../../core/entities/explain';
import { TYPE_WORDS } from '../../core/entities/typeWords';
import type { AnalysisRecord, Entity } from '../../core/record';
import { LANGUAGE } from '../analyses';
import type { Feature } from '../feature';
import { inWords } from '../locale';
import { rangeOf } from '../positions';
import * as say from '../say';
import { entityAt, mentionsOf } from './entityAt';

/** What is known of the entity under the mouse (悬停说明): type, posts, path and code, date, items, and why it is one. */
export const entityHover: Feature = ({ context, analyses }) => {
  context.subscriptions.push(
    vscode.languages.registerHoverProvider(LANGUAGE, {
      provideHover(document, position) {
        const record = analyses.recordNow(document);
        const entity = entityAt(record, document.offsetAt(position));
        if (!record || !entity) return undefined;
        return new vscode.Hover(describe(record, entity), rangeOf(document, entity));
      },
    }),
  );
};

/** What is known of an entity, a row each. */
function describe(record: AnalysisRecord, entity: Entity): vscode.MarkdownString {
  const hover = new say.HoverText().add(entity.canonical, inWords(TYPE_WORDS[entity.type]));
  const row = (label: string, value: string | undefined): void => {
    if (value === undefined || value === '') return;
    hover.add(vscode.l10n.t('{0}: {1}', label, value));
  };
  row(vscode.l10n.t('Posts'), entity.positions?.join('、'));
  row(vscode.l10n.t('Organisation'), entity.organization);
  row(vscode.l10n.t('Path'), entity.path?.join(' › '));
  row(vscode.l10n.t('Code'), entity.code);
  row(vscode.l10n.t('Date'), entity.iso);
  row(vscode.l10n.t('Issued by'), entity.issuer);
  row(vscode.l10n.t('Kind of document'), entity.documentKind);
  row(vscode.l10n.t('Statute'), entity.statute);
  row(vscode.l10n.t('Value'), value(entity));
  row(vscode.l10n.t('Announces'), entity.declared === undefined ? undefined : String(entity.declared));
  row(vscode.l10n.t('Items found'), entity.items?.map((item) => item.text).join('；'));
  if (entity.complete === false) row(vscode.l10n.t('Check'), vscode.l10n.t('fewer items than it announces'));
  row(vscode.l10n.t('Stands for'), entity.expansion?.join('；'));
  const count = mentionsOf(record, entity).length;
  row(vscode.l10n.t('Mentions'), String(count));
  row(
    vscode.l10n.t('Recognised by'),
    entity.evidence?.map((evidence) => inWords(explainEntity(evidence))).join('；'),
  );
  row(vscode.l10n.t('Rule'), entity.rule);
  row(vscode.l10n.t('Confidence'), `${Math.round(entity.confidence * 100)} %`);
  return hover.markdown;
}

function value({ value: amount, unit, approximate }: Entity): string | undefined {
  if (amount === undefined) return undefined;
  return `${approximate ? '≈ ' : ''}${amount}${unit ? ` ${unit}` : ''}`;
}
