/**
 * What each step of the entity rules adds (消融): rules without gazetteers, with them, with the segmenter's words, with
 * the tagger. Exact span and type, nested and collective names left out.
 *   node --import tsx scripts/fit/tagger/ablation.ts [--model MODEL] FILE.jsonl …
 * Each FILE holds {"text","entities":[{"type","start","end"}]} a line; only types that it marks are counted.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { makeParagraph, recognizeParagraph } from '../../../src/core/entities/entities';
import { FLAG, grammarWords } from '../../../src/core/entities/lexicon/grammarWords';
import { theLexicon } from '../../../src/core/entities/lexicon/lexicon';
import { KIND, type Kind } from '../../../src/core/entities/lexicon/kinds';
import type { TaggedSpan, TaggedType } from '../../../src/core/entities/tagger/labels';
import { readModel } from '../../../src/core/entities/tagger/model';
import type { AnalyzeOptions } from '../../../src/core/options';
import { readSentences } from './corpus';
import { measure } from './measure';

const { values, positionals } = parseArgs({
  options: { model: { type: 'string', default: 'src/engine/data/tagger.model' } },
  allowPositionals: true,
});
const model = readModel(readFileSync(values.model));

const NAMES: ReadonlySet<Kind> = new Set<Kind>([
  KIND.person,
  KIND.foreignName,
  KIND.place,
  KIND.body,
  KIND.division,
  KIND.divisionShort,
  KIND.country,
]);

/** Runs `work` as if the lexicon's names were plain nouns and no body were known by name. */
function withoutGazetteers<T>(work: () => T): T {
  const { trie } = theLexicon();
  const { heads } = grammarWords();
  const kindOf = trie.kindOf.bind(trie);
  const flagsOf = heads.flagsOf.bind(heads);
  trie.kindOf = (node) => (NAMES.has(kindOf(node)) ? KIND.noun : kindOf(node));
  heads.flagsOf = (node) => flagsOf(node) & ~FLAG.known;
  try {
    return work();
  } finally {
    trie.kindOf = kindOf;
    heads.flagsOf = flagsOf;
  }
}

function segmenter(): AnalyzeOptions['segmenter'] {
  try {
    const { cut } = createRequire(import.meta.url)('nodejieba') as { cut: (text: string) => string[] };
    return { name: 'nodejieba', cut };
  } catch {
    return undefined;
  }
}

for (const file of positionals) {
  const sentences = readSentences(file);
  const types = new Set(sentences.flatMap(({ spans }) => spans.map(({ type }) => type)));
  const run = (options: AnalyzeOptions): string =>
    measure(sentences, ({ text }) =>
      recognizeParagraph(makeParagraph(text, options)).filter(
        (mention): mention is typeof mention & TaggedSpan =>
          types.has(mention.type as TaggedType) && !mention.nested && !mention.generic,
      ),
    );
  const words = segmenter();
  console.log(`## ${basename(file)}`);
  console.log(`rules without gazetteers\n${withoutGazetteers(() => run({}))}`);
  console.log(`rules and gazetteers\n${run({})}`);
  if (words) console.log(`with the segmenter\n${run({ segmenter: words })}`);
  console.log(`with the tagger\n${run({ model })}`);
}
