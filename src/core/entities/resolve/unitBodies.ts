import type { Entity } from '../../record';
import { COMMON_KINDS } from '../lexicon/kinds';
import { theLexicon } from '../lexicon/lexicon';
import { foldForRules } from '../lexicon/simplify';
import { nameBegins } from './nameBegins';
import { tell } from './sharedBodies';
import {
  NO_PREFECTURE,
  NO_UNIT,
  PREFECTURE,
  PREFECTURE_NAMES,
  UNIT_NAMES,
  UNIT_ROWS,
} from './unitBodies.rules';

/** A unit that the text names, and where. */
interface Named {
  name: string;
  start: number;
}

/**
 * Whose a post of a village, community, commune or prefecture is that does not say its name (基层职务归属): of the only unit of its
 * form that the paragraph has named above it, else of the only one of the whole text, if that was named before. Two of a form
 * leave it open.
 */
export class UnitBodies {
  private readonly units = new Map<string, Named[]>();

  constructor(
    private readonly folded: string,
    entities: readonly Entity[],
  ) {
    for (const { type, start, end } of entities) {
      if (type !== 'place' && type !== 'organization' && type !== 'position') continue;
      for (const [unit, form] of Object.entries(UNIT_NAMES)) {
        const name = form.exec(folded.slice(start, end))?.[1];
        if (name === undefined || NO_UNIT.test(name) || !nameBegins(folded, start, start + name.length))
          continue;
        this.note(unit, name, start);
      }
    }
    for (const match of folded.matchAll(PREFECTURE_NAMES)) {
      const name = match[1] as string;
      if (!NO_PREFECTURE.test(name) && !COMMON_KINDS.has(theLexicon().trie.find(name).kind))
        this.note(PREFECTURE, name, match.index);
    }
    for (const list of this.units.values()) list.sort((a, b) => a.start - b.start);
  }

  private note(unit: string, name: string, start: number): void {
    const list = this.units.get(unit) ?? [];
    list.push({ name, start });
    this.units.set(unit, list);
  }

  /** Gives a bare post its body where the text decides it; the name of the unit. */
  take(post: Entity): string | undefined {
    if (this.units.size === 0) return undefined;
    const written = foldForRules(post.text).replace(/\s/g, '');
    for (const { unit, posts, body } of UNIT_ROWS) {
      const match = posts.exec(written);
      if (!match) continue;
      const name = this.only(unit, post.start);
      if (name === null) return undefined;
      // 石门公社, |公社|党委书记: the form is said once.
      const again = name.endsWith(unit) && written.startsWith(unit);
      tell(post, name, again ? written.slice(unit.length) : written);
      post.organization = name + body.replace('$1', match[1] ?? '');
      return unit === PREFECTURE ? name + unit : name;
    }
    return undefined;
  }

  /** The one unit of a form that a post may be of. */
  private only(unit: string, at: number): string | null {
    const all = this.units.get(unit) ?? [];
    const paragraph = this.folded.lastIndexOf('\n', at - 1);
    const above = all.filter(({ start }) => start > paragraph && start < at);
    const names = new Set((above.length > 0 ? above : all).map(({ name }) => name));
    const [name] = names;
    return name !== undefined && names.size === 1 && (all[0]?.start ?? at) < at ? name : null;
  }
}
