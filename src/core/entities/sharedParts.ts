import type { Evidence } from '../record';
import type { Mention } from './mention';

/** Lists and names to remember: what is said of one name alone is not worth its key. */
const MOST = 5000;
/** Names longer than this hardly ever come again. */
const LONGEST = 40;

/**
 * One list of evidence, and one string of a name, for all mentions that have the same: a text full of names has thousands of
 * mentions of a few names for a few dozen reasons, and holds them all until the last is resolved. Nobody writes into a list
 * of evidence.
 */
export class SharedParts {
  private readonly lists = new Map<string, Evidence[]>();
  private readonly names = new Map<string, string>();

  /** Gives mentions the shared parts in place of their own. Linear. */
  share(mentions: readonly Mention[]): void {
    for (const mention of mentions) {
      mention.text = this.name(mention.text);
      if (mention.canonical !== undefined) mention.canonical = this.name(mention.canonical);
      if (mention.positions) mention.positions = mention.positions.map((post) => this.name(post));
      if (mention.evidence) mention.evidence = this.list(mention.evidence);
    }
  }

  private list(list: Evidence[]): Evidence[] {
    const key = keyOf(list);
    const known = this.lists.get(key);
    if (known) return known;
    if (this.lists.size < MOST) this.lists.set(key, list);
    return list;
  }

  private name(name: string): string {
    if (name.length > LONGEST) return name;
    const known = this.names.get(name);
    if (known !== undefined) return known;
    if (this.names.size < MOST) this.names.set(name, name);
    return name;
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
