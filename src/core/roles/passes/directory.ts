import { tellsSite } from '../contactLines';
import type { LineFeatures } from '../lineFeatures';
import { SITE_NAME } from '../lineTests';
import { CLAUSE, OUTSIDE } from './announcedSpan';
import type { ScorePass } from './pass';

/** So many entries are a directory: beside paragraphs, and on a page that has none. */
const LEAST_BESIDE = 3;
const LEAST_ALONE = 2;
/** A row gives a detail of its entry. */
const ROW = /^(?:[\u4e00-\u9fff]\s{0,4}){1,7}[\u4e00-\u9fff]?(?:\([^()]{1,8}\))?:\s?\S/;
/** One at least says where it is or how it is reached. */
const REACHED = /^(?:[\u4e00-\u9fff]\s{0,4}){0,5}(?:地\s?址|地\s?点|电\s?话|热线|手机|位置|邮箱|传真):/;

/** Entries of a directory (名录、一览): a name, then the same labels under each. */
export const directory: ScorePass = {
  id: 'directory',
  words: {
    en: 'belongs to a directory: a name, and under each the same labels',
    zh: '名录中的一项：名称之下是相同的项目',
  },
  run({ directory: entries }, scores) {
    entries.forEach((own, index) => {
      if (own) scores.raise(index, CLAUSE);
    });
  },
};

/** : */
const COLON = 0x3a;

/** One name with its rows, by lines. */
interface Entry {
  lines: number[];
  labels: Set<string>;
  reached: boolean;
}

/**
 * Which lines are entries of a directory: names of a line's own over labelled rows, one label at least in every entry. A
 * footer gives a detail once; two entries count only on a page without paragraphs. Linear.
 */
export function directoryLines(lines: readonly LineFeatures[]): boolean[] {
  const found = new Array<boolean>(lines.length).fill(false);
  const least = lines.some((line) => line.endsSentence && line.size >= 24 && line.coverage < 0.5)
    ? LEAST_BESIDE
    : LEAST_ALONE;
  let entries: Entry[] = [];
  let name = -1;
  let entry: Entry | undefined;
  const close = (): void => {
    entry = undefined;
    name = -1;
    if (entries.length === 0) return;
    if (entries.length >= least && haveAlike(entries))
      for (const { lines: own } of entries) for (const index of own) found[index] = true;
    entries = [];
  };
  lines.forEach((line, index) => {
    if (line.size === 0) return;
    if (line.coverage >= 0.5 && line.entry?.category === 'meta-line') {
      close();
      return;
    }
    const label = labelOf(line);
    if (label === '') {
      // A name right under a name is a heading of what follows: the entries go on below.
      const named = isName(line);
      if (named && (name < 0 || entries.length > 0)) entry = undefined;
      else close();
      name = named ? index : -1;
      return;
    }
    if (entry?.labels.has(label) === true && name < 0) close();
    if (name >= 0) {
      entry = { lines: [name], labels: new Set(), reached: false };
      entries.push(entry);
      name = -1;
    }
    if (!entry) return;
    entry.lines.push(index);
    entry.labels.add(label);
    entry.reached ||= REACHED.test(line.text);
  });
  close();
  return found;
}

function labelOf(line: LineFeatures): string {
  if (
    line.colons === 0 ||
    line.size > 80 ||
    line.numbered ||
    tellsSite(line) ||
    !ROW.test(line.text) ||
    OUTSIDE.test(line.text)
  )
    return '';
  return line.text.slice(0, line.text.indexOf(':')).replace(/\s/g, '');
}

function isName(line: LineFeatures): boolean {
  return (
    line.size >= 2 &&
    line.size <= 30 &&
    line.han >= 2 &&
    line.coverage < 0.5 &&
    line.sentenceEnds === 0 &&
    !line.labelled &&
    line.lastUnit !== COLON &&
    !line.matches(SITE_NAME) &&
    !tellsSite(line)
  );
}

/** A label that every entry has, and a way to reach each. */
function haveAlike(entries: readonly Entry[]): boolean {
  const [first, ...others] = entries as [Entry, ...Entry[]];
  return (
    entries.every(({ reached }) => reached) &&
    [...first.labels].some((label) => others.every(({ labels }) => labels.has(label)))
  );
}
