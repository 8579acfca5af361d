import type { ResidueCategory } from '../record';

/**
 * One kind of residue as it is written (残留的写法). A pattern is evidence, not a verdict: what counts is how much of the
 * line it covers, and where the line stands (roles/score.ts).
 */
export interface CatalogueEntry {
  /** `category/name`, the rule's id in verdicts. */
  rule: string;
  category: ResidueCategory;
  /** Matches on the line in half width with letter-spacing closed; global, bounded, without back-tracking traps. */
  pattern: RegExp;
  /** How strongly a line that consists of this alone speaks against the article; 1 is a hint, 4 is certain. */
  weight: number;
  /** What follows it on a page is hardly ever the article again. */
  ends?: boolean;
  /** Covers the rest of its line by itself (a legal notice, a breadcrumb, a label with its value). */
  whole?: boolean;
  /** Which questions about its rule (ruleTest.ts) were asked, and to which the answer is yes; a bit each. */
  asked: number;
  told: number;
}

/** A row of the catalogue; its category is the first part of its rule. */
export const entry = (
  rule: string,
  weight: number,
  pattern: RegExp,
  more: { ends?: boolean; whole?: boolean } = {},
): CatalogueEntry => ({
  rule,
  category: rule.slice(0, rule.indexOf('/')) as ResidueCategory,
  pattern,
  weight,
  // All of one shape: lines are asked about their entries without end.
  ends: more.ends === true,
  whole: more.whole === true,
  asked: 0,
  told: 0,
});

/** A row that lines get by what stands around them: no text matches it. */
export const entryOfPlace = (rule: string, weight: number): CatalogueEntry => entry(rule, weight, /(?!)/g);
