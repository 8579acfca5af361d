import type { EntityType } from '../../record';

/** What is said and how often it is right; fitted by scripts/fit/calibrate.ts on nine tenths of fit/paragraphs, not edited by hand. */
export const CALIBRATION: Partial<Record<EntityType | 'fact', readonly (readonly [said: number, right: number])[]>> = {
  person: [[0.706,0.887],[0.8,0.933],[0.871,0.945],[0.938,0.974],[0.96,0.982]],
  position: [[0.469,0.891],[0.848,0.933]],
  date: [[0.937,0.953]],
  organization: [[0.81,0.859],[0.93,0.938]],
  place: [[0.732,0.839],[0.855,0.897],[0.95,0.963]],
  fact: [[0.295,0.206],[0.5,0.594],[0.677,0.618],[0.861,0.831],[0.9,0.884],[0.927,0.924],[0.946,0.937],[0.96,0.961],[0.97,0.972]],
};
