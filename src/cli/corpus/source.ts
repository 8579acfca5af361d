import { dirname, sep } from 'node:path';
import { isContainer, readFileUnits } from '../../engine/inputs/read';
import type { ReadOptions, Unit } from '../../engine/inputs/unit';
import { kindOfName } from '../../engine/inputs/formats';
import { realOf } from '../../engine/files/safeWrite';
import { walkTexts } from '../../engine/files/walk';
import type { Run } from '../run';
import type { Shard } from './flags';

/** From so many archives a worker on, archives are shared out whole: nobody unpacks what another one works on. */
const ARCHIVES_A_WORKER = 4;

export interface SourceOptions {
  read: ReadOptions;
  shard?: Shard;
  /** A folder that is written into: nothing in it is read. */
  except?: string;
}

/**
 * The texts that the arguments name, one after the other, in the order of the arguments. Of several workers each gets its
 * share: all of them together get every text once.
 */
export async function* unitsOf(
  run: Run,
  names: readonly string[],
  { read, shard, except }: SourceOptions,
): AsyncGenerator<Unit> {
  const files = filesOf(run, names, { ...(except !== undefined && { except }) });
  if (!shard) {
    for await (const path of files) yield* readFileUnits(path, read);
    return;
  }
  const mine = (index: number): boolean => index % shard.count === shard.index;
  const paths: string[] = [];
  for await (const path of files) paths.push(path);
  const archives = paths.filter((path) => isContainer(path, read) !== false).length;
  const whole = archives >= shard.count * ARCHIVES_A_WORKER;
  let index = 0;
  for (const path of paths) {
    if (whole || isContainer(path, read) === false) {
      if (mine(index++)) yield* readFileUnits(path, read);
      continue;
    }
    for await (const unit of readFileUnits(path, read)) if (mine(index++)) yield unit;
  }
}

/**
 * How many texts the arguments name; undefined where only reading can tell (rows, members, standard input). Looks at names
 * alone.
 */
export async function countUnits(
  run: Run,
  names: readonly string[],
  { read, shard, except }: SourceOptions,
): Promise<number | undefined> {
  let total = 0;
  for await (const path of filesOf(run, names, { quiet: true, ...(except !== undefined && { except }) })) {
    if (isContainer(path, read) !== false) return undefined;
    total++;
  }
  return shard ? Math.max(0, Math.ceil((total - shard.index) / shard.count)) : total;
}

/** The files that the arguments name; of folders what can be read by its name. What is passed over is said. */
export async function* filesOf(
  run: Run,
  names: readonly string[],
  { except, quiet = false }: { except?: string; quiet?: boolean } = {},
): AsyncGenerator<string> {
  // By whatever links: a text that is read and written would be lost. Only what is named can be a link itself.
  const closed = except === undefined ? undefined : realOf(except) + sep;
  const named = new Set(names);
  const places = { folder: '', real: '' };
  const isClosed = (path: string): boolean => {
    if (closed === undefined) return false;
    if (named.has(path)) return realOf(path).startsWith(closed);
    const folder = dirname(path);
    if (places.folder !== folder) Object.assign(places, { folder, real: realOf(folder) + sep });
    return places.real.startsWith(closed);
  };
  for await (const found of walkTexts(names, (name) => kindOfName(name) !== undefined)) {
    if ('why' in found) {
      if (!quiet) run.passOver(found);
    } else if (!isClosed(found.path)) yield found.path;
  }
}

/** Bytes or characters a unit holds, as near as that can be known before it is read. */
export function weightOf({ content }: Unit): number {
  if (content.type === 'text') return content.text.length;
  if (content.type === 'bytes' || content.type === 'whole') return content.bytes.length;
  if (content.type === 'error') return 0;
  // What is packed holds several times as much.
  return content.kind.compression === 'none' ? content.size : content.size * 4;
}
