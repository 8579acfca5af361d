import type { Feature } from './feature';

/** Every feature, in the order in which it is registered. */
export const FEATURES: readonly Feature[] = [];
