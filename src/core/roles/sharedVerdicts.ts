import type { LineVerdict } from '../record';

/** Verdicts to remember: one of a kind is not worth its key. */
const MOST = 2000;

/**
 * One verdict for all lines of which the same is said for the same reasons: a long text has tens of thousands of lines and a
 * few hundred verdicts. Nobody writes into a verdict.
 */
export class SharedVerdicts {
  private readonly verdicts = new Map<string, LineVerdict>();
  /** Those of bare body, nearly all lines of a document, by their evidence, one list for many lines, and confidence. */
  private readonly bodies = new Map<LineVerdict['evidence'], Map<number, LineVerdict>>();

  /** The verdict, or the one that says the same. */
  share(verdict: LineVerdict): LineVerdict {
    const { role, category, rule } = verdict;
    const bare = role === 'body' && category === undefined && rule === undefined;
    return bare ? this.shareBody(verdict) : this.shareAny(verdict);
  }

  private shareAny(verdict: LineVerdict): LineVerdict {
    const { role, category = '', rule = '', confidence, evidence } = verdict;
    let key = `${role}\n${category}\n${rule}\n${confidence}${evidence ? '\n' : ''}`;
    for (const { id, values } of evidence ?? []) key += `\n${id}\t${values ? JSON.stringify(values) : ''}`;
    const known = this.verdicts.get(key);
    if (known) return known;
    if (this.verdicts.size < MOST) this.verdicts.set(key, verdict);
    return verdict;
  }

  /** Looks for the same list of evidence first, and only where it is met with this confidence for the first time reads it. */
  private shareBody(verdict: LineVerdict): LineVerdict {
    const { confidence, evidence } = verdict;
    let alike = this.bodies.get(evidence);
    if (!alike) {
      alike = new Map();
      if (this.bodies.size < MOST) this.bodies.set(evidence, alike);
    }
    const known = alike.get(confidence);
    if (known) return known;
    const shared = this.shareAny(verdict);
    if (alike.size < MOST) alike.set(confidence, shared);
    return shared;
  }
}
