import type { DocumentPart, PageMetadata } from '../core/record';
import type { Words } from '../core/words';

/** What the parts of a document are called (公文各要素，GB/T 9704-2012 第7章). */
export const PART_WORDS: Readonly<Record<DocumentPart['part'], Words>> = {
  'issuer-mark': { en: 'Issuer’s mark', zh: '发文机关标志' },
  'document-number': { en: 'Document number', zh: '发文字号' },
  kicker: { en: 'Kicker', zh: '引题' },
  title: { en: 'Title', zh: '标题' },
  subtitle: { en: 'Subtitle', zh: '副题' },
  recipients: { en: 'Recipients', zh: '主送机关' },
  'preamble-note': { en: 'Note on the enactment', zh: '题注' },
  contents: { en: 'Table of contents', zh: '目录' },
  lead: { en: 'Lead', zh: '导语' },
  body: { en: 'Body', zh: '正文' },
  'attachment-note': { en: 'List of attachments', zh: '附件说明' },
  signature: { en: 'Signature', zh: '署名' },
  'issue-date': { en: 'Date of issue', zh: '成文日期' },
  note: { en: 'Note', zh: '附注' },
  attachment: { en: 'Attachment', zh: '附件' },
  copies: { en: 'Copies to', zh: '抄送' },
  printing: { en: 'Printing', zh: '印发' },
};

/** What the fields of the page's metadata are called, in the order in which they are shown. */
export const FIELD_WORDS: Readonly<
  Record<Exclude<keyof PageMetadata, 'fields' | 'authors' | 'editors'>, Words>
> = {
  title: { en: 'Title', zh: '标题' },
  subtitles: { en: 'Subtitle', zh: '副题' },
  documentNumber: { en: 'Document number', zh: '发文字号' },
  issuer: { en: 'Issuer', zh: '发文机关' },
  recipients: { en: 'Recipients', zh: '主送机关' },
  published: { en: 'Published', zh: '发布时间' },
  source: { en: 'Source', zh: '来源' },
  author: { en: 'Author', zh: '作者' },
  editor: { en: 'Editor', zh: '责任编辑' },
  site: { en: 'Site', zh: '网站' },
  breadcrumb: { en: 'Breadcrumb', zh: '位置导航' },
};
