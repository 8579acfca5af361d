import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { createNodeEngine } from '../engine/nodeClient';
import { EnginePool } from '../engine/pool';
import type { SegmenterName } from '../engine/protocol';

/** Calls an engine holds: enough that it never waits for the next small text. */
const DEPTH = 4;

export interface EngineFlags {
  jobs?: number;
  segmenter?: SegmenterName;
  model?: string;
}

/** How many engines run at once: one for each core, at most four, unless `--jobs` says otherwise. */
export function jobCount(flags: EngineFlags): number {
  return flags.jobs ?? Math.max(1, Math.min(4, availableParallelism()));
}

/** The engines of a run, and how many texts they hold together. None is started before the first text. */
export function openEngines(flags: EngineFlags): { pool: EnginePool; window: number } {
  const jobs = jobCount(flags);
  const create = () =>
    createNodeEngine({
      engine: join(__dirname, 'engine.js'),
      depth: DEPTH,
      ...(flags.segmenter && { segmenter: flags.segmenter }),
      ...(flags.model !== undefined && { modelPath: flags.model }),
    });
  return { pool: new EnginePool(create, jobs, DEPTH), window: jobs * DEPTH * 2 };
}
