import type { Line } from '../text/lines';
import { foldWidth } from '../text/width';
import { foldTraditional } from '../text/variants';
import { CATALOGUE, type CatalogueEntry } from './catalogue';
import { isDocumentForm } from './documentForms';

/** What a line is made of (行的构成), as far as the verdict on it needs to know. */
export interface LineFeatures {
  /** In half width, white space at the ends off, letter-spacing closed. */
  text: string;
  /** Characters that are not white space. */
  size: number;
  /** Han characters among them. */
  han: number;
  /** 。！？； and their like. */
  sentenceEnds: number;
  /** 、， and their like. */
  pauses: number;
  endsSentence: boolean;
  /** Begins with a marker of numbered prose (一、 （一） 第三条). */
  numbered: boolean;
  /** Has a form of official documents or a byline (documentForms.ts). */
  documentForm: boolean;
  /** A label with its value (票价：30元): a list inside an article has many. */
  labelled: boolean;
  /** The strongest entry of the catalogue on the line; undefined where none matched. */
  entry?: CatalogueEntry;
  /** Share of the line that entries of the catalogue cover, 0..1. */
  coverage: number;
  /** Sum over the entries that matched, each by its share. */
  evidence: number;
  /** An entry that ends articles covers most of the line. */
  ends: boolean;
}

/** A line longer than this is prose or code by its length alone; the catalogue is tried on shorter ones only. */
const CATALOGUE_LENGTH = 400;

const NUMBERED =
  /^(?:第[〇○零一二三四五六七八九十百千\d]{1,7}\s?(?:[编篇章节条款]|部分)|[一二三四五六七八九十]{1,3}\s?[、.]|\([一二三四五六七八九十]{1,3}\)|[㈠-㈩]|[①-⑳]|\d{1,2}[.、]\s?[\u4e00-\u9fff]|\(\d{1,2}\))/;

/** Measures one line. `raw` is the line as it stands; long lines are measured in linear time without the catalogue. */
export function measureLine(line: Line): LineFeatures {
  const text = closeSpacing(foldWidth(line.text).replace(/^[\s\u200b\ufeff]+|[\s\u200b\ufeff]+$/g, ''));
  let size = 0;
  let han = 0;
  let sentenceEnds = 0;
  let pauses = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (character > ' ' && character !== '\u200b') size++;
    if (character >= '\u4e00' && character <= '\u9fff') han++;
    else if (character === '。' || character === '!' || character === '?' || character === ';')
      sentenceEnds++;
    else if (character === '、' || character === ',') pauses++;
  }
  const features: LineFeatures = {
    text,
    size,
    han,
    sentenceEnds,
    pauses,
    endsSentence: /(?:[。!?;:]|……|\.{6})(?:[”"’」』)]|\([^()]{1,14}\)){0,2}$/.test(text.slice(-20)),
    numbered: NUMBERED.test(text),
    documentForm: isDocumentForm(text),
    labelled: size <= 80 && /^[^:]{1,12}:[^:]/.test(text),
    coverage: 0,
    evidence: 0,
    ends: false,
  };
  if (size > 0 && text.length <= CATALOGUE_LENGTH) weigh(features);
  return features;
}

/** `人 民 网 版 权` → `人民网版权`: single characters set apart by spaces, at least four of them. */
function closeSpacing(text: string): string {
  if (text.length > 120 || !/\S\s{1,3}\S\s{1,3}\S\s{1,3}\S/.test(text)) return text;
  return text.replace(/(?:[\u4e00-\u9fff]\s{1,3}){3,}[\u4e00-\u9fff](?![\u4e00-\u9fff])/g, (run) =>
    run.replace(/\s/g, ''),
  );
}

/** Tries the catalogue: how much of the line it covers and how strongly that speaks. */
function weigh(features: LineFeatures): void {
  const size = features.size;
  const text = foldTraditional(features.text);
  const covered = new Uint8Array(text.length);
  let best = 0;
  for (const entry of CATALOGUE) {
    entry.pattern.lastIndex = 0;
    let fresh = 0;
    for (let match = entry.pattern.exec(text); match; match = entry.pattern.exec(text)) {
      if (match[0] === '') {
        entry.pattern.lastIndex++;
        continue;
      }
      for (let index = match.index; index < match.index + match[0].length; index++) {
        if (covered[index] === 0 && text.charCodeAt(index) > 32) {
          covered[index] = 1;
          fresh++;
        }
      }
    }
    if (fresh === 0) continue;
    const share = fresh / size;
    features.coverage += share;
    features.evidence += entry.weight * share;
    if (entry.ends && share >= 0.6) features.ends = true;
    if (entry.weight * share > best) {
      best = entry.weight * share;
      features.entry = entry;
    }
  }
}
