import { lineAt, type Line } from '../text/lines';
import { formatHanNumeral } from '../text/numerals';
import { isArabicDigit, isHanDigit, isIdeograph, isSpace, skipSpaces, trimEnd } from './characters';
import { Marker, type MarkerForm } from './markers';

/** How the missing marker of a list may be written, by form. */
const WRITTEN: Partial<Record<MarkerForm, (ordinal: number) => string[]>> = {
  'han-comma': (ordinal) => [...'、，,．.'].map((mark) => `${formatHanNumeral(ordinal)}${mark}`),
  'han-paren': (ordinal) => [`（${formatHanNumeral(ordinal)}）`, `(${formatHanNumeral(ordinal)})`],
  'arabic-dot': (ordinal) => [`${ordinal}.`, `${ordinal}．`],
  'arabic-comma': (ordinal) => [`${ordinal}、`],
  'arabic-paren': (ordinal) => [`（${ordinal}）`, `(${ordinal})`],
};

/**
 * Where one number is missing between two headings of a form (一、 三、), its marker may stand inside a line that lost its
 * break, behind text without any mark: it is looked for there and nowhere else. Gives the candidates with those found.
 */
export function fillGaps(
  text: string,
  kept: readonly Line[],
  candidates: readonly Marker[],
  excluded: ReadonlySet<number>,
): readonly Marker[] {
  const last = new Map<string, Marker>();
  /** The headings that each lie in the one before, by the usual order. */
  const above: Marker[] = [];
  const found: Marker[] = [];
  /** Where markers are known to stand; filled when the first gap is met. */
  let taken: Set<number> | null = null;
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index] as Marker;
    if (candidate.inside || candidate.weak || candidate.ordinal === null) continue;
    popEnded(above, candidate);
    const parent = above[above.length - 1] ?? null;
    above.push(candidate);
    const write = WRITTEN[candidate.form];
    if (!write) continue;
    const before = last.get(candidate.form);
    last.set(candidate.form, candidate);
    if (candidate.prev) continue;
    const missing = candidate.ordinal - 1;
    const follows = before && missesOne(before, missing) ? before : null;
    // 2. 3. without a 1.: it stands behind the heading above.
    const from = follows ?? (missing === 1 && candidate.next ? parent : null);
    if (!from) continue;
    taken ??= new Set(candidates.map(({ start }) => start));
    const marker = findMissing(text, kept, from, candidate, write(missing), excluded, taken);
    if (!marker) continue;
    taken.add(marker.start);
    if (follows) join(follows, marker);
    marker.next = candidate;
    candidate.prev = marker;
    candidate.head = marker.head ?? marker;
    found.push(marker);
  }
  if (found.length === 0) return candidates;
  return [...candidates, ...found].sort((a, b) => a.start - b.start);
}

/** 一、 三、: 二、 is missing. */
function missesOne(before: Marker, missing: number): boolean {
  return !before.next && missing - (before.ordinal ?? 0) === 1;
}

/** The marker before `after` that stands behind `before`, in one of the forms it may be written in. */
function findMissing(
  text: string,
  kept: readonly Line[],
  before: Marker,
  after: Marker,
  forms: readonly string[],
  excluded: ReadonlySet<number>,
  taken: ReadonlySet<number>,
): Marker | null {
  const missing = (after.ordinal ?? 0) - 1;
  for (const written of forms) {
    const marker = findBetween(text, kept, before, after, written, missing, excluded);
    if (marker && !taken.has(marker.start)) return marker;
  }
  return null;
}

/** Takes the headings that a new one ends off the stack; the last of them, null where there is none. */
function popEnded(above: Marker[], candidate: Marker): Marker | null {
  let last: Marker | null = null;
  for (let top = above[above.length - 1]; top && top.rank >= candidate.rank; top = above[above.length - 1]) {
    last = top;
    above.pop();
  }
  return last;
}

/**
 * A number that stands twice (一、 二、 二、 四、) is a slip of the pen: the second goes on its list, and the number after
 * next goes on from there. Two lists of one item each look like 一、 一、; only a 三、 behind them tells that they are one.
 */
export function joinRepeated(candidates: readonly Marker[]): void {
  /** The headings that each lie in the one before, by the usual order. */
  const above: Marker[] = [];
  /** By the second of two equal numbers the first. */
  const twins = new Map<Marker, Marker>();
  for (let index = 0; index < candidates.length; index++) {
    const candidate = candidates[index] as Marker;
    if (candidate.inside || candidate.weak || candidate.ordinal === null) continue;
    const before = popEnded(above, candidate);
    above.push(candidate);
    if (before?.form !== candidate.form || !WRITTEN[candidate.form] || before.next || candidate.prev)
      continue;
    const step = candidate.ordinal - (before.ordinal ?? 0);
    if (step === 0) twins.set(candidate, before);
    const twin = step === 2 ? twins.get(before) : undefined;
    if (twin && !before.prev) join(twin, before);
    if (twin || (step === 0 && candidate.ordinal > 1 && !candidate.next)) join(before, candidate);
  }
}

function join(before: Marker, after: Marker): void {
  before.next = after;
  after.prev = before;
  after.head = before.head ?? before;
}

function findBetween(
  text: string,
  kept: readonly Line[],
  before: Marker,
  after: Marker,
  written: string,
  ordinal: number,
  excluded: ReadonlySet<number>,
): Marker | null {
  const stretch = text.slice(before.end, after.start);
  for (let at = stretch.indexOf(written); at >= 0; at = stretch.indexOf(written, at + 1)) {
    const start = before.end + at;
    const end = start + written.length;
    const preceding = text.charCodeAt(start - 1);
    const following = skipSpaces(text, end, after.start);
    // 三， for 三、 only where its line begins.
    const begins = preceding === 0x0a || preceding === 0x0d || isSpace(preceding);
    if (after.form === 'han-comma' && !written.endsWith('、') && !begins) continue;
    if (isHanDigit(preceding) || isArabicDigit(preceding) || text.charAt(start - 1) === '、') continue;
    if (preceding === 0x7b2c || preceding === 0x6b3e || !isIdeograph(text.charCodeAt(following))) continue;
    if (isHanDigit(text.charCodeAt(following)) || /[项款目]/.test(text.charAt(following))) continue;
    const position = lineAt(kept, start);
    const line = kept[position];
    if (!line || excluded.has(line.index) || start >= line.end) continue;
    const marker = new Marker(after.form, ordinal, start, end);
    marker.line = line.index;
    marker.position = position;
    marker.lineEnd = trimEnd(text, line.start, line.end);
    marker.limit = marker.lineEnd;
    marker.inside = skipSpaces(text, line.start, start) < start;
    return marker;
  }
  return null;
}
