import type { AnalysisRecord } from '../../core/record';
import { OutputIsInput } from '../../engine/files/safeOutput';
import type { EnginePool } from '../../engine/pool';
import { openEngines, type EngineFlags } from '../engines';
import { inOrder, type Weighed } from '../flow';
import { expandInputs, explainError, readInput } from '../inputs';
import { byteLines } from '../lines';
import { messages } from '../messages';
import { openOutput } from '../output';
import { Progress } from '../progress';
import { RulesFinder, type RulesFlags } from '../rules';
import { EXIT, remark, type FileOptions, type Run } from '../run';
import { readTask, type Task } from '../tasks';

export interface AnalyzeFlags extends EngineFlags, FileOptions, RulesFlags {
  jsonl?: boolean;
  pretty?: boolean;
  /** False for --no-entities. */
  entities: boolean;
  out?: string;
}

/** Characters held at once over all engines. */
const HEAVY = 32_000_000;

/** `govtext analyze`: one record a text, one line a record; what fails is a line with `error`, and exit status 1. */
export async function analyzeCommand(run: Run, names: readonly string[], flags: AnalyzeFlags): Promise<void> {
  const { pool, window } = openEngines(flags);
  const output = await openOutput(flags.out, flags.jsonl ? ['-'] : names);
  const source = flags.jsonl ? lineTasks(run) : fileTasks(run, names, flags);
  const rules = new RulesFinder(flags);
  const progress = new Progress(
    undefined,
    flags.jsonl === true || !process.stderr.isTTY || process.stdout.isTTY,
  );
  try {
    for await (const line of inOrder(
      source,
      (task) => answer(run, pool, rules, task, flags),
      window,
      HEAVY,
    )) {
      await output.write(`${line}\n`);
      progress.step('');
    }
    await output.close();
  } catch (error) {
    await output.abort();
    throw error;
  } finally {
    progress.end();
    const noModel = pool.statuses.find(({ modelProblem }) => modelProblem !== undefined)?.modelProblem;
    if (noModel !== undefined) run.note(messages.noModel(noModel), flags.model);
    for (const status of pool.statuses) {
      if (status.lastProblem !== undefined) {
        run.note(messages.fellBack(status.segmenter ?? 'none', status.lastProblem));
      } else if (status.segmenterProblem !== undefined && flags.jsonl !== true) {
        run.note(messages.fellBack(status.segmenter ?? 'none', status.segmenterProblem));
      }
    }
    pool.dispose();
  }
}

async function answer(
  run: Run,
  pool: EnginePool,
  rules: RulesFinder,
  task: Task,
  flags: AnalyzeFlags,
): Promise<string> {
  if ('error' in task) return failure(run, task.id, task.error);
  try {
    const verdicts = await rules.optionsFor(flags.jsonl ? '-' : task.id);
    const call = { text: task.text, options: { id: task.id, locale: run.locale, ...verdicts } };
    if (flags.entities && !flags.pretty) return await pool.call('analyzeJson', call);
    const record: AnalysisRecord = flags.entities
      ? await pool.call('analyze', call)
      : { ...(await pool.call('structure', call)), entities: [], relations: [], facts: [] };
    return JSON.stringify(record, null, flags.pretty ? 2 : undefined);
  } catch (error) {
    return failure(run, task.id, explainError(error, run.locale));
  }
}

function failure(run: Run, id: unknown, error: string): string {
  run.status = EXIT.problems;
  return JSON.stringify({ id: id ?? null, error });
}

/** The tasks of `--jsonl`; blank lines are passed over. */
async function* lineTasks(run: Run): AsyncGenerator<Weighed<Task>> {
  for await (const line of byteLines(process.stdin)) {
    if (line.trim() !== '') yield { item: readTask(line, run), weight: line.length };
  }
}

async function* fileTasks(
  run: Run,
  names: readonly string[],
  flags: AnalyzeFlags,
): AsyncGenerator<Weighed<Task>> {
  for await (const path of expandInputs(names, (walked) => run.passOver(walked))) {
    try {
      const file = await readInput(path, flags.encoding);
      remark(run, path, file);
      yield { item: { id: path, text: file.text }, weight: file.text.length };
    } catch (error) {
      if (error instanceof OutputIsInput) throw error;
      yield { item: { id: path, error: explainError(error, run.locale) }, weight: 0 };
    }
  }
}
