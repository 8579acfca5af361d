import type { Encoding } from '../engine/files/detect';

/** Our encodings as VS Code calls them, and as people do (字符编码). */
export const ENCODING_NAMES: Readonly<Record<Encoding, readonly [id: string, name: string]>> = {
  'utf-8': ['utf8', 'UTF-8'],
  'utf-16le': ['utf16le', 'UTF-16 LE'],
  'utf-16be': ['utf16be', 'UTF-16 BE'],
  gb18030: ['gb18030', 'GB 18030'],
  big5: ['cp950', 'Big5'],
};

/** Whether a document that VS Code decoded in `now` was decoded in this encoding of ours. */
export function isEncodedAs(now: string, encoding: Encoding): boolean {
  const [id] = ENCODING_NAMES[encoding];
  return now === id || (now === 'utf8bom' && id === 'utf8') || (now === 'gbk' && id === 'gb18030');
}
