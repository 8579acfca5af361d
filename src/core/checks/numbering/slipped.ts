import { seriesOf, slipsOf, type Series, type Slip } from '../../editing/series';
import type { Section } from '../../record';
import type { RuleInput } from '../rule';

export interface Slipped {
  series: Series;
  slips: Slip[];
}

/** From so many lists with slips on, and more than half of all lists, a text is taken for damaged. */
const DAMAGED = 5;
/** Words of a heading that tell a copy; shorter ones (总则, 其他) stand in many places. */
const TELLING = 3;

/** The slips of a structure, read once for the three rules that report them. */
const known = new WeakMap<object, Slipped[]>();

/**
 * The lists of a text with the slips that a writer may have made. What a scan, an excerpt or a joined file makes of the
 * numbers is none of them: a passage that stands twice, a lone number, a list that begins in the middle behind another
 * of its form; and nothing where most lists of the text are broken.
 */
export function slippedSeries(structure: RuleInput['structure']): readonly Slipped[] {
  let found = known.get(structure);
  if (!found) known.set(structure, (found = readSlipped(structure)));
  return found;
}

function readSlipped({ sections }: RuleInput['structure']): Slipped[] {
  const all = seriesOf(sections);
  const copies = copiesIn(all);
  const first = firstOfForm(all);
  const found: Slipped[] = [];
  let broken = 0;
  for (const series of all) {
    const slips = slipsOf(series);
    if (slips.length > 0) broken++;
    const head = series.sections[0];
    if (series.sections.length === 1 || series.sections.some((section) => copies.has(section))) continue;
    const own = slips.filter(({ section }) => section !== head || first.has(section));
    if (own.length > 0) found.push({ series, slips: own });
  }
  const lists = all.filter((series) => series.sections.length > 1).length;
  return broken >= DAMAGED && broken * 2 > lists ? [] : found;
}

/**
 * Headings that stand twice, number and words: a text where one does so within its own list was copied together, and what
 * stands twice in other lists of it is none of the writer's either. In a text of its own 现状、问题、对策 may stand anywhere.
 */
function copiesIn(all: readonly Series[]): ReadonlySet<Section> {
  const byWords = new Map<string, Section[]>();
  let copied = false;
  for (const { scheme, sections } of all) {
    const own = new Set<string>();
    for (const section of sections) {
      if (section.title.length < TELLING) continue;
      const title = section.title.replace(/\s+/gu, '');
      if (title.length < TELLING) continue;
      const words = `${scheme} ${section.ordinal} ${title}`;
      copied ||= own.has(words);
      own.add(words);
      const same = byWords.get(words);
      if (same) same.push(section);
      else byWords.set(words, [section]);
    }
  }
  return new Set(copied ? [...byWords.values()].filter((same) => same.length > 1).flat() : []);
}

/** The first heading of each form in the text: what begins with 二、 behind another list may go on from it. */
function firstOfForm(all: readonly Series[]): ReadonlySet<Section> {
  const first = new Map<string, Section>();
  for (const { scheme, sections } of all) {
    const [head] = sections;
    const before = first.get(scheme);
    if (head && (!before || head.start < before.start)) first.set(scheme, head);
  }
  return new Set(first.values());
}
