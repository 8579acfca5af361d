import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TaggerModel } from '../core/entities/tagger/model';

/** Reads the tagger's weights: the person's own file, or the one in the engine's data folder; undefined without one. */
export function readModelFile(own: string | undefined, data: string): TaggerModel | undefined {
  const path = own ?? join(data, 'tagger.json');
  if (!existsSync(path)) return undefined;
  return JSON.parse(readFileSync(path, 'utf8')) as TaggerModel;
}
