import type { Evidence, Locale } from '../record';
import { say, type Words } from '../words';
import { CATEGORY_WORDS } from './categories';
import type { ResidueCategory } from '../record';

/** Puts the evidence behind a verdict on a line into words, for hovers and reports. Plain text, never markup. */
export function explainVerdict(evidence: Evidence, locale: Locale | undefined): string {
  return say(wordsOf(evidence), locale);
}

function wordsOf(evidence: Evidence): Words {
  const [first, second] = evidence.values ?? [];
  switch (evidence.id) {
    case 'catalogue': {
      const category = String(first).split('/')[0] as ResidueCategory;
      const name = CATEGORY_WORDS[category] as Words | undefined;
      return {
        en: `${second ?? 0} % of the line is words of this kind: ${name?.en ?? category}`,
        zh: `该行 ${second ?? 0}% 是“${name?.zh ?? category}”的用语`,
      };
    }
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
        en: `a short line (${first ?? 0} characters) before the article begins`,
        zh: `正文开始前的短行（${first ?? 0} 字）`,
      };
    case 'place-tail':
      return {
        en: `a line (${first ?? 0} characters) after the article’s last sentence`,
        zh: `正文末句之后的行（${first ?? 0} 字）`,
      };
    case 'place-gap':
      return {
        en: `a line (${first ?? 0} characters) among residue inside the article`,
        zh: `夹在正文内残留之中的行（${first ?? 0} 字）`,
      };
    case 'person':
      return { en: 'decided by you', zh: '由你判定' };
    default:
      return { en: evidence.id, zh: evidence.id };
  }
}
