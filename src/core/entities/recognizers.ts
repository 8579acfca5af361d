import type { Recognizer } from './recognizer';
import { recognizeNames } from './names';

/** Every recogniser (识别器) in the order in which it runs: what is protected (numbers, titles) comes first. */
export const RECOGNIZERS: readonly Recognizer[] = [recognizeNames];
