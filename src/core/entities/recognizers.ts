import type { Recognizer } from './recognizer';
import { recognizeCampaigns } from './marks/campaign';
import { recognizeDates } from './marks/dates/dates';
import { recognizeDocumentNumbers } from './marks/documentNumber';
import { recognizeDocumentTitles } from './marks/documentTitle';
import { recognizeLawReferences } from './marks/lawReference';
import { recognizeMeetings } from './marks/meeting';
import { recognizeQuantities } from './marks/quantities/quantities';
import { recognizeSlogans } from './marks/slogan';

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
