import { tellsError } from './deadPage';
import { readErrorLine, type ErrorLine } from './errorWrappers';
import type { LineFeatures } from './features';

/** A status line and its signature lie at most this many lines apart. */
const REACH = 5;

/**
 * Which lines belong to error wrappers. A signature or an English phrase counts only near a status line; words of a
 * Chinese error page among prose only where the page has a frame or another error.
 */
export function errorLines(features: readonly LineFeatures[]): (ErrorLine | null)[] {
  const read = new Array<ErrorLine | null>(features.length).fill(null);
  let any = false;
  for (let at = 0; at < features.length; at++) {
    const line = features[at] as LineFeatures;
    if (line.errors === 0) continue;
    const kind =
      (line.maybeErrorLine ? readErrorLine(line.text) : null) ?? (tellsError(line) ? 'words' : null);
    any ||= kind !== null;
    read[at] = kind;
  }
  if (!any) return read;
  const near = new Array<boolean>(read.length).fill(false);
  for (const step of [1, -1]) {
    let distance = REACH + 1;
    for (let at = step > 0 ? 0 : read.length - 1; at >= 0 && at < read.length; at += step) {
      distance = read[at] === 'status' || (distance <= REACH && read[at] !== null) ? 0 : distance + 1;
      if (distance <= REACH) near[at] = true;
    }
  }
  return read.map((kind, index) => {
    // A figure alone is a cell of a table unless an error stands beside it.
    if (kind === 'words' && /^\d{3}$/.test((features[index] as LineFeatures).text))
      return [-2, -1, 1, 2].some(
        (step) => (read[index + step] ?? null) !== null && !isFigure(features[index + step]),
      )
        ? kind
        : null;
    // 温馨提示 is the title of a notice, too, or a heading in it.
    if (kind === 'words' && TIP.test((features[index] as LineFeatures).plain))
      return hasErrorBeside(features, read, index) ? kind : null;
    if (kind !== 'signature' || near[index]) return kind;
    return tellsError(features[index] as LineFeatures) ? 'words' : null;
  });
}

const TIP = /^(?:温馨)?提示[:!。]?$/;

/** Whether the next filled line, above or below, is one of an error or of a dialog. */
function hasErrorBeside(
  features: readonly LineFeatures[],
  read: readonly (ErrorLine | null)[],
  index: number,
): boolean {
  return [-1, 1].some((step) => {
    let at = index + step;
    while (features[at]?.size === 0) at += step;
    return (read[at] ?? null) !== null || features[at]?.entry?.category === 'dialog';
  });
}

function isFigure(line: LineFeatures | undefined): boolean {
  return line !== undefined && /^\d{3}$/.test(line.text);
}
