import type { DocumentKind, Section, SectionScheme, StructureRecord } from '../record';
import { splitLines, type Line } from '../text/lines';

/** A heading of the outline, and what stands under it. */
export interface OutlineItem {
  /** The heading as written, marker and title: 一、总体要求. */
  heading: string;
  marker: string;
  title: string;
  scheme: SectionScheme;
  ordinal: number | null;
  /** Depth in the outline; 1 is the top. */
  level: number;
  /** 0-based line of the heading, and what belongs to it, in the text. */
  line: number;
  start: number;
  end: number;
  /** Its own paragraphs, without those of the headings below; empty unless asked for. */
  paragraphs: string[];
  items: OutlineItem[];
}

/** The outline (提纲) of a document, ready to be written in any format. */
export interface Outline {
  title: string;
  kind: DocumentKind;
  /** What stands before the first heading and after the last section. */
  opening: string[];
  closing: string[];
  items: OutlineItem[];
}

/** A heading or a paragraph, in the order of the text. */
export interface OutlineBlock {
  /** 0 for a paragraph, 1 for the document's title, 2 and more for headings. */
  level: number;
  text: string;
}

/**
 * The outline of a text: its title, its headings, and with `body` its paragraphs too (kept lines only). Items inside
 * paragraphs (一是…) are text, no headings; so is a paragraph that only holds a list.
 */
export function outlineOf(text: string, record: StructureRecord, body = false): Outline {
  const reader = new Reader(text, splitLines(text), record, body);
  const titleParts = record.parts.filter(({ part }) => part === 'title');
  const title = titleParts
    .slice(0, 1)
    .map(({ start, end }) => plain(text.slice(start, end)))
    .join('');
  const first = record.sections[0];
  const last = record.sections.at(-1);
  return {
    title: title || plain(record.metadata.title?.text ?? ''),
    kind: record.kind,
    opening: body ? reader.between(0, first?.start ?? text.length) : [],
    closing: body && last ? reader.between(last.end, text.length) : [],
    items: reader.items(record.sections, 1),
  };
}

/** The outline as one list, in the order of the text. */
export function blocksOf(outline: Outline): OutlineBlock[] {
  const blocks: OutlineBlock[] = [];
  if (outline.title !== '') blocks.push({ level: 1, text: outline.title });
  const paragraphs = (texts: readonly string[]) => {
    for (const text of texts) blocks.push({ level: 0, text });
  };
  const visit = (items: readonly OutlineItem[]) => {
    for (const item of items) {
      blocks.push({ level: item.level + 1, text: item.heading });
      paragraphs(item.paragraphs);
      visit(item.items);
    }
  };
  paragraphs(outline.opening);
  visit(outline.items);
  paragraphs(outline.closing);
  return blocks;
}

class Reader {
  /** Lines of the title: they are no paragraphs of the opening. */
  private readonly titleLines = new Set<number>();

  constructor(
    private readonly text: string,
    private readonly lines: readonly Line[],
    private readonly record: StructureRecord,
    private readonly body: boolean,
  ) {
    for (const { part, firstLine, lastLine } of record.parts)
      if (part === 'title' || part === 'contents')
        for (let line = firstLine; line <= lastLine; line++) this.titleLines.add(line);
  }

  items(sections: readonly Section[], level: number): OutlineItem[] {
    const items: OutlineItem[] = [];
    for (const section of sections) {
      if (section.scheme.startsWith('inline-')) continue;
      if (section.scheme === 'paragraph') items.push(...this.items(section.children, level));
      else items.push(this.item(section, level));
    }
    return items;
  }

  private item(section: Section, level: number): OutlineItem {
    const { marker, title, scheme, ordinal, line, start, end } = section;
    const items = this.items(section.children, level + 1);
    const gap = /^第.*[编編篇卷章节節条條分一二三四五六七八九十]$/.test(marker) && title !== '' ? ' ' : '';
    return {
      heading: plain(marker + gap + title),
      marker,
      title: plain(title),
      scheme,
      ordinal,
      level,
      line,
      start,
      end,
      paragraphs: this.body ? this.paragraphs(section, items[0]?.start ?? end) : [],
      items,
    };
  }

  private paragraphs(section: Section, end: number): string[] {
    const lineEnd = Math.min(this.lines[section.line]?.end ?? section.titleEnd, end);
    const rest = plain(this.text.slice(section.titleEnd, lineEnd)).replace(/^[。．.：:]\s*/, '');
    return [...(/[\p{L}\p{N}]/u.test(rest) ? [rest] : []), ...this.between(lineEnd, end)];
  }

  /** The kept lines that begin in a stretch, as paragraphs. */
  between(start: number, end: number): string[] {
    const found: string[] = [];
    let low = 0;
    let high = this.lines.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.lines[middle]?.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    for (let index = low; index < this.lines.length; index++) {
      const line = this.lines[index];
      if (!line || line.start >= end) break;
      const role = this.record.lines[index]?.role;
      if ((role !== 'body' && role !== 'title') || this.titleLines.has(index)) continue;
      const paragraph = plain(this.text.slice(line.start, Math.min(line.end, end)));
      if (paragraph !== '') found.push(paragraph);
    }
    return found;
  }
}

/** One line without the spaces around it and without characters that no format can hold. */
function plain(text: string): string {
  return text
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufeff\ufffe\uffff\u200b]/g, '')
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '\ufffd')
    .replace(/[\s\u3000]+/g, ' ')
    .trim();
}
