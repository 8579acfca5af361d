import type { Section } from '../record';
import type { MarkerForm } from './markers';

/** A heading that was accepted, before it has its place in the tree. */
export interface Heading {
  form: MarkerForm;
  section: Section;
}

const RANKS: Readonly<Record<string, number>> = {
  attachment: 0,
  part: 1,
  subpart: 2,
  chapter: 3,
  section: 4,
  article: 5,
  'han-comma': 6,
  'stem-comma': 6,
  'han-dot': 6,
  'han-paren': 7,
  'arabic-comma': 8,
  'arabic-dot': 8,
  decimal: 8,
  'arabic-paren': 9,
  'arabic-half-paren': 9,
  circled: 10,
  'ordinal-word': 11,
};

const rankOf = (form: MarkerForm): number => RANKS[form] ?? 12;

/** Builds the tree from the headings in the order of the text; `end` is where the last of them may end. */
export function buildTree(headings: readonly Heading[], end: number): Section[] {
  const roots: Section[] = [];
  const stack: Heading[] = [];
  for (const heading of headings) {
    const same = stack.findIndex((open) => open.form === heading.form);
    let depth = same;
    if (same < 0) {
      depth = stack.length;
      while (depth > 0 && rankOf((stack[depth - 1] as Heading).form) > rankOf(heading.form)) depth--;
    }
    while (stack.length > depth) (stack.pop() as Heading).section.end = heading.section.start;
    const parent = stack[stack.length - 1]?.section;
    heading.section.level = stack.length + 1;
    (parent ? parent.children : roots).push(heading.section);
    stack.push(heading);
  }
  for (const open of stack) open.section.end = end;
  return roots;
}
