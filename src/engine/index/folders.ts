import { glob } from 'tinyglobby';
import type { IndexFile, IndexFolder } from './protocol';

/** The files of folders that their patterns name (列文件), each once, in one order always. Links in a circle end. */
export async function filesIn(folders: readonly IndexFolder[]): Promise<IndexFile[]> {
  const found = new Map<string, IndexFile>();
  for (const { uri, path, include, exclude, followLinks } of folders) {
    const names = await glob([include], {
      cwd: path,
      // A folder that is left out is left out with all that is in it.
      ignore: exclude.flatMap((pattern) => [pattern, `${pattern}/**`]),
      dot: true,
      // A.TXT of an old disk is a text too.
      caseSensitiveMatch: false,
      expandDirectories: false,
      extglob: false,
      followSymbolicLinks: followLinks,
    });
    const base = uri.replace(/\/+$/u, '');
    for (const name of names) {
      const address = `${base}/${name.split('/').map(encoded).join('/')}`;
      found.set(address, { uri: address, path: `${path}/${name}` });
    }
  }
  return [...found.values()].sort((a, b) => (a.uri < b.uri ? -1 : 1));
}

/** A name as VS Code writes it in an address: the same file must not have two. */
function encoded(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /[!'()*]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
