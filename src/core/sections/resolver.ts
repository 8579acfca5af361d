import type { Section, Span } from '../record';
import { isSurelyMissing } from './certainty';
import { unitRank, type WrittenStep } from './referenceReader';
import type { Paragraph, Place, Places, ReferenceScope } from './referencePlaces';

/** The first sentence of a provision is no longer. */
const MOST = 2000;

/** Finds what the steps of a reference lead to, from where the reader stands. */
export class Resolver {
  constructor(
    private readonly text: string,
    private readonly index: Places,
    private readonly structure: ReferenceScope,
  ) {}

  /** What each step leads to, read from `at`; null where the steps name no place of this document. */
  resolve(steps: readonly WrittenStep[], at: number, here?: string): (Place | null)[] | null {
    const places: (Place | null)[] = [];
    let inside: Section | null = null;
    for (let index = 0; index < steps.length; index++) {
      const step = steps[index] as WrittenStep;
      const rank = unitRank(step.unit);
      if (rank > 4 || (step.unit === '条' && !this.index.hasArticles && step.bracketed)) {
        const container: Place | null = (places.at(-1) ??
          (index === 0 ? this.standing(at, here) : null)) as Place | null;
        if (!container) return index === 0 ? null : [...places, null];
        return [...places, ...this.within(steps.slice(index), container, at)];
      }
      let found: Section | null;
      if (step.unit === '条' && this.index.hasArticles) found = this.index.article(step, at);
      else {
        const scope: Section | null = here
          ? this.index.containerAt(at, ({ scheme }) => scheme === SCHEME_HERE[here])
          : inside;
        found = this.index.heading(step, at, scope);
        if (!found && index === 0 && !this.index.heading({ ...step, ordinal: 1 }, at, null)) return null;
      }
      places.push(found);
      if (!found) break;
      inside = found;
    }
    return places;
  }

  /** 本条, 本款 and a bare 第二款 name what the reader stands in. */
  standing(at: number, here: string | undefined): Place | null {
    const article = this.index.articleAt(at);
    if (here === '项' || here === '目')
      return this.index.containerAt(at, ({ scheme }) => scheme === (here === '项' ? 'item' : 'subitem'));
    if (!article || here !== '款') return article;
    const paragraphs = this.index.paragraphsOf(article);
    return paragraphs[indexHolding(paragraphs, at)] ?? null;
  }

  /** 款, 项 and 目 inside a place. */
  within(steps: readonly WrittenStep[], container: Place, at: number): (Place | null)[] {
    const places: (Place | null)[] = [];
    let place: Place = container;
    for (const step of steps) {
      const found: Place | undefined =
        step.unit === '款' ? this.paragraph(place, step) : this.item(place, step, at);
      places.push(found ?? null);
      if (!found) break;
      place = found;
    }
    return places;
  }

  private paragraph(place: Place, step: WrittenStep): Paragraph | undefined {
    return 'children' in place ? this.index.paragraphsOf(place)[step.ordinal - 1] : undefined;
  }

  /** The item of a number: of the paragraph where one is named, else of the reader's own, else of the first that has it. */
  private item(place: Place, step: WrittenStep, at: number): Section | undefined {
    const is = (section: Section) => section.ordinal === step.ordinal && section.suffix === step.suffix;
    // The items of a paragraph count from 1: nearly always the one at its place.
    if (!('children' in place)) {
      const there = place.items[step.ordinal - 1];
      return there && is(there) ? there : place.items.find(is);
    }
    const candidates = this.index.itemsOf(place, step.ordinal).filter(is);
    return candidates.find(({ end }) => end > at && at >= place.start && at < place.end) ?? candidates[0];
  }

  /** True where surely nothing stands before that 前款 or 前条 may mean: the page may have lost a line break. */
  isFirst(unit: string, count: number, at: number, article: Section): boolean {
    if (unit === '条') return article.ordinal === 1 && this.index.articleBefore(article) === null;
    if (unit !== '款') return false;
    // So far in the provision there are sentences before; and each reference reads a bounded stretch.
    if (at - article.markerEnd > MOST) return false;
    const before = this.text.slice(article.markerEnd, at);
    return (before.match(/[。\r\n]/g)?.length ?? 0) < count;
  }

  /** What stands before: n 款 of the article, the article, the item, the chapter. */
  before(unit: string, count: number, at: number, article: Section): Place | null {
    if (unit === '条') {
      let found: Section | null = article;
      for (let step = 0; step < count && found; step++) found = this.index.articleBefore(found);
      return found;
    }
    const paragraphs = this.index.paragraphsUpTo(article, at);
    const here = indexHolding(paragraphs, at);
    if (unit === '款') {
      const first = paragraphs[here - count];
      const last = paragraphs[here - 1];
      if (first === last) return first ?? null;
      return first && last ? { start: first.start, end: last.end, items: first.items } : null;
    }
    if (unit === '项') {
      const items = paragraphs[here]?.items ?? [];
      const item = indexHolding(items, at);
      const list = item >= 0 ? items.slice(0, item) : (paragraphs[here - 1]?.items ?? []);
      return list[list.length - count] ?? null;
    }
    const scheme = unit === '章' ? 'chapter' : 'section';
    const around = this.index.containerAt(at, (section) => section.scheme === scheme);
    const parent = around && this.index.parentOf(around);
    const siblings = parent ? parent.children : this.structure.sections;
    return around ? (siblings[indexHolding(siblings, around.start) - count] ?? null) : null;
  }

  isOpenWithin(container: Place, steps: readonly WrittenStep[], places: readonly (Place | null)[]): boolean {
    const missing = places.indexOf(null);
    if (missing < 0) return false;
    const inside = missing > 0 ? places[missing - 1] : container;
    const step = steps[missing];
    return !inside || !step || !isSurelyMissing(this.text, this.index, inside, step);
  }
}

/** Index of the stretch that holds `at`, of stretches in the order of the text; -1 where none does. */
function indexHolding(spans: readonly Span[], at: number): number {
  let low = -1;
  let high = spans.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((spans[middle] as Span).start <= at) low = middle;
    else high = middle - 1;
  }
  const found = spans[low];
  return found && at < found.end ? low : -1;
}

const SCHEME_HERE: Readonly<Record<string, string>> = { 章: 'chapter', 节: 'section', 编: 'part' };
