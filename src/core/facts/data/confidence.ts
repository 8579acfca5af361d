/** Log odds of the features of facts, fitted by scripts/fit/facts.mjs; not edited by hand. */
export const WEIGHTS: { bias: number; features: Readonly<Record<string, number>> } = { bias: 1.4, features: {} };
