import { guess, recognise, type Encoding } from '../../files/detect';
import { decodeBytes } from '../../files/textFile';

/** Labels of charsets (Encoding Standard) that pages in Chinese bear, by what they are read as. */
const CHARSETS: readonly (readonly [RegExp, Encoding])[] = [
  [/^(?:gb|x-gbk|hz-gb|cp936|ms936|euc-cn|chinese)/u, 'gb18030'],
  [/^(?:big5|x-x-big5|cn-big5|cp950)/u, 'big5'],
  [/^utf-?8$/u, 'utf-8'],
  [/^utf-?16be$/u, 'utf-16be'],
  [/^utf-?16(?:le)?$/u, 'utf-16le'],
];

/**
 * The text of a page: a byte-order mark first, then what reads as UTF-8 without a fault, then what server or page say, then
 * what the bytes look like. A page that says one thing and is another is read as what it is.
 */
export function decodeHtml(bytes: Uint8Array, charset?: string): string {
  const sure = recognise(bytes);
  if (sure && 'binary' in sure) return decodeBytes(bytes, encodingOf(charset) ?? 'utf-8');
  if (sure?.confidence === 'certain') return strip(sure.text ?? decodeBytes(bytes, sure.encoding));
  const said = encodingOf(charset) ?? encodingOf(metaCharset(bytes));
  if (said !== undefined && !said.startsWith('utf-')) return strip(decodeBytes(bytes, said));
  const found = sure ?? guess(bytes);
  if ('binary' in found) return decodeBytes(bytes, encodingOf(charset) ?? 'utf-8');
  return strip(decodeBytes(bytes, found.encoding));
}

const strip = (text: string): string => (text.startsWith('\uFEFF') ? text.slice(1) : text);

function encodingOf(label: string | undefined): Encoding | undefined {
  if (label === undefined) return undefined;
  const name = label.trim().toLowerCase();
  return CHARSETS.find(([pattern]) => pattern.test(name))?.[1];
}

/** What `<meta charset>`, `<meta http-equiv>` or the XML declaration say, within the first 4096 bytes. */
function metaCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return (
    /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w-]+)/iu.exec(head)?.[1] ??
    /^<\?xml[^>]{0,200}encoding\s*=\s*["']([\w-]+)/iu.exec(head)?.[1]
  );
}
