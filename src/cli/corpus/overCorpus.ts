import { join } from 'node:path';
import { readModelFile } from '../../engine/modelFile';
import { createNodeEngine } from '../../engine/nodeClient';
import { EnginePool } from '../../engine/pool';
import type { Encoding } from '../../engine/files/detect';
import type { UnitAnswer, UnitCall } from '../../engine/protocol';
import { memoryBudget } from '../../engine/inputs/memory';
import type { Unit } from '../../engine/inputs/unit';
import { demandModel, jobCount, mostJobs } from '../engines';
import { inOrder, type Weighed } from '../flow';
import type { JobKind, JobOptions, JobValue } from '../jobs/jobs';
import { UserError } from '../inputs';
import { messages } from '../messages';
import { Progress } from '../progress';
import { RulesFinder } from '../rules';
import { EXIT, type Run } from '../run';
import { readOptions, type CorpusFlags } from './flags';
import { unpacked } from './packedPieces';
import { countUnits, unitsOf, weightOf } from './source';
import { UnitRunner, wordsOf } from './unitRunner';

/** What was made of one text, or why nothing was. */
export type Outcome<R> =
  | { unit: Unit; value: R; encoding?: Encoding; reused?: boolean }
  /** `full`: the disk had no room for it. */
  | { unit: Unit; error: string; full?: boolean };

export interface Work<K extends JobKind> {
  job: K;
  options: JobOptions<K>;
  /** Entities are asked for: worth a worker from the first text on. */
  heavy: boolean;
  /** What is said of one text beside the options; asked in the order of the texts. Where it fails, that is what became of the text. */
  own?(unit: Unit): Promise<Partial<JobOptions<K>> | undefined>;
  /** What is known already (`--resume`): the text is not worked on again. */
  reuse?(unit: Unit): Promise<JobValue<K> | undefined>;
  /** A folder that is written into. */
  except?: string;
  /** The file that holds the answer: it stays what it was when there were inputs and nothing came of any. */
  into?: string | undefined;
  /** What failed has its place in the answer too. */
  withFailures?: boolean;
  quiet?: boolean;
}

/** Calls a worker holds: enough that small texts go to it and come back several at once, and that it never waits for the next. */
const ROOM = { depth: 16, weight: 400_000 };
/** Bytes and characters held at once over all workers. */
const HEAVY = 32_000_000;
/** So many light texts are worked on in the program itself before a worker is worth its start. */
const IN_PLACE = 24;
/** Milliseconds one text may take, and for each of its bytes. */
const MOST_TIME = 600_000;
const TIME_FOR_BYTE = 0.06;
/** Milliseconds before the texts of a run are counted: short runs need no remaining time. */
const UNCOUNTED = 2000;
/** Above this a text goes to a worker, which can be ended. */
const LIGHT = 1_000_000;

/**
 * Does one job on every text that the arguments name, on several cores, in bounded memory, and gives each answer as soon
 * as it and those before it are there. What fails is an answer too, and sets the exit status. Fails with UserError at the end
 * where nothing came for `work.into`, since the inputs could not be read.
 */
export async function* overCorpus<K extends JobKind>(
  run: Run,
  names: readonly string[],
  flags: CorpusFlags,
  work: Work<K>,
): AsyncGenerator<Outcome<JobValue<K>>> {
  if (flags.model !== undefined) demandModel(flags.model);
  if ((flags.jobs ?? 0) > mostJobs()) run.noteOnce(messages.manyJobs(flags.jobs ?? 0, mostJobs()));
  const read = readOptions(flags);
  // Whoever names a size knows what the text takes.
  const depth = work.heavy ? 'entities' : 'structure';
  const memory = flags.maxSize === undefined ? { memory: { most: memoryBudget(), depth } as const } : {};
  const workers = new Workers(flags);
  const rules = new RulesFinder(flags);
  const streamed = names.includes('-');
  const form = progressForm(work.quiet, streamed);
  const progress = new Progress(undefined, form);
  const source = {
    read,
    ...(flags.shard && { shard: flags.shard }),
    ...(work.except !== undefined && { except: work.except }),
  };
  const units = unitsOf(run, names, source);
  const counting =
    form === 'none' || streamed
      ? undefined
      : setTimeout(() => {
          void countUnits(run, names, source).then(
            (total) => total !== undefined && progress.of(total),
            () => undefined,
          );
        }, UNCOUNTED);
  const answer = async (unit: Unit): Promise<Outcome<JobValue<K>>> => {
    let own: Partial<JobOptions<K>> | undefined;
    try {
      if (unit.content.type !== 'error') own = await work.own?.(unit);
    } catch (error) {
      run.status = EXIT.problems;
      return { unit, error: run.say(wordsOf(error)) };
    }
    const known = await work.reuse?.(unit);
    if (known !== undefined) return { unit, value: known, reused: true };
    const got = await ask(unit, own);
    if ('error' in got) {
      run.status = EXIT.problems;
      return { unit, error: run.say(got.error), ...(got.full === true && { full: true }) };
    }
    if (got.guess === true && got.encoding) run.noteSome(messages.decoded(got.encoding), unit.id);
    if (got.heeded === true) {
      const file = await rules.fileFor(unit.member === true ? '-' : unit.path);
      if (file !== undefined) run.noteOnce(messages.heeded(file));
    }
    if (got.trailing === true) run.note(messages.trailing(), unit.id);
    if (got.damaged === true && got.encoding) run.note(messages.damaged(got.encoding), unit.id);
    return { unit, value: got.value as JobValue<K>, ...(got.encoding && { encoding: got.encoding }) };
  };
  const ask = async (unit: Unit, own: Partial<JobOptions<K>> | undefined): Promise<UnitAnswer> => {
    if (unit.content.type === 'error') return { error: unit.content.words };
    try {
      const verdicts = await rules.optionsFor(unit.member === true ? '-' : unit.path);
      return await workers.run(
        {
          unit,
          read: { maxSize: read.maxSize, ...(read.encoding && { encoding: read.encoding }), ...memory },
          analysis: { id: unit.id, locale: run.locale, ...verdicts },
          ...(flags.templates !== undefined && { templates: flags.templates }),
          job: work.job,
          options: { ...work.options, ...own },
          text: '',
        },
        work.heavy,
      );
    } catch (error) {
      return { error: wordsOf(error) };
    }
  };
  let failed = 0;
  let answered = 0;
  try {
    const limits = {
      limit: jobCount(flags) * ROOM.depth * 2,
      heavy: HEAVY,
      ...(flags.order === false && { unordered: true }),
    };
    for await (const outcome of inOrder(weighed(units), answer, limits)) {
      progress.step(outcome.unit.id, 'error' in outcome);
      if ('error' in outcome) failed++;
      else answered++;
      yield outcome;
    }
    const came = answered + (work.withFailures === true ? failed : 0);
    if (came === 0 && run.status !== EXIT.ok && work.into !== undefined)
      throw new UserError(messages.nothingDone(work.into));
  } finally {
    clearTimeout(counting);
    progress.end();
    run.sumUp();
    workers.end(run, flags);
  }
}

/** A line on a terminal, a log elsewhere; nothing where the answers stand on the terminal or the inputs never end. */
function progressForm(quiet = !process.stderr.isTTY, streamed = false): 'line' | 'log' | 'none' {
  if (!quiet) return 'line';
  return process.stderr.isTTY || streamed ? 'none' : 'log';
}

async function* weighed(units: AsyncIterable<Unit>): AsyncGenerator<Weighed<Unit>> {
  for await (const unit of units) yield { item: unit, weight: weightOf(unit) };
}

/** Word and PDF documents are read by large programs, which may be led astray: where they can be ended. */
function isDocument({ content }: Unit): boolean {
  const format =
    content.type === 'file' ? content.kind.format : content.type === 'whole' ? content.format : 'txt';
  return format === 'docx' || format === 'pdf';
}

/** Where texts are worked on: the first light ones here, where no entities are asked for; then in worker processes. */
class Workers {
  private readonly here: UnitRunner;
  private readonly pool: EnginePool;
  private done = 0;
  /** Bytes of the largest text so far. */
  private heaviest = 0;

  constructor(private readonly flags: CorpusFlags) {
    const modelPath = flags.model;
    this.here = new UnitRunner(() => readModelFile(modelPath, join(__dirname, 'data')));
    const create = () =>
      createNodeEngine({
        engine: join(__dirname, 'worker.js'),
        depth: ROOM.depth,
        together: true,
        segmenter: 'none',
        timeout: () => MOST_TIME + this.heaviest * TIME_FOR_BYTE,
        heap: memoryBudget(),
        ...(modelPath !== undefined && { modelPath }),
      });
    this.pool = new EnginePool(create, jobCount(flags), ROOM);
  }

  async run(call: UnitCall, heavy: boolean): Promise<UnitAnswer> {
    const few = this.done < IN_PLACE || jobCount(this.flags) === 1;
    if (!heavy && few && weightOf(call.unit) < LIGHT && !isDocument(call.unit)) {
      this.done++;
      return this.here.run(call);
    }
    const weight = weightOf(call.unit);
    this.heaviest = Math.max(this.heaviest, weight);
    const answer = await this.pool.call('unit', call, weight);
    return 'value' in answer && answer.packed === true
      ? { ...answer, value: unpacked(answer.value as Uint8Array[]) }
      : answer;
  }

  /** Ends the workers; says what was wrong with them. */
  end(run: Run, flags: CorpusFlags): void {
    const noModel = this.pool.statuses.find(({ modelProblem }) => modelProblem !== undefined)?.modelProblem;
    if (noModel !== undefined) run.note(messages.noModel(noModel), flags.model);
    this.pool.dispose();
  }
}
