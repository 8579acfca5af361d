import type { PageMetadata } from '../record';

/** The page's metadata as YAML front matter (元数据头), quoted so that no value can be anything but a string. Empty where there is none. */
export function frontMatter(metadata: PageMetadata): string {
  const rows: string[] = [];
  const add = (key: string, value: string | undefined): void => {
    if (value !== undefined && value.trim() !== '') rows.push(`${key}: ${JSON.stringify(value.trim())}`);
  };
  add('title', metadata.title?.text);
  add('site', metadata.site?.text);
  add('source', metadata.source?.text);
  add('author', metadata.author?.text);
  add('editor', metadata.editor?.text);
  add('published', metadata.published?.iso ?? metadata.published?.text);
  add('documentNumber', metadata.documentNumber?.text);
  add('issuer', metadata.issuer?.text);
  if (metadata.breadcrumb?.length) {
    rows.push(`breadcrumb: [${metadata.breadcrumb.map((step) => JSON.stringify(step.text)).join(', ')}]`);
  }
  for (const field of metadata.fields ?? []) add(JSON.stringify(field.label), field.value.text);
  return rows.length === 0 ? '' : `---\n${rows.join('\n')}\n---\n\n`;
}
