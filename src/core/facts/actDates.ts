import type { ResolveDocument } from '../entities/resolve/step';
import type { Entity, Fact } from '../record';
import type { Reading, Sentence } from './sentences';

/** （2024年6月28日…通过）, 省政府2022年9月3日决定：, 会议于2016年11月3日选举：: when what follows was decided. */
const PASSED =
  /^[^。;:()]{0,40}\([^()]{4,80}(?:通过|决定)\)\s*$|^[^。;]{0,60}(?:决定|批准|同意|研究|通过|选举|补选)(?:如下)?,?(?:任命|免去|聘任)?:\s*$/;
/** The same where the list follows in one sentence. */
const OPENS_LIST = /^[^。;:]{0,70}(?:决定|批准|同意|研究|通过|选举|补选)(?:如下)?,?(?:任命|免去|聘任)?:/;
/** Whose decision a sentence tells that began before. */
const OF_MEETING = /^\s*(?:会议|大会|全会|本次会议)/;
const MET = /^(?:上午|下午|晚上?|在[^,。;]{1,8})?(?:举行|召开|开幕|闭幕)/;
/** How many sentences lie at most between what a meeting decided and when it met. */
const BACK = 3;
/** To the month at least. */
const DATED = /^\d{4}-\d\d(?:-\d\d)?$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/**
 * Acts of one notice or list share its date (任免日期): that of the meeting that passed the list or of the decision over it, else
 * the day the notice is signed, the first one behind the act. `isNotice` says whether the document is one.
 */
export function dateActs(
  document: ResolveDocument,
  reading: Reading,
  facts: readonly Fact[],
  entities: readonly Entity[],
  isNotice: () => boolean,
): void {
  const acts = facts.filter(
    ({ kind, date, from }) =>
      (kind === 'appointed' || kind === 'removed' || kind === 'concurrent' || kind === 'acting') &&
      date === undefined &&
      from === undefined,
  );
  if (acts.length === 0) return;
  const { sentences } = reading;
  let at = 0;
  for (const act of acts) {
    while (at > 0 && (sentences[at] as Sentence).start > act.postAt.start) at--;
    while (at < sentences.length - 1 && (sentences[at] as Sentence).end <= act.postAt.start) at++;
    const own = listDate(reading, sentences[at] as Sentence) ?? meetingDate(reading, at);
    if (own !== undefined) act.date = own;
  }
  const open = acts.filter(({ date }) => date === undefined);
  if (open.length === 0) return;
  const decisions = decisionsOf(reading);
  if (decisions.length > 0 || isNotice()) dateByNotice(document, reading, open, entities, decisions);
}

/** The lines that say when what follows was decided. */
function decisionsOf({ text, sentences }: Reading): { start: number; iso: string }[] {
  return sentences.flatMap(({ start, end, dates }) => {
    const iso = isoIn(dates);
    return iso !== undefined && PASSED.test(text.slice(start, end)) ? [{ start, iso }] : [];
  });
}

function dateByNotice(
  document: ResolveDocument,
  reading: Reading,
  acts: readonly Fact[],
  entities: readonly Entity[],
  decisions: readonly { start: number; iso: string }[],
): void {
  const signed = signatures(document, reading, entities);
  // 关于接受甲辞去…的决定 as a title: passed on the day that stands below it.
  const titleEnd = reading.sentences.find(({ title, start }) => !title && start > 0)?.start ?? 0;
  let next = 0;
  let passed: string | undefined;
  for (const act of acts) {
    while ((decisions[next]?.start ?? Number.MAX_SAFE_INTEGER) < act.start) passed = decisions[next++]?.iso;
    const own =
      passed ??
      (act.start < titleEnd ? decisions[0]?.iso : undefined) ??
      signed.find(({ start }) => start >= act.end)?.iso;
    if (own !== undefined) act.date = own;
  }
}

/** The days under a notice, in the order of the text: those of its closing block, else what stands for a sentence of its own. */
function signatures(
  document: ResolveDocument,
  { text, sentences }: Reading,
  entities: readonly Entity[],
): { start: number; iso: string }[] {
  const parts = document.structure.parts.filter(({ part }) => part === 'issue-date');
  const signed = parts.map(({ start, end }) => ({
    start,
    iso: entities.find((one) => one.type === 'date' && one.start >= start && one.end <= end)?.iso,
  }));
  const alone = sentences.map(({ start, end, dates }) => {
    const [date] = dates;
    return {
      start,
      iso: date && text.slice(start, end).trim() === text.slice(date.start, date.end) ? date.iso : undefined,
    };
  });
  return [...signed, ...alone]
    .filter((one): one is { start: number; iso: string } => DAY.test(one.iso ?? ''))
    .sort((a, b) => a.start - b.start);
}

/** 会议于2006年12月29日选举：甲为…；乙为…: one day for the whole list. */
function listDate({ text }: Reading, { start, end, dates }: Sentence): string | undefined {
  const opening = OPENS_LIST.exec(text.slice(start, Math.min(end, start + 90)))?.[0];
  return opening === undefined
    ? undefined
    : isoIn(dates.filter((date) => date.end <= start + opening.length));
}

/** 1981年11月，县里召开…会议。会议选举…: what a meeting decides has the date that it began with. */
function meetingDate({ text, sentences }: Reading, at: number): string | undefined {
  const { start, first } = sentences[at] as Sentence;
  if (first || !OF_MEETING.test(text.slice(start, start + 6))) return undefined;
  for (let back = at - 1; back >= 0 && at - back <= BACK; back--) {
    const before = sentences[back] as Sentence;
    const [date] = before.dates;
    const head = date && text.slice(before.start, date.start).trim() === '';
    // …第一次全体会议于10月12日举行。会议….
    const met = date && MET.test(text.slice(date.end, date.end + 12));
    if (date && (head || met)) return DATED.test(date.iso ?? '') ? date.iso : undefined;
    if (before.first) return undefined;
  }
  return undefined;
}

function isoIn(dates: readonly Entity[]): string | undefined {
  return dates.find(({ iso }) => DATED.test(iso ?? ''))?.iso;
}
