/**
 * Names by exact span and type. What the conventions leave open counts for neither side: a mention inside another, a country
 * before a post, a range as one date or two, a session as one mark or as body and session, words of time without a date,
 * trades, our county.
 */
import type { EntityType } from '../../../src/core/record';
import type { MarkedDocument } from '../../../src/core/fitting/marked';
import type { Found } from './analyse';
import { Counts } from './counts';

const TYPES: readonly EntityType[] = [
  'person',
  'position',
  'organization',
  'place',
  'date',
  'meeting',
  'campaign',
  'slogan',
  'document-title',
  'document-number',
];

interface Span {
  type: EntityType;
  start: number;
  end: number;
  confidence?: number;
  generic?: boolean;
  nested?: boolean;
}

/** Mentions that may be marked and may be left out. */
const OPTIONAL: Partial<Record<EntityType, RegExp>> = {
  position:
    /^(?:教授|副教授|记者|通讯员|编辑|医生|医师|教师|老师|律师|工程师|高级工程师|会计|演员|导演|教练|班主任|党员|委员|代表|院士|研究员|记工员|户主|厂医|民警|干警|主持人|发言人)$/,
  place: /^(?:[我本该全当][省市县区州旗盟乡镇村国地]|当地|我国|全国|中|美|国)$/,
  organization: /^(?:[我本该][院校局厅部委场所厂司行社站队]|本报|本社|党|党中央)$/,
  date: /^(?:近日|日前|目前|近年来|近年|当天|当日|当年|同日|此前|不久前|最近|现在|当前|现|近期|今后|年底|年初|春节|国庆节?|每年|当晚|[一二三四五六七八九十\d]+月底?|.{0,3}[时点].*|世纪.*|初期|期间|古代|.{1,3}[朝代].*|.*年间)$/,
  meeting: /^(?:[\u4e00-\u9fff]{0,10}(?:座谈|动员|表彰|推进|现场|调度|工作|专题|培训|总结|扩大)?会议?|会议)$/,
};

/** What was said of a name or a fact, and whether it is right. */
export type Judged = (what: EntityType | 'fact', confidence: number, right: boolean, id: string) => void;

export function measureSpans(
  documents: readonly MarkedDocument[],
  records: ReadonlyMap<string, Found>,
  say: (id: string, ...words: unknown[]) => void,
  judged: Judged = () => undefined,
): string {
  const counts = new Map(TYPES.map((type) => [type, new Counts()]));
  for (const document of documents) {
    const found = (records.get(document.id)?.entities ?? []) as Span[];
    for (const type of TYPES) score(document, found, type, counts.get(type) as Counts, say, judged);
  }
  return TYPES.map((type) => `  ${type.padEnd(16)}${counts.get(type)}`).join('\n');
}

function score(
  { id, text, spans }: MarkedDocument,
  found: readonly Span[],
  type: EntityType,
  counts: Counts,
  say: (id: string, ...words: unknown[]) => void,
  judged: Judged,
): void {
  const gold = spans.filter((span) => span.type === type && !span.generic);
  const seen = found.filter((span) => span.type === type && span.generic !== true);
  const used = new Set<Span>();
  const optional = (span: Span): boolean => OPTIONAL[type]?.test(text.slice(span.start, span.end)) === true;
  const around = (span: Span): string =>
    `${text.slice(Math.max(0, span.start - 12), span.start)}【${text.slice(span.start, span.end)}】${text.slice(span.end, span.end + 10)}`.replace(
      /\n/g,
      '⏎',
    );
  const inside = (span: Span, all: readonly Span[]): boolean =>
    all.some(
      (other) =>
        other.start <= span.start && other.end >= span.end && other.end - other.start > span.end - span.start,
    );
  for (const wanted of gold) {
    const match = seen.find((one) => one.start === wanted.start && one.end === wanted.end) ?? alike(wanted);
    if (match) {
      used.add(match);
      if (!wanted.nested && !optional(wanted)) {
        counts.right++;
        judged(type, match.confidence ?? 1, true, id);
      }
    } else if (!wanted.nested && !optional(wanted) && !covered(wanted)) {
      counts.missed++;
      say(id, 'MISSED', type, around(wanted));
    }
  }
  for (const one of seen) {
    if (used.has(one) || one.nested === true || optional(one)) continue;
    if (gold.some((wanted) => wanted.start === one.start && wanted.end === one.end)) continue;
    if (covered(one)) continue;
    counts.wrong++;
    judged(type, one.confidence ?? 1, false, id);
    say(id, 'WRONG', type, around(one));
  }

  /** The same mention where the conventions let it begin elsewhere. */
  function alike(wanted: Span): Span | undefined {
    if (type !== 'meeting' && type !== 'position') return undefined;
    return seen.find(
      (one) => one.end === wanted.end && one.start !== wanted.start && isFilled(one.start, wanted.start),
    );
  }

  /** Whether the stretch between two beginnings is names alone, by the marks or by what was found. */
  function isFilled(one: number, other: number): boolean {
    const start = Math.min(one, other);
    const end = Math.max(one, other);
    const types = type === 'meeting' ? ['organization', 'place'] : ['place'];
    return [spans as readonly Span[], found].some((list) => {
      let at = start;
      while (at < end) {
        const next = list.find((span) => span.start === at && span.end <= end && types.includes(span.type));
        if (!next) return false;
        at = next.end;
      }
      return true;
    });
  }

  /** A mention that the other side has as a part, or as parts, of what it marks. */
  function covered(span: Span): boolean {
    const other = (gold as readonly Span[]).includes(span) ? seen : gold;
    if (type === 'date') {
      // A range and its two ends.
      const within = other.filter(({ start, end }) => start >= span.start && end <= span.end);
      if (
        within.length === 2 &&
        within.some(({ start }) => start === span.start) &&
        within.some(({ end }) => end === span.end)
      )
        return true;
      return other.some(
        ({ start, end }) =>
          start <= span.start &&
          end >= span.end &&
          /[至到—~～–-]/.test(text.slice(start, end)) &&
          (start === span.start || end === span.end),
      );
    }
    if (type === 'organization' || type === 'place') {
      // The congress of a session inside the session, a country inside a post; what lies in a mark that was found otherwise is
      // counted there.
      const wanted = (gold as readonly Span[]).includes(span);
      const outer: EntityType[] = wanted
        ? type === 'place'
          ? ['meeting', 'position']
          : ['meeting']
        : ['meeting', 'position', 'organization'];
      return inside(
        span,
        (wanted ? found : (spans as readonly Span[])).filter((one) => outer.includes(one.type)),
      );
    }
    return false;
  }
}
