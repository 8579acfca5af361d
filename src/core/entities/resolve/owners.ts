import type { Entity } from '../../record';
import type { Line } from '../../text/lines';
import { divisionIndex, divisionPath, type Division } from '../lexicon/divisions';
import { foldForRules } from '../lexicon/simplify';
import { divisionAt, divisionsAtHead, type LevelLetter, type NamedDivision } from './divisionNames';
import { lowerBound } from './lowerBound';
import { Sightings, type Sighting } from './sightings';
import { knownAt, namedAfter } from './namedAfter';
import type { ResolveDocument } from './step';
import { nameBegins } from './nameBegins';
import { BESIDE, GUEST, VISITED, BORN, BREAK, FROM, ONCE, OWN_WORDS, DATELINE_WORDS } from './owners.rules';

/** The place that a short form (县委, 我市) leads to. */
export interface Owner {
  name: string;
  code?: string;
  /** What speaks for it. */
  basis: 'item' | 'title' | 'signature' | 'dateline' | 'source' | 'text' | 'near' | 'host' | 'parent';
}

/** What one sign alone tells. */
const WEAK: ReadonlySet<Owner['basis']> = new Set(['text', 'near', 'host']);
/** What ends a sentence. */
const ENDS = ['。', '!', '?', ';', '\n'];
/** How far above a post its place is named. */
const NEAR = 160;
const SENTENCE_END = /[。!?\n]/;

/**
 * Whose a short form is (简称归属), asked by level and offset. The document's own place is what its title, signature,
 * dateline and source say, in that order, then the only name of that level that acts in the text; a place that is merely
 * visited, compared with or born in never governs. Where these conflict or are silent there is no answer.
 */
export class Owners {
  private readonly homes = new Map<LevelLetter, Owner | null>();
  /** By level, the names that the text has: asked once for each post. */
  private readonly names = new Map<LevelLetter, ReadonlySet<string>>();
  private readonly items: { start: number; end: number; owners: Map<LevelLetter, string> }[] = [];
  private readonly itemStarts: number[] = [];
  private readonly seen: Sightings;
  /** Places that guests come to, by the title. */
  private readonly guestTitles: NamedDivision[] = [];
  /** Where the title ends. */
  private titleEnd = 0;
  /** What the dateline names, where no list knows it. */
  private from: string | null = null;
  private readonly folded: string;
  /** By where they begin, where the names of people end: 龚正|市长 is no 龚正市. */
  private readonly people = new Map<number, number>();
  private readonly strong: [Owner['basis'], NamedDivision[]][] = [];

  constructor(
    private readonly document: ResolveDocument,
    entities: readonly Entity[],
  ) {
    const text = foldForRules(document.text);
    this.folded = text;
    for (const one of entities) if (one.type === 'person') this.people.set(one.start, one.end);
    this.readItems(text);
    this.readTitle(text);
    this.readSignature(text);
    this.readDateline(text);
    this.readSource();
    this.seen = new Sightings(text, entities);
  }

  /** The owner of a level at an offset of the text; null where the text leaves it open. */
  at(level: LevelLetter, offset: number): Owner | null {
    const owner = this.told(level, offset);
    return owner && WEAK.has(owner.basis) && this.contrasts(owner.name, offset) ? null : owner;
  }

  /** Whether the text names another division of the level. */
  hasOther(level: LevelLetter, name: string): boolean {
    let names = this.names.get(level);
    if (!names) {
      const mine = this.seen.list.filter(({ division }) => division.level === level);
      this.names.set(level, (names = new Set(mine.map(({ division }) => division.name))));
    }
    return names.size > (names.has(name) ? 1 : 0);
  }

  /** 副省长甲、|云南省|副省长乙: who is set beside somebody of a place that is named for them is of another. */
  private contrasts(name: string, offset: number): boolean {
    const text = this.folded;
    const { list, starts } = this.seen;
    const above = text.slice(Math.max(0, offset - NEAR), offset);
    const begins = offset - above.length + Math.max(...ENDS.map((mark) => above.lastIndexOf(mark))) + 1;
    let index = lowerBound(starts, begins);
    for (; (list[index]?.start ?? offset) < offset; index++)
      if (list[index]?.division.name === name && list[index]?.acts === true) return false;
    for (; (list[index]?.start ?? Number.MAX_SAFE_INTEGER) < offset + NEAR; index++) {
      const { division, start } = list[index] as Sighting;
      if (ENDS.some((mark) => text.slice(offset, start).includes(mark))) return false;
      if (division.name === name && BESIDE.test(text.charAt(start - 1))) return true;
    }
    return false;
  }

  private told(level: LevelLetter, offset: number): Owner | null {
    const item = this.itemAt(offset)?.owners.get(level);
    if (item !== undefined) return withCode({ name: item, basis: 'item' });
    // 在仙台镇，镇党委书记…: whoever leads a township is of the one named right before.
    if (level === '镇' || level === '乡') return this.near(level, offset) ?? this.home(level);
    const before = this.seen.list[lowerBound(this.seen.starts, offset) - 1];
    // 来自左岭县的|县委书记
    if (before?.division.level === level && this.folded.slice(before.end, offset) === '的')
      return withCode({ name: before.division.name, basis: 'near' });
    if (ONCE.test(this.folded.slice(Math.max(0, offset - 8), offset))) return this.near(level, offset);
    const home = this.home(level);
    // 市长高明主持。…乙市副市长陪同: what the text names only further down, it need not have meant above.
    if (home?.basis === 'text' && !this.namedAbove(home.name, offset)) return null;
    return home ?? this.near(level, offset) ?? this.host(level, offset);
  }

  /** A place that only the text tells is named before its short form is used, or in the same sentence. */
  private namedAbove(name: string, offset: number): boolean {
    const first = this.seen.list.find(({ division }) => division.name === name);
    // A title stands above the text that it is of.
    if (first === undefined || (first.start > offset && offset >= this.titleEnd)) return false;
    // Named once, and only as where something is: it holds for what stands near.
    const mine = this.seen.list.filter(({ division }) => division.name === name);
    if (mine.length > 1 || first.acts || offset < first.start) return true;
    return this.folded.slice(first.end, offset).split(SENTENCE_END).length <= 3;
  }

  /**
   * The only place of the level that the text goes to: 省委书记到岚桥县调研，|县长陪同. Whoever of that level was named before it
   * comes from elsewhere, and so may a text that speaks of 我县.
   */
  private host(level: LevelLetter, offset: number): Owner | null {
    const own = OWN_WORDS[level];
    if (own === undefined || own.test(this.folded)) return null;
    const mine = this.seen.list.filter(({ division }) => division.level === level);
    const [first] = mine;
    if (!first || first.end > offset || (this.seen.short.get(level) ?? 0) < first.start) return null;
    if (mine.some(({ division }) => division.name !== first.division.name)) return null;
    return mine.some(({ visited }) => visited)
      ? withCode({ name: first.division.name, basis: 'host' })
      : null;
  }

  /**
   * The name of the level that was named last: of a township in the same paragraph and nearby, else in the same sentence, if
   * it is the only one there.
   */
  private near(level: LevelLetter, offset: number): Owner | null {
    const township = level === '镇' || level === '乡';
    const text = this.folded;
    // No look farther than a sentence is long, so that time stays linear.
    const floor = Math.max(0, offset - NEAR);
    const above = text.slice(floor, offset);
    const marks = township ? ['\n'] : ENDS;
    const from = floor + Math.max(...marks.map((mark) => above.lastIndexOf(mark))) + 1;
    let last: Sighting | undefined;
    for (let index = lowerBound(this.seen.starts, offset) - 1; index >= 0; index--) {
      const one = this.seen.list[index] as Sighting;
      if (one.start < from) break;
      if (one.division.level !== level || one.end > offset) continue;
      if (!last) {
        if (FROM.test(text.slice(Math.max(0, one.start - 3), one.start))) return null;
        last = one;
      } else if (one.division.name === last.division.name) continue;
      // 甲镇、乙镇: whose it is of two nobody can tell.
      else if (!township || last.start - one.end <= 2) return null;
      else break;
    }
    // 桂陵县县委常委…来我县考察，县委副书记陪同: the host's own place has another name.
    if (last && OWN_WORDS[level]?.test(text.slice(last.end, offset)) === true) return null;
    return last ? withCode({ name: last.division.name, basis: 'near' }) : null;
  }

  /** The document's own place of a level. */
  home(level: LevelLetter): Owner | null {
    let home = this.homes.get(level);
    if (home === undefined) {
      this.homes.set(level, null);
      home = this.find(level);
      this.homes.set(level, home);
    }
    return home;
  }

  private find(level: LevelLetter): Owner | null {
    let found: Owner | null = null;
    for (const [basis, divisions] of this.strong) {
      const names = new Set(divisions.filter((one) => one.level === level).map(({ name }) => name));
      if (names.size === 0) continue;
      // Two of one level in one place, or title against signature: no answer.
      if (names.size > 1) {
        if (basis === 'title') continue;
        return found;
      }
      const [name] = names;
      if (name === undefined) continue;
      if (!found) found = withCode({ name, basis });
      else if (basis === 'signature' && found.name !== name) return null;
    }
    if (found) return found;
    return this.fromText(level) ?? this.fromBelow(level);
  }

  /** The only name of the level in the text, where it acts or stands by itself. */
  private fromText(level: LevelLetter): Owner | null {
    const mine = this.seen.list.filter(({ division }) => division.level === level);
    const names = new Set(mine.map(({ division }) => division.name));
    // A text that speaks of 我市 may only compare itself with the one it names.
    const sure = OWN_WORDS[level]?.test(this.folded) === true;
    if (names.size !== 1 || !mine.some(({ acts, stands }) => acts || (stands && !sure))) return null;
    const [name] = names;
    // 本报华岭讯: a city that no list knows is the text's own, and another one is not.
    if (level === '市' && this.from !== null && name?.startsWith(this.from) !== true) return null;
    const owner = withCode({ name: name as string, basis: 'text' });
    // A level above that of a place which is the document's own and lies elsewhere: a superior of somebody else.
    const below = this.fromBelow(level);
    return below && below.name !== owner.name ? null : owner;
  }

  /** The city or province of the county that the document is of, by the gazetteer. */
  private fromBelow(level: LevelLetter): Owner | null {
    const lower: Partial<Record<LevelLetter, LevelLetter[]>> = {
      市: ['县', '区'],
      州: ['县', '市'],
      省: ['市', '州', '县', '区'],
    };
    for (const letter of lower[level] ?? []) {
      const home = this.home(letter);
      // What a text only names in passing says nothing of what lies above it.
      if (home?.code === undefined || home.basis === 'text') continue;
      // 江州日报 names a stem: which 市 it is of, a district of that stem elsewhere does not tell.
      if (home.basis === 'source' && level !== '省' && home.name.endsWith('区')) continue;
      const above = divisionPath(home.code)
        .slice(0, -1)
        .filter((name) => name.endsWith(level) && name !== home.name);
      const name = above[above.length - 1];
      if (name !== undefined) return withCode({ name, basis: 'parent' });
      return null;
    }
    return null;
  }

  private itemAt(offset: number): (typeof this.items)[number] | undefined {
    const item = this.items[lowerBound(this.itemStarts, offset + 1) - 1];
    return item && offset < item.end ? item : undefined;
  }

  /** 青禾县：…, 【澜河县】…: items of a digest that each begin with their place. */
  private readItems(text: string): void {
    let open: { start: number; end: number; owners: Map<LevelLetter, string> } | undefined;
    for (const line of this.document.lines) {
      const role = this.document.structure.lines[line.index]?.role;
      if (role !== 'body') continue;
      const lead =
        /^[\s【[(●◆■·*]*(?:\d{1,2}[.、])?/.exec(text.slice(line.start, line.start + 16))?.[0].length ?? 0;
      const at = line.start + lead;
      const division = divisionAt(text.slice(at, at + 16), 0);
      const rest = division ? text.slice(at + division.end, Math.min(line.end, at + division.end + 2)) : '';
      const alone = division !== null && at + division.end >= line.end - 1;
      if (division && (alone || /^[:：】\]]/.test(rest))) {
        open = {
          start: line.start,
          end: alone ? Number.MAX_SAFE_INTEGER : line.end,
          owners: new Map([[division.level, division.name]]),
        };
        const before = this.items[this.items.length - 1];
        if (before && before.end > line.start) before.end = line.start;
        this.items.push(open);
        this.itemStarts.push(line.start);
      }
    }
    // A heading alone over one place is the title of that place's own text.
    if (this.items.length === 1 && open?.end === Number.MAX_SAFE_INTEGER) this.items.pop();
  }

  private readTitle(text: string): void {
    const lines = this.document.lines.filter(
      ({ index }) => this.document.structure.lines[index]?.role === 'title',
    );
    const found: NamedDivision[] = [];
    const all: NamedDivision[] = [];
    for (const line of lines) {
      this.readTitleLine(text, line, found, all);
      this.titleEnd = Math.max(this.titleEnd, line.end);
    }
    const first =
      lines.length === 0 ? this.document.lines.find((line) => line.text.trim() !== '') : undefined;
    if (first && first.text.length <= 60 && !/[。]/.test(first.text)) {
      this.readTitleLine(text, first, found, all);
      this.titleEnd = Math.max(this.titleEnd, first.end);
    }
    // Two counties side by side: neither is the document's.
    // 桐庐县人大考察组到云溪县…: where a guest comes, the host is at home.
    const hosts = new Map(this.guestTitles.map((one) => [one.level, one]));
    for (const [level, host] of hosts)
      if (
        !found.some((one) => one.level === level) &&
        all.filter((one) => one.level === level).every((one) => one.name === host.name)
      )
        found.push(host);
    const sure = found.filter((one) =>
      all.every((other) => other.level !== one.level || other.name === one.name),
    );
    this.strong.push(['title', sure]);
  }

  private readTitleLine(text: string, line: Line, found: NamedDivision[], all: NamedDivision[]): void {
    const title = text.slice(line.start, line.end);
    let at = 0;
    const guests = new Set<LevelLetter>();
    while (at < Math.min(title.length, 120)) {
      const person = this.people.get(line.start + at);
      if (person !== undefined) {
        at = person - line.start;
        continue;
      }
      const head = /^(?:中共|政协|共青团)/.exec(title.slice(at, at + 3))?.[0].length ?? 0;
      const division =
        at === 0 || head > 0 || BREAK.test(title.slice(Math.max(0, at - 2), at))
          ? divisionAt(title, at + head)
          : knownAt(title, at);
      if (!division || (at > 0 && head === 0 && !nameBegins(title, at, division.end))) {
        at++;
        continue;
      }
      const guest = GUEST.test(title.slice(division.end, division.end + 20));
      const visited = VISITED.test(title.slice(Math.max(0, division.start - 4), division.start));
      if (guest) guests.add(division.level);
      if (!guest) all.push(division);
      if (!guest && visited && guests.has(division.level)) this.guestTitles.push(division);
      if (!guest && !visited && !BORN.test(title.slice(division.end))) found.push(division);
      at = division.end;
    }
  }

  private readSignature(text: string): void {
    const found: NamedDivision[] = [];
    const { metadata, parts } = this.document.structure;
    if (metadata.issuer && !this.people.has(metadata.issuer.start))
      found.push(...divisionsAtHead(foldForRules(metadata.issuer.text).trim()));
    for (const part of parts)
      if ((part.part === 'signature' || part.part === 'issuer-mark') && !this.people.has(part.start))
        found.push(...divisionsAtHead(text.slice(part.start, Math.min(part.end, part.start + 60)).trim()));
    if (found.length === 0) {
      // A short last line that is a body's name: 青禾县融媒体中心.
      for (let index = this.document.lines.length - 1, seen = 0; index >= 0 && seen < 2; index--) {
        const line = this.document.lines[index];
        if (!line || line.text.trim() === '') continue;
        seen++;
        const own = text.slice(line.start, line.end).trim();
        if (own.length > 24 || !/(?:委|政府|中心|办公室|局|部|会|院|社|台|办)$/.test(own)) continue;
        found.push(...divisionsAtHead(own));
        break;
      }
    }
    this.strong.push(['signature', found]);
  }

  private readDateline(text: string): void {
    const found: NamedDivision[] = [];
    let seen = 0;
    for (const line of this.document.lines) {
      if (this.document.structure.lines[line.index]?.role !== 'body') continue;
      if (++seen > 3) break;
      const head = text.slice(line.start, Math.min(line.end, line.start + 60)).trim();
      const dateline =
        /^(?:本报|新华社|中新网|人民网)?([\u4e00-\u9fff]{2,8}?)(?:\d{1,2}月\d{1,2}日)?[讯电](?:[\s(（]|$)/.exec(
          head,
        )?.[1];
      if (dateline === undefined) continue;
      found.push(...namedAfter(dateline));
      if (found.length === 0 && !DATELINE_WORDS.test(dateline)) this.from = dateline;
      break;
    }
    this.strong.push(['dateline', found]);
  }

  private readSource(): void {
    const { metadata } = this.document.structure;
    const found: NamedDivision[] = [];
    for (const field of [metadata.source, metadata.site, ...(metadata.breadcrumb ?? []).slice(0, 2)]) {
      if (!field || found.length > 0) continue;
      found.push(...namedAfter(foldForRules(field.text).slice(0, 40)));
    }
    this.strong.push(['source', found]);
  }
}

function withCode(owner: Omit<Owner, 'code'>): Owner {
  const known = (divisionIndex().get(owner.name) ?? []).filter(
    (one: Division) => one.name === owner.name && one.former !== true,
  );
  const codes = new Set(known.map(({ code }) => code));
  const [code] = codes;
  return codes.size === 1 && code !== undefined ? { ...owner, code } : owner;
}
