import { recognizeNames } from './names';
import type { Recognizer } from './recognizer';
import { recognizeCampaigns } from './recognizers/campaign';
import { recognizeDates } from './recognizers/date';
import { recognizeDocumentNumbers } from './recognizers/documentNumber';
import { recognizeDocumentTitles } from './recognizers/documentTitle';
import { recognizeLawReferences } from './recognizers/lawReference';
import { recognizeMeetings } from './recognizers/meeting';
import { recognizeQuantities } from './recognizers/quantity';
import { recognizeSlogans } from './recognizers/slogan';

/** Every recogniser (识别器) in the order in which it runs: what is protected (numbers, titles) comes first. */
export const RECOGNIZERS: readonly Recognizer[] = [
  recognizeDocumentNumbers,
  recognizeDocumentTitles,
  recognizeLawReferences,
  recognizeDates,
  recognizeQuantities,
  recognizeSlogans,
  recognizeCampaigns,
  recognizeNames,
  recognizeMeetings,
];
