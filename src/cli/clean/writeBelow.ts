import { lstatSync } from 'node:fs';
import { mkdir, realpath } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { UserError } from '../inputs';
import { messages } from '../messages';
import { withOutput } from '../output';

/** Where a text of a tree goes, told to whoever cleans it. */
export interface Below {
  /** The folder that nothing may be written outside of, links followed. */
  top: string;
  target: string;
  /** The file that the text comes from. */
  input: string;
  /** The time that the file is to bear, in milliseconds since 1970. */
  time: number;
}

/** Writes a text below a folder: whole or not at all. Fails as `demandBelow` and `withOutput` do. */
export async function writeBelow(below: Below, text: string): Promise<void> {
  await demandBelow(below);
  const { target, input, time } = below;
  await withOutput(target, [input], (output) => output.write(text), { ofMany: true, time });
}

/** Makes the folder, and sees that the file may be written. Fails with UserError. */
export async function demandBelow({ top, target, input }: Omit<Below, 'time'>): Promise<void> {
  await prepare(dirname(target), top, target);
  if (!lstatSync(target, { throwIfNoEntry: false })) return;
  const there = await realpath(target).catch(() => undefined);
  if (there === undefined) return;
  const source = await realpath(input).catch(() => undefined);
  if (there === source) throw new UserError(messages.ontoInput(target));
  if (!there.startsWith(top + sep)) throw new UserError(messages.outsideOut(target));
}

/** Makes a folder where there is none, and sees each time that no link leads out of the top. */
async function prepare(folder: string, top: string, target: string): Promise<void> {
  const there = await realpath(folder).catch(() => undefined);
  if (there === undefined) await mkdir(folder, { recursive: true });
  const real = there ?? (await realpath(folder));
  if (real !== top && !real.startsWith(top + sep)) throw new UserError(messages.outsideOut(target));
}
