import type { Section, SectionScheme, StructureRecord } from '../record';
import type { Words } from '../words';
import { markerForm, type MarkerForm } from './markerForm';
import { allSections } from './outlineTree';

/** A form that headings may be written in, as offered by Convert Heading Style. */
export interface HeadingStyle {
  id: string;
  scheme: SectionScheme;
  /** The marker of number 1, in full width. */
  sample: string;
  words: Words;
}

/** The forms of headings (GB/T 9704-2012 7.3.3, GB/T 15834-2011 annex B, 立法技术规范), in the order of their levels. */
export const HEADING_STYLES: readonly HeadingStyle[] = [
  { id: 'part', scheme: 'part', sample: '第一编', words: { en: 'Part', zh: '编' } },
  { id: 'chapter', scheme: 'chapter', sample: '第一章', words: { en: 'Chapter', zh: '章' } },
  { id: 'section', scheme: 'section', sample: '第一节', words: { en: 'Section', zh: '节' } },
  { id: 'article', scheme: 'article', sample: '第一条', words: { en: 'Article', zh: '条' } },
  { id: 'han-comma', scheme: 'han-comma', sample: '一、', words: { en: 'First level', zh: '第一层' } },
  { id: 'han-paren', scheme: 'han-paren', sample: '（一）', words: { en: 'Second level', zh: '第二层' } },
  { id: 'arabic-dot', scheme: 'arabic-dot', sample: '1.', words: { en: 'Third level', zh: '第三层' } },
  {
    id: 'arabic-comma',
    scheme: 'arabic-dot',
    sample: '1、',
    words: { en: 'Arabic, 顿号', zh: '阿拉伯数字加顿号' },
  },
  {
    id: 'arabic-paren',
    scheme: 'arabic-paren',
    sample: '（1）',
    words: { en: 'Fourth level', zh: '第四层' },
  },
  { id: 'circled', scheme: 'circled', sample: '①', words: { en: 'Circled', zh: '带圈数字' } },
  { id: 'ordinal-word', scheme: 'ordinal-word', sample: '第一，', words: { en: 'In words', zh: '序数词' } },
];

/** The levels below each other that promoting and demoting go through where the document shows none. */
const LADDERS: readonly (readonly string[])[] = [
  ['part', 'chapter', 'section'],
  ['han-comma', 'han-paren', 'arabic-dot', 'arabic-paren', 'circled'],
];

/** A form together with its scheme. */
export interface SchemeForm {
  scheme: SectionScheme;
  form: MarkerForm;
}

/** The form of a style, its brackets as wide as the document's. */
export function formOfStyle(text: string, style: HeadingStyle): SchemeForm {
  // Texts in NFKC have half-width brackets only.
  const narrow = !text.includes('（') && text.includes('(');
  const marker = narrow
    ? style.sample.replace('（', '(').replace('）', ')').replace('，', ',')
    : style.sample;
  const form = markerForm({ marker, ordinal: 1, scheme: style.scheme });
  return { scheme: style.scheme, form: form ?? { before: '', style: 'han', after: '、', from: 0, to: 1 } };
}

/** True for headings whose level can change: not articles, attachments and items inside paragraphs. */
export function hasLevel(section: Section): boolean {
  return LADDERS.some((ladder) => ladder.includes(section.scheme)) && markerForm(section) !== null;
}

/**
 * The form of headings under a parent of this scheme (null: at the top): as the children it has are written, else as the
 * document writes them elsewhere, else the next one of the ladder. Null where there is nothing below.
 */
export function formUnder(
  text: string,
  record: StructureRecord,
  parent: Section | null,
  parentScheme: string | null,
): SchemeForm | null {
  const own = (parent ? parent.children : parentScheme === null ? record.sections : []).find(hasLevel);
  const shown = own ?? elsewhere(record, parentScheme);
  const form = shown && markerForm(shown);
  if (shown && form) return { scheme: shown.scheme, form };
  for (const ladder of LADDERS) {
    const next = ladder[parentScheme === null ? 0 : ladder.indexOf(parentScheme) + 1];
    const style = HEADING_STYLES.find(({ id }) => id === next);
    if (style && (parentScheme === null || ladder.includes(parentScheme))) return formOfStyle(text, style);
  }
  return null;
}

function elsewhere(record: StructureRecord, parentScheme: string | null): Section | undefined {
  if (parentScheme === null) return undefined;
  for (const section of allSections(record.sections)) {
    if (section.scheme !== parentScheme) continue;
    const child = section.children.find(hasLevel);
    if (child) return child;
  }
  return undefined;
}
