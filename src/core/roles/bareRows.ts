import type { ErrorLine } from './errorWrappers';
import type { LineFeatures } from './lineFeatures';
import { ruleTest } from './ruleTest';
import { isPersonName } from './signedNames';

/** So many rows are a list; of fewer a page's frame has some, too. */
const LEAST = 2;
const LONGEST = 60;
/** A row gives its thing a figure, a value behind a colon, or a way from one thing to the other (首站—末站). */
const GIVES = /[\u4e00-\u9fff)）]\s{0,4}[:|]?\s{0,4}[-+]?\d|[\u4e00-\u9fff]\s?[—→-]{1,2}\s?[\u4e00-\u9fff]/;
/** A headline with its day, a counter, the number of a page. */
const NO_ROW =
  /(?:\d{4}[-/.年]|[[(]\s?)?\d{1,2}[-/.月]\d{1,2}日?\s?[\])]?$|\d\s?(?:次|条|篇|页|人次|位访客)\s?$|^第\s?\d/;

const isAnnouncement = ruleTest(/^(?:meta-line\/(?:time|source)|breadcrumb\/)/);

/**
 * On a page without a line of text: the short rows right below its source and time, or below the title under its path, and the
 * title (菜价, 值班表, 录用名单, 水情). They are its article where most give a thing its figure or name a person. Linear.
 */
export function bareRows(
  lines: readonly LineFeatures[],
  errors: readonly (ErrorLine | null)[],
  lists: readonly number[],
): ReadonlySet<number> {
  const isFrame = (index: number): boolean =>
    errors[index] !== null || (lists[index] ?? 0) > 0 || (lines[index]?.coverage ?? 0) >= 0.5;
  const announced = lines.findIndex(
    (line, index) => errors[index] === null && line.coverage >= 0.5 && isAnnouncement(line.entry),
  );
  const found = new Set<number>();
  if (announced < 0) return found;
  let telling = 0;
  for (let index = announced + 1; index < lines.length; index++) {
    const line = lines[index] as LineFeatures;
    if (line.size === 0 || (isFrame(index) && found.size === 0)) continue;
    if (isFrame(index) || line.size > LONGEST) break;
    found.add(index);
    if (isRow(line)) telling++;
  }
  if (telling < LEAST || telling * 3 < found.size * 2) return new Set();
  let title = announced - 1;
  while (title >= 0 && lines[title]?.size === 0) title--;
  if (title >= 0 && !isFrame(title)) found.add(title);
  return found;
}

function isRow(line: LineFeatures): boolean {
  return (
    line.han > 0 &&
    ((GIVES.test(line.text) && !NO_ROW.test(line.text)) || line.labelled || isPersonName(line.text))
  );
}
