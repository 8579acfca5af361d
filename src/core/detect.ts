import { splitLines, type Line } from './text/lines';

/**
 * Whether a plain text is surely Chinese government text (政府文本识别). Cheap: one pass over a sample of at most 64 K
 * units, no analysis. Everything that is not sure is not ours: novels, chats, code, English, Japanese, lyrics, lists.
 */
export interface Detection {
  sure: boolean;
  /**
   * Not sure, but where it comes from may decide: prose on bodies of power without the forms of a document (a news item on
   * leaders; `leader` where it has one and hardly another word), or nothing but the lines of an error page.
   */
  maybe?: 'news' | 'leader' | 'error-page';
  /** Points for and against; 6 are enough. */
  score: number;
  /** The signs seen, for the log. */
  signs: string[];
}

/** How much of a text is looked at, in UTF-16 units. */
export const SAMPLE = 65_536;
/** The points that make it sure. */
const ENOUGH = 6;
/** The points from which what lies around a text may decide. */
const MAYBE = 3;

/** Words in the order in which they are tried at a place, as a pattern of alternatives would try them. */
class WordList {
  /** By code unit the place of the words that begin with it; 0 for most. */
  private readonly firsts = new Uint8Array(0x10000);
  private readonly words: string[][] = [[]];

  constructor(list: string) {
    for (const word of list.split('|'))
      this.words[(this.firsts[word.charCodeAt(0)] ||= this.words.push([]) - 1)]?.push(word);
  }

  /** How many different words of the list a text has. One does not begin inside another. */
  countIn(text: string): number {
    const found = new Set<string>();
    for (let at = 0; at < text.length; at++) {
      const first = this.firsts[text.charCodeAt(at)] as number;
      if (first === 0) continue;
      for (const word of this.words[first] as string[]) {
        if (!text.startsWith(word, at)) continue;
        found.add(word);
        at += word.length - 1;
        break;
      }
    }
    return found.size;
  }
}

/** Words of the trade; each counts once. None is a mark of anything alone. */
const TRADE = new WordList(
  '人民政府|国务院|党委|党组|县委|市委|省委|区委|党中央|书记|政府工作报告|实施意见|实施方案|贯彻落实|贯彻|党员|干部|街道|乡镇|部门|群众|工作会议|领导小组|办公室|条例|办法|规定|管理|监督|改革|建设|发展|社会主义|依法|责任|组织|服务|专项|行动|调研|推进|落实|加强|完善|制度|机制',
);

/** Bodies and offices that hold power, and how the state speaks of itself; each counts once. */
const POWER = new WordList(
  '人民政府|国务院|党委|党组|中共|县委|市委|省委|区委|党中央|人大常委会|全国人大|人民代表大会|政协|纪委|书记|县长|市长|省长|乡长|镇长|区长|局长|主席令|政府令|发改委|财政部|公安部|教育部|卫健委|行政处罚|办公厅',
);

/** 国办发〔2023〕1号 */
const NUMBER = /(?<=[\u4e00-\u9fff])[〔[［(（【]\s?(?:19|20)\d\d\s?[〕\]］)）】]\s?第?\s?\d{1,5}\s?号/;
/** 各乡镇人民政府，县政府各部门： */
const RECIPIENTS =
  /^[ \u3000]*(?:各[省市县区旗镇乡村部单]|[\u4e00-\u9fff]{2,12}(?:人民政府|委员会|办公厅|办公室))[^。\n]{0,60}[：:][ \t]*$/m;
/**
 * 任命甲为县教育局局长, 免去乙的县水务局局长职务, 任前公示, and items of a list (甲为县教育局局长；): appointments and removals (任免),
 * which hardly any prose goes with.
 */
const APPOINTMENT =
  /任前公示|任免(?:名单|人员|通知|事项)|职务任免|^[ \u3000]*[\u4e00-\u9fff·]{2,8}(?:（[^（）\n]{1,6}）)?为[^。；，\n]{4,24}(?:局长|主任|院长|庭长|检察长|[省市县区州旗]长|委员|审判员|检察员)[；。]|(?:任命|决定任命|批准任命)[^。；\n]{2,30}为|免去[^。；\n]{2,40}职务|拟任[^。\n]{0,20}(?:书记|[省市县区旗镇乡村局]长|主任)/gm;
/** 一是……二是…… */
const INLINE = /[一二三四五六七八九十]是[^。]{2,200}。[^。]{0,200}?[二三四五六七八九十]是/;

/** A leader does what leaders do in the news: 县委书记某某到某地调研, 市长某某会见来访客商. */
const LEADER =
  /(?:书记|[省市县区州旗镇乡]长|主席|主任|部长|局长|总理|常委)[\u4e00-\u9fff]{2,4}[^。\n]{0,24}(?:调研|会见|主持|出席|参加|列席|强调|指出|讲话|致辞|考察|视察|检查|督导|慰问|看望|走访|座谈)/;

/** Signs that the page came from a web server's error page or a portal's frame. */
const FRAME =
  /^\s*(?:[45]\d\d (?:Not Found|Forbidden|Bad Request|Bad Gateway|Gateway Time-?out|Service (?:Temporarily )?Unavailable)|您?(?:现在|当前)?的?(?:当前)?位置\s*[:：]|当前位置|索引号|发布机构|发文字号|主题分类|成文日期|信息来源\s*[:：]|责任编辑\s*[:：]|版权所有|分享到|相关稿件|相关链接|字号\s*[:：]|【字体|打印本页|【打印|发布(?:时间|日期)\s*[:：]|浏览(?:次数|量)\s*[:：]|[上下]一篇\s*[:：]|首页\s?[>»]|网站标识码|主办单位\s*[:：])/;

/** What is known of a sample before its signs are weighed. */
interface Evidence {
  sample: string;
  seen: LineCounts;
  /** It has a document's number (发文字号). */
  numbered: boolean;
  /** Numbered as a law or a document is (条, 一、（一）). */
  lawful: boolean;
  appointments: number;
  /** How many different words of the trade, and bodies that hold power. */
  trade: number;
  power: number;
}

/** A sign for or against: its points, and what it says in the log. */
type Sign = readonly [points: number, says: string];
type SignRow = (evidence: Evidence) => Sign | false;

/** Speech, chat, check boxes, a novel: no words make up for them. */
const AGAINST: readonly SignRow[] = [
  ({ seen, lawful }) =>
    seen.speech > Math.max(3, seen.filled * 0.12) && [lawful ? -2 : -6, `${seen.speech} lines of speech`],
  ({ seen }) => seen.chat > Math.max(2, seen.filled * 0.1) && [-6, `${seen.chat} lines of chat`],
  ({ seen }) => seen.todo > Math.max(2, seen.filled * 0.2) && [-6, `${seen.todo} check boxes`],
  ({ seen, lawful }) => seen.novel > 1 && !lawful && [-8, `${seen.novel} chapters of a novel`],
];

/** The signs of form, then those of words. */
const SIGNS: readonly SignRow[] = [
  ({ seen }) => seen.articles >= 3 && [6, `${seen.articles} articles`],
  ({ seen }) => seen.chapters >= 2 && [2, `${seen.chapters} chapters`],
  ({ seen }) => seen.comma >= 2 && [seen.comma >= 3 ? 3 : 2, `${seen.comma} markers 一、`],
  ({ seen }) => seen.paren >= 2 && [seen.paren >= 6 ? 3 : 2, `${seen.paren} markers （一）`],
  ({ seen }) => seen.frame > 0 && [Math.min(3, seen.frame), `${seen.frame} lines of a page's frame`],
  ({ seen }) => seen.wrappers > 0 && seen.prose > 0 && [3, 'error wrapper around prose'],
  ({ numbered }) => numbered && [4, 'document number'],
  ({ appointments }) => appointments >= 1 && [appointments >= 2 ? 5 : 3, `${appointments} appointments`],
  ({ sample }) => RECIPIENTS.test(sample) && [2, 'recipients'],
  ({ sample }) => INLINE.test(sample.slice(0, 20_000)) && [1, 'inline enumeration'],
  ({ trade }) => trade >= 4 && [Math.min(4, Math.floor(trade / 4)), `${trade} words of the trade`],
  ({ power }) => power >= 2 && [Math.min(3, power - 1), `${power} bodies of power`],
  ({ trade, power, lawful }) => trade < 3 && power === 0 && !lawful && [-4, 'few words of the trade'],
  ({ sample, power }) => power < 2 && (sample.match(/甲方|乙方/g)?.length ?? 0) > 6 && [-6, 'a contract'],
  ({ seen, lawful, appointments }) => seen.prose === 0 && !lawful && appointments === 0 && [-4, 'no prose'],
];

/** Looks at a sample of a text. Pure and linear. */
export function detectGovText(text: string): Detection {
  const sample = text.length > SAMPLE ? text.slice(0, SAMPLE) : text;
  if (isBareErrorPage(sample))
    return { sure: false, score: 0, signs: ['bare error page'], maybe: 'error-page' };
  const foreign = foreignTo(sample);
  if (foreign !== undefined) return { sure: false, score: 0, signs: [foreign] };
  const evidence = evidenceIn(sample);
  const against = weigh(AGAINST, evidence);
  if (against.score <= -6) return { sure: false, ...against };
  const found = weigh(SIGNS, evidence);
  const score = against.score + found.score;
  const sure = score >= (hasForm(evidence) ? ENOUGH : ENOUGH + 1);
  const signs = [...against.signs, ...found.signs];
  const maybe = sure || evidence.seen.prose === 0 ? undefined : newsOf(score, evidence);
  return { sure, score, signs, ...(maybe && { maybe }) };
}

/** Whether prose that has not the forms of a document is news on bodies of power or on a leader. */
function newsOf(score: number, { power, sample }: Evidence): 'news' | 'leader' | undefined {
  const leads = score >= 0 && power >= 1 && LEADER.test(sample);
  if (power >= 2 && (score >= MAYBE || (leads && score > 0))) return 'news';
  return leads ? 'leader' : undefined;
}

/** Why a sample is no Chinese prose at all; undefined where it may be. */
function foreignTo(sample: string): string | undefined {
  const { han, letters, kana, code } = countCharacters(sample);
  if (han < 40 || han < letters * 0.5) return 'little Han';
  if (kana > han * 0.03) return 'kana';
  return code > han * 0.06 ? 'code' : undefined;
}

function evidenceIn(sample: string): Evidence {
  const seen = countLines(splitLines(sample));
  return {
    sample,
    seen,
    numbered: NUMBER.test(sample),
    lawful: seen.articles >= 3 || seen.comma + seen.paren >= 4,
    appointments: sample.match(APPOINTMENT)?.length ?? 0,
    trade: TRADE.countIn(sample),
    power: POWER.countIn(sample),
  };
}

/** Words alone make no government text: without a sign of form more of them are asked for. */
function hasForm({ numbered, seen, lawful }: Evidence): boolean {
  return lawful || seen.comma >= 3 || seen.frame >= 3 || seen.wrappers > 0 || numbered;
}

function weigh(rows: readonly SignRow[], evidence: Evidence): { score: number; signs: string[] } {
  const given = rows.map((row) => row(evidence)).filter((sign) => sign !== false);
  return {
    score: given.reduce((sum, [points]) => sum + points, 0),
    signs: given.map(([points, says]) => `${points > 0 ? '+' : ''}${points} ${says}`),
  };
}

/** Whether a text is a server's short word that there is no page (无正文的错误页), and nothing else. */
function isBareErrorPage(sample: string): boolean {
  if (sample.length > 2000) return false;
  const lines = sample.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.length === 0 || lines.length > 12 || lines.some((line) => line.length > 160)) return false;
  return lines.some((line) => ERROR_LINE.test(line)) && lines.every((line) => !/[。；]\s*\S/.test(line));
}

const ERROR_LINE =
  /^\s*(?:(?:HTTP\s*)?(?:错误|Error)?\s*[45]\d\d\b.{0,60}|.{0,20}(?:页面|网页|信息|文章|内容)(?:不存在|已删除|未找到|找不到|无法访问|已失效).{0,20})\s*$/i;

function countCharacters(sample: string): { han: number; letters: number; kana: number; code: number } {
  let han = 0;
  let letters = 0;
  let kana = 0;
  let code = 0;
  for (let index = 0; index < sample.length; index++) {
    const unit = sample.charCodeAt(index);
    if ((unit >= 0x4e00 && unit <= 0x9fff) || (unit >= 0x3400 && unit <= 0x4dbf)) han++;
    else if (unit >= 0x3040 && unit <= 0x30ff) kana++;
    else if ((unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122)) letters++;
    else if (unit === 0x7b || unit === 0x7d || unit === 0x3b || unit === 0x3d) code++;
  }
  return { han, letters, kana, code };
}

const ARTICLE =
  /^[ \t\u3000]*第[〇○零一二三四五六七八九十百千\d]{1,6}条(?:之[一二三四五六七八九十]{1,3})?(?:[ \t\u3000]|$|[\u4e00-\u9fff【(（《“])/;
const CHAPTER =
  /^[ \t\u3000]*第[〇○零一二三四五六七八九十百\d]{1,4}[编章节](?:[ \t\u3000]+\S{1,30}|\S{0,12})$/;
const NOVEL =
  /^[ \t\u3000]*第[〇○零一二三四五六七八九十百千\d]{1,6}[章回卷](?:[ \t\u3000:：]+\S.{0,30}|.{0,20})$/;
const COMMA = /^[ \t\u3000]*[一二三四五六七八九十]{1,3}[、．.](?=\S)/;
const PAREN = /^[ \t\u3000]*(?:[（(][一二三四五六七八九十]{1,3}[）)]|[\u3220-\u3229])/;
const WRAPPER = /^\s*[345]\d\d [A-Z][A-Za-z -]{3,40}\s*$/;
const SPEECH = /^[ \t\u3000]*[“「"『]|[”」"』]\s*$/;
const CHAT =
  /^\s*(?:\[?\d{4}[-/.]\d{1,2}[-/.]\d{1,2}[ T]\d{1,2}:\d{2}(?::\d{2})?\]?\s+\S{1,20}\s*[:：]?\s*$|\S{1,16}\s+\d{1,2}:\d{2}(?::\d{2})?\s*$)/;
const TODO = /^\s*[-*+]\s|^\s*\[[ xX]\]|^\s*[☐☑✓✔✗]/;

/** What a line is told by alone. */
interface LineForm {
  pattern: RegExp;
  /** What a line that matches begins with behind its blanks, ends with before them, or has somewhere. */
  heads?: string;
  tails?: string;
  holds?: string;
}

/** A line may have several of these forms. */
const LINES = {
  articles: { pattern: ARTICLE, heads: '第' },
  comma: { pattern: COMMA, heads: '一二三四五六七八九十' },
  paren: { pattern: PAREN, heads: '（(㈠㈡㈢㈣㈤㈥㈦㈧㈨㈩' },
  frame: { pattern: FRAME, heads: '45您现当的位索发主成信责版分相字【打浏上下首网' },
  wrappers: { pattern: WRAPPER, heads: '345' },
  speech: { pattern: SPEECH, heads: '“「"『', tails: '”」"』' },
  chat: { pattern: CHAT, holds: ':' },
  todo: { pattern: TODO, heads: '-*+[☐☑✓✔✗' },
} as const satisfies Record<string, LineForm>;

/** @param bare the line without blanks at its ends, not empty */
function hasLineForm({ pattern, heads, tails, holds }: LineForm, line: string, bare: string): boolean {
  const may =
    heads?.includes(bare.charAt(0)) === true ||
    tails?.includes(bare.charAt(bare.length - 1)) === true ||
    (holds !== undefined && bare.includes(holds));
  return may && pattern.test(line);
}

/** A paragraph, be it a short one: a clause, and a sentence that ends the line. */
function isProse(line: string, bare: string): boolean {
  if (line.length >= 40) return /[。；]/.test(line);
  return bare.length >= 20 && bare.endsWith('。') && bare.includes('，');
}

/** How many lines of a sample are what (行的特征). */
type LineCounts = Record<keyof typeof LINES | 'filled' | 'chapters' | 'prose' | 'novel', number>;

const LINE_FORMS = Object.entries(LINES) as [keyof typeof LINES, LineForm][];

function countLines(lines: readonly Line[]): LineCounts {
  const seen: LineCounts = {
    filled: 0,
    articles: 0,
    chapters: 0,
    comma: 0,
    paren: 0,
    frame: 0,
    wrappers: 0,
    prose: 0,
    speech: 0,
    chat: 0,
    todo: 0,
    novel: 0,
  };
  let afterChapter = -1;
  for (const { index, text } of lines) {
    const line = text.length > 400 ? text.slice(0, 400) : text;
    const bare = line.trim();
    if (bare === '') continue;
    seen.filled++;
    const { articles } = seen;
    for (const [kind, form] of LINE_FORMS) if (hasLineForm(form, line, bare)) seen[kind]++;
    if (isProse(line, bare)) seen.prose++;
    if (!bare.startsWith(LINES.articles.heads)) continue;
    if (seen.articles > articles) afterChapter = -1;
    else if (CHAPTER.test(line)) seen.chapters++;
    if (!NOVEL.test(line)) continue;
    // A chapter that is followed by prose and by no article is one of a novel.
    if (afterChapter >= 0 && index - afterChapter > 3) seen.novel++;
    afterChapter = index;
  }
  return seen;
}
