/**
 * Facts by person, post as written and kind; pairs of person and post; the bodies and places of right facts and the `@`
 * names: right, wrong, left open; and how often facts are right in bins of what is said of them.
 */
import type { Fact } from '../../../src/core/record';
import type { MarkedDocument, MarkedFact } from '../../../src/core/fitting/marked';
import type { Found } from './analyse';
import { BCubed } from './bCubed';
import { Counts } from './counts';
import type { Judged } from './measureSpans';
import { Reliability } from './reliability';
import { body, sameName } from './sameBody';

type Say = (id: string, ...words: unknown[]) => void;

class Resolved {
  right = 0;
  wrong = 0;
  open = 0;
  toString(): string {
    const { right, wrong, open } = this;
    const share = (part: number, whole: number): string => ((100 * part) / (whole || 1)).toFixed(1);
    return `${right + wrong} resolved, wrong ${share(wrong, right + wrong)} % (${wrong}); ${right + open} decided, open ${share(open, right + open)} % (${open})`;
  }
}

const bare = (text: string): string => text.replace(/\s/g, '');

export function measureFacts(
  documents: readonly MarkedDocument[],
  records: ReadonlyMap<string, Found>,
  say: Say,
  judged: Judged = () => undefined,
): string {
  const facts = new Counts();
  const pairs = new Counts();
  const bodies = new Resolved();
  const places = new Resolved();
  const names = new Resolved();
  const bases = new Map<string, Resolved>();
  const reliability = new Reliability();
  const bCubed = new BCubed();
  for (const document of documents) {
    const record = records.get(document.id);
    const found = unique(record?.facts ?? []);
    const left = new Set(document.facts);
    const told = new Map<MarkedFact, Fact>();
    const countries: string[] = document.spans
      .filter(({ type }) => type === 'place')
      .map(({ start, end }) => document.text.slice(start, end));
    const samePost = (gold: string, one: string): boolean => {
      const [wanted, given] = [bare(gold), bare(one)];
      if (wanted === given) return true;
      const [long, short] = wanted.length > given.length ? [wanted, given] : [given, wanted];
      return long.endsWith(short) && countries.includes(long.slice(0, long.length - short.length));
    };
    const samePair = (gold: MarkedFact, fact: Fact): boolean =>
      bare(gold.person) === bare(fact.person) && samePost(gold.post, fact.postText);
    for (const fact of found) {
      const candidates = [...left].filter((gold) => gold.kind === fact.kind && samePair(gold, fact));
      const gold = candidates.find((one) => (one.from ?? '') === (fact.from ?? '')) ?? candidates[0];
      reliability.add(fact.confidence, gold !== undefined);
      judged('fact', fact.confidence, gold !== undefined, document.id);
      if (!gold) {
        facts.wrong++;
        const pair = document.facts.find((one) => samePair(one, fact));
        say(
          document.id,
          'WRONG fact',
          fact.kind,
          fact.person,
          fact.postText,
          fact.confidence,
          fact.evidence?.[0]?.id,
          pair ? `(is ${pair.kind})` : '',
        );
        continue;
      }
      facts.right++;
      left.delete(gold);
      told.set(gold, fact);
      const basis = (fact.evidence ?? []).findLast(({ id }) => id.startsWith('body/'))?.id ?? 'body/-';
      const ofBasis = bases.get(basis) ?? new Resolved();
      bases.set(basis, ofBasis);
      const saying: Say = (id, ...words) => say(id, ...words, basis);
      for (const tally of [bodies, ofBasis])
        compare(
          tally,
          'body',
          body(gold.body),
          body(fact.body),
          document.id,
          fact,
          countries,
          tally === bodies ? saying : () => undefined,
        );
      compare(places, 'place', gold.place, fact.place, document.id, fact, countries, say);
    }
    for (const gold of left) {
      facts.missed++;
      say(document.id, 'MISSED fact', gold.kind, gold.person, gold.post);
    }
    bCubed.add(
      document.facts.flatMap((gold) =>
        gold.body === null
          ? []
          : [{ wanted: body(gold.body) as string, got: body(told.get(gold)?.body ?? null) }],
      ),
    );
    countPairs(document, found, samePair, pairs);
    for (const { mention, canonical } of document.names) {
      const got = (record?.entities ?? []).filter(({ text }) => text === mention);
      if (got.length === 0) {
        if (mention !== canonical) names.open++;
        continue;
      }
      const said = [...new Set(got.map((one) => one.canonical))];
      if (said.length === 1 && body(said[0] as string) === body(canonical)) names.right++;
      else if (said.every((one) => one === mention)) names.open++;
      else {
        names.wrong++;
        say(document.id, 'BAD name', mention, 'got', said.join(), 'wanted', canonical);
      }
    }
  }
  return [
    `  ${'facts with kind'.padEnd(16)}${facts}`,
    `  ${'pairs'.padEnd(16)}${pairs}`,
    `  ${'bodies'.padEnd(16)}${bodies}`,
    ...[...bases]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(
        ([basis, tally]) =>
          `    ${basis.padEnd(16)}${tally.right} right, ${tally.wrong} wrong, ${tally.open} open`,
      ),
    `  ${'places of facts'.padEnd(16)}${places}`,
    `  ${'B³ of bodies'.padEnd(16)}${bCubed}`,
    `  ${'@ names'.padEnd(16)}${names}`,
    `  reliability of facts\n${reliability}`,
  ].join('\n');
}

/** A title says what the text says again: one fact of a kind, person, post and beginning. */
function unique(facts: readonly Fact[]): Fact[] {
  const seen = new Set<string>();
  return facts.filter(({ kind, person, postText, from }) => {
    const key = [kind, person, postText, from].join(' ');
    return !seen.has(key) && seen.add(key);
  });
}

function countPairs(
  document: MarkedDocument,
  found: readonly Fact[],
  same: (gold: MarkedFact, fact: Fact) => boolean,
  pairs: Counts,
): void {
  const key = (person: string, post: string): string => `${bare(person)} ${bare(post)}`;
  const wanted = new Map(document.facts.map((gold) => [key(gold.person, gold.post), gold]));
  const given = new Map(found.map((fact) => [key(fact.person, fact.postText), fact]));
  for (const fact of given.values())
    pairs[[...wanted.values()].some((gold) => same(gold, fact)) ? 'right' : 'wrong']++;
  for (const gold of wanted.values())
    if (![...given.values()].some((fact) => same(gold, fact))) pairs.missed++;
}

function compare(
  tally: Resolved,
  what: string,
  wanted: string | null,
  got: string | null,
  id: string,
  fact: Fact,
  places: readonly string[],
  say: Say,
): void {
  if (got === null) {
    if (wanted === null) return;
    tally.open++;
    say(id, 'OPEN', what, fact.person, fact.postText, 'wanted', wanted);
  } else if (wanted !== null && sameName(wanted, got, places)) tally.right++;
  else {
    tally.wrong++;
    say(id, 'BAD', what, fact.person, fact.postText, 'got', got, 'wanted', wanted ?? '-');
  }
}
