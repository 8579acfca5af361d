import { cleanCommands } from './commands/clean';
import { previewCleaned } from './commands/preview';
import { showCommands } from './commands/show';
import { diagnostics } from './diagnostics';
import { entitiesView } from './entities/entitiesView';
import { entityHighlight } from './entities/highlight';
import { entityHover } from './entities/hover';
import { mentions } from './entities/mentions';
import type { Feature } from './feature';
import { folding } from './folding';
import { limits } from './limits';
import { outline } from './outline';
import { quickFixes } from './quickFixes';
import { residueFading } from './residueFading';
import { semanticTokens } from './semanticTokens';
import { statusItem } from './statusItem';
import { openPlace } from './views/open';
import { structureView } from './views/structureView';

/** Every feature, in the order in which it is registered. */
export const FEATURES: readonly Feature[] = [
  outline,
  folding,
  diagnostics,
  quickFixes,
  residueFading,
  semanticTokens,
  statusItem,
  limits,
  structureView,
  entitiesView,
  entityHover,
  mentions,
  entityHighlight,
  openPlace,
  cleanCommands,
  previewCleaned,
  showCommands,
];
