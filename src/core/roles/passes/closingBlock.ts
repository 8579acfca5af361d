import { isContact, tellsSite } from '../contactLines';
import { isDate, mayBeDate, maySign } from '../documentForms';
import type { LineFeatures } from '../lineFeatures';
import { isPersonName, isPhotoCredit, isSignedPost } from '../signedNames';
import { CLAUSE } from './announcedSpan';
import type { ScorePass } from './pass';

/** What a signature with its date speaks for the article. */
const SIGNED = 1.5;

/**
 * What closes an article under its last sentence (文末要素): contact details, the name of who wrote it, a signature with
 * its date, be the date damaged.
 */
export const closingBlock: ScorePass = {
  id: 'closing-block',
  words: {
    en: 'stands right under the article’s last sentence: contact details, a signature, its date',
    zh: '紧接正文末句：联系方式、署名或日期',
  },
  run({ closing }, scores) {
    closing.forEach((kind, index) => {
      if (kind > 0) scores.raise(index, kind === 2 ? SIGNED : CLAUSE);
    });
  },
};

/** By line 2 for a signature and its date, 1 for what else closes the article, 0 for the rest. Linear. */
export function closingLines(lines: readonly LineFeatures[]): number[] {
  const found = new Array<number>(lines.length).fill(0);
  const filled: number[] = [];
  lines.forEach((line, index) => {
    if (line.size > 0) filled.push(index);
  });
  for (let at = 0; at < filled.length; at++) {
    if (!ends(lines[filled[at] as number] as LineFeatures)) continue;
    let next = at + 1;
    while (next < filled.length && closes(lines[filled[next] as number] as LineFeatures)) next++;
    if (next === at + 1) continue;
    const block = filled.slice(at + 1, next);
    mark(
      lines,
      { opener: lines[filled[at] as number] as LineFeatures, block, next: lines[filled[next] ?? -1] },
      found,
    );
    // A list of names that is attached stands behind the signature.
    if (found[block[block.length - 1] ?? -1] === 2 && /名单$/.test(lines[filled[next] ?? -1]?.text ?? ''))
      next = markNames(lines, filled, next, found);
    at = next - 1;
  }
  return found;
}

/** 香港时间11时30分 under the date. */
const CLOCK = /^[\u4e00-\u9fff]{2,4}[时時][间間]\s?\d{1,2}[时時:]\d{1,2}分?$/;

/** What a picture under the last paragraph shows, in a few words. */
const CAPTION =
  /^[\u4e00-\u9fff“”]{2,16}(?:现场|合影|一角|掠影|场景|画面|示意图|效果图|资料图|资料照片|全景|外景|夜景|航拍|鸟瞰)(?:图|照)?$/;

/** 特此公告, with the mark that ends a sentence or without one. */
const CLOSES = /^(?:特此|此致|专此|此复|此告|此令)[\u4e00-\u9fff]{0,4}[。!]?$/;

/** A line of the article after which it may close. */
function ends(line: LineFeatures): boolean {
  return (
    line.coverage < 0.5 &&
    ((line.endsSentence && (line.size >= 8 || (line.size >= 4 && line.last === '。'))) ||
      (line.size <= 24 && CLOSES.test(line.text)) ||
      (line.numbered && line.size >= 12) ||
      line.documentForm)
  );
}

function closes(line: LineFeatures): boolean {
  // No date, no signature and no label ends as a sentence does.
  if (line.numbered || (line.endsSentence && line.colons === 0)) return false;
  const { text } = line;
  if (text === '完' || mayBeDate(text) || isContact(line) || CLOCK.test(text)) return true;
  if (line.coverage >= 0.5 || line.endsSentence) return false;
  const plain = (line.size <= 40 ? line.plain : text).replace(/\s?(?:敬启|谨启|敬上|谨上|启)$/, '');
  if (line.size <= 20 && CAPTION.test(plain)) return true;
  return maySign(plain) || isPersonName(plain) || isPhotoCredit(text) || isSignedPost(plain);
}

/** Lines that may close the article, the line above them and the one below. */
interface Closing {
  opener: LineFeatures;
  block: readonly number[];
  next: LineFeatures | undefined;
}

function mark(lines: readonly LineFeatures[], { opener, block, next }: Closing, found: number[]): void {
  const signed = markSignatures(lines, block, found);
  const rest = block.slice(signed + 1);
  const footer =
    next !== undefined && (/^(?:footer|copyright)$/.test(next.entry?.category ?? '') || tellsSite(next));
  // Contact details over a site's footer are its own, and so is its address; names in a row are a list of links.
  if (signed < 0 && (footer || rest.some((index) => isSiteAddress(lines[index] as LineFeatures)))) {
    for (const index of ownContacts(lines, rest, opener)) found[index] = 1;
    return;
  }
  let bare = 0;
  for (const index of rest) if (!isContact(lines[index] as LineFeatures)) bare++;
  if (bare > 1) return;
  for (const index of rest)
    if (signed >= 0 || !mayBeDate((lines[index] as LineFeatures).text)) found[index] = 1;
}

/** Marks each signature over its date, and what stands between two of them; returns the place of the last date, -1 for none. */
function markSignatures(lines: readonly LineFeatures[], block: readonly number[], found: number[]): number {
  let signed = -1;
  for (let at = 1; at < block.length; at++) {
    const signer = (lines[block[at - 1] as number] as LineFeatures).text;
    const date = (lines[block[at] as number] as LineFeatures).text;
    if (!(mayBeDate(date) && maySign(signer)) && !(isDate(signer) && CLOCK.test(date))) continue;
    for (let to = signed + 1; to < at - 1; to++) found[block[to] as number] = 1;
    found[block[at - 1] as number] = 2;
    found[block[at] as number] = 2;
    signed = at;
  }
  return signed;
}

/** The last words before contact details that the article gives (请通过下列方式反映). */
const ANNOUNCES =
  /(?:方式|途径|渠道|电话|地址|邮箱|联系|咨询|垂询|反映|举报|报名|投诉|受理|来函|来电|来信)[\u4e00-\u9fff]{0,6}[。.:;]?$/;
/** A site's footer names nobody to be asked for. */
const PERSON_ASKED = /^(?:联系人|联络人|咨询人|经办人)(?:及电话)?:/;

/**
 * Over a site's footer: the contact details that the sentence above announces or that name a person, up to the first line
 * that is the site's own or gives a detail once more.
 */
function ownContacts(
  lines: readonly LineFeatures[],
  rest: readonly number[],
  opener: LineFeatures,
): number[] {
  const first = lines[rest[0] ?? -1];
  const told = ANNOUNCES.test(opener.text.slice(-30)) || (first && PERSON_ASKED.test(first.text));
  const own: number[] = [];
  const labels = new Set<string>();
  for (const index of told ? rest : []) {
    const line = lines[index] as LineFeatures;
    const label = line.text.slice(0, line.text.indexOf(':'));
    if (!isContact(line) || isSiteAddress(line) || labels.has(label)) break;
    labels.add(label);
    own.push(index);
  }
  return own;
}

/** `地址：… 邮编：… 电话：…` in one row: how a site's footer has them. */
function isSiteAddress(line: LineFeatures): boolean {
  return (line.text.match(/(?:地址|邮编|邮政编码|电话|传真|邮箱)\s?:/g)?.length ?? 0) >= 2;
}

/** A row of a list of names: a name, perhaps a blank inside it, and behind a blank where its bearer works. */
const NAME_ROW = /^[\u4e00-\u9fff](?:\s{0,2}[\u4e00-\u9fff]){1,3}(?:\s{1,8}\S{2,30})?$/;

/** Marks the heading at `from` and the rows of names under it, two or more; returns where they end. */
function markNames(
  lines: readonly LineFeatures[],
  filled: readonly number[],
  from: number,
  found: number[],
): number {
  const isRow = (at: number): boolean => {
    const line = lines[filled[at] ?? -1];
    return line !== undefined && line.coverage < 0.3 && line.size <= 40 && NAME_ROW.test(line.text);
  };
  let end = from + 1;
  while (end < filled.length && isRow(end)) end++;
  if (end - from < 3) return from;
  for (let at = from; at < end; at++) found[filled[at] as number] = 1;
  return end;
}
