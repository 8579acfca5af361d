/** How many characters a segmenter gets at once: it builds a graph over all of them. */
const CHUNK = 16_384;

/**
 * Cuts a text with a segmenter that may be wrong about what it returns, and gives back words that, joined, are the
 * text to the last code unit. Lone surrogates cannot cross into a segmenter (they become U+FFFD there), NUL may end a
 * string in C, and a line may be millions of characters long: so the text is handed over in pieces, with look-alikes
 * of the same length, and the words are cut from the text itself.
 */
export function cutExactly(text: string, cut: (chunk: string) => readonly string[]): string[] {
  const safe = text.replace(/\p{Cs}/gu, '\uFFFD').replaceAll('\0', ' ');
  const words: string[] = [];
  for (let at = 0; at < safe.length;) {
    const end = chunkEnd(safe, at);
    alignWords(text, at, end, cut(safe.slice(at, end)), safe, words);
    at = end;
  }
  return joinLatin(words);
}

/** Where a piece ends: after the last sentence mark in its second half, else where it is full, never inside a pair. */
function chunkEnd(text: string, start: number): number {
  const full = start + CHUNK;
  if (full >= text.length) return text.length;
  for (let at = full; at > full - CHUNK / 2; at--) {
    if ('。；！？，、\n\r '.includes(text.charAt(at - 1))) return at;
  }
  const last = text.charCodeAt(full - 1);
  return last >= 0xd800 && last <= 0xdbff ? full - 1 : full;
}

/** Puts the words of [start, end) into `words`, as they stand in the text; what the segmenter lost stays one word. */
function alignWords(
  text: string,
  start: number,
  end: number,
  found: readonly string[],
  safe: string,
  words: string[],
): void {
  let at = start;
  for (const word of found) {
    if (word === '') continue;
    let place = at;
    if (!safe.startsWith(word, at)) {
      const next = safe.slice(at, Math.min(end, at + word.length + 64)).indexOf(word);
      if (next < 0) continue;
      place = at + next;
    }
    if (place + word.length > end) break;
    if (place > at) words.push(text.slice(at, place));
    words.push(text.slice(place, place + word.length));
    at = place + word.length;
  }
  if (at < end) words.push(text.slice(at, end));
}

const LATIN = /^[\w.%．％０-９Ａ-Ｚａ-ｚ]+$/;

/** Joins letters and figures that stand together: the segmenters differ there, and the record must not. */
function joinLatin(words: readonly string[]): string[] {
  const joined: string[] = [];
  let run: string[] = [];
  const flush = () => {
    if (run.length > 0) joined.push(run.join(''));
    run = [];
  };
  for (const word of words) {
    if (LATIN.test(word)) run.push(word);
    else {
      flush();
      joined.push(word);
    }
  }
  flush();
  return joined;
}
