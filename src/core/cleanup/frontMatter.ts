import type { MetadataField, PageMetadata } from '../record';

/**
 * The page's metadata as YAML front matter (元数据头). Keys are fixed or quoted, values always JSON strings, which YAML 1.2
 * reads as they are: no value can be anything but a string. Empty where there is none.
 * @param lineBreak the text's own
 */
export function frontMatter(metadata: PageMetadata, lineBreak = '\n'): string {
  const rows: string[] = [];
  const add = (key: string, value: string | undefined): void => {
    if (value !== undefined && value.trim() !== '') rows.push(`${key}: ${quote(value)}`);
  };
  const list = (key: string, values: readonly MetadataField[] | undefined): void => {
    if (values && values.length > 0)
      rows.push(`${key}: [${values.map((value) => quote(value.text)).join(', ')}]`);
  };
  add('title', metadata.title?.text);
  list('subtitles', metadata.subtitles);
  add('site', metadata.site?.text);
  list('breadcrumb', metadata.breadcrumb);
  add('source', metadata.source?.text);
  if ((metadata.authors?.length ?? 0) > 1) list('authors', metadata.authors);
  else add('author', metadata.author?.text);
  if ((metadata.editors?.length ?? 0) > 1) list('editors', metadata.editors);
  else add('editor', metadata.editor?.text);
  add('published', metadata.published?.iso ?? metadata.published?.text);
  add('documentNumber', metadata.documentNumber?.text);
  add('issuer', metadata.issuer?.text);
  list('recipients', metadata.recipients);
  const fields = metadata.fields ?? [];
  if (fields.length > 0) {
    rows.push('fields:');
    const seen = new Set<string>();
    for (const { label, value } of fields) {
      if (seen.has(label) || value.text.trim() === '') continue;
      seen.add(label);
      rows.push(`  ${quote(label)}: ${quote(value.text)}`);
    }
  }
  return rows.length === 0 ? '' : ['---', ...rows, '---', '', ''].join(lineBreak);
}

/** JSON keeps quotes and control characters harmless; line separators and lone surrogates are escaped too. */
function quote(value: string): string {
  return JSON.stringify(value.replace(/\s+/g, ' ').trim()).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
