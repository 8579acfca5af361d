import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useTreesFrom } from '../core/entities/lexicon/packed';

/** Has the words of the lexicon read from `lexicon.bin` in the engine's data folder by the first text that needs them. */
export function useLexiconFile(data: string): void {
  useTreesFrom(() => readFileSync(join(data, 'lexicon.bin')));
}
