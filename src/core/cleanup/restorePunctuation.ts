import type { StructureRecord, TextEdit } from '../record';

const FULL: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）',
};
const CHINESE = /[\u3007\u3400-\u9fff\uf900-\ufaff“”‘’《》〈〉「」『』〔〕【】、。，：；？！（）…—]/;

/**
 * Restore Full-Width Punctuation (恢复全角标点): undoes NFKC where Chinese stands on both sides. Numbers, Latin text,
 * times (12:30), formulas and what stands inside 〔〕 keep theirs; a bracket is restored only with its partner.
 */
export function restorePunctuation(text: string, _record: StructureRecord): TextEdit[] {
  const edits: TextEdit[] = [];
  const open: number[] = [];
  const isChinese = (at: number): boolean => CHINESE.test(text.charAt(at));
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    if (character === '\n' || character === '\r') open.length = 0;
    const full = FULL[character];
    if (full === undefined) continue;
    if (character === '(') {
      if (open.length < 64) open.push(at);
    } else if (character === ')') {
      const start = open.pop();
      if (start === undefined) continue;
      const inside = text.slice(start + 1, Math.min(at, start + 200));
      const outside = isChinese(start - 1) || isChinese(at + 1);
      if (!/[\u3400-\u9fff]/.test(inside) || (!outside && !isChinese(start + 1))) continue;
      edits.push({ start, end: start + 1, newText: '（' }, { start: at, end: at + 1, newText: '）' });
    } else if (isChinese(at - 1) || text.charAt(at - 1) === ')') {
      const after = text.charAt(at + 1);
      if (
        after === '' ||
        isChinese(at + 1) ||
        /[\s(]/.test(after) ||
        (/[\dA-Za-z]/.test(after) && character !== '.')
      ) {
        if (/\d/.test(after) && /\d/.test(text.charAt(at - 1))) continue;
        edits.push({ start: at, end: at + 1, newText: full });
      }
    }
  }
  return edits.sort((a, b) => a.start - b.start);
}
