import { announced } from '../entities/marks/slogans/sloganForms';
import type { Entity, Finding } from '../record';
import { say } from '../words';
import type { Rule } from './rule';

/** A number slogan whose items are told beside it, and are fewer or more than it announces (数目不符). */
export const sloganCountRule: Rule = {
  id: 'slogan/count',
  words: {
    en: 'A number slogan announces more or fewer items than the text gives',
    zh: '数字缩略语所示数目与文中所列不符',
  },
  // Of what it says of real texts too little is right: it must be asked for.
  severity: 'off',
  check({ entities, options }) {
    const findings: Omit<Finding, 'rule' | 'severity'>[] = [];
    const seen = new Set<string>();
    for (const slogan of entities ?? []) {
      if (slogan.type !== 'slogan' || seen.has(slogan.canonical) || SPAN.test(slogan.text)) continue;
      if (slogan.complete === true || wholeElsewhere(entities ?? [], slogan)) continue;
      const items = slogan.items ?? [];
      const count = slogan.declared === undefined ? null : announced(slogan.declared);
      if (slogan.complete !== false || count === null || items.length < 2) continue;
      // 三河三湖（淮河海河辽河，太湖巢湖滇池）: each part is told as one.
      if (typeof slogan.declared === 'string' && items.length === slogan.declared.split('+').length) continue;
      seen.add(slogan.canonical);
      const found = items.map(({ text }) => (text.length > 12 ? `${text.slice(0, 12)}…` : text)).join('、');
      findings.push({
        start: slogan.start,
        end: slogan.end,
        message: say(
          {
            en: `“${slogan.text}” announces ${count}; ${items.length} found: ${found}`,
            zh: `“${slogan.text}”所示为 ${count} 项，文中列出 ${items.length} 项：${found}`,
          },
          options.locale,
        ),
      });
    }
    return findings;
  },
};

/** “六个月”, “十五日”: a span of time in quotation marks (a term that is explained) announces nothing. */
const SPAN =
  /^[“"]?(?:\d{1,4}|[一二两三四五六七八九十百半]{1,4})\s?个?(?:半)?(?:小时|工作日|星期|季度|学期|年度|分钟|月|周|日|天|年|秒|时)(?:以?[内上下前后])?[”"]?$/;

/** Another mention of the slogan has all of its items. */
function wholeElsewhere(entities: readonly Entity[], slogan: Entity): boolean {
  return entities.some(
    (other) => other.type === 'slogan' && other.canonical === slogan.canonical && other.complete === true,
  );
}
