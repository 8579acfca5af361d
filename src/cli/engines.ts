import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createNodeEngine } from '../engine/nodeClient';
import { readModelFile } from '../engine/modelFile';
import { EnginePool } from '../engine/pool';
import type { SegmenterName } from '../engine/protocol';
import { UsageError } from './inputs';
import { messages } from './messages';

/** Calls an engine holds: enough that it never waits for the next small text. */
const DEPTH = 4;

export interface EngineFlags {
  jobs?: number;
  segmenter?: SegmenterName;
  model?: string;
}

/** How many engines run at once: one for each core, at most four, unless `--jobs` says otherwise; never over two a core. */
export function jobCount(flags: EngineFlags): number {
  return Math.min(flags.jobs ?? Math.max(1, Math.min(4, availableParallelism())), mostJobs());
}

/** More engines than this only wait for each other, and each takes memory. */
export function mostJobs(): number {
  return 2 * availableParallelism();
}

/** Refuses a `--model` that is none before anything is read. Fails with UsageError. */
export function demandModel(path: string): void {
  try {
    readModelFile(path, '');
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT';
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageError(missing ? messages.notFound(path) : messages.notAModel(path, why));
  }
}

/** The engines of a run, and how many texts they hold together. None is started before the first text. */
export function openEngines(flags: EngineFlags): { pool: EnginePool; window: number } {
  if (flags.model !== undefined) demandModel(flags.model);
  const jobs = jobCount(flags);
  const create = () =>
    createNodeEngine({
      engine: join(__dirname, 'engine.js'),
      depth: DEPTH,
      ...(flags.segmenter && { segmenter: flags.segmenter }),
      ...(flags.model !== undefined && { modelPath: flags.model }),
    });
  return { pool: new EnginePool(create, jobs, { depth: DEPTH }), window: jobs * DEPTH * 2 };
}
