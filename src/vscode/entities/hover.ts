import * as vscode from 'vscode';
import { explainEntity } from '../../core/entities/explain';
import { TYPE_WORD } from '../../core/entities/typeWords';
import { careerOf, FACT_WORDS, GUESS, type CareerStep } from '../../core/facts/career';
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
      async provideHover(document, position, token) {
        const record = analyses.recordNow(document);
        const entity = entityAt(record, document.offsetAt(position));
        if (!record || !entity) return undefined;
        const mentions = await mentionsOf(record, entity);
        if (token.isCancellationRequested) return undefined;
        return new vscode.Hover(describe(record, entity, mentions.length), rangeOf(document, entity));
      },
    }),
  );
};

/** What is known of an entity, a row each. */
function describe(record: AnalysisRecord, entity: Entity, mentions: number): vscode.MarkdownString {
  const hover = new say.HoverText().add(entity.canonical, inWords(TYPE_WORD[entity.type]));
  const row = (label: string, value: string | undefined): void => {
    if (value === undefined || value === '') return;
    hover.add(vscode.l10n.t('{0}: {1}', label, value));
  };
  const career = entity.type === 'person' ? careerOf(record, entity.canonical) : [];
  for (const step of career.slice(0, CARD)) row(inWords(FACT_WORDS[step.kind]), stepText(step));
  if (career.length > CARD) hover.add(vscode.l10n.t('… {0} more', career.length - CARD));
  if (career.length === 0) row(vscode.l10n.t('Posts'), entity.positions?.join('、'));
  row(vscode.l10n.t('Organisation'), entity.organization);
  row(vscode.l10n.t('Path'), entity.path?.join(' › '));
  row(vscode.l10n.t('Code'), entity.code);
  row(vscode.l10n.t('Date'), entity.iso);
  if (entity.unresolved) row(vscode.l10n.t('Open'), vscode.l10n.t('the text does not say whose it is'));
  row(
    entity.issuerBasis === 'code'
      ? vscode.l10n.t('Issued by (guess by its short code)')
      : vscode.l10n.t('Issued by'),
    entity.issuer,
  );
  row(vscode.l10n.t('Kind of document'), entity.documentKind);
  row(vscode.l10n.t('Statute'), entity.statute);
  row(vscode.l10n.t('Value'), value(entity));
  row(vscode.l10n.t('Announces'), entity.declared === undefined ? undefined : String(entity.declared));
  row(vscode.l10n.t('Items found'), entity.items?.map((item) => item.text).join('；'));
  if (entity.complete === false) row(vscode.l10n.t('Check'), vscode.l10n.t('fewer items than it announces'));
  row(vscode.l10n.t('Stands for'), entity.expansion?.join('；'));
  row(vscode.l10n.t('Mentions'), String(mentions));
  row(
    vscode.l10n.t('Recognised by'),
    entity.evidence?.map((evidence) => inWords(explainEntity(evidence))).join('；'),
  );
  row(vscode.l10n.t('Rule'), entity.rule);
  const doubt = entity.confidence < GUESS ? ` (${vscode.l10n.t('doubtful')})` : '';
  row(vscode.l10n.t('Confidence'), `${Math.round(entity.confidence * 100)} %${doubt}`);
  return hover.markdown;
}

/** Steps of a career that a card shows. */
const CARD = 12;

/** 1998-05 — 2001-03  松陂县副县长; a guess says so. */
function stepText({ time, post, confidence }: CareerStep): string {
  const doubt = confidence < GUESS ? ` (${vscode.l10n.t('doubtful')})` : '';
  return `${time === '' ? '' : `${time}  `}${post}${doubt}`;
}

function value({ value: amount, unit, approximate }: Entity): string | undefined {
  if (amount === undefined) return undefined;
  return `${approximate ? '≈ ' : ''}${amount}${unit ? ` ${unit}` : ''}`;
}
