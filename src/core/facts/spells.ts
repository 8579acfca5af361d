import type { Fact } from '../record';
import type { Claim } from './claim';
import { DATE, type Reading, type Sentence } from './sentences';

const BORN = /^(?:年|月)?(?:生|出生|诞生|入党|加入|参加|毕业|入伍|考入|进入|退伍)/;
const TO = /^\s*(?:[-—~－–─―]{1,4}|至|到)\s*$/;

/** The dates of a claim (任职起止与日期), EDTF: those between where it begins and its post, or right behind it. */
export function datesOf(
  reading: Reading,
  sentence: Sentence,
  claim: Claim,
): { from?: string; to?: string; date?: string } {
  const { text } = reading;
  const start = Math.max(sentence.start, claim.from);
  const dates = sentence.dates.filter(
    ({ start: at, end, iso }) =>
      at >= start &&
      end <= claim.postStart &&
      iso !== undefined &&
      /^\d{4}/.test(iso) &&
      !BORN.test(text.slice(end, end + 5)),
  );
  const last = dates[dates.length - 1];
  if (!last?.iso) return {};
  const after = text.slice(last.end, Math.min(claim.postStart, last.end + 12));
  const [begin, finish] = last.iso.split('/');
  if (claim.kind === 'attended') return finish === undefined ? { date: last.iso } : {};
  const before = dates[dates.length - 2];
  const career = claim.kind === 'holds' || claim.kind === 'former';
  if (claim.rule.startsWith('right')) return {};
  if (career || claim.kind === 'concurrent' || claim.kind === 'acting') {
    if (finish !== undefined) return { from: begin as string, to: finish === '' ? '..' : finish };
    if (before?.iso && TO.test(text.slice(before.end, last.start))) return { from: before.iso, to: last.iso };
    // 1996.03--2000.09: two hyphens hide the second date from the reader of dates.
    const raw = /^\s*[-—~－–─―]{1,4}\s*(\d{4})[.年/](\d{1,2})/.exec(
      text.slice(last.end, Math.min(claim.postStart, last.end + 16)),
    );
    if (raw) return { from: last.iso, to: `${raw[1]}-${(raw[2] ?? '').padStart(2, '0')}` };
    if (/^\s*(?:[-—~－–─―]{1,4}|至|到)?\s*(?:至?今|现在)/.test(after)) return { from: last.iso, to: '..' };
    if (/^\s*(?:[-—~－–─―]{1,4})\s/.test(`${after} `) && claim.rule === 'row')
      return { from: last.iso, to: '..' };
    if (claim.kind === 'holds' || claim.kind === 'former') {
      if (
        claim.rule === 'link' &&
        !/^(?:[,，]?(?:起|任|担任|开始|以来|后))/.test(after) &&
        last.start < claim.person.start
      )
        return { from: last.iso };
      const until = UNTIL.exec(text.slice(claim.post.end, claim.post.end + 40));
      const end = until ? sentence.dates.find(({ start: at }) => at >= claim.post.end) : undefined;
      const open = /^起/.test(after) || /^(?:以来)/.test(after);
      return {
        from: last.iso,
        ...(end?.iso !== undefined && LEFT.test(text.slice(end.end, end.end + 12))
          ? { to: end.iso }
          : open && { to: '..' }),
      };
    }
    return { from: last.iso };
  }
  return finish === undefined ? { date: last.iso } : {};
}

const UNTIL = /^(?:等?职务)?,/;
const LEFT =
  /^(?:[,，])?(?:因[^,。;]{1,10})?(?:到龄|离职|辞职|因病)?(?:被免职|被免去|免职|被查|被开除|被双开|退休|病退|离世|去职|卸任|离任|离休|去世|逝世|病逝|辞职|调离)/;

/**
 * A person's later posts end the earlier ones of the same story: what has a beginning and no end, and is followed by a
 * later post, is `former`; an end of the spell makes it so too.
 */
export function endStories(read: readonly { fact: Fact; claim: Claim }[]): void {
  const later = new Set<string>();
  for (let index = read.length - 1; index >= 0; index--) {
    const { fact, claim } = read[index] as { fact: Fact; claim: Claim };
    if (fact.kind === 'holds' && fact.to !== undefined && fact.to !== '..') fact.kind = 'former';
    if (claim.career !== true) continue;
    const ended = later.has(fact.person);
    if (
      fact.kind === 'holds' &&
      fact.from !== undefined &&
      fact.to !== undefined &&
      fact.to === '..' &&
      ended &&
      !claim.rule.startsWith('row')
    ) {
      fact.kind = 'former';
      delete fact.to;
    } else if (fact.kind === 'holds' && fact.from !== undefined && fact.to === undefined && ended)
      fact.kind = 'former';
    if (fact.from !== undefined || fact.kind === 'former')
      pending.add(`${fact.person} ${fact.start} ${fact.from ?? ''}`);
    // Posts that begin together do not end one another.
    const before = read[index - 1];
    if (
      !before ||
      before.fact.person !== fact.person ||
      before.fact.from !== fact.from ||
      before.fact.from === undefined
    )
      later.add(fact.person);
  }
  pending.clear();
}
const pending = new Set<string>();
void DATE;
