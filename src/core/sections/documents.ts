import type { RoleAnalysis } from '../roles/classify';
import type { Line } from '../text/lines';
import { foldTraditional } from '../text/variants';
import { foldWidth } from '../text/width';
import { isAttachment } from './attachments';
import { skipSpaces, trimEnd } from './characters';
import { DATE, isSignature, NOTE, NUMBER, RECIPIENTS } from './frameLines';
import type { Holder, Marker } from './markers';

/** A title takes up no more lines than this, and none of them is longer. */
const TITLE_LINES = 3;
const TITLE_MAX = 60;
/** Notes (附注), copies and the like between the date of one document and the title of the next. */
const BETWEEN = 4;
/** A notice that prints a document is no longer: what it names is looked for so far. */
const NOTICE_LINES = 40;
/** Between the title and the number or the addressee that shows it to be one. */
const BELOW = 3;

/** What documents call themselves at the end of their titles (文种); brackets behind it are off. */
const KIND =
  /(?:方案|计划|计[畫画]|规划|要点|办法|规定|细则|意见|通知|通告|公告|公示|决定|决议|章程|制度|规程|规则|标准|规范|指南|指引|导则|清单|目录|预案|措施|职责|分工|分解表|任务表|名单|一览表|登记表|申请表|报名表|纲要|条例|守则|准则|报告|讲话|总结|批复|复函|函|通报|纪要|议程|须知|简介|安排|流程|倡议书|承诺书|公约|说明|解读|问答|方法|大纲)$/;
/** The lists of terms behind a report or a plan (名词解释). */
const GLOSSARY =
  /^[(《]?(?:[《(]?[^，。;:]{0,24}(?:报告|规划|纲要|计划|方案|要点|决议|草案)[)》]?(?:\(草案\))?(?:中|有关|相关|部分)?的?)?(?:有关|相关|部分|主要|重要|专业|文中)?(?:名词|术语|词语|用语|概念|缩略语|缩略词)(?:和术语|术语|与概念)?(?:解释|注释|说明|释义|定义|简释)(?:表)?[)》]?$/;
/** A sentence, an item, a link, the head of a table (姓名　性别　单位): no title. */
const NO_TITLE =
  /[。;:,、!?]$|^(?:附件|附:|\(|·|[-—]{2}|第[一二三四五六七八九十\d]{1,4}[条章节编])|^\S{2,8}(?:\s{1,8}\S{2,8}){2}/;

/** Marks that no title ends with, in both widths. */
const ENDING_MARKS = '。；;：:，,、！!？?';

/** A kept line without its spaces, in half width; empty where it is too long to be a title. */
interface Row {
  line: Line;
  start: number;
  end: number;
  text: string;
}

/**
 * The titles of further documents in the text, in order: what a notice prints behind its signature (印发), a second notice,
 * the terms that a report explains. Each is shown by what stands around it: a signature with date before, the 《title》
 * named above, a document number (发文字号) or an addressee (主送机关) below, or its own words (名词解释).
 * @param excluded indices of lines that are no text (tables of contents, notes)
 */
export function findDocuments(
  text: string,
  kept: readonly Line[],
  roles: RoleAnalysis,
  markers: readonly Marker[],
  excluded: ReadonlySet<number>,
): Holder[] {
  const reader = new DocumentReader(text, kept, roles, markers, excluded);
  return reader.read();
}

class DocumentReader {
  /** By position 1 where a marker begins the line. */
  private readonly marked: Uint8Array;
  /** How many runs of markers are open behind each position: a document does not begin inside a list. */
  private readonly within: Int32Array;
  private readonly firstAttachment: number;
  private readonly named = new Set<string>();

  constructor(
    private readonly text: string,
    private readonly kept: readonly Line[],
    private readonly roles: RoleAnalysis,
    markers: readonly Marker[],
    private readonly excluded: ReadonlySet<number>,
  ) {
    this.within = new Int32Array(kept.length + 2);
    this.marked = new Uint8Array(kept.length);
    let attachment = Infinity;
    for (let index = 0; index < markers.length; index++) {
      const marker = markers[index] as Marker;
      if (marker.inside) continue;
      this.marked[marker.position] = 1;
      if (isAttachment(marker)) attachment = Math.min(attachment, marker.position);
      if (!marker.next) continue;
      this.within[marker.position + 1] = (this.within[marker.position + 1] ?? 0) + 1;
      const to = marker.next.position + 1;
      this.within[to] = (this.within[to] ?? 0) - 1;
    }
    for (let at = 1; at < this.within.length; at++)
      this.within[at] = (this.within[at] ?? 0) + (this.within[at - 1] ?? 0);
    this.firstAttachment = attachment;
  }

  read(): Holder[] {
    const found: Holder[] = [];
    const first = this.afterTitle();
    let prose = false;
    for (let position = first; position < this.kept.length; position++) {
      const line = this.kept[position] as Line;
      if (position < first + NOTICE_LINES) this.nameTitles(line);
      const row = prose && this.mayBeTitle(line) ? this.row(position) : undefined;
      const last = row ? this.titleAt(position, row) : -1;
      if (row && last >= position) {
        const limit = this.row(last)?.end ?? row.end;
        found.push({ kind: 'document', line: line.index, position, start: row.start, limit });
        position = last;
        prose = false;
      } else prose ||= this.isProse(line);
    }
    return found;
  }

  private isMarked(position: number): boolean {
    return this.marked[position] === 1;
  }

  private isProse({ start, end }: Line): boolean {
    if (end - start > 2 * TITLE_MAX) return true;
    const last = this.text.charAt(trimEnd(this.text, start, end) - 1);
    return last === '。' || last === '；' || last === ';' || last === '｡';
  }

  /** A line that is no longer than a title and its spaces and ends with no mark: of the rest nothing is made. */
  private mayBeTitle({ start, end }: Line): boolean {
    return (
      end - start <= 2 * TITLE_MAX &&
      !ENDING_MARKS.includes(this.text.charAt(trimEnd(this.text, start, end) - 1))
    );
  }

  /** The last line of the title of a further document that begins at a position; -1 where none does. */
  private titleAt(position: number, row: Row): number {
    if (row.text.length <= TITLE_MAX && GLOSSARY.test(bare(row.text))) {
      const begins = position < this.firstAttachment && !this.isMarked(position);
      return begins && this.isFree(position) && this.goesOn(position) ? position : -1;
    }
    // What stands right under 附件1 is the title of the attachment.
    if (!this.isTitleLine(position, row) || this.isMarked(position - 1)) return -1;
    let joined = '';
    for (let last = position; last < position + TITLE_LINES; last++) {
      const next = this.row(last);
      if (!next || (last > position && !this.isTitleLine(last, next) && !isBracketed(next.text))) break;
      joined += bare(next.text);
      const title = joined.replace(/(?:\([^()]{1,20}\))+$/, '');
      if (!this.isTitle(position, last, title)) {
        // 报名表 is whole: what stands below it is not the rest of it.
        if (KIND.test(title)) return -1;
        continue;
      }
      return isBracketed(this.row(last + 1)?.text ?? '') ? last + 1 : last;
    }
    return -1;
  }

  private isTitle(position: number, last: number, title: string): boolean {
    if (title.length < 4) return false;
    if (this.isAddressed(last) && KIND.test(title)) return true;
    if (!this.isFree(position) || !this.goesOn(last)) return false;
    if (this.named.has(title)) return position < this.firstAttachment;
    return KIND.test(title) && this.isBehindSignature(position);
  }

  /** The number of a document or its addressee stands below. */
  private isAddressed(position: number): boolean {
    for (let below = position + 1; below <= position + BELOW; below++) {
      const row = this.row(below);
      if (!row || row.text === '' || this.isMarked(below)) return false;
      if (NUMBER.test(row.text) || RECIPIENTS.test(row.text)) return true;
      if (!isBracketed(row.text)) return false;
    }
    return false;
  }

  /** A signature with its date closes what stands above; notes (附注) may follow it. */
  private isBehindSignature(position: number): boolean {
    for (let above = position - 1; above >= Math.max(1, position - BETWEEN); above--) {
      const row = this.row(above);
      if (!row) continue;
      if (DATE.test(row.text))
        return isSignature(this.row(above - 1)?.text ?? '') || NOTE.test(this.row(above + 1)?.text ?? '');
      if (!NOTE.test(row.text)) return false;
    }
    return false;
  }

  /** No list goes on over this place. */
  private isFree(position: number): boolean {
    return (this.within[position] ?? 0) === 0;
  }

  /** Something to have the title stands below. */
  private goesOn(position: number): boolean {
    const below = this.row(position + 1);
    return below !== undefined && !DATE.test(below.text) && !NOTE.test(below.text);
  }

  private isTitleLine(position: number, { text, line }: Row): boolean {
    if (text.length < 2 || text.length > TITLE_MAX || NO_TITLE.test(text)) return false;
    return !this.isMarked(position) && !this.excluded.has(line.index) && !DATE.test(text);
  }

  /** 《江州市防汛应急预案》已经同意，现印发; 现将江州市防汛应急预案印发: the title that may come. */
  private nameTitles({ start, end }: Line): void {
    if (end - start > 2000) return;
    const line = folded(this.text.slice(start, end));
    for (const [, quoted, sent] of line.matchAll(
      /《([^《》]{4,60})》|将([^《》,。]{4,50}?)(?:予以)?(?:印发|转发|发布|公布)/g,
    ))
      this.named.add(bare(quoted ?? sent ?? '').replace(/(?:\([^()]{1,20}\))+$/, ''));
  }

  /** Behind the lines of the document's own title; what it names between 《》 or after 印发 is known from there. */
  private afterTitle(): number {
    let position = 0;
    while (position < this.kept.length && !this.isTitleRole(position) && position < 12) position++;
    if (position === 12 || position === this.kept.length) return 0;
    let title = '';
    for (; position < this.kept.length && this.isTitleRole(position); position++) {
      const row = this.row(position);
      if (!row) continue;
      this.nameTitles(row.line);
      title += bare(row.text);
    }
    const printed =
      /(?:印发|发布|公布|转发|下发|颁布|制定)([^《》]{4,60}?)(?:\([^()]{1,8}\))?的?(?:通知|通告|公告|决定|令|函)$/.exec(
        title,
      )?.[1];
    if (printed) this.named.add(printed);
    return position;
  }

  private isTitleRole(position: number): boolean {
    return this.roles.verdicts[this.kept[position]?.index ?? -1]?.role === 'title';
  }

  private row(position: number): Row | undefined {
    const line = this.kept[position];
    if (!line) return undefined;
    const end = trimEnd(this.text, line.start, line.end);
    const start = skipSpaces(this.text, line.start, end);
    return { line, start, end, text: end - start > 240 ? '' : folded(this.text.slice(start, end)) };
  }
}

/** In half width and in the characters that the patterns are written in. */
function folded(text: string): string {
  return foldTraditional(foldWidth(text));
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

/** （试行） and （2022—2025年） under a title. */
function isBracketed(text: string): boolean {
  return /^\([^()]{1,24}\)$/.test(text) && !NOTE.test(text) && !/年.{1,6}日/.test(text);
}
