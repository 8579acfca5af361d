import type { EntityType } from '../../record';

/** What is said and how often it is right; fitted by scripts/fit/calibrate.ts on nine tenths of fit/paragraphs and on real pages (fit/README.md), not edited by hand. */
export const CALIBRATION: Partial<Record<EntityType | 'fact', readonly (readonly [said: number, right: number])[]>> = {
  person: [[0.7,0.81],[0.75,0.864],[0.841,0.931],[0.862,0.972],[0.89,0.984],[0.929,0.992],[0.959,0.996]],
  position: [[0.477,0.888],[0.85,0.94]],
  date: [[0.933,0.936]],
  organization: [[0.722,0.79],[0.873,0.865],[0.93,0.931]],
  place: [[0.745,0.783],[0.857,0.888],[0.95,0.98]],
  slogan: [[0.916,0.806]],
  fact: [[0.354,0.082],[0.586,0.553],[0.64,0.606],[0.728,0.728],[0.809,0.784],[0.846,0.8],[0.908,0.887],[0.949,0.899],[0.97,0.93],[0.98,0.947]],
};
