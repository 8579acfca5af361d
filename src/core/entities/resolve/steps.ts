import type { ResolveStep } from './step';

/** Every document-level step, in the order in which they run. */
export const RESOLVE_STEPS: readonly ResolveStep[] = [];
