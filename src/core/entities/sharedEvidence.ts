import type { Evidence } from '../record';
import type { Mention } from './mention';

/** Lists to remember: what is said of one name alone is not worth its key. */
const MOST = 5000;

/**
 * One list of evidence for all mentions that have the same: a text full of names has thousands of mentions and a few dozen
 * reasons for them, and holds them all until the last is resolved. Nobody writes into a list of evidence.
 */
export class SharedEvidence {
  private readonly lists = new Map<string, Evidence[]>();

  /** Gives mentions the shared lists in place of their own. Linear. */
  share(mentions: readonly Mention[]): void {
    for (const mention of mentions) {
      if (!mention.evidence) continue;
      const key = keyOf(mention.evidence);
      const known = this.lists.get(key);
      if (known) mention.evidence = known;
      else if (this.lists.size < MOST) this.lists.set(key, mention.evidence);
    }
  }
}

/** The same for two lists that are written the same; most have one reason, with one word or none. */
function keyOf(list: readonly Evidence[]): string {
  const [only] = list;
  if (list.length !== 1 || !only) return JSON.stringify(list);
  const { id, values } = only;
  if (!values) return id;
  const [value] = values;
  return values.length === 1 && typeof value === 'string' ? `${id}\n${value}` : JSON.stringify(list);
}
