import type { Line } from '../text/lines';
import { foldWidth } from '../text/width';
import { foldTraditional } from '../text/variants';
import { CATALOGUE, type CatalogueEntry } from './catalogue';
import { isDocumentForm } from './documentForms';
import { Triggers } from './triggers';

/** What a line is made of (行的构成), as far as the verdict on it needs to know. */
export interface LineFeatures {
  /** In half width, white space at the ends off, letter-spacing closed. */
  text: string;
  /** The same in simplified characters, as far as the analyser's words go; for lines of prose the text itself. */
  plain: string;
  /** Characters that are not white space. */
  size: number;
  /** Han characters among them. */
  han: number;
  /** Begins with the indent of a paragraph (首行缩进): two full-width spaces, or several narrow ones. */
  indented: boolean;
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
  /** How many times entries matched. */
  hits: number;
  /** Sum over the entries that matched, each by its share. */
  evidence: number;
  /** An entry that ends articles covers most of the line. */
  ends: boolean;
}

/** A line longer than this is prose or code by its length alone; the catalogue is tried on shorter ones only. */
const CATALOGUE_LENGTH = 400;

const NUMBERED =
  /^(?:第[〇○零一二三四五六七八九十百千\d]{1,7}\s?(?:[编篇章节条款]|部分)|[一二三四五六七八九十]{1,3}\s?[、.]|\([一二三四五六七八九十]{1,3}\)|[㈠-㈩]|[①-⑳]|\d{1,2}[.、]\s?[\u4e00-\u9fff]|\(\d{1,2}\))/;

const BLANK: Readonly<LineFeatures> = {
  text: '',
  plain: '',
  size: 0,
  han: 0,
  indented: false,
  sentenceEnds: 0,
  pauses: 0,
  endsSentence: false,
  numbered: false,
  documentForm: false,
  labelled: false,
  coverage: 0,
  hits: 0,
  evidence: 0,
  ends: false,
};

/** Measures one line. `raw` is the line as it stands; long lines are measured in linear time without the catalogue. */
export function measureLine(line: Line): LineFeatures {
  if (line.text === '' || !/\S/.test(line.text)) return BLANK;
  const text = closeSpacing(trimmed(foldWidth(line.text)));
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
    plain: text.length <= CATALOGUE_LENGTH ? foldTraditional(text) : text,
    size,
    han,
    indented: /^(?:\u3000{2}|[ \u00a0]{2,8}(?=\S)|\t\S)/.test(line.text),
    sentenceEnds,
    pauses,
    endsSentence: /(?:[。!?;:]|……|\.{6})(?:[”"’」』)]|\([^()]{1,14}\)){0,2}$/.test(text.slice(-20)),
    numbered: NUMBERED.test(text),
    documentForm: false,
    labelled: size <= 80 && /^[^:]{1,12}:[^:]/.test(text),
    coverage: 0,
    hits: 0,
    evidence: 0,
    ends: false,
  };
  // 第四条　未经同意，任何人不得转载…: numbered prose is never residue, whatever it speaks of.
  const law = features.numbered && features.endsSentence && size >= 12;
  if (size > 0 && !law && text.length <= CATALOGUE_LENGTH) weigh(features);
  // `返回顶部` ends like the name of a body.
  features.documentForm =
    features.coverage < 0.8 || /^meta-line|^copyright/.test(features.entry?.rule ?? '')
      ? isDocumentForm(text)
      : false;
  return features;
}

/** White space and zero-width characters off at both ends, in linear time. */
function trimmed(text: string): string {
  const own = text.trim();
  return /^[\u200b\ufeff]|[\u200b\ufeff]$/.test(own) ? own.replace(/[\u200b\ufeff]/g, '').trim() : own;
}

/** `人 民 网 版 权` → `人民网版权`: single characters set apart by spaces, at least four of them. */
function closeSpacing(text: string): string {
  if (text.length > 120 || !/\S\s{1,3}\S\s{1,3}\S\s{1,3}\S/.test(text)) return text;
  return text.replace(/(?:[\u4e00-\u9fff]\s{1,3}){3,}[\u4e00-\u9fff](?![\u4e00-\u9fff])/g, (run) =>
    run.replace(/\s/g, ''),
  );
}

const TRIGGERS = new Triggers(CATALOGUE.map((entry) => entry.pattern));

/** Characters that stand between the labels of a row. */
const SEPARATORS = /[|·•/｜[\]【】()<>]/g;

function isSeparator(code: number): boolean {
  return code < 128
    ? code === 0x7c ||
        code === 0x2f ||
        code === 0x5b ||
        code === 0x5d ||
        code === 0x28 ||
        code === 0x29 ||
        code === 0x3c ||
        code === 0x3e
    : code === 0xb7 || code === 0x2022 || code === 0x3010 || code === 0x3011 || code === 0xff5c;
}

/** Tries the catalogue: how much of the line it covers and how strongly that speaks. */
function weigh(features: LineFeatures): void {
  const text = features.plain;
  // What only sets labels apart says nothing.
  const size = Math.max(1, features.size - (text.match(SEPARATORS)?.length ?? 0));
  // Several long sentences: labels cover little of it, only a notice can be all of it.
  const running = features.sentenceEnds >= 2 && features.size > 100;
  const covered = new Uint8Array(text.length);
  let best = 0;
  for (const index of TRIGGERS.of(text)) {
    const entry = CATALOGUE[index] as CatalogueEntry;
    if (running && entry.whole !== true) continue;
    entry.pattern.lastIndex = 0;
    let fresh = 0;
    let hits = 0;
    for (let match = entry.pattern.exec(text); match; match = entry.pattern.exec(text)) {
      if (match[0] === '') {
        entry.pattern.lastIndex++;
        continue;
      }
      hits++;
      for (let at = match.index; at < match.index + match[0].length; at++) {
        if (covered[at] === 0 && text.charCodeAt(at) > 32 && !isSeparator(text.charCodeAt(at))) {
          covered[at] = 1;
          fresh++;
        }
      }
    }
    if (fresh === 0) continue;
    features.hits += hits;
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
