import { basename, extname } from 'node:path';
import { foldedName, shortName } from '../../engine/files/shortName';

/** Bytes of a name before what is set behind it. */
const MOST_BYTES = 220;

/** Names of files for texts: two of one name in different folders do not overwrite each other, on no disk. */
export class FreeNames {
  private readonly taken = new Set<string>();

  constructor(private readonly extension: string) {}

  /** `page.ann` for `a/page.txt`, `page-2.ann` for `b/page.txt`; members of archives are `pages.warc-12.ann`. */
  nameFor(id: string): string {
    const member = /#(\d+)$/u.exec(id);
    const path = member ? id.slice(0, member.index) : id;
    const base = (basename(path, extname(path)) + (member ? `-${member[1]}` : ''))
      // An id of a row may hold anything; a name of a file may not.
      .replace(/[\u0000-\u001f<>:"/\\|?*]/gu, '_')
      .replace(/^\.+/u, '_')
      .trim();
    const short = shortName(base, MOST_BYTES) || 'text';
    let name = short + this.extension;
    for (let count = 2; this.taken.has(foldedName(name)); count++)
      name = `${short}-${count}${this.extension}`;
    this.taken.add(foldedName(name));
    return name;
  }
}
