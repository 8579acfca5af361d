import type { Evidence } from '../../record';
import { announcedContact } from './announcedContact';
import { announcedList } from './announcedList';
import { announcedSpan } from './announcedSpan';
import { anotherArticle } from './anotherArticle';
import { beginning } from './beginning';
import { closingBlock } from './closingBlock';
import { directory } from './directory';
import { eventNotice } from './eventNotice';
import { flanked } from './flanked';
import { interleaved } from './interleaved';
import { lonePassage } from './lonePassage';
import { numberedParts } from './numberedParts';
import { onePiece } from './onePiece';
import { ownMarks } from './ownMarks';
import { tableRows } from './tableRows';
import { rivalHeading } from './rivalHeading';
import { repeatedOnSite } from './repeatedOnSite';
import type { LineScores, PageView, ScorePass } from './pass';

/** The passes in the order they run in: each sees the scores that those before it left. */
export const PASSES: readonly ScorePass[] = [
  repeatedOnSite,
  ownMarks,
  onePiece,
  announcedContact,
  closingBlock,
  eventNotice,
  tableRows,
  directory,
  announcedSpan,
  announcedList,
  numberedParts,
  interleaved,
  flanked,
  beginning,
  anotherArticle,
  rivalHeading,
];
/** Where no line speaks for itself; it runs after a first course and before a second. */
const ALL: readonly ScorePass[] = [...PASSES, lonePassage];
const BY_ID: ReadonlyMap<string, ScorePass> = new Map(ALL.map((pass) => [pass.id, pass]));

/** Runs all passes in turn. */
export function runPasses(page: PageView, scores: LineScores): void {
  PASSES.forEach((pass, bit) => {
    scores.run(pass, bit, page);
  });
}

/** Looks for the one paragraph that is a whole article; true where there is one. */
export function runLonePassage(page: PageView, scores: LineScores): boolean {
  return scores.run(lonePassage, PASSES.length, page);
}

/** The passes that changed a line, as evidence behind the verdict on it. */
export function passEvidence(changed: number): Evidence[] {
  const known = evidences.get(changed);
  if (known) return known;
  const found: Evidence[] = [];
  for (let rest = changed; rest !== 0; rest &= rest - 1) {
    const pass = ALL[31 - Math.clz32(rest & -rest)];
    if (pass) found.push({ id: pass.id });
  }
  evidences.set(changed, found);
  return found;
}
/** One list for all lines that the same passes changed: a long text has few of these, and many lines. */
const evidences = new Map<number, Evidence[]>();

/** The pass of that id, for its words. */
export function passOf(id: string): ScorePass | undefined {
  return BY_ID.get(id);
}
