import type { Reference, Section, Span } from '../record';
import type { Line } from '../text/lines';
import { chainsAt, numeralAt, unitRank, type Chain, type WrittenStep } from './referenceReader';
import { HERE, inTitle, readPrefix } from './referencePrefix';
import { Places, type Paragraph, type Place, type ReferenceScope } from './referencePlaces';

/** A reference together with what its steps lead to, for what edits the text. */
export interface ReadReference {
  reference: Reference;
  /** The steps as written, those it takes from the one before it included. */
  written: WrittenStep[];
  /** What each step leads to; null from where it leads nowhere. Empty for another document. */
  places: (Place | null)[];
}

/** How far back the words before a reference are looked at. */
const BACK = 120;
const REFERRING = /^(?:[、，,。；;：:）)和与或至及的所列情规内以除外中之\s]|行为|职责|权利|义务|要求|条件|$)/;

const RELATIVE_UNITS = new Map<number, string>();
for (const [character, unit] of [
  ['款', '款'],
  ['条', '条'],
  ['條', '条'],
  ['项', '项'],
  ['項', '项'],
  ['章', '章'],
  ['节', '节'],
] as const)
  RELATIVE_UNITS.set(character.charCodeAt(0), unit);

const codesOf = (characters: string): ReadonlySet<number> =>
  new Set([...characters].map((character) => character.charCodeAt(0)));
/** What makes another word of 款, 条, 项, 节 (条例, 项目). */
const OTHER_WORDS = codesOf('目线例件式文');
/** What makes another word of 前: 之前, 目前, 提前. */
const TIME_WORDS = codesOf('之生从先日目眼当提空');

/** Reads references one after the other; what a relative one (前款) means depends on where it stands and what came before. */
export class ReferenceWalk {
  /** Where reading goes on. */
  done = 0;
  private places: Places | undefined;
  /** The reference before: a sentence may leave out what it has just named. */
  private last: ReadReference | null = null;

  constructor(
    private readonly text: string,
    private readonly lines: readonly Line[],
    private readonly structure: ReferenceScope,
    /** Takes each reference when it is read; it is not kept here. */
    private readonly take: (read: ReadReference) => void,
  ) {}

  /** Reads the reference at `at`, where 第, 前, 附 or 上 stands; most of these begin none. */
  read(at: number): void {
    const code = this.text.charCodeAt(at);
    if (code === 0x7b2c) this.readNumbered(at);
    else if (code !== 0x9644) this.readRelative(at);
    else if (this.text.charCodeAt(at + 1) === 0x4ef6) this.readAttachment(at);
  }

  /** Made when the first reference is met: most texts have none. */
  private get index(): Places {
    this.places ??= new Places(this.text, this.lines, this.structure);
    return this.places;
  }

  /** 第十二条第二款第（三）项, with 本法, 《…》 or 本条 before it. */
  private readNumbered(at: number): void {
    if (this.index.startsSection(at)) return;
    const chains = chainsAt(this.text, at);
    if (!chains) return;
    const before = this.wordsBefore(at);
    const prefix = readPrefix(before);
    const end = chains[chains.length - 1]?.end ?? at;
    if (inTitle(before)) return;
    // A long list that is no reference is none from its second member on either.
    if (chains.length > 8) this.done = end;
    if (prefix.kind === 'none' && !this.isBareReference(chains, before, end)) return;
    this.done = end;
    const rank = unitRank(chains[0]?.steps[0]?.unit ?? '');
    const spoken = prefix.kind === 'none' && rank > 4 ? this.spokenBefore(at) : null;
    for (let index = 0; index < chains.length; index++) {
      const chain = chains[index] as Chain;
      const start = index === 0 ? at - prefix.length : chain.start;
      if (prefix.kind === 'other') {
        this.push(start, chain.end, chain.steps, prefix.name, null);
        continue;
      }
      const places =
        (spoken && this.spokenOf(chain, spoken, at)) ??
        this.resolve(chain.steps, at, prefix.kind === 'here' ? prefix.unit : undefined);
      if (!places) continue;
      const named = prefix.kind === 'own' ? prefix.name : undefined;
      this.push(start, chain.end, chain.steps, named, places);
    }
  }

  /** The words of the line before `at`, so many as are looked at. */
  private wordsBefore(at: number): string {
    const back = this.text.slice(Math.max(0, at - BACK), at);
    // A published page may break the line inside a title it links: 《 / 著作权法 / 》第五条.
    if (back.trimEnd().endsWith('》')) return back;
    return back.slice(Math.max(back.lastIndexOf('\n'), back.lastIndexOf('\r')) + 1);
  }

  /** A number without 本法 or a title before it: 第三十条规定的; but 第一条战线 and 第一项任务 are none. */
  private isBareReference(chains: readonly Chain[], before: string, end: number): boolean {
    const steps = chains[0]?.steps ?? [];
    const unit = steps[0]?.unit ?? '';
    const after = this.text.slice(end, end + 6);
    const last = before.slice(-2);
    if (unitRank(unit) >= 4 && !this.index.hasArticles) return false;
    if (steps.length > 1) return true;
    // In an article a paragraph needs no more; but 第三项任务 counts tasks, and what refers is followed by a mark, 规定….
    if (unit === '款') return this.index.articleAt(end) !== null;
    if (unit === '项') return REFERRING.test(after) && this.index.articleAt(end) !== null;
    if (/^(?:的?规定|的?規定|之规定|所列|所称|所指|规定的|第)/.test(after)) return true;
    if (
      /(?:依照|按照|根据|依据|违反|違反|适用|適用|参照|参见|详见|见|本|和|、|或者|有|除|至|将|对)$/.test(last)
    ) {
      if (unit === '条') return true;
      return /(?:见|参照|按照|依照|本|违反|适用)$/.test(last);
    }
    return unit === '条' && !/^[一-鿿]/.test(after);
  }

  /** 前款, 前三款, 前条第二款, 上款. */
  private readRelative(at: number): void {
    const { text } = this;
    const above = text.charCodeAt(at) === 0x4e0a;
    const numeral = above ? null : numeralAt(text, at + 1);
    let next = numeral ? numeral.end : at + 1;
    const unit = RELATIVE_UNITS.get(text.charCodeAt(next));
    if (unit === undefined || (above && unit !== '款' && unit !== '条')) return;
    if (unit !== '章' && OTHER_WORDS.has(text.charCodeAt(next + 1))) return;
    const wordBefore = text.charCodeAt(at - 1);
    if (TIME_WORDS.has(wordBefore)) return;
    if (wordBefore === 0x4ee5 && !/[第规的所]/.test(text.charAt(next + 1))) return;
    const container = this.index.articleAt(at);
    if (!container) return;
    next++;
    const count = numeral?.value ?? 1;
    const place = this.before(unit, count, at, container);
    const own: WrittenStep = { unit: `前${unit}`, ordinal: count, start: at, end: at };
    const tail = text.charCodeAt(next) === 0x7b2c ? chainsAt(text, next) : null;
    const start = text.charCodeAt(at - 2) === 0x672c && HERE.test(text.slice(at - 2, at)) ? at - 2 : at;
    if (!tail) {
      this.done = next;
      this.push(start, next, [own], undefined, [place]);
      return;
    }
    this.done = tail[tail.length - 1]?.end ?? next;
    tail.forEach((chain, index) => {
      const from = index === 0 ? start : chain.start;
      if (unitRank(chain.steps[0]?.unit ?? '') <= unitRank(unit)) {
        const places = this.resolve(chain.steps, at); // 前款第一项和第十四条第二项
        if (places) this.push(from, chain.end, chain.steps, undefined, places);
        return;
      }
      const inside = place ? this.within(chain.steps, place, at) : [null];
      this.push(from, chain.end, [own, ...chain.steps], undefined, [place, ...inside]);
    });
  }

  /** What stands before: n 款 of the article, the article, the item, the chapter. */
  private before(unit: string, count: number, at: number, article: Section): Place | null {
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

  /** 附件2, 附件1、3, 见附件. */
  private readAttachment(at: number): void {
    if (this.isTitleLine(at) || this.index.startsSection(at)) return;
    const spaced = this.text.charAt(at + 2) === ' ' ? at + 3 : at + 2;
    const numeral = numeralAt(this.text, spaced);
    const before = this.text.slice(Math.max(0, at - 3), at);
    const after = this.text.slice(at + 2, at + 4);
    if (!numeral) {
      const named =
        /(?:见|見|后附|按照|依照|列入|对照|填写|符合|本|的)$/.test(before) ||
        /^(?:所列|规定|中的|要求)/.test(after);
      if (!named || /^[：:\d]/.test(after)) return;
      this.done = at + 2;
      this.pushAttachment(at, at + 2, { unit: '附件', ordinal: 1, start: at + 2, end: at + 2 });
      return;
    }
    if (numeral.value > 99) return;
    let start = at;
    let read: { value: number; end: number } | null = numeral;
    let from = spaced;
    let previous = 0;
    let range = false;
    for (let count = 0; count < 20 && read; count++) {
      if (range && read.value <= previous) break; // 附件1-1 is a number of its own
      this.done = read.end;
      this.pushAttachment(start, read.end, { unit: '附件', ordinal: read.value, start: from, end: read.end });
      const separator =
        /^(?:[、和与及至]|[-－—～~]|附件)+/.exec(this.text.slice(read.end, read.end + 5))?.[0] ?? '';
      if (separator === '') break;
      previous = read.value;
      range = /[-－—～~至]/.test(separator);
      start = from = read.end + separator.length;
      read = numeralAt(this.text, from);
      if (read && (read.value > 99 || /[.．个项条年月日]/.test(this.text.charAt(read.end)))) break;
    }
  }

  /** 附件 at the beginning of a line is a heading, or the note that lists the attachments. */
  private isTitleLine(at: number): boolean {
    const back = this.text.slice(Math.max(0, at - 12), at);
    return (
      /(?:^|[\r\n])\s*$/.test(at < 12 ? `\n${back}` : back) &&
      !/^附件[^所规中的]{0,3}[所规中的]/.test(this.text.slice(at, at + 6))
    );
  }

  private pushAttachment(start: number, end: number, step: WrittenStep): void {
    const place = this.index.hasAttachments ? this.index.attachment(step.ordinal) : undefined;
    this.push(start, end, [step], undefined, place === undefined ? null : [place && { items: [], ...place }]);
  }

  /** The reference to an article that the sentence has made before `at`; null where it has made none. */
  private spokenBefore(at: number): ReadReference | null {
    const before = this.last;
    if (!before) return null;
    const { end, target } = before.reference;
    if (at - end > 80 || target === undefined) return null;
    return /[。\r\n]/.test(this.text.slice(end, at)) ? null : before;
  }

  /**
   * A paragraph or item without its article is one of the article that the sentence has just named, where that has it:
   * 第二十六条第一款规定的职权，但是第三项除外. Else null, and it is one of the reader's own article.
   */
  private spokenOf(chain: Chain, spoken: ReadReference, at: number): (Place | null)[] | null {
    const rank = unitRank(chain.steps[0]?.unit ?? '');
    const above = spoken.written.filter(({ unit }) => unitRank(unit) < rank);
    const container = above.some(({ unit }) => unit === '条') ? spoken.places[above.length - 1] : null;
    if (!container) return null;
    const places = this.within(chain.steps, container, at);
    return places.at(-1) ? places : null;
  }

  /** What each step leads to, read from `at`; null where the steps name no place of this document. */
  private resolve(steps: readonly WrittenStep[], at: number, here?: string): (Place | null)[] | null {
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
  private standing(at: number, here: string | undefined): Place | null {
    const article = this.index.articleAt(at);
    if (!article || here !== '款') return article;
    const paragraphs = this.index.paragraphsOf(article);
    return paragraphs[indexHolding(paragraphs, at)] ?? null;
  }

  /** 款, 项 and 目 inside a place. */
  private within(steps: readonly WrittenStep[], container: Place, at: number): (Place | null)[] {
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

  /** `places` is null for another document, else what each of the steps leads to. */
  private push(
    start: number,
    end: number,
    written: WrittenStep[],
    statute: string | undefined,
    places: (Place | null)[] | null,
  ): void {
    const text = this.text.slice(start, end);
    const steps = written.map(stepOf);
    const place = places?.[places.length - 1];
    const target = place ? { start: place.start, end: place.end } : null;
    // Written out: a property added later costs each of many references an object of its own.
    const own: Reference = places ? { start, end, text, steps, target } : { start, end, text, steps };
    const named: Reference | null =
      statute === undefined
        ? null
        : places
          ? { start, end, text, statute, steps, target }
          : { start, end, text, statute, steps };
    this.last = { reference: named ?? own, written, places: places ?? [] };
    this.take(this.last);
  }
}

function stepOf({ unit, ordinal, suffix }: WrittenStep): Reference['steps'][number] {
  return suffix === undefined ? { unit, ordinal } : { unit, ordinal, suffix };
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
