import { parseNumeral } from '../../../text/numerals';
import type { Mention } from '../../mention';
import type { Recognizer } from '../../recognizer';
import { issuerOf } from './issuers';
import {
  ADDRESS,
  AFTER_YEAR,
  BRACKETED_YEAR,
  BULLETIN,
  BY,
  CODE_AFTER_YEAR,
  FIRST_OF_SEVERAL,
  FIRM_NUMBER,
  HAN,
  ISSUES_ORDERS,
  ISSUE_LINE,
  LEADS_TO,
  MAY_HOLD,
  OLD_CODE,
  OLD_CODE_END,
  OLD_UNIT,
  ORDER,
  ORDER_KIND,
  ORDER_LAST,
  ORDER_WORD,
  STANDARD,
  SURE_BRACKET,
  UNIT_NOW,
  YEARLESS,
  YEAR_IN_BRACKETS,
} from './number.rules';
import { codeStart, issuerStart } from './prefix';

/**
 * Document numbers (发文字号) in every form in use since 1949: code, year, number with any brackets (GB/T 9704-2012
 * 7.2.5 asks for 〔〕); orders and announcements (令、公告); bulletins (简报第N期); the old ones with the year first
 * or without one; judicial numbers; standards.
 */
export const recognizeDocumentNumbers: Recognizer = (paragraph) => {
  const reader = new Reader(paragraph.text, paragraph.folded);
  const { folded } = paragraph;
  if (MAY_HOLD.test(folded)) {
    reader.bracketed();
    reader.orders();
    reader.bulletins();
    reader.yearless();
    reader.ofFirms();
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
    for (const match of this.text.matchAll(BRACKETED_YEAR)) {
      const year = readYear(match[1] ?? '');
      if (year === null) continue;
      const codeEnd = match.index - (this.text.charAt(match.index - 1) === ' ' ? 1 : 0);
      const start = codeStart(this.text, codeEnd);
      if (this.withCode(match, start, codeEnd, year)) continue;
      if (!this.yearFirst(match, start === codeEnd, year) && start === codeEnd) this.withoutCode(match, year);
    }
  }

  /** 浙政发〔2013〕12号, 国务院令(2013)第3号. */
  private withCode(
    { 0: bracket, index }: RegExpExecArray,
    start: number,
    codeEnd: number,
    year: number,
  ): boolean {
    const code = this.text.slice(start, codeEnd);
    const after = index + bracket.length;
    const rest = code === '' || ADDRESS.test(code) ? null : matchAt(AFTER_YEAR, this.text, after);
    if (!rest || ADDRESS.test(rest[1] ?? '')) return false;
    const order = ORDER_WORD.exec(code);
    const from = order ? Math.min(start, issuerStart(this.text, codeEnd - order[0].length)) : start;
    this.add(from, after + rest[0].length, 'code', this.text.slice(from, codeEnd), year, rest[2]);
    return true;
  }

  /** (54)国秘字第12号, (2019)最高法民终123号. False where what follows the year is no code. */
  private yearFirst({ 0: bracket, index }: RegExpExecArray, alone: boolean, year: number): boolean {
    const after = index + bracket.length;
    const old = matchAt(CODE_AFTER_YEAR, this.text, after);
    const head = old?.[1] ?? '';
    if (!old || ADDRESS.test(head) || !(alone || OLD_CODE_END.test(head))) return false;
    if (OLD_CODE.test(head)) this.add(index, after + old[0].length, 'year-first', head, year, old[2]);
    return true;
  }

  /** 〔2013〕12号 by itself. */
  private withoutCode({ 0: bracket, index }: RegExpExecArray, year: number): void {
    if (!SURE_BRACKET.test(bracket)) return;
    const after = index + bracket.length;
    const bare = matchAt(AFTER_YEAR, this.text, after);
    if (bare && bare[1] === '') this.add(index, after + bare[0].length, 'code', '', year, bare[2]);
  }

  orders(): void {
    const { text } = this;
    for (const match of text.matchAll(ORDER)) {
      const [written, kind = '', year = '', bracket, number] = match;
      let end = match.index + written.length;
      if (bracket !== undefined && text.charAt(end++) !== ')') continue;
      const start = issuerStart(text, match.index);
      // 命令, 口令 and 条令 are no orders of a body; a bare 第3号 after them is.
      const inWord =
        start === match.index && HAN.test(text.charAt(start - 1)) && text.charAt(start - 1) !== BY;
      if (inWord && kind === ORDER_KIND) continue;
      this.add(start, end, 'order', text.slice(start, match.index) + kind, readYear(year), number);
    }
    for (const match of text.matchAll(ORDER_LAST)) {
      const [written, year, number, kind = ''] = match;
      const start = issuerStart(text, match.index);
      const issuer = text.slice(start, match.index);
      if (kind === '' && !(year !== undefined && ISSUES_ORDERS.test(issuer))) continue;
      const code = issuer === '' ? '' : issuer + (kind || ORDER_KIND);
      this.add(start, match.index + written.length, 'order', code, readYear(year ?? ''), number);
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
      if (start < match.index && LEADS_TO.test(text.charAt(start))) start++;
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

  ofFirms(): void {
    for (const { 0: written, 1: year = '', 2: number, index } of this.text.matchAll(FIRM_NUMBER))
      this.add(index, index + written.length, 'code', '', readYear(year), number);
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
      mention.issuerBasis = ORDER_WORD.test(code) ? 'head' : 'code';
    }
    if (year !== null) mention.year = year;
    const value = parseNumeral(FIRST_OF_SEVERAL.exec(number ?? '')?.[0] ?? '');
    if (value !== null) mention.number = value;
    this.mentions.push(mention);
  }
}

/** One spelling for one number: no spaces, 〔〕 around the year. */
function canonicalNumber(text: string): string {
  return text.replace(/ /g, '').replace(YEAR_IN_BRACKETS, '〔$1〕').replace(OLD_UNIT, UNIT_NOW);
}

/** The year that four or two digits write; two digits are of the last century. */
function readYear(text: string): number | null {
  const value = parseNumeral(text);
  if (value === null) return null;
  if (text.length === 2) return value >= 49 && value <= 99 ? 1900 + value : null;
  return value >= 1800 && value < 2100 ? value : null;
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
