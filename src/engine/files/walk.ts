import * as fs from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Words } from '../../core/words';
import { explainFileError, FileError } from './fileError';

/** A file that the arguments name, or a place in a folder that is passed over, and why. */
export type Walked =
  | { path: string }
  | {
      path: string;
      why: Words;
      /** It could not be done, rather than is no work of ours: the exit status is to tell. */
      failed: boolean;
    };

/** What a folder stands for, by the names of files. */
export type Accepts = (name: string) => boolean;

/** Its texts, by their endings in whatever case. */
const texts: Accepts = (name) => /\.(?:txt|text|govtext)$/i.test(name);
/** Folders of other programs, which hold no texts of a person's. */
const OTHERS = new Set(['node_modules', '.git', '.govtext']);

/**
 * The files that the arguments name, each once, in the order of the arguments: files, folders (their texts), patterns
 * (`*.txt` in quotes), `-` for standard input. Never leaves a folder: links in it are not followed. What is passed over is
 * given with the reason; what does not exist is given as a file, since reading it is what fails.
 */
export async function* walkTexts(names: readonly string[], accepts = texts): AsyncGenerator<Walked> {
  const seen = new Set<string>();
  for (const name of names) {
    for await (const found of expand(name, accepts)) {
      if (seen.has(found.path)) continue;
      seen.add(found.path);
      yield found;
    }
  }
}

async function* expand(name: string, accepts: Accepts): AsyncGenerator<Walked> {
  const stat = name === '-' ? undefined : fs.statSync(name, { throwIfNoEntry: false });
  if (stat?.isDirectory()) {
    yield* walkFolder(name === '/' ? name : name.replace(/[\\/]+$/, ''), 0, accepts);
    return;
  }
  if (name === '-' || stat || !/[*?[{]/.test(name)) {
    yield { path: name };
    return;
  }
  const { glob } = await import('tinyglobby');
  const paths = await glob([name], {
    ignore: ['**/node_modules/**', '**/.git/**', '**/.govtext/**'],
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  paths.sort();
  if (paths.length === 0) yield { path: name };
  for (const path of paths)
    yield seenAt(path, fs.lstatSync(path, { throwIfNoEntry: false }), accepts) ?? { path };
}

/** Names are bytes on some disks: what is packed elsewhere in GBK cannot be called by a name in Unicode. */
const NO_NAME: Words = {
  en: 'its name is not in UTF-8, so that it cannot be read: rename it (convmv -f gbk -t utf8)',
  zh: '文件名不是 UTF-8 编码，无法读取：请先改名（convmv -f gbk -t utf8）',
};

/** Deeper folders than this are a trap. */
const DEEPEST = 200;

function* walkFolder(folder: string, depth: number, accepts: Accepts): Generator<Walked> {
  let entries: fs.Dirent[];
  try {
    entries = fs.readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    const why = explainFileError(error) ?? { en: String(error), zh: String(error) };
    yield { path: folder, why, failed: true };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  let hidden = 0;
  for (const entry of entries) {
    const path = folder === '/' ? `/${entry.name}` : `${folder}/${entry.name}`;
    if (OTHERS.has(entry.name)) continue;
    const taken = entry.isDirectory() || accepts(entry.name);
    if (taken && entry.name.includes('\ufffd') && !fs.lstatSync(path, { throwIfNoEntry: false }))
      yield { path, why: NO_NAME, failed: true };
    else if (entry.isDirectory()) {
      if (entry.name.startsWith('.') || depth === DEEPEST) hidden++;
      else yield* walkFolder(path, depth + 1, accepts);
    } else if (!accepts(entry.name)) continue;
    else if (entry.name.startsWith('.')) hidden++;
    else if (entry.isFile()) yield { path };
    else {
      const passed = seenAt(path, fs.lstatSync(path, { throwIfNoEntry: false }), accepts);
      if (passed) yield passed;
    }
  }
  if (hidden > 0) {
    const why = {
      en: `${hidden} hidden files or folders passed over (name them to have them read)`,
      zh: `跳过隐藏文件或文件夹 ${hidden} 个（需要读取请直接给出）`,
    };
    yield { path: `${folder}/.`, why, failed: false };
  }
}

/** Why something found in a folder is passed over; undefined for a file. */
function seenAt(path: string, stat: fs.Stats | undefined, accepts: Accepts): Walked | undefined {
  if (!stat || stat.isFile()) return undefined;
  if (stat.isSymbolicLink()) {
    const inside = leadsInside(path, accepts);
    const why = inside
      ? {
          en: 'is a symbolic link to a file that is read by its own name',
          zh: '是符号链接，所指文件按其本名读取',
        }
      : {
          en: 'is a symbolic link out of the folder, or to nothing; not followed',
          zh: '是指向文件夹之外或无效位置的符号链接，未跟随',
        };
    return { path, why, failed: !inside };
  }
  const kind = stat.isFIFO() ? 'pipe' : stat.isSocket() ? 'socket' : stat.isDirectory() ? '' : 'device';
  const problem = kind === '' ? new FileError('folder', path) : new FileError('special', path, kind);
  return { path, why: problem.words, failed: true };
}

/** Whether a link leads to a text in its own folder or below. */
function leadsInside(path: string, accepts: Accepts): boolean {
  try {
    const target = fs.realpathSync(path);
    const way = relative(fs.realpathSync(dirname(path)), target);
    return !way.startsWith('..') && fs.statSync(target).isFile() && accepts(target);
  } catch {
    return false;
  }
}

/**
 * The file that a person named for writing: a link is followed only to a file in its own folder or below, since the name
 * says nothing of another place. Fails with FileError where it leads out, to nothing, or in a circle.
 */
export function resolveNamed(path: string): string {
  const stat = fs.lstatSync(path, { throwIfNoEntry: false });
  if (!stat?.isSymbolicLink()) return path;
  let target: string;
  try {
    target = fs.realpathSync(path);
  } catch {
    throw new FileError('link', path, fs.readlinkSync(path));
  }
  const way = relative(fs.realpathSync(dirname(path)), target);
  if (way.startsWith('..') || way.startsWith(sep)) throw new FileError('link', path, target);
  return join(dirname(path), way);
}
