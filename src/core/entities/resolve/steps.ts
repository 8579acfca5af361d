import { mendDivisionEdges } from './divisionEdges';
import { mendCutNames } from './cutNames';
import { mendNames } from './mendNames';
import { mendPostEdges } from './postEdges';
import { mendAgents } from './agents';
import { resolveAliases } from './aliases';
import { resolveBodies } from './bodies';
import { resolveDates } from './dates';
import { resolveOwnPlaces } from './ownPlaces';
import { resolveIssuers } from './issuers';
import { resolvePeople } from './people';
import { resolvePlaces } from './places';
import { relate } from './relations';
import { resolveSlogans } from './slogans';
import { dropStatutePeople } from './statutePeople';
import { resolveStatutes } from './statutes';
import type { ResolveStep } from './step';
import { mendWholeDivisions } from './wholeDivisions';

/** Every document-level step, in the order in which they run: names first, then what is said of them. */
export const RESOLVE_STEPS: readonly ResolveStep[] = [
  mendWholeDivisions,
  mendDivisionEdges,
  mendPostEdges,
  mendCutNames,
  mendNames,
  mendAgents,
  dropStatutePeople,
  resolveDates,
  resolvePlaces,
  resolveBodies,
  resolveOwnPlaces,
  resolveIssuers,
  resolvePeople,
  resolveAliases,
  resolveStatutes,
  resolveSlogans,
  relate,
];
