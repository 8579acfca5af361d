import { foldWidth } from '../../../src/core/text/width';
import { ARTICLES } from './pageArticles';
import { SPECIMENS, type Specimen } from './pageResidue';

export type Place = 'head' | 'middle' | 'end';
export type Form = 'raw' | 'half' | 'nfkc' | 'full' | 'spaced' | 'traditional' | 'glued';

export const PLACES: readonly Place[] = ['head', 'middle', 'end'];
export const FORMS: readonly Form[] = ['raw', 'half', 'nfkc', 'full', 'spaced', 'traditional', 'glued'];

/** A page put together: its text and what of it is the article. */
export interface Page {
  text: string;
  /** The article's lines as they stand in the page, blank lines left out. */
  kept: string[];
  /** By line of the text: the residue it is of; undefined for the article and blank lines. */
  residue: (Specimen | undefined)[];
}

const TRADITIONAL = new Map(
  [
    ...'当當现現设設为為页頁关關闭閉页頁网網录錄册冊导導发發报報评評论論请請与與点點击擊击擊复複权權责責编編辑輯单單办辦联聯系繫们們图圖来來时時间間开開访訪问問题題转轉载載声聲简簡体體',
  ].reduce<[string, string][]>((pairs, character, index, all) => {
    if (index % 2 === 0) pairs.push([character, all[index + 1] ?? character]);
    return pairs;
  }, []),
);

/** Writes a line of residue in one of the forms pages have it in. */
export function inForm(line: string, form: Form): string {
  switch (form) {
    case 'half':
      return foldWidth(line);
    case 'nfkc':
      return line.normalize('NFKC');
    case 'full':
      return line.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));
    case 'spaced':
      return /^[\u4e00-\u9fff]{4,}$/.test(line) ? [...line].join(' ') : line;
    case 'traditional':
      return [...line].map((character) => TRADITIONAL.get(character) ?? character).join('');
    default:
      return line;
  }
}

/** One piece of residue in an article at a place. The middle is after the article's first two paragraphs. */
export interface Insertion {
  specimen: Specimen;
  place: Place;
  form: Form;
}

/** Puts residue around and into an article; `nfkc` writes the whole page in that form. */
export function makePage(article: string, insertions: readonly Insertion[], nfkc = false): Page {
  const lines = (ARTICLES[article] ?? []).map((line) => (nfkc ? line.normalize('NFKC') : line));
  const filled = lines.map((line, index) => (line === '' ? -1 : index)).filter((index) => index >= 0);
  const middle = (filled[Math.ceil(filled.length / 2)] ?? lines.length - 1) + 1;
  const out: string[] = [];
  const residue: (Specimen | undefined)[] = [];
  const put = (place: Place): void => {
    for (const { specimen, form } of insertions.filter((insertion) => insertion.place === place)) {
      const glued =
        form === 'glued' ? [specimen.lines.filter((line) => line !== '').join(' ')] : specimen.lines;
      for (const line of glued) {
        const written = inForm(line, form);
        out.push(nfkc ? written.normalize('NFKC') : written);
        residue.push(line === '' ? undefined : specimen);
      }
    }
  };
  put('head');
  lines.forEach((line, index) => {
    if (index === middle && filled.length > 3) put('middle');
    out.push(line);
    residue.push(undefined);
  });
  put('end');
  return { text: out.join('\n'), kept: lines.filter((line) => line !== ''), residue };
}

/** Specimens that one line can hold with its neighbours: for rows of glued labels. */
export const ARTICLE_NAMES: readonly string[] = Object.keys(ARTICLES);
export { SPECIMENS };
