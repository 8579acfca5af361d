import type { Reference, Section, Span } from '../record';
import type { Line } from '../text/lines';
import { attachmentsAt } from './attachmentReferences';
import { chainsAt, unitAt, unitRank, type Chain, type WrittenStep } from './referenceReader';
import { HERE, inTitle, readPrefix, type Prefix } from './referencePrefix';
import { Places, type Place, type ReferenceScope } from './referencePlaces';
import { Resolver } from './resolver';
import type { ReadReference } from './readReference';
import { relativeAt } from './relativeWord';
import { isForeign, Spoken } from './spoken';

/** How far back the words before a reference are looked at. */
const BACK = 120;
const REFERRING = /^(?:[、，,。；;：:）)和与或至及的所列情规内以除外中之\s]|行为|职责|权利|义务|要求|条件|$)/;

/** Reads references one after the other; what a relative one (前款) means depends on where it stands and what came before. */
export class ReferenceWalk {
  /** Where reading goes on. */
  done = 0;
  private places: Places | undefined;
  private finder: Resolver | undefined;
  /** A sentence may leave out what the words before have named. */
  private readonly spoken: Spoken;

  constructor(
    private readonly text: string,
    private readonly lines: readonly Line[],
    private readonly structure: ReferenceScope,
    /** Takes each reference when it is read; it is not kept here. */
    private readonly give: (read: ReadReference) => void,
  ) {
    this.spoken = new Spoken(text);
  }

  /** Reads the reference at `at`, where 第, 前, 附, 上 or 该 stands; most of these begin none. */
  read(at: number): void {
    const code = this.text.charCodeAt(at);
    if (code === 0x7b2c) this.readNumbered(at);
    else if (code === 0x8be5 || code === 0x8a72) this.readThat(at);
    else if (code !== 0x9644) this.readRelative(at);
    else if (this.text.charCodeAt(at + 1) === 0x4ef6) this.readAttachment(at);
  }

  /** Made when the first reference is met: most texts have none. */
  private get index(): Places {
    this.places ??= new Places(this.text, this.lines, this.structure);
    return this.places;
  }

  private get resolver(): Resolver {
    this.finder ??= new Resolver(this.text, this.index, this.structure);
    return this.finder;
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
    const read: Naming = {
      at,
      prefix,
      other: this.otherDocument(prefix, chains, at),
      belowArticle: prefix.kind === 'none' && unitRank(chains[0]?.steps[0]?.unit ?? '') > 4,
    };
    for (let index = 0; index < chains.length; index++) {
      const chain = chains[index] as Chain;
      this.readChain(chain, index === 0 ? at - prefix.length : chain.start, read);
    }
  }

  /** Reads one of the places that a reference names. */
  private readChain({ steps, end }: Chain, start: number, read: Naming): void {
    const { at, prefix, other } = read;
    const taken = other === null && read.belowArticle ? this.takenUp(steps, at) : null;
    const statute = other ?? taken?.statute;
    if (statute !== undefined) {
      this.push(start, end, steps, statute, null);
      return;
    }
    const here = prefix.kind === 'here' ? prefix.unit : undefined;
    const places = taken?.places ?? this.resolver.resolve(steps, at, here);
    if (!places) return;
    const named = prefix.kind === 'own' ? prefix.name : undefined;
    this.push(start, end, steps, named, places, this.isOpen(steps, places, at, prefix));
  }

  /** The other document that a reference names or that its sentence has named; null where it is one of this. */
  private otherDocument(prefix: Prefix, chains: readonly Chain[], at: number): string | null {
    if (prefix.kind === 'other') return prefix.name;
    const article = prefix.kind === 'none' && unitRank(chains[0]?.steps[0]?.unit ?? '') === 4;
    return article ? this.otherOf(chains, at) : null;
  }

  /**
   * The document whose articles a sentence goes on naming by number alone: 刑法第二百二十一条规定的…，第二百七十八条规定的…
   * Null where an article of this document may be meant.
   */
  private otherOf(chains: readonly Chain[], at: number): string | null {
    const other = this.spoken.otherDocument(at);
    if (!other) return null;
    const ordinal = chains[0]?.steps[0]?.ordinal ?? 0;
    const listed = /^[^，,；;。]{0,30}[、和与及或]\s?$/.test(other.since);
    return listed || ordinal > this.index.highest || this.index.writesOwn ? other.name : null;
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
    // A line 第七条　… that is no heading here is one of a text that is quoted.
    if (unit === '条' && before.trim() === '' && /^\s/.test(after)) return false;
    if (steps.length > 1) return true;
    // In an article a paragraph needs no more; but 第三项任务 counts tasks, and what refers is followed by a mark, 规定….
    if (unit === '款') return this.index.articleAt(end) !== null;
    if (unit === '项') return REFERRING.test(after) && this.index.articleAt(end) !== null;
    if (/^(?:的?规定|的?規定|之规定|所列|所称|所指|规定的|第)/.test(after)) return true;
    if (
      /(?:依照|按照|根据|根據|依据|依據|违反|違反|适用|適用|参照|參照|参见|參見|详见|詳見|见|見|本|和|、|或者|有|除|至|将|將|对|對)$/.test(
        last,
      )
    ) {
      if (unit === '条') return true;
      return /(?:见|見|参照|參照|按照|依照|本|违反|違反|适用|適用)$/.test(last);
    }
    return unit === '条' && !/^[一-鿿]/.test(after);
  }

  /** 前款, 前三款, 前条第二款, 上款. */
  private readRelative(at: number): void {
    const { text } = this;
    const word = relativeAt(text, at);
    if (!word) return;
    const { unit, numeral, end } = word;
    const count = numeral ?? 1;
    if (numeral !== null && this.readFirst(at, end, unit, count)) return;
    const leads = text.charCodeAt(end) === 0x7b2c;
    // 前三项污染物: the first three of some things.
    if (numeral !== null && unit === '项' && !leads && !REFERRING.test(text.slice(end, end + 6))) return;
    const container = this.index.articleAt(at);
    if (!container) return;
    const place = this.resolver.before(unit, count, at, container);
    const own: WrittenStep = { unit: `前${unit}`, ordinal: count, start: at, end: at };
    const start = text.charCodeAt(at - 2) === 0x672c && HERE.test(text.slice(at - 2, at)) ? at - 2 : at;
    const open = place === null && !this.resolver.isFirst(unit, count, at, container);
    const tail = leads ? chainsAt(text, end) : null;
    if (!tail) {
      this.done = end;
      this.push(start, end, [own], undefined, [place], open);
      return;
    }
    this.done = tail[tail.length - 1]?.end ?? end;
    tail.forEach((chain, index) => {
      const from = index === 0 ? start : chain.start;
      if (unitRank(chain.steps[0]?.unit ?? '') <= unitRank(unit)) this.readBeside(chain, from, at);
      else this.readWithin(chain, from, own, place, open);
    });
  }

  /** 前款第一项和第十四条第二项: the second is a place of its own. */
  private readBeside(chain: Chain, from: number, at: number): void {
    const places = this.resolver.resolve(chain.steps, at);
    const open = places !== null && this.isOpen(chain.steps, places, at, { kind: 'none', length: 0 });
    if (places) this.push(from, chain.end, chain.steps, undefined, places, open);
  }

  /** 前款第二项: inside the place before. */
  private readWithin(
    chain: Chain,
    from: number,
    own: WrittenStep,
    place: Place | null,
    openBefore: boolean,
  ): void {
    const inside = place ? this.resolver.within(chain.steps, place, own.start) : [null];
    const open = place ? this.resolver.isOpenWithin(place, chain.steps, inside) : openBefore;
    this.push(from, chain.end, [own, ...chain.steps], undefined, [place, ...inside], open);
  }

  /** 附件2, 附件1、3, 见附件. */
  private readAttachment(at: number): void {
    if (this.index.startsSection(at)) return;
    for (const { start, end, step } of attachmentsAt(this.text, at)) {
      this.done = end;
      const place = this.index.hasAttachments ? this.index.attachment(step.ordinal) : undefined;
      const places = place === undefined ? null : [place && placeOf(place)];
      // One that the note lists is a file of its own.
      this.push(start, end, [step], undefined, places, this.index.listsAttachment(step.ordinal));
    }
  }

  /**
   * A paragraph or item without its article is one of an article that was named before: in the same sentence
   * (第二十六条第一款规定的职权，但是第三项除外), in the line that introduces the list the reader is in
   * (违反本条例第十七条规定的，按照下列规定处理：（一）违反第五项…), or of that kind. Null where it is one of the reader's own.
   */
  private takenUp(steps: WrittenStep[], at: number): Taken | null {
    const near = this.spoken.inSentence(at);
    const taken = near && this.taken(near, steps, at);
    if (taken) return taken;
    const article = this.index.articleAt(at);
    const before = article && this.spoken.inArticle(article);
    if (!before || before === near) return null;
    const unit = steps[0]?.unit;
    const first = before.written.some((step) => step.unit === unit) || this.introduces(before, at);
    if (!first) {
      const own = this.resolver.resolve(steps, at);
      if (own?.at(-1)) return { places: own };
    }
    return this.taken(before, steps, at);
  }

  /** What a chain leads to in the article that `before` names; null where that has no such place. */
  private taken(before: ReadReference, steps: WrittenStep[], at: number): Taken | null {
    if (isForeign(before)) return { statute: before.reference.statute ?? '' };
    const rank = unitRank(steps[0]?.unit ?? '');
    const above = before.written.filter(({ unit }) => unitRank(unit) < rank);
    const container = above.some(({ unit }) => unit === '条') ? before.places[above.length - 1] : null;
    if (!container) return null;
    const places = this.resolver.within(steps, container, at);
    return places.at(-1) ? { places } : null;
  }

  /** True where a reference stands in the words that introduce the list whose item the reader is in. */
  private introduces({ reference }: ReadReference, at: number): boolean {
    const item = this.index.containerAt(at, ({ scheme }) => scheme === 'item' || scheme === 'subitem');
    const list = item && this.index.parentOf(item);
    if (!list) return false;
    return reference.start >= list.start && reference.start < (list.children[0]?.start ?? 0);
  }

  /** 该条第二款, 该款第三项: of the article or paragraph that was named before. */
  private readThat(at: number): void {
    const named = unitAt(this.text, at + 1);
    if (!named || unitRank(named.unit) < 4 || this.text.charCodeAt(named.end) !== 0x7b2c) return;
    const chains = chainsAt(this.text, named.end);
    const article = this.index.articleAt(at);
    const before =
      this.spoken.inSentence(at) ?? (article && this.spoken.inArticle(article)) ?? this.spoken.inLine(at);
    if (!chains || !before) return;
    const depth = before.written.findIndex(({ unit }) => unit === named.unit);
    if (depth < 0) return;
    this.done = chains.at(-1)?.end ?? named.end;
    chains.forEach((chain, index) => {
      const start = index === 0 ? at : chain.start;
      const written = [...before.written.slice(0, depth + 1), ...chain.steps];
      if (isForeign(before)) {
        this.push(start, chain.end, written, before.reference.statute, null);
        return;
      }
      const container = before.places[depth];
      const inside = container ? this.resolver.within(chain.steps, container, at) : [null];
      const places = [...before.places.slice(0, depth + 1), ...inside];
      // The numerals before were read where they stand; here only those written here may be changed.
      const own = written.map((step, at) => (at <= depth ? { ...step, end: step.start } : step));
      const open = !container || this.resolver.isOpenWithin(container, chain.steps, inside);
      this.push(start, chain.end, own, undefined, places, open);
    });
  }

  /** 第三款前三项, 第三百零七条之一前三款: the first ones of the place that has just been named. False where none has. */
  private readFirst(at: number, end: number, unit: string, count: number): boolean {
    const { last } = this.spoken;
    if (last?.reference.end !== at || (unit !== '款' && unit !== '项')) return false;
    this.done = end;
    const own: WrittenStep = { unit: `前${unit}`, ordinal: count, start: at, end: at };
    const written = [...last.written.map((step) => ({ ...step, end: step.start })), own];
    if (isForeign(last)) {
      this.push(at, end, written, last.reference.statute, null);
      return true;
    }
    const container = last.places.at(-1);
    const all = !container
      ? []
      : unit === '项'
        ? this.index.itemsIn(container)
        : 'children' in container
          ? this.index.paragraphsOf(container)
          : [];
    const [first, final] = [all[0], all[count - 1]];
    const place: Place | null =
      first && final ? { start: first.start, end: final.end, items: all.slice(0, count) as Section[] } : null;
    this.push(at, end, written, undefined, [...last.places, place], true);
    return true;
  }

  /** True where it is open whether a place that was not found is missing: another document or lost lines may be meant. */
  private isOpen(
    steps: readonly WrittenStep[],
    places: readonly (Place | null)[],
    at: number,
    prefix: Prefix,
  ): boolean {
    const missing = places.indexOf(null);
    if (missing < 0) return false;
    const named = prefix.kind === 'own' || prefix.kind === 'here';
    if (!named && this.mayNameAnother(at)) return true;
    const step = steps[missing] as WrittenStep;
    const rank = unitRank(step.unit);
    if (rank < 4) return !named;
    if (rank > 4) {
      const container =
        places[missing - 1] ?? (prefix.kind === 'here' ? this.resolver.standing(at, prefix.unit) : null);
      return !container || this.resolver.isOpenWithin(container, steps.slice(missing), [null]);
    }
    if (!this.index.isWhole(at)) return true;
    // A heading that was not read leaves a gap, which is told of where it is.
    return step.suffix === undefined ? step.ordinal <= this.index.highest : !named;
  }

  /** A reference without 本法 may name a document that the text has named before, and a row of a table any. */
  private mayNameAnother(at: number): boolean {
    if (this.spoken.namesOthers || /[》|\t]/.test(this.wordsBefore(at))) return true;
    return /^ {0,2}\|/.test(this.text.slice(this.done, this.done + 3));
  }

  /**
   * `places` is null for another document, else what each of the steps leads to; `open` where it cannot be told whether
   * the place that was not found is missing.
   */
  private push(
    start: number,
    end: number,
    written: WrittenStep[],
    statute: string | undefined,
    places: (Place | null)[] | null,
    open = false,
  ): void {
    const text = this.text.slice(start, end);
    const steps = written.map(stepOf);
    const place = places?.[places.length - 1];
    const target = place ? { start: place.start, end: place.end } : null;
    const known = places !== null && (place || !open);
    // Written out: a property added later costs each of many references an object of its own.
    const own: Reference = known ? { start, end, text, steps, target } : { start, end, text, steps };
    const named: Reference | null =
      statute === undefined
        ? null
        : known
          ? { start, end, text, statute, steps, target }
          : { start, end, text, statute, steps };
    const read: ReadReference = { reference: named ?? own, written, places: places ?? [] };
    this.spoken.note(read);
    this.give(read);
  }
}

/** What a reference with a number is read by: where it stands, what is before it, the other document that it is in. */
interface Naming {
  at: number;
  prefix: Prefix;
  other: string | null;
  /** Its first place is a paragraph or an item, and nothing before it says of which article. */
  belowArticle: boolean;
}

/** What a reference leads to that takes up an article named before: a document of another name, or places of this one. */
interface Taken {
  statute?: string;
  places?: (Place | null)[];
}

function stepOf({ unit, ordinal, suffix }: WrittenStep): Reference['steps'][number] {
  return suffix === undefined ? { unit, ordinal } : { unit, ordinal, suffix };
}

/** An attachment without a number is a part of the document only. */
function placeOf(span: Section | Span): Place {
  return 'children' in span ? span : { items: [], start: span.start, end: span.end };
}
