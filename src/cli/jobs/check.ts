import type { Finding } from '../../core/record';
import { lineAt, splitLines } from '../../core/text/lines';
import type { Page } from './page';

/** A finding with its place as editors count: lines and columns from 1, columns in UTF-16 units. */
export interface PlacedFinding extends Finding {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

/** What the checks find in a text, in its order. */
export function checkJob(page: Page, _options: object): PlacedFinding[] {
  const { findings } = page.structure();
  if (findings.length === 0) return [];
  const lines = splitLines(page.text);
  const place = (offset: number): [number, number] => {
    const index = lineAt(lines, offset);
    return [index + 1, offset - (lines[index]?.start ?? 0) + 1];
  };
  return findings.map((finding) => {
    const [line, column] = place(finding.start);
    const [endLine, endColumn] = place(finding.end);
    return { ...finding, line, column, endLine, endColumn };
  });
}
