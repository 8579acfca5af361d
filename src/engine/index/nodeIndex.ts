import { launchChild } from '../childProcess';
import type { IndexLauncher } from './client';
import type { FromIndex, ToIndex } from './protocol';

/** Megabytes of heap an index may take; its tables are SQLite's, outside of the heap. */
const HEAP = 512;

/** Starts the index as a child process. */
export function launchIndexProcess(program: string): IndexLauncher {
  const flags = [`--max-old-space-size=${HEAP}`, '--no-warnings=ExperimentalWarning'];
  return (events) => launchChild<ToIndex, FromIndex>(program, flags, events);
}
