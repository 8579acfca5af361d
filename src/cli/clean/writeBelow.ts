import { lstatSync } from 'node:fs';
import { mkdir, realpath } from 'node:fs/promises';
import { dirname, sep } from 'node:path';
import { FileError } from '../../engine/files/fileError';
import { foldedName } from '../../engine/files/shortName';
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
  /** Files that the run itself reads or writes (rules, templates, a report), links followed: no text takes their place. */
  spared: readonly string[];
  /** The time that the file is to bear, in milliseconds since 1970. */
  time: number;
}

/** Writes a text below a folder: whole or not at all. Fails as `demandBelow` and `withOutput` do. */
export async function writeBelow(below: Below, text: string): Promise<void> {
  await demandBelow(below);
  const { target, input, time } = below;
  await withOutput(target, [input], (output) => output.write(text), {
    ofMany: true,
    linkless: true,
    time,
  });
}

/**
 * Makes the folder, and sees that the file may be written: a plain file or none, reached through no link, so that two texts
 * never go to one place. Fails with UserError or FileError.
 */
export async function demandBelow({ top, target, input, spared }: Omit<Below, 'time'>): Promise<void> {
  await prepare(dirname(target), top, target);
  if (spared.includes(target)) throw new UserError(messages.spared(target));
  const stat = lstatSync(target, { throwIfNoEntry: false });
  if (!stat) return;
  const there = await realpath(target).catch(() => undefined);
  if (there !== undefined && there === (await realpath(input).catch(() => undefined)))
    throw new UserError(messages.ontoInput(target));
  if (stat.isSymbolicLink()) throw new UserError(messages.outsideOut(target));
  if (stat.isDirectory()) throw new FileError('folder', target);
  if (!stat.isFile()) throw new FileError('special', target, stat.isFIFO() ? 'pipe' : '');
}

/** Makes a folder where there is none, and sees each time that no link is on the way to it from the top. */
async function prepare(folder: string, top: string, target: string): Promise<void> {
  const refuse = (): never => {
    throw new UserError(messages.outsideOut(target));
  };
  if (folder !== top && !folder.startsWith(top + sep)) refuse();
  const demandNoLink = async (path: string): Promise<void> => {
    const real = await realpath(path).catch(refuse);
    // A disk may write the same name in other letters.
    if (foldedName(real) !== foldedName(path)) refuse();
  };
  // Where a folder would be made is seen before it is.
  let there = folder;
  while (there !== top && !isThere(there)) there = dirname(there);
  if (isThere(there)) await demandNoLink(there);
  if (there === folder && isThere(folder)) return;
  await mkdir(folder, { recursive: true });
  await demandNoLink(folder);
}

function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
