import type { ResidueCategory } from '../record';
import type { Words } from '../words';

/** What each kind of residue (残留类别) is called. */
export const CATEGORY_WORDS: Readonly<Record<ResidueCategory, Words>> = {
  'error-page': { en: 'error page', zh: '错误页' },
  breadcrumb: { en: 'breadcrumb', zh: '位置导航' },
  navigation: { en: 'navigation', zh: '导航栏' },
  'meta-line': { en: 'source and time', zh: '来源时间行' },
  'info-block': { en: 'information block', zh: '信息表' },
  toolbar: { en: 'page tools', zh: '页面工具' },
  share: { en: 'share bar', zh: '分享栏' },
  credits: { en: 'credits', zh: '编辑署名' },
  related: { en: 'related headlines', zh: '相关文章' },
  comment: { en: 'comments', zh: '评论区' },
  paging: { en: 'page numbers', zh: '翻页' },
  'e-paper': { en: 'e-paper frame', zh: '数字报版面' },
  copyright: { en: 'copyright notice', zh: '版权声明' },
  footer: { en: 'site footer', zh: '网站页脚' },
  dialog: { en: 'dialog', zh: '弹窗' },
  code: { en: 'code', zh: '网页代码' },
  encoding: { en: 'damaged characters', zh: '乱码' },
  advertisement: { en: 'advertisement', zh: '广告' },
  other: { en: 'other residue', zh: '其他残留' },
};
