import { foldForRules } from '../entities/lexicon/simplify';
import type { ResolveDocument } from '../entities/resolve/step';
import type { Entity, Span } from '../record';

/** Stands for a date where rules look at what is between a name and a post. */
export const DATE = '\ue002';

/** A sentence or a row (句或行) with the names, posts and dates in it, in the order of the text. */
export interface Sentence extends Span {
  people: Entity[];
  posts: Entity[];
  dates: Entity[];
  /** Where a body begins, by its end: an employer right before the post (某公司|董事长). */
  bodies: Map<number, number>;
  /** First of its line. */
  first: boolean;
  /** Line of the title. */
  title: boolean;
}

/** The kept text as rules read it (half width, simplified, offsets kept), cut into sentences. */
export interface Reading {
  text: string;
  sentences: Sentence[];
}

/** Cuts the kept lines at full stops and hands each sentence its names. Linear in the text. */
export function readSentences(document: ResolveDocument, entities: readonly Entity[]): Reading {
  const text = foldForRules(document.text);
  const { sentences, cut } = cutSentences(document, text);
  handNames(text, sentences, cut, entities);
  return { text, sentences };
}

/** The sentences of the kept lines, without names; and where a line goes on with a word that the page's width cut in two. */
function cutSentences(
  { lines, structure }: ResolveDocument,
  text: string,
): { sentences: Sentence[]; cut: Set<number> } {
  const sentences: Sentence[] = [];
  const cut = new Set<number>();
  let open = -2;
  for (const line of lines) {
    const role = structure.lines[line.index]?.role;
    if (role !== 'body' && role !== 'title') continue;
    if (open === line.index - 1) cut.add(line.start);
    open = role === 'body' && isOpen(text.slice(line.start, line.end)) ? line.index : -1;
    let start = line.start;
    for (let at = line.start; at <= line.end; at++) {
      const code = text.charCodeAt(at);
      // A line without full stops is cut at a comma, and one without commas anywhere, so that time stays linear.
      const long = at - start > LONGEST && (PAUSES.has(code) || at - start > UNBROKEN);
      if (at < line.end && !ENDS.has(code) && !long) continue;
      const end = Math.min(at + 1, line.end);
      if (text.slice(start, end).trim() !== '')
        sentences.push({
          start,
          end,
          people: [],
          posts: [],
          dates: [],
          bodies: new Map(),
          first: start === line.start,
          title: role === 'title',
        });
      start = end;
    }
  }
  return { sentences, cut };
}

/** Hands each sentence the names, posts and dates that stand whole in it. */
function handNames(
  text: string,
  sentences: readonly Sentence[],
  cut: ReadonlySet<number>,
  entities: readonly Entity[],
): void {
  let index = 0;
  for (const entity of entities) {
    if (entity.nested === true) continue;
    while (index < sentences.length && (sentences[index] as Sentence).end <= entity.start) index++;
    const sentence = sentences[index];
    if (!sentence) break;
    if (sentence.start > entity.start || entity.end > sentence.end) continue;
    if (entity.type === 'organization') sentence.bodies.set(entity.end, entity.start);
    if (entity.type === 'person') sentence.people.push(entity);
    else if (entity.type === 'date') sentence.dates.push(entity);
    else if (entity.type === 'position' && entity.generic !== true) {
      // 市人大常⏎委会主任: half a post is another post.
      if (cut.has(entity.start) || isPart(text, entity)) continue;
      if (!NO_POST.test(text.slice(entity.start, entity.end))) sentence.posts.push(entity);
    }
  }
}

/** A line of prose that ends in the middle of a sentence (折行): long, with a mark inside and none at its end. */
function isOpen(line: string): boolean {
  const written = line.trim();
  return written.length >= WIDE && /[\u4e00-\u9fff]$/.test(written) && /[,。;]/.test(written);
}
const WIDE = 14;

/** Part of another post: 非|独立董事, 副　|镇　长, 主任|秘书; but 南非|总统. */
function isPart(text: string, { start, end }: Span): boolean {
  return (
    BEFORE_PART.test(text.slice(Math.max(0, start - 4), start)) ||
    BEHIND_PART.test(text.slice(end - 2, end + 2))
  );
}
const BEFORE_PART = /(?:^|[^东西南北中])非$|副 {1,2}$/;
const BEHIND_PART = /^(?:主任|首席)(?:秘书|医师|药师|护师|科员|检察|法官)/;

/** Memberships, ranks, trades and parts at an event are no posts (党员、民盟成员、副厅长级、教授、主持人). */
const NO_POST =
  /(?:党员|团员|(?:民革|民盟|民建|民进|农工党|致公党|九三学社|台盟|学会|协会)(?:成员|会员|社员)|[厅局处科县部]级|教授|主持人|主讲人|报告人|演讲人|讲师|博士|硕士|院士|记者|通讯员|(?<!总)编辑|医师|(?<!总)(?:工程师|会计师)|律师|负责人|领导|干部|工人|教师|教员|医生|农民|学生|代理人|家属)$/;

/** Longer than any sentence that says a fact. */
const LONGEST = 1000;
/** Longer than anything that is written without a comma. */
const UNBROKEN = 4000;
const PAUSES = new Set([...';,、\t '].map((mark) => mark.charCodeAt(0)));
const ENDS = new Set([...'。!?'].map((mark) => mark.charCodeAt(0)));

/** What stands in [from, to), each date as one `DATE`. Both may lie anywhere in the sentence. */
export function between(reading: Reading, sentence: Sentence, from: number, to: number): string {
  let out = '';
  let at = from;
  for (const date of sentence.dates) {
    if (date.end <= at) continue;
    if (date.start >= to) break;
    if (date.start < at) continue;
    out += reading.text.slice(at, date.start) + DATE;
    at = date.end;
  }
  return at < to ? out + reading.text.slice(at, to) : out;
}

/** The sentence without the spaces around it, as offsets. */
export function trimmed({ text }: Reading, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && text.charAt(from).trim() === '') from++;
  while (to > from && text.charAt(to - 1).trim() === '') to--;
  return { start: from, end: to };
}
