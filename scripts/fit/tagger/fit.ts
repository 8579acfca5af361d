/**
 * Fits the tagger's weights that the engine ships (src/engine/data/tagger.model); fit again after the rules, the lexicon
 * or the clues have changed.
 *   npx esbuild scripts/fit/tagger/fit.ts --bundle --platform=node --format=esm --outfile=fit.mjs
 *   node fit.mjs --data zh_gsdsimp-ud-train.iob2 --data zh_pud-ud-test.iob2 [--generate N] [--out MODEL]
 * Marked text (`--marked FILE`, see scripts/fit/paragraphs.ts split) is learnt beside it, once as it stands and once with other
 * names. A data file holds annotated sentences, as `.jsonl` ({"text","entities":[{"type","start","end"}]}) or in the form IOB2.
 * The shipped weights are fitted on the training part of UNER_Chinese-GSDSIMP, on UNER_Chinese-PUD (both Universal NER,
 * CC BY-SA 4.0, neither a part of the project) and on sentences that generate.ts makes; see docs/quality/names.md. A
 * tenth of the annotated sentences is kept back to measure with. They are the mean of several fits, each with other made sentences
 * and in another order. The same files give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { makeParagraph, recognizeParagraph } from '../../../src/core/entities/entities';
import { modelClues, packModel, readModel, type TaggerModel } from '../../../src/core/entities/tagger/model';
import { LABELS, TAGGED_TYPES, type TaggedSpan } from '../../../src/core/entities/tagger/labels';
import { generator, UNIT } from '../../../src/core/fitting/train';
import { fitTagger } from '../../../src/core/fitting/fitTagger';
import { scanText } from '../../../src/core/fitting/lesson';
import { meanOf } from './average';
import { harmonise, readSentences, swapNames } from './corpus';
import { generateSentence, type Sentence } from './generate';
import { measure } from './measure';

const { values } = parseArgs({
  options: {
    data: { type: 'string', multiple: true, default: [] },
    marked: { type: 'string', multiple: true, default: [] },
    copies: { type: 'string', default: '2' },
    generate: { type: 'string', default: '6000' },
    swaps: { type: 'string', default: '1' },
    passes: { type: 'string', default: '6' },
    average: { type: 'string', default: '3' },
    blind: { type: 'string', default: '0.6' },
    sparse: { type: 'string', default: '0.008' },
    rate: { type: 'string', default: '0.05' },
    lean: { type: 'string', default: '0.5' },
    least: { type: 'string', default: '3' },
    seed: { type: 'string', default: '8' },
    fits: { type: 'string', default: '3' },
    out: { type: 'string', default: 'src/engine/data/tagger.model' },
  },
});
const annotated = values.data
  .flatMap(readSentences)
  .map((sentence) => harmonise(sentence, scanText(sentence.text)));
const real = annotated.filter((_sentence, index) => index % 10 !== 0);
const marked = values.marked.flatMap(readSentences);
const models: TaggerModel[] = [];
for (let fit = 0; fit < Number(values.fits); fit++) models.push(fitOnce(Number(values.seed) + fit));
const mean = meanOf(models);
leanToNames(mean, Number(values.lean));
const bytes = packModel(mean);
const model = readModel(bytes);
writeFileSync(values.out, bytes);
console.log(
  `${values.out}: ${modelClues(model).length} clues, ${model.weights.length} weights, ${bytes.length} bytes`,
);
const kept = annotated.filter((_sentence, index) => index % 10 === 0);
console.log('rules and tagger on what was kept back:');
console.log(measure(kept.map(withoutPosts), ({ text }) => namesOf(text)));

/** The names that rules and tagger see together, posts apart. */
function namesOf(text: string): TaggedSpan[] {
  return recognizeParagraph(makeParagraph(text, { model })).flatMap(
    ({ type, start, end, nested, generic }) =>
      nested || generic || !isName(type) ? [] : [{ type, start, end }],
  );
}

function withoutPosts({ text, spans }: Sentence): Sentence {
  return { text, spans: spans.filter(({ type }) => isName(type)) };
}

function isName(type: string): type is TaggedSpan['type'] {
  return type === 'person' || type === 'place' || type === 'organization';
}

/** One fit: what is made differs with the seed. */
function fitOnce(seed: number): TaggerModel {
  const random = generator(seed);
  const sentences: Sentence[] = [...real];
  for (let round = 0; round < Number(values.swaps); round++)
    for (const sentence of real) if (sentence.spans.length > 0) sentences.push(swapNames(sentence, random));
  for (let copy = 0; copy < Number(values.copies); copy++)
    for (const sentence of marked) sentences.push(copy === 0 ? sentence : swapNames(sentence, random));
  for (let count = 0; count < Number(values.generate); count++) sentences.push(generateSentence(random));
  console.log(
    `${real.length + marked.length} annotated sentences, ${sentences.length} with what is made of and beside them`,
  );
  // Made names please the rules too much: in a part of the sentences what the rules see is hidden. Posts are left to the
  // rules altogether.
  const texts = sentences.map(({ text, spans }) => ({
    text,
    spans: spans.filter(({ type }) => isName(type)),
    blind: random() < Number(values.blind),
  }));
  return fitTagger(texts, {
    passes: Number(values.passes),
    least: Number(values.least),
    sparse: Number(values.sparse),
    rate: Number(values.rate),
    average: Number(values.average),
    seed,
    report: (pass, loss) => console.log(`pass ${pass}: loss ${loss.toFixed(4)} a character`),
  });
}

/** Makes names a little likelier to begin: the fit is careful, and what is missed costs as much as what is wrong. */
function leanToNames({ transitions }: TaggerModel, units: number): void {
  const names = ['person', 'organization'] as const;
  for (let from = 0; from < LABELS; from++)
    for (const name of names)
      for (const part of [0, 3]) {
        const place = from * LABELS + 1 + 4 * TAGGED_TYPES.indexOf(name) + part;
        transitions[place] = (transitions[place] ?? 0) + units * UNIT;
      }
}
