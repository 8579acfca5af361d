import type { Entity, Fact } from '../record';
import type { Claim } from './claim';
import { yearsBehind } from './lives';
import { STILL } from './clause.rules';
import type { Reading, Sentence } from './sentences';

const BORN = /^(?:年|月)?(?:生|出生|诞生|入党|加入|参加|毕业|入伍|考入|进入|退伍)/;
const AFTER_ANOTHER = /(?:先后(?:担)?任|历任)[^,。;]*$/;
const TO = /^\s*(?:[-—~－–─―]{1,4}|至|到)\s*$/;

/** The dates of a claim (任职起止与日期), EDTF: those between where it begins and its post, or right behind it. */
export function datesOf(
  reading: Reading,
  sentence: Sentence,
  claim: Claim,
): { from?: string; to?: string; date?: string } {
  if (claim.spell) return claim.spell;
  const dates = datesBefore(reading, sentence, claim);
  const last = dates[dates.length - 1];
  if (last?.iso === undefined) return {};
  // 1964年转业，先后任…: when which of them began is open.
  if (claim.kind === 'former' && AFTER_ANOTHER.test(reading.text.slice(last.end, claim.postStart))) return {};
  // 2026年1月6日仍为县委书记: since when is open.
  if (/^仍/.test(reading.text.slice(last.end, claim.postStart))) return {};
  const [begin = '', finish] = last.iso.split('/');
  if (claim.kind === 'attended') return finish === undefined ? { date: last.iso } : {};
  if (claim.rule.startsWith('right')) return {};
  if (!IN_OFFICE.has(claim.kind)) return finish === undefined ? { date: last.iso } : {};
  if (finish !== undefined) return { from: begin, to: finish === '' ? '..' : finish };
  return (
    writtenSpell(reading.text, claim, dates[dates.length - 2], last) ?? {
      from: last.iso,
      ...(GIVES_END.has(claim.kind) && endOf(reading.text, sentence, claim, last)),
    }
  );
}

/** Kinds that last, and those of them whose end the words behind the post may tell. */
const IN_OFFICE: ReadonlySet<string> = new Set(['holds', 'former', 'concurrent', 'acting']);
const GIVES_END: ReadonlySet<string> = new Set(['holds', 'former']);

/** The dates between the beginning of a claim and its post that are days of the calendar, and not those of a birth. */
function datesBefore(reading: Reading, sentence: Sentence, { from, postStart, person }: Claim): Entity[] {
  const { text } = reading;
  const start = Math.max(sentence.start, from);
  const life = yearsBehind(reading, person.end);
  return sentence.dates.filter(
    ({ start: at, end, iso }) =>
      at >= start &&
      end <= postStart &&
      !(at > person.end && end < person.end + life) &&
      !isAnothers(reading.text, sentence, { start: at, end }, person) &&
      iso !== undefined &&
      /^\d{4}/.test(iso) &&
      !BORN.test(text.slice(end, end + 5)) &&
      !/(?:出生于|生于)$/.test(text.slice(Math.max(0, at - 3), at)),
  );
}

/** 甲任书记期间（2021.10—2024.10），乙曾任县长; 甲于2019年接替丙，乙调任局长: the date is told of the one before. */
function isAnothers(
  text: string,
  { people }: Sentence,
  { start, end }: { start: number; end: number },
  person: Entity,
): boolean {
  if (person.start < end) return false;
  const behind = text.slice(end, person.start);
  if (/^[^()]*\)/.test(behind)) return true;
  if (!/[,;]/.test(behind)) return false;
  const clause = Math.max(text.lastIndexOf(',', start), text.lastIndexOf(';', start));
  return people.some((one) => one.start > clause && one.end <= start && one.canonical !== person.canonical);
}

/** The spell right behind a name in a row, in one date or two: 县长　张三　2000.11—2002.12; undefined where none is. */
export function spellBehind(
  { text }: Reading,
  { dates }: Sentence,
  end: number,
): { from: string; to: string } | undefined {
  const index = dates.findIndex(({ start }) => start > end);
  const first = dates[index];
  if (first?.iso === undefined || !BEFORE_SPELL.test(text.slice(end, first.start))) return undefined;
  const [from = '', to] = first.iso.split('/');
  if (to !== undefined) return { from, to: to === '' ? '..' : to };
  const next = dates[index + 1];
  return next?.iso !== undefined && TO.test(text.slice(first.end, next.start))
    ? { from, to: next.iso }
    : undefined;
}

/**
 * The spell at the head of a row whose writing no date has (77.03—78.03, 2012/01—): how long it is, from when and to when;
 * null where there is none. Years of two digits are those of 1931 to 2030.
 */
export function spellAtHead(row: string): { length: number; from: string; to: string } | null {
  const found = SHORT_SPELL.exec(row);
  if (!found) return null;
  const month = (year = '', written = ''): string =>
    `${year.length === 4 ? year : Number(year) > 30 ? `19${year}` : `20${year}`}-${written.padStart(2, '0')}`;
  const [all, from, begins, to, ends] = found;
  return { length: all.length, from: month(from, begins), to: to ? month(to, ends) : '..' };
}
const SHORT_SPELL =
  /^\s*((?:19|20)?\d{2})[./](0?[1-9]|1[0-2])\s*(?:[-—~－–─―]{1,4}|至|到)\s*(?:((?:19|20)?\d{2})[./](0?[1-9]|1[0-2])(?!\d)|至?今|现在|(?=\s))/;

/** 乡长　张三（女，1984.5—1987.3）, 乡长　张三（女，回族）　1984.5—1987.3. */
const BEFORE_SPELL = /^\s*(?:\([男女](?:,[^()]{1,8})?\)|\((?:[男女],)?)?\s*$/;

/** From and to as they stand between the dates and the post: 1998.05—2001.03, 2001.03至今; null where only one is written. */
function writtenSpell(
  text: string,
  { postStart, rule }: Claim,
  before: Entity | undefined,
  last: Entity,
): { from: string; to: string } | null {
  const from = last.iso as string;
  if (before?.iso !== undefined && TO.test(text.slice(before.end, last.start)))
    return { from: before.iso, to: from };
  // 1996.03--2000.09: two hyphens hide the second date from the reader of dates.
  const hidden = /^\s*[-—~－–─―]{1,4}\s*(\d{4})[.年/](\d{1,2})/.exec(
    text.slice(last.end, Math.min(postStart, last.end + 16)),
  );
  if (hidden) return { from, to: `${hidden[1]}-${(hidden[2] ?? '').padStart(2, '0')}` };
  const after = text.slice(last.end, Math.min(postStart, last.end + 12));
  const open =
    /^\s*(?:[-—~－–─―]{1,4}|至|到)?\s*(?:至?今|现在)/.test(after) ||
    ((rule === 'row' || rule === 'follow/spell') && /^\s*(?:[-—~－–─―]{1,4})\s/.test(`${after} `));
  return open ? { from, to: '..' } : null;
}

/** The end of a spell that words around the post tell: 任县长，2003年调离; `..` for 起 and 以来. */
function endOf(
  text: string,
  sentence: Sentence,
  { chainEnd, postStart }: Claim,
  last: Entity,
): { to?: string } {
  const after = text.slice(last.end, Math.min(postStart, last.end + 12));
  if (STILL.test(text.slice(chainEnd, chainEnd + 24))) return { to: '..' };
  const goesOn = UNTIL.test(text.slice(chainEnd, chainEnd + 40));
  const end = goesOn ? sentence.dates.find(({ start }) => start >= chainEnd) : undefined;
  if (end?.iso !== undefined && LEFT.test(text.slice(end.end, end.end + 12))) return { to: end.iso };
  return /^(?:起|以来)/.test(after) ? { to: '..' } : {};
}

const UNTIL = /^(?:等?职务)?,/;
const LEFT =
  /^(?:[,，])?(?:因[^,。;]{1,10})?(?:到龄|离职|辞职|因病)?(?:被免职|被免去|免职|被查|被开除|被双开|退休|病退|离世|去职|卸任|离任|离休|去世|逝世|病逝|辞职|调[离至到往任]|退役|转业|退居二线|退出现役|牺牲|病故|殉职)/;

/**
 * A person's later posts end the earlier ones of the same story: what has a beginning and no end, and is followed by a
 * later post, is `former`; an end of the spell makes it so too, and that of the life.
 */
export function endStories(read: readonly { fact: Fact; claim: Claim }[], dead: ReadonlySet<string>): void {
  const later = new Set<string>();
  const dated = new Set<string>();
  for (let index = read.length - 1; index >= 0; index--) {
    const { fact, claim } = read[index] as { fact: Fact; claim: Claim };
    endByItself(fact, dead);
    if (claim.career !== true) continue;
    // …，任副县长。1956年转业，任处长: sentence after sentence, row after row, and the later post has its year.
    const undated = fact.from === undefined && claim.now !== true;
    const passed = GOES_ON.has(claim.rule) && dated.has(fact.person) && undated;
    if (fact.kind === 'holds' && passed) fact.kind = 'former';
    if (later.has(fact.person) && isOpen(fact, claim)) {
      fact.kind = 'former';
      delete fact.to;
    }
    // Posts that begin together do not end one another.
    const before = read[index - 1]?.fact;
    if (fact.from !== undefined && TELLS_YEARS.has(claim.rule)) dated.add(fact.person);
    const together = before?.person === fact.person && before.from === fact.from && before.from !== undefined;
    // 2015年至今任副总经理，兼任|执行董事: what is held beside another ends nothing.
    if (!together && fact.kind !== 'concurrent') later.add(fact.person);
  }
  // 2002年任局长，|党委书记。…现任县长: what was told with a post that is over is over too.
  read.forEach(({ fact, claim }, index) => {
    const before = read[index - 1];
    const told =
      claim.rule === 'follow' && before?.claim.career === true && before.fact.person === fact.person;
    if (!told || before.fact.kind !== 'former') return;
    claim.career = true;
    if (fact.kind === 'holds') fact.kind = 'former';
  });
}

/** Rules by which a story goes on, and those of them whose posts have their years. */
const GOES_ON: ReadonlySet<string> = new Set(['topic', 'follow']);
const TELLS_YEARS: ReadonlySet<string> = new Set(['topic', 'row']);

/** A spell that ends, and a life that did, make it former. */
function endByItself(fact: Fact, dead: ReadonlySet<string>): void {
  const held = fact.kind === 'holds' || fact.kind === 'acting';
  if (held && fact.to !== undefined && fact.to !== '..') fact.kind = 'former';
  // 1992年8月起在…工作，先后任…: what is over does not go on.
  if (fact.kind === 'former' && fact.to === '..') delete fact.to;
  if (fact.kind === 'holds' && dead.has(fact.person)) fact.kind = 'former';
}

/** Begun and not ended; a row of a table says itself that it goes on. */
function isOpen({ kind, from, to }: Fact, { rule, now }: Claim): boolean {
  if ((kind !== 'holds' && kind !== 'acting') || from === undefined || now === true) return false;
  return to === undefined || (to === '..' && !rule.startsWith('row'));
}
