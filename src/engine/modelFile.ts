import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readModel, type TaggerModel } from '../core/entities/tagger/model';

/**
 * Reads the tagger's weights: the person's own file, or `tagger.bin` in the engine's data folder. Undefined where the
 * engine has none; throws where the person's file cannot be read or is no model, saying why.
 */
export function readModelFile(own: string | undefined, data: string): TaggerModel | undefined {
  const path = own ?? join(data, 'tagger.bin');
  if (own === undefined && !existsSync(path)) return undefined;
  return readModel(readFileSync(path));
}
