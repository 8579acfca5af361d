import { formatHanNumeral, parseNumeral } from '../../../text/numerals';
import type { Mention } from '../../mention';
import type { Recognizer } from '../../recognizer';
import {
  BETWEEN,
  FIRST_STEP,
  JOIN,
  MAY_STEP,
  OF,
  STATE,
  STEP,
  THIS,
  UNMARKED,
  WHOLE_NAME,
} from './lawReference.rules';
import { canonicalTitle } from './titles';

type Step = { unit: string; ordinal: number; suffix?: number };

/**
 * References to places in a statute (法律条文引用): the statute by its title in marks (a mention of its own, not in the
 * span), by name, or as 本法, with the steps 条、款、项 that follow; after 、 or 和 each further article is a reference of its own. A statute in full
 * that is named without marks (中华人民共和国…法) is one without steps.
 */
export const recognizeLawReferences: Recognizer = (paragraph, found) => {
  const { folded, text } = paragraph;
  const mentions: Mention[] = [];
  if (MAY_STEP.test(folded)) {
    const titles = new Map<number, Mention>();
    for (const mention of found) if (mention.type === 'document-title') titles.set(mention.end, mention);
    FIRST_STEP.lastIndex = 0;
    for (let match = FIRST_STEP.exec(folded); match; match = FIRST_STEP.exec(folded)) {
      const statute = statuteBefore(folded, match.index, titles);
      if (!statute) continue;
      let start = statute.form === 'title' ? match.index : statute.start;
      let at = match.index;
      for (;;) {
        const read = readSteps(folded, at);
        if (read.steps.length === 0) break;
        mentions.push(reference(text, start, read.end, statute.name, read.steps, statute.form));
        JOIN.lastIndex = read.end;
        const join = JOIN.exec(folded);
        at = read.end;
        if (!join) break;
        at = read.end + join[0].length;
        start = at;
      }
      FIRST_STEP.lastIndex = Math.max(at, FIRST_STEP.lastIndex);
    }
  }
  for (const match of folded.matchAll(WHOLE_NAME)) {
    const start = match.index;
    const end = start + match[0].length;
    if (found.some((other) => other.start < end && start < other.end)) continue;
    if (mentions.some((other) => other.start < end && start < other.end)) continue;
    mentions.push(reference(text, start, end, match[0], [], 'name'));
  }
  return mentions;
};

interface Statute {
  start: number;
  name: string;
  form: 'title' | 'name' | 'this';
}

function statuteBefore(folded: string, at: number, titles: ReadonlyMap<number, Mention>): Statute | null {
  const before = folded.slice(Math.max(0, at - 40), at);
  const between = BETWEEN.exec(before);
  const title = titles.get(at - (between?.[0].length ?? 0));
  if (title) {
    return { start: title.start - 1, name: canonicalTitle(title.text), form: 'title' };
  }
  const name = UNMARKED.exec(before.replace(OF, ''));
  if (!name) return null;
  const trimmed = before.length - before.replace(OF, '').length;
  return {
    start: at - trimmed - name[0].length,
    name: name[0],
    form: THIS.test(name[0]) ? 'this' : 'name',
  };
}

/** The steps from here on: 第十二条 第二款 第(三)项. */
function readSteps(folded: string, from: number): { steps: Step[]; end: number } {
  const steps: Step[] = [];
  let end = from;
  for (;;) {
    STEP.lastIndex = end;
    const match = STEP.exec(folded);
    const ordinal = match && parseNumeral(match[1] ?? '');
    if (!match || ordinal === null) break;
    const step: Step = { unit: match[2] ?? '', ordinal };
    const suffix = match[3] === undefined ? null : parseNumeral(match[3]);
    if (suffix !== null) step.suffix = suffix;
    steps.push(step);
    end += match[0].length;
  }
  return { steps, end };
}

function reference(
  text: string,
  start: number,
  end: number,
  statute: string,
  steps: Step[],
  form: string,
): Mention {
  return {
    type: 'law-reference',
    start,
    end,
    text: text.slice(start, end),
    canonical: canonicalReference(statute, steps),
    confidence: form === 'title' ? 0.97 : 0.9,
    evidence: [{ id: `law-reference/${form}`, values: [statute] }],
    statute,
    steps,
  };
}

/** One spelling of a reference: 行政处罚法第十二条第二款. */
export function canonicalReference(statute: string, steps: readonly Step[]): string {
  const places = steps.map(
    ({ unit, ordinal, suffix }) =>
      `第${formatHanNumeral(ordinal)}${unit}${suffix === undefined ? '' : `之${formatHanNumeral(suffix)}`}`,
  );
  return statute.replace(STATE, '') + places.join('');
}
