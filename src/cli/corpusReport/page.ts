import { REPORT_TABLES, type ReportTable } from '../../core/corpus/reportTables';
import type { Locale } from '../../core/record';
import { say, type Words } from '../../core/words';
import type { Tally } from './tally';

/** The tables of the report in their order: what each counts, how many rows it shows, and whether in the order of values. */
const TABLES: readonly { id: ReportTable; words: Words; rows: number; byValue?: boolean }[] = [
  { id: 'kinds', words: REPORT_TABLES.kinds, rows: 20 },
  { id: 'years', words: REPORT_TABLES.years, rows: 200, byValue: true },
  { id: 'sites', words: REPORT_TABLES.sites, rows: 50 },
  { id: 'sources', words: REPORT_TABLES.sources, rows: 50 },
  { id: 'issuers', words: REPORT_TABLES.issuers, rows: 50 },
  { id: 'residue', words: REPORT_TABLES.residue, rows: 30 },
  { id: 'findings', words: REPORT_TABLES.findings, rows: 50 },
  { id: 'people', words: REPORT_TABLES.people, rows: 100 },
  { id: 'organizations', words: REPORT_TABLES.organizations, rows: 100 },
  { id: 'provinces', words: REPORT_TABLES.provinces, rows: 40 },
  { id: 'places', words: REPORT_TABLES.places, rows: 100 },
  { id: 'documents', words: REPORT_TABLES.documents, rows: 100 },
  { id: 'laws', words: REPORT_TABLES.laws, rows: 100 },
  { id: 'citations', words: REPORT_TABLES.citations, rows: 200 },
  { id: 'slogans', words: REPORT_TABLES.slogans, rows: 100 },
];

const WORDS = {
  title: { en: 'Report on the corpus', zh: '语料报告' },
  texts: { en: 'texts', zh: '篇文本' },
  failed: { en: 'could not be read', zh: '篇不能读取' },
  value: { en: 'Value', zh: '项目' },
  count: { en: 'Texts', zh: '篇数' },
  share: { en: 'Share', zh: '占比' },
  none: { en: 'none', zh: '无' },
  more: { en: 'of', zh: '／' },
  each: {
    en: 'Each value is counted once a text.',
    zh: '每项在一篇文本中只计一次。',
  },
} satisfies Record<string, Words>;

/** What a page of text cannot have in HTML: everything of it is text. */
const escape = (text: string): string =>
  text
    .replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0) ?? 0};`)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/gu, '\ufffd');

/** The report as one page of HTML that loads nothing: each table with its bars, in light and dark. */
export function reportPage(tally: Tally, locale: Locale): string {
  const words = (key: keyof typeof WORDS): string => say(WORDS[key], locale);
  const sections = TABLES.map((table) => section(table, tally, locale));
  const failed = tally.failed > 0 ? `, ${tally.failed} ${words('failed')}` : '';
  return `<!doctype html>
<html lang="${locale === 'zh-cn' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(words('title'))}</title>
<style>${STYLE}</style>
</head>
<body>
<header><h1>${escape(words('title'))}</h1>
<p>${tally.texts} ${escape(words('texts') + failed)}. ${escape(words('each'))}</p>
<nav><ul>${TABLES.map(({ id, words: name }) => `<li><a href="#${id}">${escape(say(name, locale))}</a></li>`).join('')}</ul></nav></header>
<main>
${sections.join('\n')}
</main>
</body>
</html>
`;
}

function section(
  { id, words, rows, byValue }: (typeof TABLES)[number],
  tally: Tally,
  locale: Locale,
): string {
  const all = tally.tables.get(id)?.size ?? 0;
  const top = tally.top(id, rows);
  if (byValue === true) top.sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const most = Math.max(1, ...top.map(([, count]) => count));
  const name = escape(say(words, locale));
  const label = (key: 'value' | 'count' | 'share' | 'none'): string => escape(say(WORDS[key], locale));
  if (top.length === 0) return `<section id="${id}"><h2>${name}</h2><p>${label('none')}</p></section>`;
  const shown = all > top.length ? ` (${top.length} ${escape(say(WORDS.more, locale))} ${all})` : ` (${all})`;
  const body = top
    .map(([value, count]) => {
      const width = Math.max(1, Math.round((count / most) * 120));
      const share = ((100 * count) / Math.max(1, tally.texts)).toFixed(1);
      const bar = `<svg width="120" height="10" aria-hidden="true"><rect width="${width}" height="10"/></svg>`;
      return `<tr><th scope="row">${escape(value)}</th><td>${count}</td><td>${share} %</td><td>${bar}</td></tr>`;
    })
    .join('\n');
  return `<section id="${id}"><h2>${name}${shown}</h2>
<table><thead><tr><th scope="col">${label('value')}</th><th scope="col">${label('count')}</th><th scope="col">${label('share')}</th><td></td></tr></thead>
<tbody>
${body}
</tbody></table></section>`;
}

const STYLE = `
:root{color-scheme:light dark;--text:#1f2328;--ground:#fff;--line:#d0d7de;--bar:#0969da}
@media(prefers-color-scheme:dark){:root{--text:#e6edf3;--ground:#0d1117;--line:#30363d;--bar:#58a6ff}}
body{font:15px/1.6 system-ui,"Noto Sans CJK SC","Microsoft YaHei",sans-serif;color:var(--text);background:var(--ground);max-width:60rem;margin:2rem auto;padding:0 1rem}
h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2.2rem}
nav ul{display:flex;flex-wrap:wrap;gap:.3rem 1rem;padding:0;list-style:none}
a{color:var(--bar)}
table{border-collapse:collapse;width:100%}
th,td{border-bottom:1px solid var(--line);padding:.2rem .6rem;text-align:left;font-weight:400;vertical-align:top}
thead th{font-weight:600}th:nth-child(2),th:nth-child(3),td:nth-child(2),td:nth-child(3){text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
tbody th{word-break:break-word}svg rect{fill:var(--bar)}
@media(forced-colors:active){svg rect{fill:CanvasText}}
`;
