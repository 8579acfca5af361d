import type { EntityType } from '../../record';

/** What is said and how often it is right; fitted by scripts/fit/calibrate.ts on nine tenths of fit/paragraphs and on real pages (fit/README.md), not edited by hand. */
export const CALIBRATION: Partial<Record<EntityType | 'fact', readonly (readonly [said: number, right: number])[]>> = {
  person: [[0.7,0.817],[0.75,0.818],[0.841,0.936],[0.86,0.972],[0.87,0.983],[0.89,0.984],[0.929,0.992],[0.959,0.996]],
  position: [[0.477,0.888],[0.85,0.943]],
  date: [[0.933,0.936]],
  organization: [[0.72,0.787],[0.874,0.864],[0.93,0.932]],
  place: [[0.744,0.792],[0.857,0.895],[0.95,0.98]],
  slogan: [[0.916,0.816]],
  fact: [[0.353,0.083],[0.53,0.282],[0.623,0.589],[0.73,0.767],[0.82,0.779],[0.908,0.886],[0.95,0.891],[0.97,0.934],[0.98,0.958]],
};
