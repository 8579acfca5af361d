/**
 * Fits the tagger's weights that the engine ships (src/engine/data/tagger.model).
 *   node --import tsx scripts/fit/tagger/fit.ts --data FILE [--data FILE …] [--generate N] [--out MODEL]
 * FILE holds annotated sentences, as `.jsonl` ({"text","entities":[{"type","start","end"}]}) or in the form IOB2. The
 * shipped weights are fitted on the training part of UNER_Chinese-GSDSIMP, on UNER_Chinese-PUD (both Universal NER,
 * CC BY-SA 4.0, neither a part of the project) and on sentences that generate.ts makes; see docs/quality.md. A
 * tenth of the annotated sentences is kept back to measure with. The same files give the same weights.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { modelFeatures, packModel, type TaggerModel } from '../../../src/core/entities/tagger/model';
import { tag } from '../../../src/core/entities/tagger/decode';
import { LABELS, TAGGED_TYPES } from '../../../src/core/entities/tagger/labels';
import { forgetVerdicts } from '../../../src/core/entities/tagger/features';
import { generator, train, UNIT } from '../../../src/core/entities/tagger/train';
import { makeLesson, scanText } from '../../../src/core/entities/tagger/lesson';
import { harmonise, readSentences, swapNames } from './corpus';
import { generateSentence, type Sentence } from './generate';
import { measure } from './measure';

const { values } = parseArgs({
  options: {
    data: { type: 'string', multiple: true, default: [] },
    generate: { type: 'string', default: '4000' },
    swaps: { type: 'string', default: '1' },
    passes: { type: 'string', default: '6' },
    blind: { type: 'string', default: '0.5' },
    sparse: { type: 'string', default: '0.006' },
    rate: { type: 'string', default: '0.05' },
    lean: { type: 'string', default: '0.5' },
    least: { type: 'string', default: '3' },
    seed: { type: 'string', default: '8' },
    out: { type: 'string', default: 'src/engine/data/tagger.model' },
  },
});
const random = generator(Number(values.seed));
const annotated = values.data.flatMap(readSentences);
const kept = annotated.filter((_sentence, index) => index % 10 === 0);
const real = annotated
  .filter((_sentence, index) => index % 10 !== 0)
  .map((sentence) => harmonise(sentence, scanText(sentence.text)));
const sentences: Sentence[] = [...real];
for (let round = 0; round < Number(values.swaps); round++)
  for (const sentence of real) if (sentence.spans.length > 0) sentences.push(swapNames(sentence, random));
for (let count = 0; count < Number(values.generate); count++) sentences.push(generateSentence(random));

console.log(`${real.length} annotated sentences, ${sentences.length} with what is made of and beside them`);
const lessons = sentences.map((sentence) => {
  const lesson = makeLesson(sentence);
  // Made names please the rules too much: without their verdicts the contexts are learnt as well.
  if (random() < Number(values.blind)) forgetVerdicts(lesson.features);
  return lesson;
});
const model = train(lessons, {
  passes: Number(values.passes),
  least: Number(values.least),
  sparse: Number(values.sparse),
  rate: Number(values.rate),
  report: (pass, loss) => console.log(`pass ${pass}: loss ${loss.toFixed(4)} a character`),
});
leanToNames(model, Number(values.lean));
const bytes = packModel(model);
writeFileSync(values.out, bytes);
console.log(`${values.out}: ${modelFeatures(model).length} features, ${bytes.length} bytes`);
const test = kept.map((sentence) => harmonise(sentence, scanText(sentence.text)));
console.log(measure(test, ({ text }) => tag(model, scanText(text))));

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
