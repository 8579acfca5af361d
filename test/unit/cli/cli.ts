import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the program answered. */
export interface Answer {
  status: number | null;
  out: string;
  bytes: Buffer;
  error: string;
}

export const built = join(process.cwd(), 'out', 'unit-cli');
let ready = false;

/** Bundles the command line from the sources as they are; once for all tests. */
export function buildCli(): void {
  // Bundled before the tests where all of them run (scripts/unit.mjs).
  if (ready || process.env['GOVTEXT_UNIT_CLI'] === built) return;
  for (const only of ['cli', 'worker', 'engine', 'documents']) {
    execFileSync(process.execPath, ['scripts/build.mjs', '--outdir', built, '--only', only]);
  }
  ready = true;
}

/** Where the built program is. */
export function program(): string {
  return join(built, 'cli.js');
}

/** Runs the built program as a person does. */
export function govtext(
  args: readonly string[],
  more: { input?: string | Uint8Array; cwd?: string } = {},
): Answer {
  const result = spawnSync(process.execPath, [program(), ...args], {
    ...more,
    env: { ...process.env, LC_ALL: 'C', LANG: 'C' },
    maxBuffer: 1 << 30,
  });
  return {
    status: result.status,
    out: result.stdout.toString('utf8'),
    bytes: result.stdout,
    error: result.stderr.toString('utf8'),
  };
}

/** A folder that goes when the tests are done. */
export class Folder {
  readonly path = mkdtempSync(join(tmpdir(), 'govtext-cli-'));

  file(name: string): string {
    return join(this.path, name);
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
