import type { DocumentKind } from '../record';
import type { Words } from '../words';

/** What the report on a corpus (语料报告) counts: the tables of the command line's page and of the editor's. */
export const REPORT_TABLES = {
  kinds: { en: 'Kinds of documents', zh: '文种' },
  years: { en: 'Years of publication', zh: '发布年份' },
  sites: { en: 'Sites', zh: '网站' },
  sources: { en: 'Sources', zh: '来源' },
  issuers: { en: 'Issuers', zh: '发文机关' },
  encodings: { en: 'Encodings', zh: '字符编码' },
  residue: { en: 'Kinds of residue', zh: '残留类别' },
  residueBySite: { en: 'Residue by site', zh: '各网站的残留' },
  duplicates: { en: 'Articles in several files', zh: '重复的文章' },
  findings: { en: 'Findings of the checks', zh: '检查发现' },
  people: { en: 'People', zh: '人物' },
  organizations: { en: 'Bodies', zh: '机构' },
  provinces: { en: 'Provinces', zh: '省级行政区' },
  places: { en: 'Places', zh: '地名' },
  documents: { en: 'Document numbers', zh: '发文字号' },
  laws: { en: 'Laws and regulations cited', zh: '引用的法律法规' },
  slogans: { en: 'Formulas', zh: '提法' },
  citations: { en: 'Who cites whom', zh: '引用关系' },
  keywords: { en: 'Key words', zh: '主题词' },
  slogansByYear: { en: 'Formulas by year', zh: '各年提法' },
} as const satisfies Record<string, Words>;
export type ReportTable = keyof typeof REPORT_TABLES;

/** What the kinds of documents are called (文种). */
export const KIND_WORDS: Readonly<Record<DocumentKind, Words>> = {
  article: { en: 'Articles', zh: '文章' },
  'official-document': { en: 'Official documents', zh: '公文' },
  statute: { en: 'Statutes', zh: '法规' },
  report: { en: 'Reports', zh: '报告' },
  'dead-page': { en: 'Error pages', zh: '错误页' },
  other: { en: 'Other', zh: '其他' },
};
