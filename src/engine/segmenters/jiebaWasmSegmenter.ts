import { add_word as addWord, cut, initSync } from 'jieba-wasm/web';
import type { WordSegmenter } from '../../core/entities/segmenter';
import { cutExactly } from './alignWords';

/**
 * Makes the WebAssembly segmenter out of the bytes of its module. It is bundled without them: hosts read them from
 * `data/jieba.wasm` beside the engine. Its `tokenize` counts code points, so only `cut` is used, and offsets come from
 * the lengths of the words. Throws where the module cannot be compiled.
 */
export function loadJiebaWasm(module: Uint8Array, userWords: readonly string[] = []): WordSegmenter {
  initSync({ module: module as Uint8Array<ArrayBuffer> });
  cut('政府', false); // unpacks the dictionary now, so that the time counts as loading
  for (const word of userWords) addWord(word);
  return { name: 'jieba-wasm', cut: (text) => cutExactly(text, (chunk) => cut(chunk, false)) };
}
