import type { Evidence, Locale, ResidueCategory } from '../record';
import { say, type Words } from '../words';
import { CATEGORY_WORDS } from './categories';
import { passOf } from './passes/passes';
import { titleEvidenceOf } from './title/evidence';

/** Puts the evidence behind a verdict on a line into words, for hovers and reports. Plain text, never markup. */
export function explainVerdict(evidence: Evidence, locale: Locale | undefined): string {
  return say(wordsOf(evidence), locale);
}

const SCOPES: Readonly<Record<string, Words>> = {
  file: { en: 'for this file', zh: '仅限此文件' },
  site: { en: 'for this site', zh: '限此网站' },
  everywhere: { en: 'everywhere', zh: '适用于所有文件' },
};

/** The words for what an evidence says, made of its values. */
type Wording = (first: string | number | undefined, second: string | number | undefined) => Words;

/** A line without a sentence end among others, by where they stand. */
const run =
  (what: Words, where: Words): Wording =>
  (count = 0) => ({
    en: `looks like ${what.en}: ${count} short lines without a sentence end ${where.en}`,
    zh: `像${what.zh}：${where.zh}有 ${count} 行没有句末标点的短行`,
  });

/** A line by how many characters it has and where it stands. */
const place =
  (en: string, zh: (count: string | number) => string): Wording =>
  (count = 0) => ({ en: `a line of ${count} characters ${en}`, zh: zh(count) });

const always =
  (en: string, zh: string): Wording =>
  () => ({ en, zh });

const HEADLINES: Words = { en: 'a list of related headlines', zh: '相关文章列表' };

/** By the id of the evidence; that of a pass has the pass's own words. */
const WORDINGS: Readonly<Record<string, Wording>> = {
  catalogue: (first = 0, second = 0) => {
    const category = String(first).split('/')[0] as ResidueCategory;
    const name = CATEGORY_WORDS[category] as Words | undefined;
    return {
      en: `${second} % of the line is words of this kind: ${name?.en ?? category}`,
      zh: `该行 ${second}% 是“${name?.zh ?? category}”的用语`,
    };
  },
  headlines: run(HEADLINES, { en: 'under their heading', zh: '标题下' }),
  'run-head': run(
    { en: 'a menu of the site', zh: '网站栏目' },
    { en: 'before the article’s title', zh: '正文标题之前' },
  ),
  'run-tail': run(HEADLINES, { en: 'after the article’s last sentence', zh: '正文末句之后' }),
  'run-gap': run(
    { en: 'a box put into the article', zh: '插在文中的栏目框' },
    { en: 'between two of its parts', zh: '前后两段正文之间' },
  ),
  'error-status': always('the title of an HTTP error page', 'HTTP 错误页的标题'),
  'error-signature': always('a server’s signature near an HTTP error', 'HTTP 错误旁的服务器签名'),
  'error-words': always('the words of an error page', '错误页的用语'),
  'error-inside': always('an HTTP error page inside a line of the article', '正文行内夹有 HTTP 错误页'),
  'place-head': place('before the article begins', (count) => `正文开始前的一行（${count} 字）`),
  'place-tail': place('after the article’s last sentence', (count) => `正文末句之后的一行（${count} 字）`),
  'place-gap': place(
    'among residue inside the article',
    (count) => `夹在正文内残留之中的一行（${count} 字）`,
  ),
  'glued-tail': always('the page’s own words behind the last sentence of the line', '该行末句之后的页面用语'),
  'front-matter': always(
    'front matter with what the page says of itself',
    '文件开头的元数据（front matter）',
  ),
  person: (first) => {
    const scope = SCOPES[String(first)];
    return {
      en: `decided by you${scope ? ` (${scope.en})` : ''}`,
      zh: `由你判定${scope ? `（${scope.zh}）` : ''}`,
    };
  },
};

function wordsOf(evidence: Evidence): Words {
  const [first, second] = evidence.values ?? [];
  const wording = Object.hasOwn(WORDINGS, evidence.id) ? WORDINGS[evidence.id] : undefined;
  if (wording) return wording(first, second);
  const ofTitle = titleEvidenceOf(evidence.id)?.words;
  if (ofTitle)
    return Number(first) < 0
      ? { en: `against the title: ${ofTitle.en}`, zh: `不似标题：${ofTitle.zh}` }
      : { en: `for the title: ${ofTitle.en}`, zh: `支持标题：${ofTitle.zh}` };
  const words = passOf(evidence.id)?.words ?? { en: evidence.id, zh: evidence.id };
  return { en: `for the article: ${words.en}`, zh: `支持正文：${words.zh}` };
}
