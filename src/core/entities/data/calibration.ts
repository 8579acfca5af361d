import type { EntityType } from '../../record';

/** What is said and how often it is right; fitted by scripts/fit/calibrate.ts on nine tenths of fit/paragraphs, not edited by hand. */
export const CALIBRATION: Partial<Record<EntityType | 'fact', readonly (readonly [said: number, right: number])[]>> = {
  person: [[0.7,0.837],[0.838,0.934],[0.884,0.976],[0.929,0.986],[0.959,0.997]],
  position: [[0.469,0.909],[0.849,0.959]],
  date: [[0.937,0.953]],
  organization: [[0.716,0.861],[0.872,0.888],[0.93,0.946]],
  place: [[0.729,0.854],[0.855,0.925],[0.95,0.971]],
  slogan: [[0.917,0.836]],
  fact: [[0.494,0.436],[0.623,0.62],[0.769,0.715],[0.869,0.844],[0.913,0.877],[0.939,0.91],[0.95,0.918],[0.96,0.92],[0.97,0.946],[0.98,0.964]],
};
