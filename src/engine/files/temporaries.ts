/** The files that new bytes are first written to (临时文件), and what a crash leaves of them. */
import { createHash, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { isAlive } from './alive';
import { processSpace } from './folderLock';

/** A temporary name in the folder of `path`; says who made it, so that what a crash left is known as such. */
export function temporary(path: string): string {
  return join(dirname(path), `.govtext-${HOST}-${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
}
const HOST = createHash('sha256')
  .update(hostname() + processSpace())
  .digest('hex')
  .slice(0, 6);
const TEMPORARY = /^\.govtext-([0-9a-f]{6})-(\d+)-[0-9a-f]+\.tmp$/;

/** Takes away what a crashed run left in a folder, where it can. */
export function sweepTemporaries(folder: string): void {
  try {
    for (const name of fs.readdirSync(folder)) {
      const [, host, pid] = TEMPORARY.exec(name) ?? [];
      if (host !== HOST || Number(pid) === process.pid || isAlive(Number(pid))) continue;
      fs.rmSync(join(folder, name), { force: true });
    }
  } catch {
    // Another time.
  }
}

/** Takes away a temporary file after a failure, where that can be done: the next run sweeps. Never throws. */
export function removeQuietly(path: string): void {
  try {
    fs.rmSync(path, { force: true });
  } catch {
    // The failure before is what a person is to hear of.
  }
}

const swept = new Set<string>();

/** A folder is swept by the first file that is written in it: many files would list it for each. */
export function sweepOnce(folder: string): void {
  if (swept.has(folder)) return;
  swept.add(folder);
  sweepTemporaries(folder);
}
