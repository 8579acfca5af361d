import type { DocumentKind, DocumentPart, Section } from '../record';
import type { RoleAnalysis } from '../roles/classify';
import type { Line } from '../text/lines';

/** Titles of normative texts (立法技术规范) and of the fifteen kinds of official document (GB/T 9704, 公文处理工作条例). */
const STATUTE_TITLE =
  /(?:法|法典|条例|规定|办法|细则|规则|章程|准则|规程|解释|宪法|制度|修正案|安排)(?:\([^()]{1,20}\))?$/;
const OFFICIAL_TITLE =
  /(?:关于.{2,80}的?|^)(?:决议|决定|命令|令|公告|通告|意见|通知|通报|请示|批复|议案|函|纪要|复函|答复|方案|规划|纲要|要点|计划|措施|指南|预案)(?:\([^()]{1,20}\))?$/;
const REPORT_TITLE =
  /(?:工作报告|公报|调研报告|审计报告|执行情况|草案)的?(?:报告)?$|报告(?:\([^()]{1,20}\))?$/;
const SALUTATION = /^(?:各位代表|各位委员|同志们|各位同志|主席|委员长)/;
const POLICY_HEADING =
  /^(?:总体要求|指导思想|基本原则|总体目标|主要目标|发展目标|工作目标|重点任务|主要任务|重点工作|工作任务|保障措施|组织实施|组织保障|工作要求|有关要求|总体思路|实施步骤|加强组织领导)$/;
const WEB_PAGE = new Set([
  'meta-line',
  'credits',
  'breadcrumb',
  'share',
  'related',
  'comment',
  'navigation',
  'footer',
]);

/** What kind of document it is (文种大类), and how sure that is (0..1). */
export function findKind(
  text: string,
  kept: readonly Line[],
  roles: RoleAnalysis,
  sections: readonly Section[],
  parts: readonly DocumentPart[],
): { kind: DocumentKind; kindConfidence: number } {
  if (roles.dead) return { kind: 'dead-page', kindConfidence: 0.95 };
  if (kept.length === 0) return { kind: 'other', kindConfidence: 0.5 };
  const title = titleOf(text, parts);
  const found = new Set(parts.map(({ part }) => part));
  const count = countUnits(sections);
  const statute = statuteScore(text, title, found, count, kept);
  const official = officialScore(title, found, count);
  const report = reportScore(text, title, kept);
  const article = articleScore(text, roles, kept, found, count);
  const scores: [DocumentKind, number][] = [
    ['statute', statute],
    ['official-document', official],
    ['report', report],
    ['article', article],
  ];
  scores.sort((a, b) => b[1] - a[1]);
  const [best, second] = scores;
  if (!best || best[1] < 0.3) return { kind: 'other', kindConfidence: 0.5 };
  const lead = best[1] - (second?.[1] ?? 0);
  return {
    kind: best[0],
    kindConfidence: Math.round(100 * Math.min(0.99, 0.5 + 0.35 * best[1] + 0.3 * lead)) / 100,
  };
}

function titleOf(text: string, parts: readonly DocumentPart[]): string {
  const title = parts.find(({ part }) => part === 'title');
  if (!title) return '';
  return text
    .slice(title.start, Math.min(title.end, title.start + 300))
    .replace(/\s+/g, '')
    .normalize('NFKC');
}

interface Units {
  articles: number;
  firstArticle: number;
  lastEnd: number;
  policy: number;
  top: number;
}

function countUnits(sections: readonly Section[]): Units {
  const units: Units = { articles: 0, firstArticle: -1, lastEnd: 0, policy: 0, top: sections.length };
  const walk = (list: readonly Section[]): void => {
    for (const section of list) {
      if (section.scheme === 'article') {
        units.articles++;
        if (units.firstArticle < 0) units.firstArticle = section.start;
        units.lastEnd = Math.max(units.lastEnd, section.end);
        continue;
      }
      if (POLICY_HEADING.test(section.title)) units.policy++;
      walk(section.children);
    }
  };
  walk(sections);
  return units;
}

function statuteScore(
  text: string,
  title: string,
  found: ReadonlySet<DocumentPart['part']>,
  count: Units,
  kept: readonly Line[],
): number {
  if (count.articles < 2) return STATUTE_TITLE.test(title) && found.has('preamble-note') ? 0.6 : 0;
  const from = kept[0]?.start ?? 0;
  const whole = Math.max(1, (kept[kept.length - 1]?.end ?? text.length) - from);
  const covered = (count.lastEnd - count.firstArticle) / whole;
  let score = 0.3 + 0.7 * covered;
  if (STATUTE_TITLE.test(title)) score += 0.2;
  if (found.has('preamble-note')) score += 0.2;
  if (found.has('recipients')) score -= 0.3;
  return Math.min(1.2, score);
}

function officialScore(title: string, found: ReadonlySet<DocumentPart['part']>, count: Units): number {
  let score = 0;
  if (found.has('document-number')) score += 0.35;
  if (found.has('recipients')) score += 0.35;
  if (found.has('issue-date')) score += 0.15;
  if (found.has('signature')) score += 0.15;
  if (found.has('issuer-mark')) score += 0.2;
  if (found.has('preamble-note')) score += 0.2;
  if (found.has('attachment-note') || found.has('attachment')) score += 0.15;
  if (found.has('note') || found.has('copies') || found.has('printing')) score += 0.3;
  if (OFFICIAL_TITLE.test(title)) score += 0.4;
  score += Math.min(0.5, 0.2 * count.policy);
  return Math.min(1.2, score);
}

function reportScore(text: string, title: string, kept: readonly Line[]): number {
  let score = REPORT_TITLE.test(title) && !/^关于.*的通知$/.test(title) ? 0.7 : 0;
  for (const line of kept.slice(0, 14)) {
    const start = text.slice(line.start, Math.min(line.end, line.start + 40)).trim();
    if (SALUTATION.test(start) && start.length <= 24) return Math.min(1.2, score + 0.6);
    if (
      score === 0 &&
      start.length <= 30 &&
      /^(?:政\s*府\s*)?工\s*作\s*报\s*告?$|工作报告$|统计公报$/.test(start)
    )
      score = 0.7;
  }
  return score;
}

function articleScore(
  text: string,
  roles: RoleAnalysis,
  kept: readonly Line[],
  found: ReadonlySet<DocumentPart['part']>,
  count: Units,
): number {
  let score = 0;
  const categories = new Set<string>();
  for (let index = 0; index < roles.verdicts.length; index++) {
    const category = roles.verdicts[index]?.category;
    if (category && WEB_PAGE.has(category)) categories.add(category);
  }
  score += Math.min(0.4, 0.2 * categories.size);
  let prose = 0;
  for (const line of kept.slice(0, 60))
    if (line.end - line.start > 40 && /[。！？”!?]\s*$/.test(text.slice(line.end - 4, line.end))) prose++;
  if (prose > 0) score += prose > 2 || prose * 2 > kept.length ? 0.35 : 0.2;
  if (found.has('title')) score += 0.1;
  if (count.articles > 2) score -= 0.4;
  if (found.has('recipients') || found.has('document-number')) score -= 0.2;
  return score;
}
