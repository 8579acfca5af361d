import type { MetadataField, PageMetadata } from '../../record';
import { gluedNames, isPersonName } from '../signedNames';
import type { Candidate } from './candidate';
import { takePeople } from './people';
import { WRITER } from './signs';

/** Who writes for a paper, with what stands before the word (江州日报全媒体记者, 新江州·县融媒体中心记者, 通讯员). */
export const ROLE =
  /^(?:本报|本刊|本网|本台|新华社|(?:[A-Z]{2,8}\s?)?[\u4e00-\u9fff][\u4e00-\u9fff·]{0,11}?(?:日报|晚报|时报|早报|晨报|周报|新闻网?|融媒体?|融媒体中心|电视台|电台|客户端|在线|报|网|社)|[\u4e00-\u9fff]{2,4}(?=全媒体|融媒))?\s?(?:特约|见习|实习|首席|高级|资深|全媒体|融媒体?|驻站)?(?:记者|通讯员|实习生|撰稿人|评论员|报道员|特派员)/;
/** What may stand behind the names: 摄影报道, ／南投報導. */
export const REST =
  /^[\s/╱,、]{0,3}(?:[\u4e00-\u9fff]{2,4}\s?)?(?:\d{1,2}日专?[电讯]|摄影报道|综合报道|报道|报导|整理|采写|文\/图|图\/文|文)?$/;
const SEPARATOR = /^[\s、,/╱·|]{1,4}(?:和\s?|及\s?)?/;
/** A name behind the word 记者 and a blank: also one of a minority. */
const TOKEN = /^[\u4e00-\u9fff](?:(?:\s[\u4e00-\u9fff](?![\u4e00-\u9fff])){1,2}|[\u4e00-\u9fff·]{1,5})/;
/** 记者 speaks of what it did, or of where it was. */
const NO_NAME =
  /^(?:采访|获悉|报道|从|在|近日|走进|看到|了解|日前|来到|摄影|综合|整理|手记|观察|调查|节|站|团|协会|说|问|发自|供图|供稿)/;

/** 甲台北報導, 乙高雄11日電: from where it is reported stands right behind the name. */
const PLACED =
  /^([\u4e00-\u9fff]{2,3})(?:台北|新北|桃园|台中|台南|高雄|基隆|新竹|嘉义|苗栗|彰化|南投|云林|屏东|宜兰|花莲|台东|澎湖|金门|马祖|北京|上海|香港|澳门|东京|首尔|华盛顿|纽约|洛杉矶|伦敦|巴黎|柏林)[市县]?(?:\d{1,2}日)?(?:专?[电讯]|报导|报道)/;

/** Whether a line has one of the words or marks at all: few have. */
function mayName(line: Candidate): boolean {
  if (!line.has(WRITER)) return false;
  const { text } = line;
  return (
    text.includes('记者') ||
    text.includes('通讯员') ||
    text.includes('实习生') ||
    text.includes('评论员') ||
    text.includes('撰稿人') ||
    text.includes('报道员') ||
    text.includes('特派员') ||
    '□■◎●○'.includes(text.charAt(0))
  );
}

/** More names than these are a list of something else. */
const MOST = 8;

/** A name by where it stands in the text of its line. */
export interface Span {
  start: number;
  end: number;
}

/** The names behind 记者 from `at` on, and where they end; none where a word stands there that is no name. */
export function namesBehind(text: string, at: number): { names: Span[]; end: number } {
  const names: Span[] = [];
  let end = at;
  for (let from = at; names.length < MOST;) {
    const more = ROLE.test(text.slice(from))
      ? behindRole(text, from)
      : names.length > 0
        ? listed(text, from)
        : [];
    const last = more[more.length - 1];
    // Who took a picture did not write the article.
    if (!last || /^\s{0,3}摄(?!影)/.test(text.slice(last.end))) break;
    names.push(...more);
    end = last.end;
    const separator = SEPARATOR.exec(text.slice(end))?.[0].length ?? 0;
    if (separator === 0 && !ROLE.test(text.slice(end))) break;
    from = end + separator;
    // 台北14日電.
    if (/^[\u4e00-\u9fff]{2,4}\d{1,2}日/.test(text.slice(from))) break;
  }
  return { names, end };
}

/** The one name right behind 记者, or behind a blank or a colon. */
function behindRole(text: string, from: number): Span[] {
  const role = from + (ROLE.exec(text.slice(from))?.[0].length ?? 0);
  const gap = /^\s{0,4}[:/]?\s{0,4}/.exec(text.slice(role))?.[0] ?? '';
  const start = role + gap.length;
  const placed = PLACED.exec(text.slice(start))?.[1];
  if (placed !== undefined && isPersonName(placed)) return [{ start, end: start + placed.length }];
  const token = TOKEN.exec(text.slice(start))?.[0].replace(/(?<=.)(?:通讯员|记者|实习生).*$/, '');
  if (token === undefined || NO_NAME.test(token)) return [];
  const two = token.length === 6 ? gluedNames(token) : [];
  if (two.length === 2 && !/^[\u4e00-\u9fff]/.test(text.slice(start + token.length)))
    return [
      { start, end: start + 3 },
      { start: start + 3, end: start + 6 },
    ];
  const spaced = gap !== '' && !/[:/]/.test(gap);
  const name = spaced ? (wholeName(token) ?? longName(token)) : gluedName(token);
  return name === undefined ? [] : [{ start, end: start + name.length }];
}

/** Names set apart by blanks and commas, without a word before each. */
export function listed(text: string, at: number): Span[] {
  const names: Span[] = [];
  for (let from = at; names.length < 8;) {
    const name = wholeName(TOKEN.exec(text.slice(from))?.[0] ?? '');
    if (name === undefined) break;
    names.push({ start: from, end: from + name.length });
    const separator = SEPARATOR.exec(text.slice(from + name.length))?.[0].length ?? 0;
    if (separator === 0) break;
    from += name.length + separator;
  }
  return names;
}

/** 记者王某: a person's name and nothing behind it that belongs to it. */
function gluedName(token: string): string | undefined {
  const bare = token.replace(/(?:报[道导]|摄影报道|摄影)$/, '');
  return isPersonName(bare) ? bare : undefined;
}

function wholeName(token: string): string | undefined {
  return isPersonName(token) || (token.includes('·') && token.length >= 4) ? token : undefined;
}

/** A name without a Chinese surname, a pen name: only behind the word and a blank. */
function longName(token: string): string | undefined {
  return !ROLE.test(token) && !/(?:报道|报导|摄影|记者|通讯员)$/.test(token) ? token : undefined;
}

export function take(metadata: PageMetadata, line: Candidate, names: readonly Span[]): boolean {
  const people: MetadataField[] = names.map(({ start, end }) => line.field(start, end));
  takePeople(metadata, 'author', 'authors', people, line);
  return people.length > 0;
}

/** 某報／記者甲／台北報導: the paper, or the desk of one, before the word. */
const DESK = /^([\u4e00-\u9fff]{2,10})\s?[/╱|]\s{0,2}(?=[\u4e00-\u9fff]{0,6}记者)/;

/** A line that is a byline as a whole (署名行): 本报记者 甲 通讯员 乙, 记者林宜靜／南投報導, □ 甲 乙. */
export function readByline(metadata: PageMetadata, line: Candidate, next?: Candidate): boolean {
  if (metadata.author || line.text.length > 60 || !mayName(line)) return false;
  const paper = DESK.exec(line.text)?.[1] ?? '';
  if (/(?:[报网社台刊]|新闻)$/.test(paper)) metadata.source ??= line.field(0, paper.length);
  if (!take(metadata, line, bylineNames(line))) return false;
  // 某报记者 甲, and the correspondents on a line of their own.
  const more = next && ROLE.test(next.text) && next.text.length <= 60 ? bylineNames(next) : [];
  const last = more[more.length - 1];
  const first = metadata.authors?.[0];
  if (!next || !last || !first) return true;
  metadata.authors?.push(...more.map(({ start, end }) => next.field(start, end)));
  metadata.author = line.span(first.start, next.at(last.end));
  return true;
}

/** The names of a line that is a byline as a whole; none where it is not. */
function bylineNames(line: Candidate): readonly Span[] {
  const desk = DESK.exec(line.text);
  const lead = desk?.[0] ?? /^[(【[〔□■◎●○?\s]{0,3}/.exec(line.text)?.[0] ?? '';
  const text = line.text.replace(/[)】\]〕\s]{0,2}$/, '');
  if (/[□■◎●○]/.test(lead)) {
    const names = listed(text, lead.length);
    if (names.length > 0 && names[names.length - 1]?.end === text.length) return names;
  }
  if (!ROLE.test(text.slice(lead.length))) return [];
  const { names, end } = namesBehind(text, lead.length);
  return REST.test(text.slice(end)) ? names : [];
}

/** 记者 with its names inside a line of the page (2021-07-05　记者 甲 实习生 乙). */
export function readBylineInside(metadata: PageMetadata, line: Candidate): boolean {
  if (metadata.author || line.text.length > 80 || !mayName(line)) return false;
  const role =
    /(?:^|[\s(【[/|]|(?<=^[\u4e00-\u9fff]{2,10}[报网社台刊]))(?=(?:本报|本网|新华社)?(?:见习|实习|全媒体|融媒体?)?(?:记者|通讯员))/.exec(
      line.text,
    );
  if (!role) return false;
  if (!take(metadata, line, namesBehind(line.text, role.index + role[0].length).names)) return false;
  // 某某日报记者 甲 2018-12-11: the paper right before the word.
  if (role[0] === '' && role.index > 0 && line.role === 'metadata')
    metadata.source ??= line.field(0, role.index);
  return true;
}

export function isName(text: string, { start, end }: Span): boolean {
  return isPersonName(text.slice(start, end));
}

/** Names alone, set apart by commas or blanks, right under the title of a paper (题下署名). */
export function namesAlone(line: Candidate): Span[] {
  const names = line.text.length <= 40 ? listed(line.text, 0) : [];
  const whole = names[names.length - 1]?.end === line.text.length;
  return whole && names.every((name) => isName(line.text, name)) ? names : [];
}

/** Behind the source: names set apart by blanks, then nothing or a label. */
const NAMES_BEHIND =
  /^(\s{1,8})((?:[\u4e00-\u9fff·]{2,4}\s{1,3}){0,7}[\u4e00-\u9fff·]{2,4})(?=$|\s+[\u4e00-\u9fff]{2,4}\s?:)/;

/** Names without a label behind the source (来源：某社　甲 乙　字号：), at least every second with a surname. */
export function readNamesBehind(metadata: PageMetadata, line: Candidate, from: number): void {
  if (metadata.author || line.text.length > 120) return;
  const start = from - line.at(0);
  const match = NAMES_BEHIND.exec(line.text.slice(start));
  if (!match) return;
  const names: Span[] = [];
  for (const name of (match[2] ?? '').matchAll(/\S+/g)) {
    const at = start + (match[1] ?? '').length + name.index;
    names.push({ start: at, end: at + name[0].length });
  }
  if (names.filter((name) => isName(line.text, name)).length * 2 >= names.length) take(metadata, line, names);
}

/** 新华社北京5月2日电（记者甲、乙）, 本报讯（记者 甲 通讯员 乙）, 本报讯 记者甲报道, 【記者甲／南投報導】. */
const DATELINE =
  /^(?:[【[]?[\u4e00-\u9fffA-Za-z]{2,14}[\s,]{0,2}[\u4e00-\u9fff]{0,8}\s?(?:\d{1,2}月)?(?:\d{1,2}日)?[电讯][】\]]?)\s{0,2}(?:\((?=[^()]{0,10}?(?:记者|通讯员))|(?=记者))|^(?:[【[(〔][^】\])〕]{2,20}[电讯][】\])〕]\s?)?[【[(〔](?=[\u4e00-\u9fffA-Z·]{0,12}(?:记者|特派员))/;
/** 全媒体记者甲报道 9月3日…: without a bracket. */
const REPORTS = /^\s{0,2}(?:综合|摄影)?(?:报道|报导|讯)(?=[\s:,]|\d|$)/;

/** The authors named with the dateline (电头) of the first paragraph, where nothing else names one. */
export function readDateline(metadata: PageMetadata, line: Candidate): boolean {
  if (metadata.author || !mayName(line)) return false;
  if (ROLE.test(line.text)) {
    const { names, end } = namesBehind(line.text, 0);
    return REPORTS.test(line.text.slice(end)) && take(metadata, line, names);
  }
  const match = DATELINE.exec(line.text);
  if (!match) return false;
  let from = match[0].length;
  // 见习记者, 本报通讯员 and their like are read with the name; other words before them are not.
  const before = /^[^()]{1,10}?(?=(?:本报|本网|见习|实习)?(?:记者|通讯员))/.exec(line.text.slice(from));
  if (before && !ROLE.test(line.text.slice(from))) from += before[0].length;
  return take(metadata, line, namesBehind(line.text, from).names);
}
