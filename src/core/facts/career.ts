import type { AnalysisRecord, Fact, FactKind } from '../record';
import type { Words } from '../words';

/** What each kind of event is called (任职事件). */
export const FACT_WORDS: Readonly<Record<FactKind, Words>> = {
  holds: { en: 'holds', zh: '任' },
  appointed: { en: 'appointed', zh: '任命' },
  removed: { en: 'removed', zh: '免去' },
  former: { en: 'former', zh: '曾任' },
  acting: { en: 'acting', zh: '代理' },
  concurrent: { en: 'concurrent', zh: '兼任' },
  proposed: { en: 'proposed', zh: '拟任' },
  attended: { en: 'attended as', zh: '以此职出席' },
};

/** Below this a fact or a name is a guess (存疑). */
export const GUESS = 0.6;

/** A step of a career: one post of one person, and every sentence that says it. */
export interface CareerStep {
  kind: FactKind;
  post: string;
  body: string | null;
  /** As a person reads it: 1998-05 — 2001-03; empty where the text gives no time. */
  time: string;
  /** That of the sentence that says it best. */
  confidence: number;
  facts: Fact[];
}

/**
 * The career (履历) of a person as the record tells it: each post and event once, those with a time by their time, then the
 * others in the order of the text. `attended` is left out where the person is said to hold the post.
 */
export function careerOf(record: Pick<AnalysisRecord, 'facts'>, person: string): CareerStep[] {
  const own = record.facts.filter((fact) => fact.person === person);
  const held = new Set(own.filter(({ kind }) => kind !== 'attended').map(({ post }) => post));
  const steps = new Map<string, CareerStep>();
  for (const fact of own) {
    if (fact.kind === 'attended' && held.has(fact.post)) continue;
    const time = timeOf(fact);
    const key = JSON.stringify([fact.kind, fact.post, time]);
    const known = steps.get(key);
    if (known) {
      known.facts.push(fact);
      known.confidence = Math.max(known.confidence, fact.confidence);
    } else {
      const { kind, post, body, confidence } = fact;
      steps.set(key, { kind, post, body, time, confidence, facts: [fact] });
    }
  }
  const list = [...steps.values()];
  const timed = list.filter(({ time }) => time !== '');
  timed.sort((a, b) => (begins(a) < begins(b) ? -1 : begins(a) > begins(b) ? 1 : 0));
  return [...timed, ...list.filter(({ time }) => time === '')];
}

/** From and to, or the day of the event, as it is shown. */
export function timeOf({ from, to, date }: Fact): string {
  if (from !== undefined)
    return to === undefined ? `${from} —` : `${from} — ${to === '..' ? '' : to}`.trimEnd();
  return date ?? '';
}

function begins({ facts }: CareerStep): string {
  const [first] = facts;
  return first?.from ?? first?.date ?? '';
}
