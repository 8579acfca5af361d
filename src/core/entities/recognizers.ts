import type { Recognizer } from './recognizer';
import { recognizeCampaigns } from './marks/campaigns/campaigns';
import { recognizeDates } from './marks/dates/dates';
import { recognizeDocumentNumbers } from './marks/documents/numbers';
import { recognizeDocumentTitles } from './marks/documents/titles';
import { recognizeLawReferences } from './marks/documents/lawReferences';
import { recognizeMeetings } from './marks/meetings/meetings';
import { recognizeQuantities } from './marks/quantities/quantities';
import { recognizeSlogans } from './marks/slogans/slogans';

/** The recognisers (识别器) that run before the names, in order: what is protected (numbers, titles) comes first. */
export const BEFORE_NAMES: readonly Recognizer[] = [
  recognizeDocumentNumbers,
  recognizeDocumentTitles,
  recognizeLawReferences,
  recognizeDates,
  recognizeQuantities,
  recognizeSlogans,
  recognizeCampaigns,
];

/** Those that read the names too. */
export const AFTER_NAMES: readonly Recognizer[] = [recognizeMeetings];
