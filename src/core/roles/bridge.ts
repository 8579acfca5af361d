import type { ErrorLine } from './errorWrappers';
import type { LineFeatures } from './features';
import type { Place } from './sequence';

/** The name of an author or an account (作者名, 账号名) right above the time, a counter or the button to follow it. */
function isAccount(features: readonly LineFeatures[], index: number): boolean {
  const line = features[index] as LineFeatures;
  if (line.size > 8 || line.pauses > 0 || line.endsSentence || line.documentForm || /^[—(]/.test(line.text))
    return false;
  let at = index + 1;
  while (at < features.length && (features[at]?.size ?? 0) < 2) at++;
  const other = features[at];
  return (
    other !== undefined &&
    other.coverage >= 0.5 &&
    /^(?:meta-line\/|share\/follow|comment\/|other\/account)/.test(other.entry?.rule ?? '')
  );
}

/** What stands between the title and the first line of the article, and is no residue, belongs to it: sub-title, date, speaker. */
export function bridgeFromTitle(
  features: readonly LineFeatures[],
  errors: readonly (ErrorLine | null)[],
  course: Place[],
  titles: readonly number[],
): void {
  const title = titles[titles.length - 1];
  const first = course.indexOf('body');
  if (title === undefined || title > first) return;
  const between: number[] = [];
  for (let index = title + 1; index < first; index++) {
    const line = features[index];
    if (!line || line.size === 0 || errors[index]) continue;
    if (line.coverage >= 0.3 && !line.documentForm) continue;
    // A speaker's name stays; a lone figure does not.
    if (line.han < 2 || isAccount(features, index)) continue;
    between.push(index);
  }
  if (between.length <= 4) for (const index of between) course[index] = 'body';
}
