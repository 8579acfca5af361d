import type { Evidence, Locale, ResidueCategory } from '../record';
import { say, type Words } from '../words';
import { CATEGORY_WORDS } from './categories';
import { passOf } from './passes/passes';

/** Puts the evidence behind a verdict on a line into words, for hovers and reports. Plain text, never markup. */
export function explainVerdict(evidence: Evidence, locale: Locale | undefined): string {
  return say(wordsOf(evidence), locale);
}

const SCOPES: Readonly<Record<string, Words>> = {
  file: { en: 'for this file', zh: '仅限此文件' },
  site: { en: 'for this site', zh: '限此网站' },
  everywhere: { en: 'everywhere', zh: '适用于所有文件' },
};

function wordsOf(evidence: Evidence): Words {
  const [first, second] = evidence.values ?? [];
  const count = first ?? 0;
  switch (evidence.id) {
    case 'catalogue': {
      const category = String(first).split('/')[0] as ResidueCategory;
      const name = CATEGORY_WORDS[category] as Words | undefined;
      return {
        en: `${second ?? 0} % of the line is words of this kind: ${name?.en ?? category}`,
        zh: `该行 ${second ?? 0}% 是“${name?.zh ?? category}”的用语`,
      };
    }
    case 'headlines':
      return {
        en: `looks like a list of related headlines: ${count} short lines without a sentence end under their heading`,
        zh: `像相关文章列表：标题下有 ${count} 行没有句末标点的短行`,
      };
    case 'run-head':
      return {
        en: `looks like a menu of the site: ${count} short lines without a sentence end before the article’s title`,
        zh: `像网站栏目：正文标题之前有 ${count} 行没有句末标点的短行`,
      };
    case 'run-tail':
      return {
        en: `looks like a list of related headlines: ${count} short lines without a sentence end after the article’s last sentence`,
        zh: `像相关文章列表：正文末句之后有 ${count} 行没有句末标点的短行`,
      };
    case 'run-gap':
      return {
        en: `looks like a box put into the article: ${count} short lines without a sentence end between two of its parts`,
        zh: `像插在文中的栏目框：前后两段正文之间有 ${count} 行没有句末标点的短行`,
      };
    case 'error-status':
      return { en: 'the title of an HTTP error page', zh: 'HTTP 错误页的标题' };
    case 'error-signature':
      return { en: 'a server’s signature near an HTTP error', zh: 'HTTP 错误旁的服务器签名' };
    case 'error-words':
      return { en: 'the words of an error page', zh: '错误页的用语' };
    case 'error-inside':
      return { en: 'an HTTP error page inside a line of the article', zh: '正文行内夹有 HTTP 错误页' };
    case 'place-head':
      return {
        en: `a line of ${count} characters before the article begins`,
        zh: `正文开始前的一行（${count} 字）`,
      };
    case 'place-tail':
      return {
        en: `a line of ${count} characters after the article’s last sentence`,
        zh: `正文末句之后的一行（${count} 字）`,
      };
    case 'place-gap':
      return {
        en: `a line of ${count} characters among residue inside the article`,
        zh: `夹在正文内残留之中的一行（${count} 字）`,
      };
    case 'glued-tail':
      return {
        en: 'the page’s own words behind the last sentence of the line',
        zh: '该行末句之后的页面用语',
      };
    case 'front-matter':
      return { en: 'front matter with what the page says of itself', zh: '文件开头的元数据（front matter）' };
    case 'person': {
      const scope = SCOPES[String(first)];
      return {
        en: `decided by you${scope ? ` (${scope.en})` : ''}`,
        zh: `由你判定${scope ? `（${scope.zh}）` : ''}`,
      };
    }
    default: {
      const words = passOf(evidence.id)?.words ?? { en: evidence.id, zh: evidence.id };
      return { en: `for the article: ${words.en}`, zh: `支持正文：${words.zh}` };
    }
  }
}
