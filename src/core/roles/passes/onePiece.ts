import { WEIGHTS } from '../score';
import type { ScorePass } from './pass';

/** Up to so much frame a page may be an article with a piece or two of residue in it. */
const FEW_FRAMES = 0.65;
/** Lines of one kind up to this many are one piece. */
const MOST = 4;

/**
 * Lines of one category one under the other (初审 复审 终审) are one piece of residue: inside an article they count once,
 * as long as they are few.
 */
export const onePiece: ScorePass = {
  id: 'one-piece',
  words: {
    en: 'counted once with the lines of its kind around it',
    zh: '与相邻同类行合计一次',
  },
  run({ lines, chrome }, scores) {
    if (chrome > FEW_FRAMES) return;
    let run: number[] = [];
    const close = (): void => {
      const first = run[0];
      if (first === undefined) return;
      scores.raise(first, WEIGHTS.piece);
      if (run.length <= MOST) for (const index of run.slice(1)) scores.set(index, WEIGHTS.passing);
      run = [];
    };
    lines.forEach((line, index) => {
      if (line.size === 0) return;
      const known = line.coverage >= 0.75 && line.entry !== undefined;
      const before = run.length > 0 ? lines[run[run.length - 1] as number] : undefined;
      if (!known || (before && before.entry?.category !== line.entry?.category)) close();
      if (known && scores.at(index) < WEIGHTS.passing) run.push(index);
    });
    close();
  },
};
