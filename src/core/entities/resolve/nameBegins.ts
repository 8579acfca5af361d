import { cutWords } from '../lexicon/words';
import { MAY_LEAD } from './owners.rules';

/** How far before a name the words are read. */
const REACH = 8;

/**
 * Whether the name of a division surely begins at an offset (地名左界): nothing stands before it, or a word that ends there. 玉|泉山区
 * may be 玉泉山区's, 关于表彰|云溪县 is not.
 */
export function nameBegins(text: string, at: number, end: number): boolean {
  if (!/[\u4e00-\u9fff]/.test(text.charAt(at - 1))) return true;
  if (MAY_LEAD.includes(text.charAt(at - 1))) return true;
  const from = Math.max(0, at - REACH);
  const words = cutWords(text.slice(from, end));
  for (let index = 0; index < words.count; index++)
    if (words.ends[index] === at - from) return at - from - (words.starts[index] as number) > 1;
  return false;
}
