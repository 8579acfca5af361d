import type { Evidence, LineVerdict, ResidueCategory } from '../record';
import type { CatalogueEntry } from './catalogueEntry';
import type { ErrorLine } from './errorWrappers';
import type { LineFeatures } from './features';
import { ruleTest } from './ruleTest';
import { isProse } from './score';
import type { Place } from './sequence';

/** All that the verdict on one line rests on. */
export interface LineCase {
  line: LineFeatures;
  error: ErrorLine | null;
  place: Place;
  title: boolean;
  /** What made it the title, where it is the line that was chosen. */
  titleEvidence: readonly Evidence[];
  score: number;
  /** The passes that changed its score. */
  passes: Evidence[];
  /** Lines in the list of headlines that the line belongs to; 0 where it belongs to none. */
  listed: number;
  /** True where such a list begins right below. */
  headsList: boolean;
  /** Lines like it one under the other outside the article. */
  run: number;
  /** In an information block with its labels and values in turn. */
  block: boolean;
  /** One of the article's own contact details, of the programs it shows, of the times in it. */
  own: boolean;
}

/** Says what a line is, by which rule, how surely and why; the passes that spoke for it stand last. */
export function lineVerdict(at: LineCase): LineVerdict {
  const verdict = verdictOf(at);
  if (at.passes.length > 0 && at.line.size > 0)
    verdict.evidence = verdict.evidence ? [...verdict.evidence, ...at.passes] : at.passes;
  return verdict;
}

/** One for all empty lines; nobody changes a verdict. */
const BLANK: LineVerdict = { role: 'blank', confidence: 1 };

function verdictOf(at: LineCase): LineVerdict {
  const { line, error, place } = at;
  if (line.size === 0) return BLANK;
  if (error) {
    return {
      role: 'boilerplate',
      category: 'error-page',
      rule: `error-page/${error}`,
      confidence: error === 'words' ? 0.85 : 0.99,
      evidence: [{ id: `error-${error}` }],
    };
  }
  if (at.title)
    return at.titleEvidence.length > 0
      ? { role: 'title', confidence: 0.85, evidence: [...at.titleEvidence] }
      : { role: 'title', confidence: 0.85 };
  if (at.block && place !== 'body') {
    const evidence = [{ id: 'catalogue', values: ['info-block/label', 100] }];
    return { role: 'metadata', category: 'info-block', rule: 'info-block/label', confidence: 0.85, evidence };
  }
  if (at.listed > 0 && !isProse(line)) {
    const confidence = place === 'body' ? 0.8 : 0.92;
    const evidence = [{ id: 'headlines', values: [at.listed] }];
    return { role: 'boilerplate', category: 'related', rule: 'related/list', confidence, evidence };
  }
  return place === 'body' ? insideArticle(at) : outsideArticle(at, place);
}

const isOfPage = ruleTest(/^(?:meta-line|info-block|credits)\//);

/** The catalogue's entry where it covers the line, and whether that is metadata. */
function entryOf(line: LineFeatures): { entry: CatalogueEntry | undefined; metadata: boolean } {
  const entry = line.coverage >= 0.5 ? line.entry : undefined;
  return {
    entry,
    metadata: entry !== undefined && isOfPage(entry),
  };
}

function insideArticle(at: LineCase): LineVerdict {
  const { line } = at;
  if (at.own) return { role: 'body', confidence: 0.75 };
  const { metadata } = entryOf(line);
  if (metadata && line.coverage >= 0.75 && !isProse(line) && !isOwnLine(line))
    return named(line, 'metadata', 0.8);
  if (standsAlone(at)) return named(line, 'boilerplate', 0.8);
  return { role: 'body', confidence: Math.min(0.99, 0.6 + Math.max(0, at.score) * 0.08) };
}

function outsideArticle({ line, run, passes }: LineCase, place: Exclude<Place, 'body'>): LineVerdict {
  const { entry, metadata } = entryOf(line);
  if (metadata) return named(line, 'metadata', 0.85);
  if (entry) return named(line, 'boilerplate', Math.min(0.98, 0.6 + line.evidence * 0.1));
  const shared = run >= 3 ? OUTSIDE[place].run(run) : OUTSIDE[place].alone(line.size);
  // What the passes say is added to it.
  return passes.length > 0 ? { ...shared } : shared;
}

/** From this size of a line or a run on verdicts are not kept. */
const MOST_KEPT = 200;

/** What lines of no known kind are outside the article: one verdict for all that are alike, for nobody changes one. */
class OutsideVerdicts {
  private readonly runs: LineVerdict[] = [];
  private readonly sizes: LineVerdict[] = [];

  constructor(
    private readonly place: Exclude<Place, 'body'>,
    private readonly category: ResidueCategory,
    private readonly rule: string,
  ) {}

  /** Several of them one under the other. */
  run(length: number): LineVerdict {
    return keptIn(this.runs, length, () => this.verdict(`run-${this.place}`, length, 0.8));
  }

  /** A line by itself. */
  alone(size: number): LineVerdict {
    return keptIn(this.sizes, size, () => this.verdict(`place-${this.place}`, size, 0.7));
  }

  private verdict(id: string, value: number, confidence: number): LineVerdict {
    const { category, rule } = this;
    return { role: 'boilerplate', category, rule, confidence, evidence: [{ id, values: [value] }] };
  }
}

function keptIn(kept: LineVerdict[], at: number, make: () => LineVerdict): LineVerdict {
  return at < MOST_KEPT ? (kept[at] ??= make()) : make();
}

const OUTSIDE = {
  head: new OutsideVerdicts('head', 'navigation', 'navigation/before-article'),
  tail: new OutsideVerdicts('tail', 'related', 'related/after-article'),
  gap: new OutsideVerdicts('gap', 'other', 'other/inside-article'),
} as const;

/** A form, a numbered line, or a sentence that is no more than a day (2022年11月15日至2023年3月31日。). */
function isOwnLine({ documentForm, numbered, last, entry }: LineFeatures): boolean {
  return documentForm || numbered || (last === '。' && entry?.rule === 'meta-line/time');
}

/** Inside the article only a line that strong words of the catalogue cover whole is taken out by itself. */
function standsAlone({ line, headsList }: LineCase): boolean {
  const entry = line.entry;
  if (!entry || line.coverage < 0.9 || line.numbered || isProse(line)) return false;
  // `相关政策` heads a list of links, or a part of the article.
  if (entry.rule === 'related/heading' && !headsList) return false;
  // A row of labels needs less of each.
  if (line.hits >= 2 && /\s|[|/]/.test(line.text)) return line.evidence >= 2.2;
  return entry.weight >= 3 && line.evidence >= 2.7;
}

function named(line: LineFeatures, role: 'metadata' | 'boilerplate', confidence: number): LineVerdict {
  const entry = line.entry;
  if (!entry) return { role, confidence };
  return {
    role,
    category: entry.category,
    rule: entry.rule,
    confidence,
    evidence: [{ id: 'catalogue', values: [entry.rule, Math.min(100, Math.round(line.coverage * 100))] }],
  };
}
