import { analyzeStructure } from '../../core/analyze';
import { tsvCell } from '../../core/export/cell';
import { keptPieces } from '../../core/entities/pieces';
import { splitLines } from '../../core/text/lines';
import { openEngines, type EngineFlags } from '../engines';
import { withOutput } from '../output';
import { RulesFinder, type RulesFlags } from '../rules';
import { forEachFile, type FileOptions, type Run } from '../run';

export interface KeywordsFlags extends EngineFlags, FileOptions, RulesFlags {
  /** How many for each text. */
  top: number;
  json?: boolean;
  out?: string;
}

/** `govtext keywords`: the weightiest words of the kept text of each file, a word a line, or a JSON object a file. */
export async function keywordsCommand(
  run: Run,
  names: readonly string[],
  flags: KeywordsFlags,
): Promise<void> {
  const { pool } = openEngines({ ...flags, jobs: 1 });
  const rules = new RulesFinder(flags);
  try {
    await withOutput(flags.out, names, (output) =>
      forEachFile(run, names, flags, async (path, file) => {
        const structure = analyzeStructure(file.text, { id: path, ...(await rules.optionsFor(path)) });
        const text = keptPieces(splitLines(file.text), structure)
          .map((piece) => piece.text)
          .join('\n');
        const keywords = await pool.call('keywords', { text, limit: flags.top });
        await output.write(
          flags.json === true
            ? `${JSON.stringify({ id: path, keywords })}\n`
            : keywords
                .map(({ word, weight, count }) => `${[path, word, weight, count].map(tsvCell).join('\t')}\n`)
                .join(''),
        );
      }),
    );
  } finally {
    pool.dispose();
  }
}
