import type { DocumentPart, Section, Span } from '../record';
import type { Line } from '../text/lines';
import { ArticleNumbers } from './articleNumbers';
import { formatHanNumeral } from '../text/numerals';
import type { WrittenStep } from './referenceReader';

/** A paragraph of a provision (款) and the items (项) that belong to it. */
export interface Paragraph extends Span {
  items: Section[];
}

/** What a step of a reference leads to: a section of the tree, or a paragraph without a number. */
export type Place = Section | Paragraph;

/** What the reader of references knows of the document. */
export interface ReferenceScope {
  sections: readonly Section[];
  parts: readonly DocumentPart[];
}

/** Characters of a provision that is short. */
const SHORT = 2000;

const UNIT_SCHEMES: Readonly<Record<string, string>> = {
  编: 'part',
  分编: 'subpart',
  章: 'chapter',
  节: 'section',
};

/** The places of a document that references may name, found by number and by where the reader stands. */
export class Places {
  /** Every section, in the order of the text. */
  private readonly flat: Section[] = [];
  private readonly articles: Section[] = [];
  /** Which of the file's numberings each article belongs to. */
  private readonly runs: number[] = [];
  /** The article last asked for: most questions come in the order of the text. */
  private near = -1;
  // Made when they are asked for: most references of a statute are to the paragraph before.
  private parents: Map<Section, Section> | undefined;
  private numbers: ArticleNumbers | undefined;
  private headings: Map<string, Section[]> | undefined;
  /** Of long provisions only: a short one is read again as fast as it is found, and keeps nothing alive. */
  private readonly paragraphs = new Map<Section, Paragraph[]>();
  private readonly items = new Map<Section, Map<number | null, Section[]>>();
  private walked = 0;
  private next = 0;
  readonly attachments: Section[] = [];
  /** The highest number an article has. */
  highest = 0;
  private own: boolean | undefined;

  constructor(
    private readonly text: string,
    private readonly lines: readonly Line[],
    private readonly scope: ReferenceScope,
  ) {
    this.walk(scope.sections);
    let run = 0;
    let last = 0;
    let domain = -1;
    let domainEnd = Infinity;
    let lastDomain = -1;
    for (let index = 0; index < this.flat.length; index++) {
      const section = this.flat[index] as Section;
      if (section.scheme === 'attachment') this.attachments.push(section);
      // What an attachment or a further document numbers is its own.
      if (section.start >= domainEnd || section.scheme === 'attachment' || section.scheme === 'document') {
        const own = section.scheme === 'attachment' || section.scheme === 'document';
        domain = own ? section.start : -1;
        domainEnd = own ? section.end : Infinity;
      }
      if (section.scheme === 'article') {
        const ordinal = section.ordinal ?? 0;
        const begins = ordinal === 1 && section.suffix === undefined;
        if (last > 0 && (begins || domain !== lastDomain)) run++;
        lastDomain = domain;
        last = ordinal;
        if (ordinal > this.highest) this.highest = ordinal;
        this.articles.push(section);
        this.runs.push(run);
      }
    }
  }

  /** True where the document names its own articles as such (本条例第三条): then a bare 第三条 may be another's. */
  get writesOwn(): boolean {
    this.own ??= /本(?:法|办法|[条條]例|[规規]定|[细細]则|[规規]则|章程|解[释釋]|意[见見]|通知)第/.test(
      this.text,
    );
    return this.own;
  }

  /** True where the numbering that the reader at `offset` is in begins with article 1: the text is no excerpt. */
  isWhole(offset: number): boolean {
    const here = Math.max(0, this.articleIndexAt(offset));
    let at = here;
    // Runs are contiguous: their first article is found by halves.
    let low = 0;
    while (low < at) {
      const middle = (low + at) >> 1;
      if ((this.runs[middle] ?? 0) < (this.runs[here] ?? 0)) low = middle + 1;
      else at = middle;
    }
    return this.articles[low]?.ordinal === 1;
  }

  /** True where the note of attachments (附件说明) lists one of this number. */
  listsAttachment(ordinal: number): boolean {
    const written = new RegExp(`(?:^|[^\\d.．])(?:${ordinal}|${formatHanNumeral(ordinal)})[.．、]`);
    return this.scope.parts.some(
      ({ part, start, end }) => part === 'attachment-note' && written.test(this.text.slice(start, end)),
    );
  }

  /** The items right in a place, in the order of the text. */
  itemsIn(place: Place): readonly Section[] {
    return 'children' in place ? this.allItems(place) : place.items;
  }

  /** The headings of a scheme and number, in the order of the text; several where a file holds several documents. */
  private withNumber(scheme: string, ordinal: number): readonly Section[] {
    if (!this.headings) {
      this.headings = new Map();
      for (const section of this.flat) {
        if (section.ordinal === null || section.scheme === 'attachment' || section.scheme === 'article')
          continue;
        add(this.headings, `${section.scheme}/${section.ordinal}`, section);
      }
    }
    return this.headings.get(`${scheme}/${ordinal}`) ?? [];
  }

  /** True where the document is ordered by articles (条). */
  get hasArticles(): boolean {
    return this.articles.length > 0;
  }

  /** Markers of headings, by where they stand: a heading is no reference to itself. */
  startsSection(offset: number): boolean {
    // Asked in the order of the text: a walk, no search. Inline items may begin before their parent's last word.
    if (offset < this.walked) this.next = 0;
    this.walked = offset;
    let section = this.flat[this.next];
    while (section && section.markerStart < offset) section = this.flat[++this.next];
    return section?.markerStart === offset;
  }

  /** The article that holds `offset`; null before the first and after the last. */
  articleAt(offset: number): Section | null {
    const article = this.articles[this.articleIndexAt(offset)];
    return article && offset < article.end ? article : null;
  }

  /** The smallest section of a scheme the test accepts that holds `offset`. */
  containerAt(offset: number, accepts: (section: Section) => boolean): Section | null {
    let section: Section | undefined = this.flat[indexAt(this.flat, offset)];
    while (section && !(offset < section.end && accepts(section)))
      section = this.parentOf(section) ?? undefined;
    return section ?? null;
  }

  parentOf(section: Section): Section | null {
    if (!this.parents) {
      this.parents = new Map();
      for (const parent of this.flat) for (const child of parent.children) this.parents.set(child, parent);
    }
    return this.parents.get(section) ?? null;
  }

  /** The article before `article` in its numbering; null at the first. */
  articleBefore(article: Section): Section | null {
    return this.articleBeside(article, -1);
  }

  /** The article after `article` in its numbering; null at the last. */
  articleAfter(article: Section): Section | null {
    return this.articleBeside(article, 1);
  }

  private articleBeside(article: Section, step: 1 | -1): Section | null {
    const at = this.articleIndexAt(article.start);
    return this.runs[at + step] === this.runs[at] ? (this.articles[at + step] ?? null) : null;
  }

  /** Index of the last article that starts at or before `offset`; -1 before the first. */
  private articleIndexAt(offset: number): number {
    const { articles } = this;
    const start = articles[this.near]?.start ?? -1;
    if (start > offset) this.near = indexAt(articles, offset);
    else while ((articles[this.near + 1]?.start ?? Infinity) <= offset) this.near++;
    return this.near;
  }

  /** The article of this number that a reader at `offset` means: the one in the same numbering, else the first. */
  article(step: Pick<WrittenStep, 'ordinal' | 'suffix'>, offset: number): Section | null {
    this.numbers ??= new ArticleNumbers(this.articles, this.runs);
    return this.articles[this.numbers.find(step, Math.max(0, this.articleIndexAt(offset)))] ?? null;
  }

  /** The chapter, section or numbered heading a step names, inside `inside` where one is given. */
  heading(step: WrittenStep, offset: number, inside: Section | null): Section | null {
    const { unit, ordinal } = step;
    const all =
      unit === '部分'
        ? this.topByMarker(ordinal)
        : this.withNumber(schemeNamed(unit, step.bracketed === true), ordinal);
    if (inside) return firstInside(all, inside);
    if (all.length < 2) return all[0] ?? null;
    // Numbering that starts again in each chapter: the one beside the reader.
    for (let around = this.containerAt(offset, () => true); around; around = this.parentOf(around)) {
      const beside = firstInside(all, around);
      if (beside) return beside;
    }
    return all[0] ?? null;
  }

  /** 第三部分: the heading written so, or the third of the top headings 一、二、三、. */
  private topByMarker(ordinal: number): readonly Section[] {
    const parts = this.withNumber('part', ordinal).filter(({ marker }) => marker.endsWith('分'));
    if (parts.length > 0) return parts;
    return this.withNumber('han-comma', ordinal).filter(({ level }) => level === 1);
  }

  /** The attachment (附件) of this number; the only one where it has none. */
  attachment(ordinal: number): Span | Section | null {
    const found =
      this.attachments.find((section) => section.ordinal === ordinal) ??
      (ordinal === 1 && this.attachments.length === 1 && this.attachments[0]?.ordinal === null
        ? this.attachments[0]
        : undefined);
    if (found) return found;
    const parts = this.scope.parts.filter(({ part }) => part === 'attachment');
    return this.attachments.length === 0 ? (parts[ordinal - 1] ?? null) : null;
  }

  /** True where the file holds attachments at all; often they are files of their own. */
  get hasAttachments(): boolean {
    return this.attachments.length > 0 || this.scope.parts.some(({ part }) => part === 'attachment');
  }

  /**
   * The paragraphs (款) of a provision with the items that belong to each: every line that begins no item begins a new
   * one (立法法: 款 is a paragraph without a number).
   */
  paragraphsOf(section: Section): Paragraph[] {
    return this.paragraphsUpTo(section, section.end);
  }

  /** As `paragraphsOf`, but of a short provision only those that begin up to `offset`, the last of them as far as there. */
  paragraphsUpTo(section: Section, offset: number): Paragraph[] {
    if (section.end - section.start <= SHORT) return this.readParagraphs(section, offset);
    let known = this.paragraphs.get(section);
    if (!known) this.paragraphs.set(section, (known = this.readParagraphs(section, section.end)));
    return known;
  }

  private readParagraphs(section: Section, offset: number): Paragraph[] {
    const starts = section.children.length > 0 ? itemsByLine(section) : null;
    const read: Paragraph[] = [];
    for (let index = section.line; index < this.lines.length; index++) {
      const line = this.lines[index] as Line;
      const first = index === section.line;
      if (!first && (line.start >= section.end || line.start > offset)) break;
      const end = Math.min(line.end, section.end);
      const start = first ? section.markerEnd : firstInk(this.text, line.start, line.end);
      if ((first ? firstInk(this.text, start, end) : start) >= end) continue;
      const item = first ? undefined : starts?.get(index);
      const current = read[read.length - 1];
      if (item && current) {
        addItem(current, item);
        current.end = end;
      } else if (current && !item && this.insideItem(current, start)) current.end = end;
      else read.push({ start, end, items: item ? [item] : NO_ITEMS });
    }
    const head = read[0];
    if (starts && head) {
      const inline = section.children.filter(
        (child) => child.line === section.line && child.scheme !== 'paragraph',
      );
      if (inline.length > 0) head.items = [...inline, ...head.items];
    }
    return read;
  }

  /** The items of a number: of an article in all its paragraphs, of an item those right below it. */
  itemsOf(section: Section, ordinal: number): readonly Section[] {
    if (section.end - section.start <= SHORT)
      return this.allItems(section).filter((item) => item.ordinal === ordinal);
    let byOrdinal = this.items.get(section);
    if (!byOrdinal) {
      this.items.set(section, (byOrdinal = new Map()));
      for (const item of this.allItems(section)) add(byOrdinal, item.ordinal, item);
    }
    return byOrdinal.get(ordinal) ?? [];
  }

  private allItems(section: Section): readonly Section[] {
    if (section.scheme !== 'article') return section.children;
    return this.paragraphsOf(section).flatMap((paragraph) => paragraph.items);
  }

  /** A line below an item that begins a smaller item of its own belongs to the item. */
  private insideItem(paragraph: Paragraph, offset: number): boolean {
    const last = paragraph.items[paragraph.items.length - 1];
    return last !== undefined && offset < last.end && last.children.some((child) => child.start === offset);
  }

  private walk(sections: readonly Section[]): void {
    const stack = [...sections].reverse();
    for (let section = stack.pop(); section; section = stack.pop()) {
      this.flat.push(section);
      for (let index = section.children.length - 1; index >= 0; index--) {
        stack.push(section.children[index] as Section);
      }
    }
  }
}

/** Shared by the paragraphs that have none. */
const NO_ITEMS: Section[] = [];

function addItem(paragraph: Paragraph, item: Section): void {
  if (paragraph.items === NO_ITEMS) paragraph.items = [item];
  else paragraph.items.push(item);
}

/** The items (项) of a provision by the line they begin, those under its unnumbered paragraphs included. */
function itemsByLine(section: Section): Map<number, Section> {
  const starts = new Map<number, Section>();
  const holders: Section[] = [];
  for (const child of section.children) {
    // An unnumbered paragraph that holds a list of its own is a node of the tree.
    if (child.scheme === 'paragraph') {
      holders.push(child);
      for (const item of child.children) starts.set(item.line, item);
    } else starts.set(child.line, child);
  }
  for (const { line } of holders) starts.delete(line);
  return starts;
}

/** Index of the last section that starts at or before `offset`; -1 where none does. */
function indexAt(sections: readonly Section[], offset: number): number {
  let low = -1;
  let high = sections.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sections[middle] as Section).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The first of some sections (in the order of the text) that lies inside another, and is not that one. */
function firstInside(sections: readonly Section[], around: Section): Section | null {
  const found = sections[indexAt(sections, around.start) + 1];
  return found && found.end <= around.end ? found : null;
}

/** The scheme that a unit of a reference names. 第二条 of a notice without articles is its 二、, 第（二）条 its （二）. */
function schemeNamed(unit: string, bracketed: boolean): string {
  if (unit === '条') return bracketed ? 'han-paren' : 'han-comma';
  if (unit === '项') return 'han-paren';
  return UNIT_SCHEMES[unit] ?? unit;
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const found = map.get(key);
  if (found) found.push(value);
  else map.set(key, [value]);
}

/** White space (`\s` of regular expressions), byte-order mark included. */
function isBlank(code: number): boolean {
  if (code < 0x2000) return code === 0x20 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x1680;
  if (code >= 0x3000) return code === 0x3000 || code === 0xfeff;
  return code <= 0x200a || code === 0x2028 || code === 0x2029 || code === 0x202f || code === 0x205f;
}

/** The first character at or after `from` that is no space; `end` where there is none. */
function firstInk(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}
