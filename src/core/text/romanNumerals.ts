const FIRST = 0x2160; // Ⅰ
const LAST = 0x216b; // Ⅻ
const LATIN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];
/** More letters no number up to twelve has. */
const MOST = 4;

/** The end of the Roman numeral (罗马数字) at `start`: one of Ⅰ…Ⅻ, or up to four of the letters I V X in either width. */
export function romanEnd(text: string, start: number, end: number): number {
  const code = text.charCodeAt(start);
  if (code >= FIRST && code <= LAST) return start + 1;
  let at = start;
  while (at < end && at - start < MOST && /[IVXＩＶＸ]/.test(text.charAt(at))) at++;
  return at;
}

/** The value of a Roman numeral from one to twelve, Ⅳ, IV or ＩＶ; null for anything else. */
export function romanValue(numeral: string): number | null {
  const code = numeral.charCodeAt(0);
  if (numeral.length === 1 && code >= FIRST && code <= LAST) return code - FIRST + 1;
  const value = LATIN.indexOf(numeral.normalize('NFKC')) + 1;
  return value > 0 ? value : null;
}

/** Writes 1..12 as a Roman numeral, in one character or in letters; other numbers as Arabic ones. */
export function formatRoman(value: number, letters: boolean): string {
  if (value < 1 || value > LATIN.length) return String(value);
  return letters ? (LATIN[value - 1] as string) : String.fromCharCode(FIRST + value - 1);
}
