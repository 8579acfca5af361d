import type { LineVerdict, PageMetadata } from '../record';
import type { Line } from '../text/lines';
import type { LineFeatures } from './features';

/** What the page says about itself (元数据), each with where it was read. */
export function readMetadata(
  _lines: readonly Line[],
  _features: readonly LineFeatures[],
  _verdicts: readonly LineVerdict[],
): PageMetadata {
  return {};
}
