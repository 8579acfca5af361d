import type { SectionScheme } from '../record';
import { familyName } from './pinyin';

/**
 * The form a marker is written in (序号形式). Finer than the scheme: lists of different forms never continue one another,
 * and which form lies inside which is read from the document, not from this list.
 */
export type MarkerForm =
  | 'part'
  | 'subpart'
  | 'chapter'
  | 'section'
  | 'subsection' // 第一款 as a heading below 节, in statutes of Taiwan
  | 'division' // 第一目 as a heading below it
  | 'article'
  | 'attachment' // 附件1
  | `attachment-${string}` // 附1, 附表1, 附录1
  | 'han-comma' // 一、
  | 'han-dot' // 一．
  | 'roman' // Ⅰ. or Ⅰ、
  | 'stem-comma' // 甲、
  | 'stem-paren' // （甲）
  | 'han-paren' // （一）
  | 'arabic-comma' // 1、
  | 'arabic-dot' // 1.
  | 'arabic-space' // 1 总则, where 1.1 follows
  | 'arabic-paren' // （1）
  | 'arabic-half-paren' // 1）
  | 'circled' // ①, and 1 before a Han character, which is what NFKC makes of it
  | 'decimal-2' // 1.1
  | 'decimal-3'
  | 'decimal-4'
  | 'ordinal-di' // 第一，
  | 'ordinal-qi' // 其一，
  | 'ordinal-xian' // 首先，其次，最后，
  | `inline-${string}`; // 一是 is inline-是

/**
 * An unnumbered line that a list hangs on, where one parent has several lists of one form: a paragraph of an article (款)
 * or of a section, or the title of a further document in the text.
 */
export interface Holder {
  kind: 'paragraph' | 'document';
  line: number;
  /** Of its line among the kept ones. */
  position: number;
  start: number;
  /** Where the first item on its line begins, or the line ends, spaces off. */
  limit: number;
}

/** A place in the tree: a marker, or an unnumbered line that lists hang on (`holder`). */
export interface Node {
  readonly candidate: Marker | null;
  readonly holder: Holder | null;
  /** `NO_CHILDREN` where there are none; changed by `addChild`. */
  children: Node[];
  /** The first member of the last list of each form among the children; null where there are none. */
  lists: Node[] | null;
}

/** Shared by all nodes without children: most have none. */
export const NO_CHILDREN: Node[] = [];

export function addChild(parent: Node, child: Node): void {
  if (parent.children === NO_CHILDREN) parent.children = [child];
  else parent.children.push(child);
}

/** Lists of so many forms are remembered in one node; no document has a tenth of them. */
const MAX_LISTS = 64;

/** The first member of the last list of a form in a node; undefined where it has none. */
export function listIn(node: Node, form: MarkerForm): Node | undefined {
  return node.lists?.find(({ candidate }) => candidate?.form === form);
}

/** Remembers the first member of a list, in the place of an earlier one of its form. */
export function noteList(node: Node, first: Node): void {
  if (node.lists === null) {
    node.lists = [first];
    return;
  }
  const at = node.lists.findIndex(({ candidate }) => candidate?.form === first.candidate?.form);
  if (at < 0) {
    node.lists.push(first);
    if (node.lists.length > MAX_LISTS) node.lists.shift();
  } else node.lists[at] = first;
}

/**
 * A marker as it stands in the document, and what run of markers it belongs to. Offsets are those of the text. One class
 * for all of them, so that a document of a hundred thousand markers stays quick to walk.
 */
export class Marker implements Node {
  children: Node[] = NO_CHILDREN;
  lists: Node[] | null = null;
  /** 之一 of 第十二条之一 is 1. */
  suffix = 0;
  /** 1.2.3 is [1, 2, 3]; null but for decimal markers. */
  path: readonly number[] | null = null;
  /** The number by itself tells nothing: only a run (1, 2, 3) makes it a marker. */
  weak = false;
  /** Index of its line, and the place of that line among the kept ones. */
  line = -1;
  position = -1;
  /** Where its line ends, spaces at the end off. */
  lineEnd = 0;
  /** Where the next marker on its line begins, or its line ends. */
  limit = 0;
  /** 序言: a chapter only where the first of a statute follows. */
  preface = false;
  /** Stands inside its line, after other text. */
  inside = false;
  /** The markers before and after it in its run, and the first of the run. */
  prev: Marker | null = null;
  next: Marker | null = null;
  head: Marker | null = null;
  /** How many headings that end lists inside paragraphs stand before it. */
  walls = 0;
  /** No item that it lies in has ended yet, as far as the run linker has read. */
  open = false;
  readonly rank: number;

  constructor(
    readonly form: MarkerForm,
    /** The number written; null where there is none (附则). 最后 has 0 until its run is known. */
    public ordinal: number | null,
    readonly start: number,
    /** End of the marker as written, its separator included, spaces after it not. */
    public end: number,
  ) {
    this.rank = rankOf(form);
  }

  get candidate(): this {
    return this;
  }

  get holder(): null {
    return null;
  }
}

/** The same marker, told by its run alone. */
export function weakly(marker: Marker): Marker {
  marker.weak = true;
  return marker;
}

/** No list of government text counts further. */
export const MAX_ORDINAL = 9999;

const SCHEMES: Readonly<Record<string, SectionScheme>> = {
  'han-dot': 'han-comma',
  roman: 'han-comma',
  'stem-comma': 'han-comma',
  'stem-paren': 'han-paren',
  'arabic-comma': 'arabic-dot',
  'arabic-space': 'decimal',
  'arabic-half-paren': 'arabic-paren',
  'decimal-2': 'decimal',
  'decimal-3': 'decimal',
  'decimal-4': 'decimal',
  'ordinal-di': 'ordinal-word',
  'ordinal-qi': 'ordinal-word',
  'ordinal-xian': 'ordinal-word',
};

/** The scheme of the record that a form belongs to. */
export function schemeOf(form: MarkerForm): SectionScheme {
  if (form.startsWith('inline-')) return `inline-${familyName(form.slice(7))}`;
  if (form.startsWith('attachment')) return 'attachment';
  return SCHEMES[form] ?? (form as SectionScheme);
}

/**
 * Where no document says otherwise, the order of levels of GB/T 9704-2012 and of statutes; higher lies deeper. Whole
 * numbers, which every marker can hold in place. 附录, 附表 and the like have 1, inline lists the last.
 */
export const RANK = {
  attachment: 0,
  otherAttachment: 1,
  part: 2,
  subpart: 3,
  chapter: 4,
  section: 5,
  subsection: 6,
  division: 7,
  article: 8,
  stemComma: 9,
  hanComma: 10,
  hanParen: 11,
  arabic: 12,
  decimal2: 13,
  decimal3: 14,
  decimal4: 15,
  arabicHalfParen: 16,
  arabicParen: 17,
  circled: 18,
  ordinalWord: 19,
  inline: 20,
} as const;

const RANKS: Readonly<Record<string, number>> = {
  attachment: RANK.attachment,
  part: RANK.part,
  subpart: RANK.subpart,
  chapter: RANK.chapter,
  section: RANK.section,
  subsection: RANK.subsection,
  division: RANK.division,
  article: RANK.article,
  roman: RANK.stemComma,
  'stem-comma': RANK.stemComma,
  'han-comma': RANK.hanComma,
  'han-dot': RANK.hanComma,
  'stem-paren': RANK.hanParen,
  'han-paren': RANK.hanParen,
  'arabic-comma': RANK.arabic,
  'arabic-dot': RANK.arabic,
  'arabic-space': RANK.arabic,
  'decimal-2': RANK.decimal2,
  'decimal-3': RANK.decimal3,
  'decimal-4': RANK.decimal4,
  'arabic-half-paren': RANK.arabicHalfParen,
  'arabic-paren': RANK.arabicParen,
  circled: RANK.circled,
  'ordinal-di': RANK.ordinalWord,
  'ordinal-qi': RANK.ordinalWord,
  'ordinal-xian': RANK.ordinalWord,
};

export function rankOf(form: MarkerForm): number {
  return RANKS[form] ?? (form.startsWith('attachment') ? RANK.otherAttachment : RANK.inline);
}

/** Forms whose place among each other is fixed: 编 over 章 over 节 over 条. */
export function isStatutory({ rank }: Marker): boolean {
  return rank <= RANK.article;
}
