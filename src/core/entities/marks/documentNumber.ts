import { parseNumeral } from '../../text/numerals';
import type { Mention } from '../mention';
import type { Recognizer } from '../recognizer';
import { issuerOf } from './issuers';
import { codeStart, issuerStart } from './numberPrefix';

const OPEN = '[〔\\[【(<{〈﹝❲]';
const CLOSE = '[〕\\]】)>}〉﹞❳]';
const HAN_DIGIT = '〇○◯零一二三四五六七八九';
const YEAR = `(?:1[89]\\d\\d|20\\d\\d|[4-9]\\d|[${HAN_DIGIT}]{4}|[${HAN_DIGIT}]{2})`;
const NUMBER = `(?:\\d{1,7}(?:-\\d{1,4}|[、,~—–至]\\d{1,5}(?=[、,~—–至\\d]{0,12} ?号))*|[${HAN_DIGIT}十百千]{1,8})`;
/** 号 and 期; never the 号 of a house, a line or a vessel. */
const UNIT = '[号號期](?!(?:楼|线|路|院|卫星|机|船|列车|店|馆|桥|井|矿|提案|建议|议案))';

const BRACKETED_YEAR = new RegExp(`${OPEN} ?(${YEAR}) ?(?:年度?)? ?${CLOSE}`, 'g');
/** After the bracketed year: 字第12号, 第12号, 12号, 特12号, 12期. */
const AFTER_YEAR = new RegExp(
  ` {0,2}([\\u4E00-\\u9FFF]{0,6}?|[\\u4E00-\\u9FFF]{0,10}字) ?第? ?(${NUMBER}) ?${UNIT}`,
  'y',
);
/** A year first: (54)国秘字第12号, (2019)最高法民终123号. */
const CODE_AFTER_YEAR = new RegExp(
  ` ?([\\u4E00-\\u9FFF][\\u4E00-\\u9FFFA-Za-z\\d()]{0,18}?)第? ?(${NUMBER}) ?[号號]`,
  'y',
);
const ADDRESS = /(?:[路街巷弄楼室院栋幢座排门牌线届次年月日条款项]|大道|胡同|小区|公路|国道|省道)$/;
const ORDER = new RegExp(
  `(令|公告|通告) ?(?:[(〔\\[]? ?((?:19|20)\\d\\d|[${HAN_DIGIT}]{4}) ?年?[)〕\\]]? ?)?(\\()? ?第? ?(${NUMBER}) ?${UNIT}`,
  'g',
);
const ORDER_LAST = new RegExp(
  `(?:((?:19|20)\\d\\d|[${HAN_DIGIT}]{4})年)? ?第 ?(${NUMBER}) ?[号號](令|公告|通告)?`,
  'g',
);
const BULLETIN = new RegExp(
  `(?:简报|专报|快报|要报|内参|通报|信息|动态|纪要|通讯|要情|摘报|旬报|周报|月报|公报|参阅|呈阅件|情况反映) ?(?:[(〔\\[]?((?:19|20)\\d\\d)年?[)〕\\]]?)? ?[(]?(?:总 ?)?第 ?(${NUMBER}) ?[期号][)]?`,
  'g',
);
const ISSUE_LINE = new RegExp(
  `^\\s*(\\(?(?:(?:19|20)\\d\\d年)?(?:总)?第 ?(${NUMBER}) ?期(?:\\(总第?${NUMBER}期\\))?\\)?)\\s*$`,
);
const YEARLESS = new RegExp(`字 ?第? ?(${NUMBER}) ?[号號]`, 'g');
const STANDARD =
  /(?:GB\/[TZ]|GB|DB\d{2}\/T|DB\d{2}|JTG(?:\/T)?|JGJ(?:\/T)?|CJJ(?:\/T)?|(?:HJ|NY|SL|AQ|GA|MZ|WS|QB|SB|LY|TB|YD|DL|JB|HG|JC|SN|CJ|JT|MT|QX|DZ|TD|CH|TY|RB)(?:\/T)?) ?[A-Z]?\d{1,5}(?:\.\d{1,3})? ?[-—–]{1,2} ?(?:19|20)\d\d/g;

/**
 * Document numbers (发文字号) in every form in use since 1949: code, year, number with any brackets (GB/T 9704-2012
 * 7.2.5 asks for 〔〕); orders and announcements (令、公告); bulletins (简报第N期); the old ones with the year first
 * or without one; judicial numbers; standards.
 */
export const recognizeDocumentNumbers: Recognizer = (paragraph) => {
  const reader = new Reader(paragraph.text, paragraph.folded);
  const { folded } = paragraph;
  if (/[号號期]/.test(folded)) {
    reader.bracketed();
    reader.orders();
    reader.bulletins();
    reader.yearless();
  }
  if (/[A-Z]/.test(folded)) reader.standards();
  return reader.mentions;
};

class Reader {
  readonly mentions: Mention[] = [];

  constructor(
    private readonly raw: string,
    private readonly text: string,
  ) {}

  bracketed(): void {
    const { text } = this;
    for (const match of text.matchAll(BRACKETED_YEAR)) {
      const year = readYear(match[1] ?? '');
      if (year === null) continue;
      const after = match.index + match[0].length;
      let codeEnd = match.index;
      if (text.charAt(codeEnd - 1) === ' ') codeEnd--;
      const start = codeStart(text, codeEnd);
      const code = text.slice(start, codeEnd);
      if (code !== '' && !ADDRESS.test(code)) {
        AFTER_YEAR.lastIndex = after;
        const rest = AFTER_YEAR.exec(text);
        if (rest && !ADDRESS.test(rest[1] ?? '')) {
          const order = /(?:令|公告|通告)$/.exec(code);
          const from = order ? Math.min(start, issuerStart(text, codeEnd - order[0].length)) : start;
          this.add(from, after + rest[0].length, 'code', text.slice(from, codeEnd), year, rest[2]);
          continue;
        }
      }
      CODE_AFTER_YEAR.lastIndex = after;
      const old = CODE_AFTER_YEAR.exec(text);
      if (
        old &&
        !ADDRESS.test(old[1] ?? '') &&
        (/[字发函令民刑行执破商知赔初终再申监辖保]$/.test(old[1] ?? '') || code === '')
      ) {
        const head = old[1] ?? '';
        if (/[字发函令]|[民刑行执破商知赔辖][初终再申监字保]|执|破/.test(head))
          this.add(match.index, after + old[0].length, 'year-first', head, year, old[2]);
      } else if (code === '' && /[〔﹝]/.test(match[0])) {
        AFTER_YEAR.lastIndex = after;
        const bare = AFTER_YEAR.exec(text);
        if (bare && bare[1] === '') this.add(match.index, after + bare[0].length, 'code', '', year, bare[2]);
      }
    }
  }

  orders(): void {
    const { text } = this;
    for (const match of text.matchAll(ORDER)) {
      let end = match.index + match[0].length;
      if (match[3] !== undefined) {
        if (text.charAt(end) !== ')') continue;
        end++;
      }
      const start = issuerStart(text, match.index);
      // 命令, 口令 and 条令 are no orders of a body; a bare 第3号 after them is.
      if (
        start === match.index &&
        /[\u4E00-\u9FFF]/.test(text.charAt(start - 1)) &&
        !text.slice(0, start).endsWith('以')
      ) {
        if (match[1] === '令') continue;
      }
      this.add(
        start,
        end,
        'order',
        text.slice(start, match.index) + (match[1] ?? ''),
        readYear(match[2] ?? ''),
        match[4],
      );
    }
    for (const match of text.matchAll(ORDER_LAST)) {
      const start = issuerStart(text, match.index);
      const issuer = text.slice(start, match.index);
      const kind = match[3] ?? '';
      if (kind === '' && !(match[1] !== undefined && /(?:政府|部|委|总局|委员会)$/.test(issuer))) continue;
      this.add(
        start,
        match.index + match[0].length,
        'order',
        issuer === '' ? '' : issuer + (kind || '令'),
        readYear(match[1] ?? ''),
        match[2],
      );
    }
  }

  bulletins(): void {
    const { text } = this;
    const line = ISSUE_LINE.exec(text);
    if (line) {
      const start = text.indexOf(line[1] ?? '');
      this.add(start, start + (line[1] ?? '').length, 'bulletin', '', null, line[2]);
      return;
    }
    for (const match of text.matchAll(BULLETIN)) {
      const nameEnd = match.index + 2;
      let start = Math.min(match.index, codeStart(text, nameEnd));
      if (start < match.index && /[见据为在由按经]/.test(text.charAt(start))) start++;
      this.add(start, match.index + match[0].length, 'bulletin', '', readYear(match[1] ?? ''), match[2]);
    }
  }

  yearless(): void {
    for (const match of this.text.matchAll(YEARLESS)) {
      const start = codeStart(this.text, match.index);
      if (match.index - start < 1 || match.index - start > 8) continue;
      this.add(
        start,
        match.index + match[0].length,
        'year-less',
        this.text.slice(start, match.index + 1),
        null,
        match[1],
      );
    }
  }

  standards(): void {
    for (const match of this.text.matchAll(STANDARD)) {
      if (/[A-Za-z/]/.test(this.text.charAt(match.index - 1))) continue;
      this.add(
        match.index,
        match.index + match[0].length,
        'standard',
        '',
        Number(match[0].slice(-4)),
        undefined,
      );
    }
  }

  private add(
    start: number,
    end: number,
    form: string,
    code: string,
    year: number | null,
    number: string | undefined,
  ): void {
    if (this.mentions.some((other) => start < other.end && other.start < end && other.end >= end)) return;
    const mention: Mention = {
      type: 'document-number',
      start,
      end,
      text: this.raw.slice(start, end),
      canonical: canonicalNumber(this.text.slice(start, end)),
      confidence: form === 'year-less' ? 0.8 : 0.97,
      evidence: [{ id: `document-number/${form}` }],
    };
    const issuer = issuerOf(code.replace(/ /g, ''));
    if (issuer !== undefined) {
      mention.issuer = issuer;
      // 国务院令 names its issuer; a short code is a guess.
      mention.issuerBasis = /(?:令|公告|通告)$/.test(code) ? 'head' : 'code';
    }
    if (year !== null) mention.year = year;
    const value = parseNumeral(/^[^-、,~—–至]+/.exec(number ?? '')?.[0] ?? '');
    if (value !== null) mention.number = value;
    this.mentions.push(mention);
  }
}

/** One spelling for one number: no spaces, 〔〕 around the year. */
function canonicalNumber(text: string): string {
  return text
    .replace(/ /g, '')
    .replace(new RegExp(`${OPEN}(${YEAR})(?:年度?)?${CLOSE}`), '〔$1〕')
    .replace(/號/g, '号');
}

/** The year that four or two digits write; two digits are of the last century. */
function readYear(text: string): number | null {
  const value = parseNumeral(text);
  if (value === null) return null;
  if (text.length === 2) return value >= 49 && value <= 99 ? 1900 + value : null;
  return value >= 1800 && value < 2100 ? value : null;
}
