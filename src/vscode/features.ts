import { encoding } from './cleanup/encoding';
import { fixAll } from './cleanup/fixAll';
import { folderCleanUp } from './cleanup/folder/commands';
import { cleanUpPick } from './cleanup/pick';
import { residueHover } from './cleanup/residueHover';
import { restoreOriginal } from './cleanup/restore';
import { transformCommands } from './cleanup/transforms';
import { verdicts } from './cleanup/verdicts';
import { cleanCommands } from './commands/clean';
import { previewCleaned } from './commands/preview';
import { showCommands } from './commands/show';
import { compareFiles } from './corpus/compare';
import { concordance } from './corpus/concordance';
import { exportTables } from './corpus/exportTables';
import { corpusReport } from './corpus/report';
import { corpusPages } from './corpus/pages';
import { corpusView } from './corpus/corpusView';
import { indexStatus } from './corpus/indexStatus';
import { sampleFolder } from './corpus/sampleFolder';
import { corpusNavigation } from './corpus/navigation';
import { workspaceSymbols } from './corpus/symbols';
import { diagnostics } from './diagnostics';
import { entitiesView } from './entities/entitiesView';
import { entityExport } from './entities/exportEntities';
import { factExport } from './entities/exportFacts';
import { entityHighlight } from './entities/highlight';
import { entityHover } from './entities/hover';
import { mentions } from './entities/mentions';
import { entityVerdicts } from './entities/verdicts';
import type { Feature } from './feature';
import { folding } from './folding';
import { limits } from './limits';
import { outline } from './outline';
import { quickFixes } from './quickFixes';
import { semanticTokens } from './semanticTokens';
import { statusItem } from './statusItem';
import { structureCommands } from './structure/commands';
import { convertCommand } from './structure/convertCommand';
import { exportOutline } from './structure/exportOutline';
import { nextMarkerOnEnter } from './structure/nextMarkerOnEnter';
import { references } from './structure/references';
import { sectionDrop } from './structure/sectionDrop';
import { walkthrough } from './walkthrough';
import { openPage } from './pages/openPage';
import { openPlace } from './views/open';
import { structureView } from './views/structureView';

/** Every feature, in the order in which it is registered. */
export const FEATURES: readonly Feature[] = [
  outline,
  folding,
  diagnostics,
  quickFixes,
  semanticTokens,
  statusItem,
  limits,
  structureView,
  entitiesView,
  entityHover,
  mentions,
  entityHighlight,
  entityVerdicts,
  entityExport,
  factExport,
  openPlace,
  cleanCommands,
  previewCleaned,
  showCommands,
  transformCommands,
  cleanUpPick,
  fixAll,
  verdicts,
  residueHover,
  encoding,
  folderCleanUp,
  restoreOriginal,
  openPage,
  references,
  workspaceSymbols,
  corpusView,
  indexStatus,
  corpusPages,
  concordance,
  compareFiles,
  exportTables,
  corpusReport,
  sampleFolder,
  walkthrough,
  corpusNavigation,
  structureCommands,
  convertCommand,
  nextMarkerOnEnter,
  sectionDrop,
  exportOutline,
];
