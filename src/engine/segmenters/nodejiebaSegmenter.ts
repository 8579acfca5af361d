import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { WordSegmenter } from '../../core/entities/segmenter';
import { cutExactly } from './alignWords';

interface Native {
  load(dict: string, hmm: string, user: string, idf: string, stopWords: string): unknown;
  cut(text: string, hmm: boolean): string[];
  insertWord(word: string): boolean;
}

/** Where the parts of nodejieba lie. */
export interface NodejiebaFiles {
  binary: string;
  dict: string;
  hmm: string;
  user: string;
  stopWords: string;
  idf: string;
}

/**
 * Where our own installation puts packages, seen from the folder of the engine's bundle: beside the bundle (VSIX), in our
 * own package, or beside our package in the same `node_modules`. Folders above and NODE_PATH are other people's.
 */
function homesOf(base: string): string[] {
  const own = dirname(base);
  const beside = dirname(own);
  return [
    join(base, 'node_modules'),
    ...(isOurPackage(own) ? [join(own, 'node_modules')] : []),
    ...(isOurPackage(own) && basename(beside) === 'node_modules' ? [beside] : []),
  ];
}

function isOurPackage(folder: string): boolean {
  try {
    const { name } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name?: unknown };
    return name === 'govtext';
  } catch {
    return false;
  }
}

/**
 * Finds nodejieba where our installation put it, `base` being the folder of the engine's bundle. The native keyword extractor is not used (keywords.ts is, with every
 * segmenter), so `idfStub`, a table of one line, stands in for its table of 6 MB, which packages leave out. Throws
 * where nodejieba is not installed.
 */
export function findNodejieba(base: string, idfStub: string): NodejiebaFiles {
  const root = homesOf(base)
    .map((home) => join(home, 'nodejieba'))
    .find((folder) => existsSync(join(folder, 'package.json')));
  if (root === undefined) throw new Error('nodejieba is not installed');
  const dictionaries = join(root, 'submodules', 'cppjieba', 'dict');
  return {
    binary: join(root, 'build', 'Release', 'nodejieba.node'),
    dict: join(dictionaries, 'jieba.dict.utf8'),
    hmm: join(dictionaries, 'hmm_model.utf8'),
    user: join(dictionaries, 'user.dict.utf8'),
    stopWords: join(dictionaries, 'stop_words.utf8'),
    idf: existsSync(idfStub) ? idfStub : join(dictionaries, 'idf.utf8'),
  };
}

/** Loads the native segmenter. Every file is checked first: a missing dictionary would abort the process. */
export function loadNodejieba(files: NodejiebaFiles, userWords: readonly string[] = []): WordSegmenter {
  for (const file of Object.values(files) as string[]) {
    if (!existsSync(file) || statSync(file).size === 0) throw new Error(`missing or empty: ${file}`);
  }
  const native = createRequire(files.binary)(files.binary) as Native;
  native.load(files.dict, files.hmm, files.user, files.idf, files.stopWords);
  for (const word of userWords) native.insertWord(word);
  return { name: 'nodejieba', cut: (text) => cutExactly(text, (chunk) => native.cut(chunk, false)) };
}
