import type { LineVerdict } from '../record';
import type { ErrorLine } from './errorWrappers';
import type { LineFeatures } from './features';
import { isProse } from './score';
import type { Place } from './sequence';

/** All that the verdict on one line rests on. */
export interface LineCase {
  line: LineFeatures;
  error: ErrorLine | null;
  place: Place;
  title: boolean;
  score: number;
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

/** Says what a line is, by which rule, how surely and why. */
export function lineVerdict(at: LineCase): LineVerdict {
  const { line, error, place } = at;
  if (line.size === 0) return { role: 'blank', confidence: 1 };
  if (error) {
    return {
      role: 'boilerplate',
      category: 'error-page',
      rule: `error-page/${error}`,
      confidence: error === 'words' ? 0.85 : 0.99,
      evidence: [{ id: `error-${error}` }],
    };
  }
  if (at.title) return { role: 'title', confidence: 0.85 };
  if (at.block && place !== 'body') {
    const evidence = [{ id: 'catalogue', values: ['info-block/label', 100] }];
    return { role: 'metadata', category: 'info-block', rule: 'info-block/label', confidence: 0.85, evidence };
  }
  if (at.listed > 0 && !isProse(line)) {
    const confidence = place === 'body' ? 0.8 : 0.92;
    const evidence = [{ id: 'headlines', values: [at.listed] }];
    return { role: 'boilerplate', category: 'related', rule: 'related/list', confidence, evidence };
  }
  const entry = line.coverage >= 0.5 ? line.entry : undefined;
  const metadata = entry !== undefined && /^(?:meta-line|info-block|credits)$/.test(entry.category);
  if (place === 'body') {
    if (at.own) return { role: 'body', confidence: 0.75 };
    if (entry && metadata && line.coverage >= 0.75 && !isProse(line) && !line.documentForm && !line.numbered)
      return named(line, 'metadata', 0.8);
    if (standsAlone(at)) return named(line, 'boilerplate', 0.8);
    return { role: 'body', confidence: Math.min(0.99, 0.6 + Math.max(0, at.score) * 0.08) };
  }
  if (metadata) return named(line, 'metadata', 0.85);
  if (entry) return named(line, 'boilerplate', Math.min(0.98, 0.6 + line.evidence * 0.1));
  const evidence = [
    at.run >= 3 ? { id: `run-${place}`, values: [at.run] } : { id: `place-${place}`, values: [line.size] },
  ];
  const confidence = at.run >= 3 ? 0.8 : 0.7;
  if (place === 'head')
    return {
      role: 'boilerplate',
      category: 'navigation',
      rule: 'navigation/before-article',
      confidence,
      evidence,
    };
  if (place === 'tail')
    return { role: 'boilerplate', category: 'related', rule: 'related/after-article', confidence, evidence };
  return { role: 'boilerplate', category: 'other', rule: 'other/inside-article', confidence, evidence };
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
