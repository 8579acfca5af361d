import { FORMS_ABOVE_TOWNSHIP, LEVEL_LETTERS } from '../../knowledge/levels';
import type { Entity } from '../../record';
import { divisionIndex } from '../lexicon/divisions';
import { townshipAt } from '../lexicon/townships';
import { foldForRules } from '../lexicon/simplify';
import { theLexicon } from '../lexicon/lexicon';
import { COMMON_KINDS, KIND } from '../lexicon/kinds';
import { divisionAt } from './divisionNames';
import { findWords, inOrder, insertFree } from './insert';
import { moveTo, newMention } from './mention';
import type { ResolveDocument, ResolveStep } from './step';
import { CUT, BEFORE, LEVEL_BEFORE, NO_LETTER, SWALLOWED, NO_STEM, TAKEN_UP } from './divisionEdges.rules';

/**
 * Where the name of a division that no list knows begins (地名左界): 清|禾县委书记 is 清禾县's, 由|松岭县水务局 松岭县's, 白槐|县长|NAME
 * nobody called 白槐. What decides is what the document writes elsewhere, then where the clause begins. Runs before names are
 * mended; what stays unclear is left to those steps.
 */
export const mendDivisionEdges: ResolveStep = (document, resolved) => {
  const { entities } = resolved;
  if (!entities.some(({ type }) => EDGED.has(type))) return resolved;
  const text = foldForRules(document.text);
  return { ...resolved, entities: new Edges(document, text, entities).mend() };
};

const EDGED: ReadonlySet<Entity['type']> = new Set(['position', 'organization', 'place']);

const HAN = /[\u4e00-\u9fff]/;

class Edges {
  /** Divisions that the document writes where their name surely begins. */
  private readonly known = new Set<string>();
  private readonly text: string;
  private readonly gone = new Set<Entity>();
  private readonly added: Entity[] = [];

  constructor(
    private readonly document: ResolveDocument,
    private readonly folded: string,
    private readonly entities: readonly Entity[],
  ) {
    this.text = document.text;
  }

  mend(): Entity[] {
    this.readKnown();
    this.entities.forEach((entity, index) => {
      if (['organization', 'place', 'position'].includes(entity.type)) this.unswallow(entity, index);
      if (entity.type === 'position' || entity.type === 'organization') this.widen(entity, index);
      if (entity.type === 'place') this.chief(entity, index);
      if (entity.type === 'person') this.headline(entity, index);
    });
    this.addKnown();
    return inOrder([...this.entities.filter((one) => !this.gone.has(one)), ...this.added]);
  }

  /** 望溪县东岗镇: what the document names at the head of a line, where nothing else was read. */
  private addKnown(): void {
    if (this.known.size === 0) return;
    const { lines, structure } = this.document;
    const folded = lines.map((line) => ({ ...line, text: this.folded.slice(line.start, line.end) }));
    const named = new Set(
      findWords(folded, structure, this.known).map(({ word, start }) =>
        newMention('place', start, this.text.slice(start, start + word.length), 0.7, 'place/form'),
      ),
    );
    const kept = [...this.entities.filter((one) => !this.gone.has(one)), ...this.added];
    this.added.push(...insertFree(kept, [...named]).filter((one) => named.has(one)));
  }

  private readKnown(): void {
    for (const line of this.folded.matchAll(/(?:^|\n)\s*(?=[\u4e00-\u9fff])/g)) {
      const at = line.index + line[0].length;
      const division = divisionAt(this.folded.slice(at, at + 16), 0);
      if (division && division.name.length >= 3 && this.isSure(division.name, at))
        this.known.add(division.name);
    }
  }

  /** 记者从|县委 at the head of a line is no division; 清泉县扎实推进… is one, though 清泉 is a word. */
  private isSure(name: string, at: number): boolean {
    if (divisionIndex().has(name)) return true;
    const stem = name.slice(0, -1);
    if (BEFORE.test(name.charAt(0)) || NO_STEM.test(stem)) return false;
    // 刘伟|县长说, 会后|县委: before a short form either may stand.
    const behind = this.folded.slice(at + stem.length, at + stem.length + 12);
    const short = CUT.test(behind) && !behind.startsWith('人民', 1);
    const { kind } = theLexicon().trie.find(stem);
    // 永定|市纪委: no common word but a division's short name.
    if (divisionIndex().has(stem) && kind !== KIND.verb && kind !== KIND.verbalNoun) return true;
    if (!hasWord(stem)) return !short;
    return !short && (kind === KIND.noun || kind === KIND.adjective);
  }

  /** The stem's start before a division's letter: said by the document, or filling all from the clause's head; -1 if unclear. */
  private stemStart(letterAt: number): number {
    const letter = this.folded.charAt(letterAt);
    for (const length of [3, 2]) {
      const start = letterAt - length;
      if (start >= 0 && this.known.has(this.folded.slice(start, letterAt) + letter)) return start;
    }
    let start = letterAt;
    while (start > 0 && letterAt - start < 8 && HAN.test(this.folded.charAt(start - 1))) start--;
    const run = this.folded.slice(start, letterAt);
    const lead = this.leadOf(run);
    const stem = run.slice(lead);
    return stem.length >= 2 && stem.length <= 3 && !NO_STEM.test(stem) && !hasWord(stem) ? start + lead : -1;
  }

  /** How much of a run from the clause's head stands before the name: 由|松岭, 时任|松岭, 王志强曾任|松坪. */
  private leadOf(run: string): number {
    for (let length = Math.min(3, run.length - 2); length > 0; length--)
      if (BEFORE.test(run.slice(0, length)) && BEFORE.exec(run.slice(0, length))?.index === 0) return length;
    // 王志强曾任|松坪县委书记: the verb behind a name.
    return TAKEN_UP.exec(run)?.[1]?.length ?? 0;
  }

  /** 清|禾县委书记, 望|槐县委, 白槐|县长: the name reaches further to the left than was read. */
  private widen(entity: Entity, index: number): void {
    const own = this.folded.slice(entity.start, entity.end);
    const letterAt = this.letterOf(entity, own);
    if (letterAt < 0 || NO_LETTER.test(this.folded.slice(letterAt, letterAt + 2))) return;
    // Of stems in 州 only a city's is told so: 雁州市.
    if (this.folded[letterAt - 1] === '州' && this.folded[letterAt] !== '市') return;
    const start = this.stemStart(letterAt);
    if (start < 0 || start >= entity.start) return;
    const before = this.overlapping(index, start, entity);
    // Only names that the division's characters were taken for give way.
    if (before.some((one) => one.start < start || !['person', 'place', 'organization'].includes(one.type)))
      return;
    const person = before.find(({ type }) => type === 'person');
    const name = this.folded.slice(start, letterAt + 1);
    if (person && !this.known.has(name) && !this.holderFollows(entity, index)) return;
    for (const one of before) this.gone.add(one);
    this.move(index, start, entity.end);
    if (entity.nested !== true && !this.placed(index, start, letterAt + 1)) this.addPlace(entity, name);
  }

  /** Where the letter of the division stands that a name begins with, or right before it (雁州|市|房管局); -1 without one. */
  private letterOf({ type, start }: Entity, own: string): number {
    const before = this.folded.charAt(start - 1);
    if (type === 'organization' && FORMS_ABOVE_TOWNSHIP.includes(before || '-') && LEVEL_BEFORE.test(own))
      return start - 1;
    const cut = CUT.exec(own);
    // 桃州|镇党委: the letter is inside a township's name.
    if (townshipAt(own, 0) !== null) return -1;
    if (!cut || (cut[1] ?? '').length > 1 || divisionIndex().has((cut[1] ?? '') + (cut[2] ?? ''))) return -1;
    return start + (cut[1] ?? '').length;
  }

  /** 白槐|县长|赵衡承: with a name behind the post, what stands before it is the county. */
  private holderFollows(post: Entity, index: number): boolean {
    const near = this.around(index);
    const holder = near.find(({ type, start }) => type === 'person' && start === post.end);
    // 刘伟|县长|王强|副县长: each name stands before its post.
    return (
      holder !== undefined && !near.some(({ type, start }) => type === 'position' && start === holder.end)
    );
  }

  /** Mentions between an offset and a mention, its own inner ones left out. */
  private overlapping(index: number, start: number, entity: Entity): Entity[] {
    const found: Entity[] = [];
    for (let at = index - 1; at >= 0 && index - at < 6; at--) {
      const one = this.entities[at] as Entity;
      // What holds the mention in itself has been moved already.
      const around = one.start <= entity.start && one.end >= entity.end;
      if (!this.gone.has(one) && !around && one.end > start && one.start < entity.start) found.push(one);
    }
    return found;
  }

  private placed(index: number, start: number, end: number): boolean {
    return this.entities
      .slice(Math.max(0, index - 3), index + 4)
      .some((one) => !this.gone.has(one) && one.type === 'place' && one.start === start && one.end === end);
  }

  private addPlace(outer: Entity, name: string): void {
    const { start } = outer;
    if (this.added[this.added.length - 1]?.start === start) return;
    const text = this.text.slice(start, start + name.length);
    this.added.push(newMention('place', start, text, 0.7, 'place/form', { nested: true }));
  }

  /** 由|松岭县水务局, 任|宁川市: a word of the sentence at the head of a name. */
  private unswallow(entity: Entity, index: number): void {
    // 据梅溪|县长: the letter may stand behind what was read as a place.
    const own = this.folded.slice(entity.start, entity.end + (entity.type === 'place' ? 1 : 0));
    const lead = SWALLOWED.exec(own)?.[0] ?? '';
    if (lead === '') return;
    const whole = divisionAt(own, 0);
    if (whole && (divisionIndex().has(whole.name) || this.known.has(whole.name))) return;
    const rest = divisionAt(own.slice(lead.length), 0);
    if (!rest || rest.name.length < 3) return;
    if (!divisionIndex().has(rest.name) && !this.known.has(rest.name) && divisionAt(own, 0) !== null) return;
    this.move(index, entity.start + lead.length, entity.end);
    const outer = (one: Entity): boolean => one !== entity && one.type === 'position' && holds(one, entity);
    if (this.around(index).some(outer)) entity.nested = true;
  }

  /** 清溪镇|长|NAME: the head of a division that was read as a place alone. */
  private chief(place: Entity, index: number): void {
    const next = this.entities.slice(index + 1, index + 4).find(({ start }) => start > place.start);
    if (next?.type !== 'person' || next.start !== place.end + 1 || this.folded[place.end] !== '长') return;
    if (place.nested === true || !/[省市县区州旗镇乡]$/.test(this.folded.slice(place.start, place.end)))
      return;
    const text = this.text.slice(place.start, place.end + 1);
    place.nested = true;
    this.added.push(newMention('position', place.start, text, 0.7, 'position/grammar'));
    next.positions ??= [text];
  }

  /** 石原县要|闻: a county at the head of a line that was read as a name of four. */
  private headline(person: Entity, index: number): void {
    const own = this.folded.slice(person.start, person.end);
    const letter = own.search(new RegExp(`[${LEVEL_LETTERS}]`));
    const name = own.slice(0, letter + 1);
    if (letter < 2 || letter === own.length - 1 || !this.known.has(name)) return;
    person.type = 'place';
    delete person.positions;
    this.move(index, person.start, person.start + name.length);
  }

  /** The mentions that stand next in the list. */
  private around(index: number): Entity[] {
    return this.entities.slice(Math.max(0, index - 8), index + 9);
  }

  private move(index: number, start: number, end: number): void {
    moveTo(this.text, this.entities[index] as Entity, start, end, this.around(index));
  }
}

/** 会后|县委, 记者从|县委, 感谢|县委: a word of the language is no name's stem unless the document shows that it is. */
function hasWord(stem: string): boolean {
  const { trie } = theLexicon();
  for (let from = 0; from + 2 <= stem.length; from++)
    for (let to = from + 2; to <= stem.length; to++)
      if (WORDS.has(trie.find(stem.slice(from, to)).kind)) return true;
  return false;
}
const WORDS: ReadonlySet<number> = new Set([
  ...COMMON_KINDS,
  KIND.title,
  KIND.body,
  KIND.function,
  KIND.number,
]);

function holds(outer: Entity, inner: Entity): boolean {
  return outer.start <= inner.start && outer.end >= inner.end;
}
