import { inputError, problems } from '../problems';
import { Numbering } from './numbering';
import { openWord } from './package';
import { Styles } from './styles';
import { isOn, readXml, type Attributes } from './xml';

/**
 * Renders a Word document (ECMA-376) to lines: a line a paragraph, the numbers of lists written out as Word shows them,
 * rows of tables with their cells set apart by tabs, inserted text kept, deleted text, comments, hidden text, headers and
 * footers left out, footnotes last. Fails with InputError where it cannot be read or has no text.
 */
export function renderDocx(bytes: Uint8Array, maxSize: number): string {
  const parts = openWord(bytes, maxSize);
  const numbering = new Numbering(parts.numbering ?? '');
  const styles = new Styles(parts.styles ?? '');
  const body = new BodyReader(numbering, styles);
  readXml(parts.document, body);
  const lines = body.lines;
  if (parts.footnotes !== undefined) {
    const notes = new BodyReader(numbering, styles);
    readXml(parts.footnotes, notes);
    for (const line of notes.lines) if (line.trim() !== '') lines.push(line);
  }
  if (!lines.some((line) => line.trim() !== '')) throw inputError(problems.wordEmpty());
  return `${lines.join('\n').replace(/\n+$/u, '')}\n`;
}

/** What is not read: what was deleted or moved away, the second form of a drawing, codes of fields, readings of characters. */
const PASSED = new Set([
  'w:del',
  'w:moveFrom',
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:rt',
  'w:comment',
]);

interface Paragraph {
  text: string;
  style?: string;
  num?: string;
  level?: number;
  /** Its end was deleted: the next paragraph goes on here. */
  joined?: boolean;
}

interface Row {
  cells: string[][];
  deleted: boolean;
}

/** Hears the elements of a body and puts its lines together. */
class BodyReader {
  readonly lines: string[] = [];
  private readonly open_: string[] = [];
  /** Paragraphs that are open, one in the other: text boxes stand inside a paragraph. */
  private readonly paragraphs: Paragraph[] = [];
  private readonly rows: Row[] = [];
  private passing = 0;
  private begun = '';
  private textDepth = 0;
  private hiddenRun = false;

  constructor(
    private readonly numbering: Numbering,
    private readonly styles: Styles,
  ) {}

  open(name: string, attributes: Attributes): void {
    const parent = this.open_.at(-1) ?? '';
    this.open_.push(name);
    if (this.passing > 0) return;
    // As a property `w:del` says that the end of a paragraph or a row was deleted; elsewhere it holds deleted text.
    if (name === 'w:del' && (parent === 'w:rPr' || parent === 'w:trPr')) this.deletedEnd(parent);
    else if (PASSED.has(name) || isSeparator(name, attributes)) this.passing = this.open_.length;
    else if (!this.enterText(name, parent)) this.enterProperty(name, parent, attributes);
  }

  close(name: string): void {
    const depth = this.open_.length;
    this.open_.pop();
    if (this.passing > 0) {
      if (depth === this.passing) this.passing = 0;
      return;
    }
    if (name === 'w:t') this.textDepth--;
    else if (name === 'w:p') this.endParagraph();
    else if (name === 'w:tr') this.endRow();
  }

  text(text: string): void {
    if (this.passing === 0 && this.textDepth > 0 && !this.hiddenRun) this.add(text);
  }

  /** What holds text or is text; false for anything else. */
  private enterText(name: string, parent: string): boolean {
    switch (name) {
      case 'w:p':
        this.paragraphs.push({ text: this.begun });
        this.begun = '';
        return true;
      case 'w:r':
        this.hiddenRun = false;
        return true;
      case 'w:t':
        this.textDepth++;
        return true;
      case 'w:tab':
        // As a property of a paragraph it is where a tab stops.
        if (parent === 'w:r') this.add('\t');
        return true;
      case 'w:br':
      case 'w:cr':
        this.add('\n');
        return true;
      case 'w:noBreakHyphen':
        this.add('-');
        return true;
      case 'w:tr':
        this.rows.push({ cells: [], deleted: false });
        return true;
      case 'w:tc':
        this.rows.at(-1)?.cells.push([]);
        return true;
      default:
        return false;
    }
  }

  /** What is said of a run or a paragraph: hidden, its style, its list. */
  private enterProperty(name: string, parent: string, attributes: Attributes): void {
    const value = attributes['w:val'] ?? '';
    if (this.inRun()) {
      if (name === 'w:vanish') this.hiddenRun = isOn(attributes);
      else if (name === 'w:rStyle') this.hiddenRun = this.styles.isHidden(value);
    }
    const paragraph = this.paragraphs.at(-1);
    if (!paragraph) return;
    if (name === 'w:pStyle') paragraph.style = value;
    else if (parent !== 'w:numPr') return;
    else if (name === 'w:numId') paragraph.num = value;
    else if (name === 'w:ilvl') paragraph.level = Number(value) || 0;
  }

  /** Whether the properties being read are those of a run, not of a paragraph's mark. */
  private inRun(): boolean {
    return this.open_.at(-3) === 'w:r';
  }

  private deletedEnd(parent: string): void {
    const row = this.rows.at(-1);
    const paragraph = this.paragraphs.at(-1);
    if (parent === 'w:trPr') {
      if (row) row.deleted = true;
    } else if (paragraph && this.open_.at(-3) === 'w:pPr') paragraph.joined = true;
  }

  private add(text: string): void {
    const paragraph = this.paragraphs.at(-1);
    if (paragraph) paragraph.text += text;
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (!paragraph) return;
    if (paragraph.joined === true) {
      this.begun = this.label(paragraph) + paragraph.text;
      return;
    }
    const text = this.label(paragraph) + paragraph.text;
    // A break of page or column at the edge of a paragraph is no line.
    const lines = text.replace(/^\n+|\n+$/gu, '').split('\n');
    const cell = this.rows.at(-1)?.cells.at(-1);
    for (const line of lines) (cell ?? this.lines).push(line.replace(/[ \t]+$/u, ''));
  }

  private label({ num: own, level, style }: Paragraph): string {
    const named = style ?? this.styles.normal;
    const inherited = named === undefined ? undefined : this.styles.listOf(named);
    const num = own ?? inherited?.num;
    if (num === undefined || num === '0') return '';
    const linked = inherited ? this.numbering.levelOfStyle(num, inherited.style) : undefined;
    return this.numbering.next({ num, level: level ?? inherited?.level ?? linked ?? 0 });
  }

  private endRow(): void {
    const row = this.rows.pop();
    if (!row || row.deleted) return;
    const target = this.rows.at(-1)?.cells.at(-1) ?? this.lines;
    const filled = row.cells.map((cell) => cell.filter((line) => line.trim() !== ''));
    // A cell with paragraphs of running text is a frame around them; others are a row of a table.
    if (row.cells.length === 1 || filled.some((cell) => cell.length > 3)) {
      for (const line of filled.flat()) target.push(line);
    } else {
      const line = filled.map((cell) => cell.map((part) => part.trim()).join(' ')).join('\t');
      if (line.trim() !== '') target.push(line);
    }
  }
}

function isSeparator(name: string, attributes: Attributes): boolean {
  return name === 'w:footnote' && attributes['w:type'] !== undefined && attributes['w:type'] !== 'normal';
}
