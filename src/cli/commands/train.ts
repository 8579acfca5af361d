import { createReadStream, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TAGGED_TYPES, type TaggedSpan, type TaggedType } from '../../core/entities/tagger/labels';
import { fitTagger, type Annotated } from '../../core/fitting/fitTagger';
import { flatSpans } from '../../core/fitting/lesson';
import { isMarked, markedLines, readMarked } from '../../core/fitting/marked';
import { packModel, readModel } from '../../core/entities/tagger/model';
import { demandModel } from '../engines';
import { UserError } from '../inputs';
import { byteLines } from '../lines';
import { messages } from '../messages';
import { withOutput, type Output } from '../output';
import { Progress } from '../progress';
import type { Run } from '../run';

export interface TrainFlags {
  out: string;
  /** The model to go on from instead of the shipped one. */
  model?: string;
  /** Fit on the file alone. */
  alone?: boolean;
}

/**
 * `govtext train`: fits the tagger on a person's own sentences, `{"text","entities":[{"type","start","end"}]}` a line,
 * or on marked text (marked.ts), on top of the shipped weights or alone. A line that is neither is reported and left out (exit status 1).
 */
export async function trainCommand(run: Run, path: string, flags: TrainFlags): Promise<void> {
  if (flags.model !== undefined) demandModel(flags.model);
  const inputs = [path, ...(flags.model === undefined ? [] : [flags.model])];
  await withOutput(flags.out, inputs, (output) => train(run, path, flags, output));
}

async function train(run: Run, path: string, flags: TrainFlags, output: Output): Promise<void> {
  const texts: Annotated[] = [];
  let others = 0;
  let number = 0;
  const marked: string[] = [];
  for await (const line of byteLines(path === '-' ? process.stdin : createReadStream(path))) {
    number++;
    if (marked.length > 0 || (texts.length === 0 && isMarked(line))) {
      marked.push(line);
      continue;
    }
    if (line.trim() === '') continue;
    const sentence = readSentence(line);
    if (!sentence) {
      run.fail(new UserError(messages.notASentence()), `${path}:${number}`);
      continue;
    }
    others += sentence.others;
    texts.push({ text: sentence.text, spans: flatSpans(sentence.spans) });
  }
  others += readMarkedText(run, path, marked, number - marked.length, texts);
  if (texts.length === 0) throw new UserError(messages.noSentences());
  if (others > 0) run.note(messages.otherTypes(others));
  const base =
    flags.alone === true
      ? undefined
      : readModel(readFileSync(flags.model ?? join(__dirname, 'data', 'tagger.bin')));
  const progress = new Progress(PASSES);
  const model = fitTagger(texts, {
    passes: PASSES,
    least: texts.length < 200 ? 1 : 2,
    ...(base && { base }),
    report: (pass, loss) => {
      progress.step(`${pass}/${PASSES} ${loss.toFixed(4)}`);
    },
  });
  progress.end();
  const bytes = packModel(model);
  await output.write(bytes);
  run.note(messages.trained(texts.length, bytes.length), flags.out);
}

const PASSES = 8;

/** Adds the lines of marked text; how many of its names are of types that rules alone recognise. */
function readMarkedText(
  run: Run,
  path: string,
  lines: readonly string[],
  before: number,
  texts: Annotated[],
): number {
  const { documents, faults } = readMarked(lines.join('\n'));
  for (const { id, line, message } of faults)
    run.fail(new UserError(messages.wrongMark(id, message)), `${path}:${before + line}`);
  let others = 0;
  for (const document of documents) {
    texts.push(...markedLines(document));
    for (const { type } of document.spans) if (!(TAGGED_TYPES as readonly string[]).includes(type)) others++;
  }
  return others;
}

interface Sentence {
  text: string;
  spans: TaggedSpan[];
  /** How many entities are of types that rules alone recognise. */
  others: number;
}

/** The sentence of a line; undefined where the line is none or an offset lies outside its text. */
function readSentence(line: string): Sentence | undefined {
  let value: unknown;
  try {
    value = JSON.parse(line.startsWith('\uFEFF') ? line.slice(1) : line);
  } catch {
    return undefined;
  }
  const { text, entities } = (typeof value === 'object' && value !== null ? value : {}) as {
    text?: unknown;
    entities?: unknown;
  };
  if (typeof text !== 'string' || !Array.isArray(entities)) return undefined;
  const spans: TaggedSpan[] = [];
  let others = 0;
  for (const entity of entities as unknown[]) {
    const { type, start, end } = (typeof entity === 'object' && entity !== null ? entity : {}) as Record<
      string,
      unknown
    >;
    if (typeof type !== 'string' || !whole(start) || !whole(end) || start >= end || end > text.length)
      return undefined;
    if ((TAGGED_TYPES as readonly string[]).includes(type))
      spans.push({ type: type as TaggedType, start, end });
    else others++;
  }
  return { text, spans, others };
}

function whole(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0;
}
