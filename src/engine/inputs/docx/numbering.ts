import { formatNumber } from './numberFormat';
import { readXml } from './xml';

/** What a paragraph says of its list. */
export interface ListPlace {
  num: string;
  level: number;
}

interface Level {
  start: number;
  format: string;
  text: string;
  /** What stands between number and text: tab, space or nothing. */
  suffix: string;
  /** All numbers in Arabic figures (`isLgl`). */
  legal: boolean;
  /** The level whose number starts this one anew; the one above where absent. */
  restart?: number;
  style?: string;
}

interface Abstract {
  id: string;
  levels: Map<number, Level>;
  styleLink?: string;
  numStyleLink?: string;
}

interface Num {
  abstract: string;
  starts: Map<number, number>;
  levels: Map<number, Level>;
}

const DEFAULT: Level = { start: 1, format: 'decimal', text: '', suffix: 'tab', legal: false };

/** The lists of a Word document (编号与列表): how they count, and where each stands while the text is read. */
export class Numbering {
  private readonly abstracts = new Map<string, Abstract>();
  private readonly nums = new Map<string, Num>();
  /** Numbers so far, by list; lists of one abstract go on with each other's numbers. */
  private readonly counters = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(xml: string) {
    this.read(xml);
  }

  /** The level of a list that a paragraph style is linked to. */
  levelOfStyle(num: string, style: string): number | undefined {
    const found = this.abstractOf(num);
    for (const [index, level] of found?.levels ?? []) if (level.style === style) return index;
    return undefined;
  }

  /** Counts one paragraph on and gives its label (`第一条`, `（一）`, `1.2`) with what sets it off; '' for none. */
  next({ num, level: index }: ListPlace): string {
    const abstract = this.abstractOf(num);
    const level = this.level(num, index);
    if (!abstract || !level) return '';
    const counter = this.counters.get(abstract.id) ?? [];
    this.counters.set(abstract.id, counter);
    const overrides = this.nums.get(num)?.starts;
    if (!this.begun.has(num)) {
      this.begun.add(num);
      for (const [at] of overrides ?? []) counter[at] = undefined;
    }
    counter[index] =
      counter[index] === undefined ? (overrides?.get(index) ?? level.start) : counter[index] + 1;
    for (let below = index + 1; below < 9; below++) {
      const restart = this.level(num, below)?.restart;
      if (restart === undefined || (restart !== 0 && index <= restart - 1)) counter[below] = undefined;
    }
    return this.label(num, level, counter);
  }

  private label(num: string, level: Level, counter: readonly (number | undefined)[]): string {
    if (level.format === 'bullet') return /^[\s\ue000-\uf8ff]*$/u.test(level.text) ? '• ' : `${level.text} `;
    const text = level.text.replace(/%([1-9])/gu, (_whole, digit: string) => {
      const at = Number(digit) - 1;
      const own = this.level(num, at) ?? DEFAULT;
      const value = counter[at] ?? own.start;
      return level.legal ? String(value) : formatNumber(own.format, value);
    });
    if (text === '' || level.suffix === 'nothing') return text;
    // What ends in a mark of punctuation needs no blank; an article's number has the blank of its typography.
    if (/[、，。；：）】〕)]$/u.test(text)) return text;
    return text + (/\p{Script=Han}$/u.test(text) ? '　' : ' ');
  }

  private level(num: string, index: number): Level | undefined {
    return this.nums.get(num)?.levels.get(index) ?? this.abstractOf(num)?.levels.get(index);
  }

  private abstractOf(num: string): Abstract | undefined {
    const found = this.abstracts.get(this.nums.get(num)?.abstract ?? '');
    if (found?.numStyleLink === undefined) return found;
    for (const other of this.abstracts.values()) if (other.styleLink === found.numStyleLink) return other;
    return found;
  }

  private read(xml: string): void {
    let abstract: Abstract | undefined;
    let num: Num | undefined;
    let level: Level | undefined;
    let override = 0;
    readXml(xml, {
      open: (name, attributes) => {
        const value = attributes['w:val'] ?? '';
        switch (name) {
          case 'w:abstractNum':
            abstract = { id: attributes['w:abstractNumId'] ?? '', levels: new Map() };
            this.abstracts.set(abstract.id, abstract);
            break;
          case 'w:num':
            num = { abstract: '', starts: new Map(), levels: new Map() };
            this.nums.set(attributes['w:numId'] ?? '', num);
            break;
          case 'w:abstractNumId':
            if (num) num.abstract = value;
            break;
          case 'w:lvlOverride':
            override = Number(attributes['w:ilvl'] ?? 0);
            break;
          case 'w:startOverride':
            num?.starts.set(override, Number(value) || 0);
            break;
          case 'w:lvl':
            level = { ...DEFAULT };
            (num?.levels ?? abstract?.levels)?.set(Number(attributes['w:ilvl'] ?? 0), level);
            break;
          default:
            if (level) readLevel(level, name, value);
            else if (abstract) readLink(abstract, name, value);
        }
      },
      close: (name) => {
        if (name === 'w:abstractNum') abstract = undefined;
        else if (name === 'w:num') num = undefined;
        else if (name === 'w:lvl') level = undefined;
      },
    });
  }
}

function readLink(abstract: Abstract, name: string, value: string): void {
  if (name === 'w:styleLink') abstract.styleLink = value;
  else if (name === 'w:numStyleLink') abstract.numStyleLink = value;
}

function readLevel(level: Level, name: string, value: string): void {
  switch (name) {
    case 'w:start':
      level.start = Number(value) || 0;
      break;
    case 'w:numFmt':
      level.format = value;
      break;
    case 'w:lvlText':
      level.text = value;
      break;
    case 'w:suff':
      level.suffix = value;
      break;
    case 'w:isLgl':
      level.legal = !/^(?:0|false|off)$/u.test(value);
      break;
    case 'w:lvlRestart':
      level.restart = Number(value) || 0;
      break;
    case 'w:pStyle':
      level.style = value;
      break;
  }
}
