import { KIND_WORDS, REPORT_TABLES, type ReportTable } from '../../core/corpus/reportTables';
import { csvCell } from '../../core/export/cell';
import type { DocumentKind, Locale } from '../../core/record';
import { CATEGORY_WORDS } from '../../core/roles/categories';
import { say, type Words } from '../../core/words';
import { BETWEEN } from '../jobs/report';
import type { Tally } from './tally';

/** A table of the report. */
interface TableForm {
  id: ReportTable;
  /** Rows on the page; the file of its numbers holds more. */
  rows: number;
  /** In the order of the values, not of the counts. */
  byValue?: boolean;
  /** What is counted less often is not shown. */
  atLeast?: number;
  /** A value is two in one: what each column is called. The first is left out where it is undefined. */
  pair?: readonly [Words | undefined, Words];
  /** What a value is called. */
  word?: (value: string, locale: Locale) => string;
}

const categoryWord = (value: string, locale: Locale): string => {
  const words = (CATEGORY_WORDS as Readonly<Record<string, Words>>)[value];
  return words ? say(words, locale) : value;
};

/** The tables of the report in their order. */
const TABLES: readonly TableForm[] = [
  { id: 'kinds', rows: 20, word: (kind, locale) => say(KIND_WORDS[kind as DocumentKind], locale) },
  { id: 'years', rows: 200, byValue: true },
  { id: 'sites', rows: 50 },
  { id: 'sources', rows: 50 },
  { id: 'issuers', rows: 50 },
  { id: 'encodings', rows: 20 },
  { id: 'duplicates', rows: 50, atLeast: 2, pair: [undefined, { en: 'Title', zh: '标题' }] },
  { id: 'residue', rows: 30, word: categoryWord },
  {
    id: 'residueBySite',
    rows: 100,
    byValue: true,
    pair: [REPORT_TABLES.sites, REPORT_TABLES.residue],
    word: categoryWord,
  },
  { id: 'findings', rows: 50 },
  { id: 'people', rows: 100 },
  { id: 'organizations', rows: 100 },
  { id: 'provinces', rows: 40 },
  { id: 'places', rows: 100 },
  { id: 'documents', rows: 100 },
  { id: 'laws', rows: 100 },
  { id: 'citations', rows: 200 },
  { id: 'slogans', rows: 100 },
  {
    id: 'slogansByYear',
    rows: 200,
    byValue: true,
    pair: [{ en: 'Year', zh: '年份' }, REPORT_TABLES.slogans],
  },
];

/** Values of one table in the file of its numbers. */
const IN_FILE = 5000;
/** Key words of each year, and years. */
const KEY_WORDS = 10;
const GROUPS = 200;

const WORDS = {
  title: { en: 'Report on the corpus', zh: '语料报告' },
  text: { en: 'text', zh: '篇文本' },
  texts: { en: 'texts', zh: '篇文本' },
  failed: { en: 'could not be read', zh: '篇不能读取' },
  value: { en: 'Value', zh: '项目' },
  count: { en: 'Texts', zh: '篇数' },
  deadPage: { en: 'error page', zh: '个错误页' },
  dead: { en: 'error pages', zh: '个错误页' },
  file: { en: 'Save as CSV', zh: '保存为 CSV' },
  year: { en: 'Year', zh: '年份' },
  word: { en: 'Word', zh: '词' },
  times: { en: 'Times', zh: '次数' },
  elsewhere: { en: 'In all other texts', zh: '其他文本中' },
  strength: { en: 'Log-likelihood', zh: '对数似然值' },
  lexicon: {
    en: 'Words by the lexicon of GovText that a year has more often than all other texts: log-likelihood above 15.13 (one in ten thousand by chance; Rayson and Garside 2000), in at least two texts.',
    zh: '按本软件词典切分、某年比其他文本更常见的词：对数似然值大于 15.13（偶然概率万分之一，Rayson 与 Garside 2000），至少见于两篇文本。',
  },
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

/** A table as it is drawn and written: a bar for each row by its number in `bar`. */
interface Drawn {
  id: ReportTable;
  columns: string[];
  rows: (string | number)[][];
  /** Which column the bars show. */
  bar: number;
  /** Rows on the page. */
  shown: number;
  note?: string;
}

/** The report as one page of HTML that loads nothing: each table with its bars and the file of its numbers, in light and dark. */
export function reportPage(tally: Tally, locale: Locale): string {
  const words = (key: keyof typeof WORDS): string => say(WORDS[key], locale);
  const drawn = [...TABLES.map((form) => counted(form, tally, locale)), keyWords(tally, locale)];
  const parts = [`${tally.texts} ${words(tally.texts === 1 ? 'text' : 'texts')}`];
  if (tally.dead > 0) parts.push(`${tally.dead} ${words(tally.dead === 1 ? 'deadPage' : 'dead')}`);
  if (tally.failed > 0) parts.push(`${tally.failed} ${words('failed')}`);
  const lead = parts.join(locale === 'zh-cn' ? '，' : ', ') + (locale === 'zh-cn' ? '。' : '. ');
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
<p>${escape(lead + words('each'))}</p>
<nav><ul>${drawn.map(({ id }) => `<li><a href="#${id}">${escape(say(REPORT_TABLES[id], locale))}</a></li>`).join('')}</ul></nav></header>
<main>
${drawn.map((table) => section(table, locale)).join('\n')}
</main>
</body>
</html>
`;
}

/** How many texts have each value. */
function counted(form: TableForm, tally: Tally, locale: Locale): Drawn {
  const { id, rows, byValue, atLeast = 1, pair, word = (value) => value } = form;
  const top = tally.top(id, IN_FILE).filter(([, count]) => count >= atLeast);
  // The most common ones are on the page, whatever order they stand in.
  const shown = top.slice(0, rows);
  const rest = top.slice(rows);
  if (byValue === true) for (const list of [shown, rest]) list.sort((a, b) => (a[0] < b[0] ? -1 : 1));
  const names = pair ? pair.flatMap((name) => (name ? [say(name, locale)] : [])) : [say(WORDS.value, locale)];
  const cellsOf = (value: string): string[] => {
    if (!pair) return [word(value, locale)];
    const at = value.indexOf(BETWEEN);
    const second = word(value.slice(at + 1), locale);
    return pair[0] ? [value.slice(0, at), second] : [second];
  };
  const share = (count: number): string => ((100 * count) / Math.max(1, tally.texts)).toFixed(1);
  return {
    id,
    columns: [...names, say(WORDS.count, locale), `${say(WORDS.share, locale)} (%)`],
    rows: [...shown, ...rest].map(([value, count]) => [...cellsOf(value), count, share(count)]),
    bar: names.length,
    shown: rows,
  };
}

/** What each year speaks of more than the others do. */
function keyWords({ words }: Tally, locale: Locale): Drawn {
  const name = (key: keyof typeof WORDS): string => say(WORDS[key], locale);
  return {
    id: 'keywords',
    columns: [name('year'), name('word'), name('times'), name('elsewhere'), name('strength')],
    rows: words
      .rows(KEY_WORDS, GROUPS)
      .map(({ group, word, count, elsewhere, keyness }) => [
        group,
        word,
        count,
        elsewhere,
        Math.round(keyness * 10) / 10,
      ]),
    bar: 4,
    shown: 400,
    note: name('lexicon'),
  };
}

function section({ id, columns, rows, bar, shown, note }: Drawn, locale: Locale): string {
  const label = (key: keyof typeof WORDS): string => escape(say(WORDS[key], locale));
  const name = escape(say(REPORT_TABLES[id], locale));
  const said = note === undefined ? '' : `<p>${escape(note)}</p>`;
  if (rows.length === 0)
    return `<section id="${id}"><h2>${name}</h2>${said}<p>${label('none')}</p></section>`;
  const on = rows.slice(0, shown);
  const of =
    rows.length > on.length ? ` (${on.length} ${label('more')} ${rows.length})` : ` (${rows.length})`;
  const most = Math.max(1, ...on.map((row) => Number(row[bar])));
  const body = on.map((row) => {
    const width = Math.max(1, Math.round((Number(row[bar]) / most) * 120));
    const cells = row.map((cell, at) =>
      at === 0
        ? `<th scope="row">${escape(`${cell}`)}</th>`
        : `<td${at >= bar || typeof cell === 'number' ? ' class="number"' : ''}>${escape(`${cell}`)}</td>`,
    );
    return `<tr>${cells.join('')}<td><svg width="120" height="10" aria-hidden="true"><rect width="${width}" height="10"/></svg></td></tr>`;
  });
  const heads = columns.map(
    (column, at) =>
      `<th scope="col"${at >= bar || typeof on[0]?.[at] === 'number' ? ' class="number"' : ''}>${escape(column)}</th>`,
  );
  return `<section id="${id}"><h2>${name}${of}</h2>${said}
<p><a download="${id}.csv" href="${csvAddress(columns, rows)}">${label('file')}</a></p>
<table><thead><tr>${heads.join('')}<td></td></tr></thead>
<tbody>
${body.join('\n')}
</tbody></table></section>`;
}

/** The numbers as a file inside the page: it needs no script and loads nothing. */
function csvAddress(columns: readonly string[], rows: readonly (string | number)[][]): string {
  const lines = [columns, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`);
  // Halves of characters that a cut left alone cannot be written in UTF-8.
  const text = lines.join('').replace(/\p{Surrogate}/gu, '\ufffd');
  return `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${text}`).replace(/'/gu, '%27')}`;
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
thead th{font-weight:600}.number{text-align:right;font-variant-numeric:tabular-nums;white-space:nowrap}
tbody th{word-break:break-word}svg rect{fill:var(--bar)}
@media(forced-colors:active){svg rect{fill:CanvasText}}
`;
