import type { AnalyzeOptions } from '../options';
import { makeParagraph, protectedMentions } from './entities';
import { makeScan, type Found, type Scan } from './grammar/scan';
import { cutWords } from './lexicon/words';
import { scanNames } from './names';
import { decide } from './tagger/decide';
import { tag } from './tagger/decode';
import type { TaggedSpan } from './tagger/labels';

/** Names that were proposed (候选), each list in the order of finding. */
export interface Proposed {
  places: readonly Found[];
  bodies: readonly Found[];
  posts: readonly Found[];
  people: readonly Found[];
}

/** What was proposed for one paragraph on the way to its names. */
export interface Proposals {
  /** By the rules, the doubtful too. */
  rules: Proposed;
  /** By the statistical tagger; undefined without a model. */
  tagged?: readonly TaggedSpan[];
  /** By both together, before posts are given their bodies. */
  decided?: Proposed;
}

/**
 * Every name that was proposed for a paragraph and by whom: for whoever asks why something was found or not
 * (scripts/golden.ts). Analysing does the same for many paragraphs at once (entities.ts).
 */
export function proposalsOf(text: string, options: AnalyzeOptions): Proposals {
  const paragraph = makeParagraph(text, options);
  const scan = makeScan(paragraph.folded, cutWords(paragraph.folded), protectedMentions(paragraph));
  scanNames([scan]);
  const rules = copyOf(scan);
  if (!options.model) return { rules };
  const tagged = tag(options.model, scan).map((span) => ({ ...span }));
  return { rules, tagged, decided: copyOf(decide(scan, tagged)) };
}

function copyOf({ places, bodies, posts, people }: Scan): Proposed {
  const copy = (list: readonly Found[]): Found[] => list.map((found) => ({ ...found }));
  return {
    places: copy(places.list),
    bodies: copy(bodies.list),
    posts: copy(posts.list),
    people: copy(people.list),
  };
}
