import type { LineVerdict, PageMetadata } from '../record';
import type { Line } from '../text/lines';
import { foldWidth } from '../text/width';

/** A person's word on whether a line is boilerplate, remembered for a file, a site or everywhere. */
export interface PersonVerdict {
  /** The line's text without surrounding white space, in half width. */
  text: string;
  verdict: 'keep' | 'remove';
  scope: 'file' | 'site' | 'everywhere';
  /** The file (relative to the workspace) or the site the verdict holds for. */
  target?: string;
}

/** The verdicts there are, and what the text is called (options.ts). */
export interface VerdictOptions {
  verdicts?: readonly PersonVerdict[];
  file?: string;
  site?: string;
}

/** The form in which a verdict names a line: half width, without white space at the ends. */
export function verdictKey(text: string): string {
  return foldWidth(text).trim();
}

/**
 * The names under which the page's site goes, the best first: what the caller says, then what the page says (site, first
 * step of the breadcrumb, source). A verdict for a site holds where its target is one of them.
 */
export function siteNames(metadata: PageMetadata, site?: string): string[] {
  const names = [
    site,
    metadata.site?.text,
    metadata.breadcrumb?.find((step) => !/^\s*首\s*页\s*$/.test(step.text))?.text,
    metadata.source?.text,
  ];
  return [...new Set(names.filter((name) => name !== undefined).map(verdictKey))].filter(
    (name) => name !== '',
  );
}

/**
 * Lets a person's verdicts win over the analyser's, in place. The nearest scope wins (file, site, everywhere), among
 * equals the last. Returns the lines that a person decided.
 */
export function applyVerdicts(
  lines: readonly Line[],
  verdicts: LineVerdict[],
  metadata: PageMetadata,
  options: VerdictOptions,
): ReadonlyMap<number, PersonVerdict> {
  const decided = new Map<number, PersonVerdict>();
  if (!options.verdicts || options.verdicts.length === 0) return decided;
  const said = holding(options.verdicts, options.file, siteNames(metadata, options.site));
  for (const line of lines) {
    const word = said.get(verdictKey(line.text));
    const old = verdicts[line.index];
    if (!word || !old || old.role === 'blank') continue;
    decided.set(line.index, word);
    const evidence = [{ id: 'person', values: [word.scope] }];
    if (word.verdict === 'remove') {
      const category = old.category ?? 'other';
      verdicts[line.index] = {
        role: 'boilerplate',
        category,
        rule: 'person/remove',
        confidence: 1,
        evidence,
      };
    } else {
      const role = old.role === 'title' ? 'title' : 'body';
      verdicts[line.index] = { role, rule: 'person/keep', confidence: 1, evidence };
    }
  }
  return decided;
}

/** Which verdicts hold for this page, by the text they name. */
function holding(
  all: readonly PersonVerdict[],
  file: string | undefined,
  sites: readonly string[],
): Map<string, PersonVerdict> {
  const said = new Map<string, PersonVerdict>();
  const path = file?.replace(/\\/g, '/');
  for (const scope of ['everywhere', 'site', 'file'] as const) {
    for (const word of all) {
      if (word.scope !== scope) continue;
      if (scope === 'file' && (path === undefined || word.target?.replace(/\\/g, '/') !== path)) continue;
      if (scope === 'site' && !sites.includes(verdictKey(word.target ?? ''))) continue;
      const key = verdictKey(word.text);
      if (key !== '') said.set(key, word);
    }
  }
  return said;
}
