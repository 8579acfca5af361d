import type { LineVerdict, MetadataField, PageMetadata } from '../../record';
import type { Line } from '../../text/lines';
import { foldTraditional } from '../../text/variants';
import { foldWidth } from '../../text/width';
import { maySign } from '../documentForms';
import { isDocumentNumber } from '../documentNumbers';
import type { FirstText } from '../title/spot';
import { LAST, YEARS } from '../title/neighbours';
import { isUnclosed } from '../title/titleForms';
import { fieldAt } from './candidate';
import { readTimes } from './times';

const KIND_OF_DOCUMENT =
  /(?:通知|意见|决定|办法|批复|函|公告|通告|请示|报告|规定|纪要|方案|命令?|条例|细则|规则|公示|通报|决议)(?:[)）》].*)?\s*$/;

/**
 * Title, 引题 and 副题 from the lines that are titles; a sub-title begins with a dash. Broken titles are put together, a
 * time glued to the title (标题2014-10-01) is no part of it.
 */
export function readTitle(
  metadata: PageMetadata,
  text: string,
  filled: readonly Line[],
  verdicts: readonly LineVerdict[],
  begins: number,
): void {
  const titles = filled.filter(
    (line) => verdicts[line.index]?.role === 'title' && !isDocumentNumber(foldWidth(line.text).trim()),
  );
  const isSub = (line: Line): boolean => /^[\s\u3000]*(?:[—―─－–]|--|\()/.test(foldWidth(line.text));
  const own = titles.findIndex((line) => line.index === begins);
  const main =
    own >= 0
      ? own
      : Math.max(
          0,
          titles.findIndex((line) => !isSub(line)),
        );
  const first = titles[main];
  if (!first) return;
  let end = first;
  for (const next of titles.slice(main + 1)) {
    const so = text.slice(first.start, end.end);
    const signs = maySign(foldWidth(end.text).trim());
    const joint = signs && (/^\s*(?:关于|關於)/.test(next.text) || maySign(foldWidth(next.text).trim()));
    const below = foldWidth(next.text).trim();
    const years = YEARS.test(below) || LAST.test(below);
    if (next.index !== end.index + 1 || (isSub(next) && !years) || !(joint || years || continues(so))) break;
    end = next;
  }
  const label = LABEL.exec(foldWidth(text.slice(first.start, first.end)))?.[0].length ?? 0;
  const whole = fieldAt(text, first.start + label, end.end);
  const title = withoutNumber(text, withoutTools(text, withoutTime(text, whole)));
  metadata.title = first === filled[0] ? withoutSite(text, title) : title;
  const others = titles.filter((line) => line.index < first.index || line.index > end.index);
  if (others.length > 0) metadata.subtitles = others.map((line) => fieldAt(text, line.start, line.end));
}

/** 某政发〔2014〕20号《关于…的通知》: as a database names a document, its number before the title in brackets. */
const NUMBERED = /^([^《》]{4,28}号\s{0,2}《)[^《》]{4,80}(?:《[^《》]{2,60}》[^《》]{0,40})?》$/;

function withoutNumber(text: string, title: MetadataField): MetadataField {
  const lead = NUMBERED.exec(title.text)?.[1];
  return lead === undefined ? title : fieldAt(text, title.start + lead.length, title.end - 1);
}

/** What a mailbox or a database calls the title it shows. */
const LABEL =
  /^\s{0,8}(?:(?:信件|来信|留言|诉求|问题|办件|工单|文件|信息|法规)?(?:标\s?题|主\s?题|名\s?称)|题\s?目)\s{0,3}:\s{0,3}(?=\S)/;

/** 关于…, of which the kind of document (通知) is still to come, or a line that cannot be an end. */
function continues(written: string): boolean {
  const title = foldTraditional(written);
  if (/[、的和与及对将在]\s*$/.test(title) || isUnclosed(foldWidth(title))) return true;
  return /关于|印发|转发/.test(title) && !KIND_OF_DOCUMENT.test(title);
}

/** What a browser's title has behind the page's own: columns and the site (…_乡镇动态_丰河县人民政府). */
const WINDOW =
  /^([^_|]{6,80}?)\s{0,3}(?:[_|-]\s{0,3}[^_|-]{2,16}\s{0,3}){0,3}[_|-]\s{0,3}[^_|\s-]{2,24}(?:网|网站|门户|在线|政府|频道|新闻|日报|晚报|报社|电视台|平台)$/;

function withoutSite(text: string, title: MetadataField): MetadataField {
  const own = WINDOW.exec(foldWidth(title.text))?.[1];
  return own === undefined ? title : fieldAt(text, title.start, title.start + own.length);
}

/** Of its pairs of characters the first text must have so many. */
const SHARED = 0.5;

/** Where no line is the title: the last step of the page's path, if it speaks of what the article speaks of. */
export function readTitleInPath(metadata: PageMetadata, article: FirstText): void {
  const last = metadata.breadcrumb?.[metadata.breadcrumb.length - 1];
  if (metadata.title || !last || last.text.length < 8) return;
  if (article.share(foldWidth(last.text)) >= SHARED) metadata.title = last;
}

/** 原标题：…, which stands for the title where the page has no other. */
const ORIGINAL = /^\s{0,8}[([【]?原(?:文|来)?[标標][题題]\s{0,3}:\s{0,3}(?=\S)/;

/** The title under which the source published it, where the page bears none of its own. */
export function readOriginalTitle(
  metadata: PageMetadata,
  text: string,
  filled: readonly Line[],
  verdicts: readonly LineVerdict[],
): void {
  if (metadata.title) return;
  const line = filled.find((one) => verdicts[one.index]?.rule === 'meta-line/original-title');
  const folded = line && foldWidth(line.text);
  const label = folded && ORIGINAL.exec(folded)?.[0].length;
  if (!line || !folded || !label) return;
  const end =
    /[)\]】]\s*$/.test(folded) && /^\s*[([【]/.test(folded) ? folded.trimEnd().length - 1 : folded.length;
  metadata.title = fieldAt(text, line.start + label, line.start + end);
}

/** 题目　甲 乙: those who wrote it, whom another line names as well, are no part of the title. */
export function dropAuthors(metadata: PageMetadata, text: string): void {
  const { title, authors } = metadata;
  if (!title || !authors) return;
  let { end } = title;
  for (let at = authors.length - 1; at >= 0; at--) {
    const name = authors[at]?.text ?? '';
    const own = text.slice(title.start, end).trimEnd();
    if (!own.endsWith(name) || !/[\s\u3000]$/.test(own.slice(0, -name.length))) return;
    end = title.start + own.length - name.length;
  }
  if (end - title.start >= 6) metadata.title = fieldAt(text, title.start, end);
}

/** What the page's own tools add to a title's line (【字体：大 中 小】). */
const TOOLS =
  /\s*[【[(]\s?(?:字\s?[体号]|打\s?印|关\s?闭|收\s?藏|分\s?享|大\s{0,2}中\s{0,2}小)[^】\])]{0,20}[】\])](?:\s{0,4}[【[(][^】\])]{1,12}[】\])]){0,4}\s*$/;

function withoutTools(text: string, whole: MetadataField): MetadataField {
  // The bars of a row with one cell.
  const cell = /^[|｜]\s?([^|｜]+?)\s?[|｜]$/.exec(whole.text)?.[1];
  const title =
    cell === undefined ? whole : fieldAt(text, whole.start + whole.text.indexOf(cell), whole.end - 1);
  const bars = /\s*[|｜][\s|｜]*$/.exec(title.text);
  if (bars && bars.index >= 4) return fieldAt(text, title.start, title.start + bars.index);
  const tools = TOOLS.exec(foldWidth(title.text));
  return tools && tools.index >= 4 ? fieldAt(text, title.start, title.start + tools.index) : title;
}

function withoutTime(text: string, title: MetadataField): MetadataField {
  const times = readTimes(foldWidth(title.text), title.start);
  const last = times[times.length - 1];
  if (!last || last.end !== title.end || last.start - title.start < 6) return title;
  // 截至2014年10月1日 is what the title speaks of; a page writes its own time in figures and signs.
  if (!/^\d{4}[-/.]/.test(foldWidth(text.slice(last.start, last.end))) && !last.clock) return title;
  return fieldAt(text, title.start, last.start);
}
