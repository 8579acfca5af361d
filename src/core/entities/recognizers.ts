import type { Recognizer } from './recognizer';
import { recognizeCampaigns } from './recognizers/campaign';
import { recognizeDates } from './recognizers/date';
import { recognizeDocumentNumbers } from './recognizers/documentNumber';
import { recognizeDocumentTitles } from './recognizers/documentTitle';
import { recognizeLawReferences } from './recognizers/lawReference';
import { recognizeMeetings } from './recognizers/meeting';
import { recognizeQuantities } from './recognizers/quantity';
import { recognizeSlogans } from './recognizers/slogan';

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
