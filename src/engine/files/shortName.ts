/** Bytes that the name of a file may have on the file systems in use. */
export const LONGEST_NAME = 255;

/** The beginning of a name that takes no more than so many bytes of UTF-8; no character is cut in two. */
export function shortName(name: string, most: number): string {
  let bytes = 0;
  let end = 0;
  for (const character of name) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
    if (bytes > most) return name.slice(0, end);
    end += character.length;
  }
  return name;
}

/** What two names have in common that are one on a disk that knows no upper case, or writes letters in its own form. */
export function foldedName(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
