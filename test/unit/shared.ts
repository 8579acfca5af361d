import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder of measuring data beside the project; null on a machine that has none. */
export const shared: string | null =
  [join(process.cwd(), '..', 'shared')].find((path) => existsSync(path)) ?? null;

/** The lines of a JSONL file of the measuring data; empty where there is none. */
export function sharedRows<Row>(path: string): Row[] {
  if (shared === null || !existsSync(join(shared, path))) return [];
  return readFileSync(join(shared, path), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Row);
}
