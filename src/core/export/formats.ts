import { blocksOf, type Outline, type OutlineItem } from './outline';

/** The formats an outline is exported in; DOCX is made by the engine (export/docx.ts). */
export const OUTLINE_FORMATS = ['markdown', 'json', 'opml', 'docx'] as const;
export type OutlineFormat = (typeof OUTLINE_FORMATS)[number];

/** Writes an outline as text. */
export function writeOutline(outline: Outline, format: Exclude<OutlineFormat, 'docx'>): string {
  if (format === 'json') return outlineJson(outline);
  return format === 'opml' ? outlineOpml(outline) : outlineMarkdown(outline);
}

/** Markdown headings (CommonMark): # for the title, ## for the top level; deeper than ###### are items of a list. */
export function outlineMarkdown(outline: Outline): string {
  const out: string[] = [];
  for (const { level, text } of blocksOf(outline)) {
    const escaped = escapeMarkdown(text);
    if (level === 0) out.push(escaped, '');
    else if (level <= 6) out.push(`${'#'.repeat(level)} ${escaped}`, '');
    else out.push(`${'  '.repeat(level - 7)}- ${escaped}`, '');
  }
  return out.join('\n');
}

/** Everything that Markdown or the HTML in it would read as its own stands escaped: page text is never markup. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>#|~&$!^@]/g, '\\$&')
    .replace(/^([-+=])/, '\\$1')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/:\/\//g, '\\://')
    .replace(/www\./gi, (dotted) => `${dotted.slice(0, 3)}\\.`);
}

/** The outline as JSON; places are offsets and 0-based lines of the text. */
export function outlineJson({ title, kind, items }: Outline): string {
  const bare = (item: OutlineItem): object => ({
    marker: item.marker,
    title: item.title,
    scheme: item.scheme,
    ordinal: item.ordinal,
    level: item.level,
    line: item.line,
    start: item.start,
    end: item.end,
    ...(item.paragraphs.length > 0 && { paragraphs: item.paragraphs }),
    items: item.items.map(bare),
  });
  return `${JSON.stringify({ title, kind, items: items.map(bare) }, null, 2)}\n`;
}

/** OPML 2.0: one outline element for each heading; its paragraphs stand in `_note`, as outliners read it. */
export function outlineOpml({ title, items }: Outline): string {
  const out = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<opml version="2.0">',
    `  <head><title>${escapeXml(title)}</title></head>`,
    '  <body>',
  ];
  const visit = (item: OutlineItem, indent: string): void => {
    const note = item.paragraphs.length > 0 ? ` _note="${escapeXml(item.paragraphs.join('\n'))}"` : '';
    const open = `${indent}<outline text="${escapeXml(item.heading)}"${note}`;
    if (item.items.length === 0) out.push(`${open}/>`);
    else {
      out.push(`${open}>`);
      for (const below of item.items) visit(below, `${indent}  `);
      out.push(`${indent}</outline>`);
    }
  };
  for (const item of items) visit(item, '    ');
  out.push('  </body>', '</opml>', '');
  return out.join('\n');
}

function escapeXml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/\n/g, '&#10;');
}
