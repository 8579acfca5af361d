import type { ResidueCategory } from '../record';
import { CATEGORY_WORDS } from '../roles/categories';
import { explainVerdict } from '../roles/explain';
import { say } from '../words';
import type { Rule } from './rule';

/** One rule for each kind of residue: a finding for each run of lines, with the edit that takes it out. */
export const boilerplateRules: readonly Rule[] = (Object.keys(CATEGORY_WORDS) as ResidueCategory[]).map(
  (category) => ({
    id: `boilerplate/${category}`,
    words: {
      en: `Residue of the page: ${CATEGORY_WORDS[category].en}`,
      zh: `页面残留：${CATEGORY_WORDS[category].zh}`,
    },
    severity: category === 'error-page' ? 'warning' : 'information',
    check({ lines, structure, options }) {
      if (structure.kind === 'dead-page') return [];
      return structure.residue
        .filter((run) => run.category === category)
        .map((run) => {
          const why = run.evidence?.map((evidence) => explainVerdict(evidence, options.locale)).join('; ');
          const name = say(CATEGORY_WORDS[category], options.locale);
          const message = say({ en: `Not the article: ${name}`, zh: `非正文：${name}` }, options.locale);
          const end = run.partial ? run.end : (lines[run.lastLine]?.next ?? run.end);
          const edits = [{ start: run.start, end, newText: '' }];
          const title = say({ en: 'Remove this', zh: '删除此处' }, options.locale);
          return {
            start: run.start,
            end: run.end,
            message: why
              ? say({ en: `${message} (${why})`, zh: `${message}（${why}）` }, options.locale)
              : message,
            fixes: [{ title, edits }],
          };
        });
    },
  }),
);

/** The whole page is an error page, a script wall or a firewall's answer (死页). */
export const deadPageRule: Rule = {
  id: 'page/dead',
  words: { en: 'The page holds no article', zh: '页面没有文章' },
  severity: 'warning',
  check({ lines, structure, options }) {
    if (structure.kind !== 'dead-page') return [];
    const first = lines.find((line) => line.text.trim() !== '');
    if (!first) return [];
    const message = say(
      {
        en: 'This page is an error page without an article. It is left as it is.',
        zh: '本页是错误页，没有文章，保持原样不作清理。',
      },
      options.locale,
    );
    return [{ start: first.start, end: first.end, message }];
  },
};
