import { KNOWN_SLOGANS, SAYINGS } from '../../../knowledge/slogans';
import { formatHanNumeral, parseNumeral } from '../../../text/numerals';
import { N, MEASURES, NUMBERED } from './sloganForms.rules';

/** A number slogan (数字缩略语) taken apart: each number with what it counts. */
export interface SloganForm {
  parts: { count: number; key: string }[];
  /** 4, or `2+2` for 两要两不; as the text writes it for 1+N. */
  declared: number | string;
}

const PART = new RegExp(
  `(${N})((?:个|大|项|条|张|种|类|级)?[^一二两三四五六七八九十双\\d]{1,6}?)(?=${N}|$)`,
  'y',
);
const CODED = /^(\d(?:\+(?:\d|[nNxX]))+)$/;

const NO_SLOGANS: ReadonlySet<string> = new Set(SAYINGS);

/**
 * Takes a term apart (without quotation marks, in half width); null where it is no number slogan: no number, only
 * ones (一刀切), a saying, a measure, a date. 老 and 新 may stand in front (老三难).
 */
export function parseSlogan(term: string): SloganForm | null {
  const text = term.replace(/\s/g, '');
  if (KNOWN_SLOGANS[text]) return partsOf(text) ?? { parts: [], declared: numberOf(text) };
  if (text.length < 2 || text.length > 14 || NO_SLOGANS.has(text)) return null;
  const coded = CODED.exec(text);
  if (coded) return { parts: [], declared: (coded[1] ?? '').replace(/[nxX]/g, 'N') };
  const form = partsOf(text);
  if (!form) return null;
  const [first] = form.parts;
  if (!first || (form.parts.length === 1 && MEASURES.test(first.key))) return null;
  if (form.parts.length < 3 && form.parts.every((part) => part.count === 1)) return null;
  if (
    form.parts.length === 1 &&
    ((first.key.length > 6 && !/^级.{2,4}(?:机制|体系|网络)$/.test(first.key)) ||
      (text.startsWith('双') && first.key.length > 2))
  )
    return null;
  return form;
}

/** What a well-known formulation stands for; undefined for others. */
export function expansionOf(term: string): string[] | undefined {
  const known = KNOWN_SLOGANS[term.replace(/\s/g, '')];
  return known && known.length > 1 ? (known.slice(1) as string[]) : undefined;
}

function partsOf(term: string): SloganForm | null {
  if (!NUMBERED.test(term)) return null;
  // Digits only where a measure word follows: 4个意识, 8项规定.
  const text = term
    .replace(/^[老新小](?=[一二两三四五六七八九十])/, '')
    .replace(/^\d{1,2}(?=[个项大条])/, measured);
  if (!/^[\u4E00-\u9FFF、()]+$/.test(text)) return null;
  const parts: { count: number; key: string }[] = [];
  let at = 0;
  // 统一, 第一 and 看一看 are words, no numbers.
  const masked = text
    .replace(/([\u4E00-\u9FFF])一(?=\1)/g, '$1壹')

    .replace(/(?<=个)一$/, '壹')
    .replace(/(?<=[统唯划归第万专同])一|一(?=致|体|流|律|般|切|批)/g, '壹');
  while (at < masked.length) {
    PART.lastIndex = at;
    const match = PART.exec(masked);
    if (!match) return null;
    const count = match[1] === '双' ? 2 : parseNumeral(match[1] ?? '');
    if (count === null) return null;
    parts.push({ count, key: (match[2] ?? '').replace(/[、()]/g, '').replace(/壹/g, '一') });
    at += match[0].length;
    if (parts.length > 5) return null;
  }
  if (parts.length === 0) return null;
  const declared = parts.length === 1 ? (parts[0]?.count ?? 0) : parts.map((part) => part.count).join('+');
  return { parts, declared };
}

/** 4个 as 四个, 2个 as 两个; none has more than fifteen. */
function measured(digits: string): string {
  const count = Number(digits);
  if (count > 15) return digits;
  return count === 2 ? '两' : count < 2 ? '' : formatHanNumeral(count);
}

function numberOf(text: string): number {
  return parseNumeral(/[一二两三四五六七八九十]/.exec(text)?.[0] ?? '') ?? 0;
}

/** How many items a slogan announces in all; null where that is open (1+N). */
export function announced(declared: number | string): number | null {
  if (typeof declared === 'number') return declared;
  let sum = 0;
  for (const part of declared.split('+')) {
    const value = Number(part);
    if (!Number.isInteger(value)) return null;
    sum += value;
  }
  return sum;
}
