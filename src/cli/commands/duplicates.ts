import { findDuplicates, mergeSketches, type DuplicateRow, type Sketch } from '../../core/corpus/duplicates';
import { byteLines } from '../../engine/inputs/rows';
import { rawBytes } from '../../engine/inputs/unpack';
import type { CorpusFlags } from '../corpus/flags';
import { overCorpus } from '../corpus/overCorpus';
import { quietFor, sayFailure } from '../corpus/said';
import { UserError } from '../inputs';
import { messages } from '../messages';
import { withOutput, type Output } from '../output';
import type { Run } from '../run';
import type { TableFormat } from '../../engine/tables/tableWriter';
import { withTable } from '../tables';

export interface DuplicatesFlags extends CorpusFlags {
  format: TableFormat;
  bom: boolean;
  out?: string;
  /** Writes what is needed to find copies later, and finds none now. */
  state?: string;
  /** Reads such state in place of texts. */
  from?: string[];
}

const COLUMNS = ['cluster', 'document', 'kept', 'similarity', 'reason'] as const;
const HEAD = '{"govtext":"duplicates","version":1}';

/** `govtext duplicates`: which texts are copies of each other, and which to keep. */
export async function duplicatesCommand(
  run: Run,
  names: readonly string[],
  flags: DuplicatesFlags,
): Promise<void> {
  const { state, from } = flags;
  const sketches = from ? mergeSketches(await readStates(from)) : await sketchAll(run, names, flags);
  if (state !== undefined) {
    await withOutput(state, names, (output) => writeState(output, sketches));
    return;
  }
  const rows = findDuplicates(sketches);
  await writeRows(rows, [...names, ...(from ?? [])], flags);
  run.note(messages.duplicatesFound(rows.length, rows.at(-1)?.cluster ?? 0));
}

/** `govtext duplicates merge`: joins states; the same bytes in any order and grouping. */
export async function mergeStates(files: readonly string[], out: string): Promise<void> {
  const sketches = mergeSketches(await readStates(files));
  await withOutput(out, files, (output) => writeState(output, sketches));
}

async function sketchAll(run: Run, names: readonly string[], flags: DuplicatesFlags): Promise<Sketch[]> {
  const sketches: Sketch[] = [];
  const into = flags.state ?? flags.out;
  const work = { job: 'sketch', options: {}, heavy: false, into, quiet: quietFor(flags) } as const;
  for await (const outcome of overCorpus(run, names, flags, work)) {
    if ('error' in outcome) sayFailure(run, outcome);
    else if (outcome.value !== null) sketches.push(outcome.value);
  }
  return mergeSketches([sketches]);
}

async function writeRows(
  rows: readonly DuplicateRow[],
  inputs: readonly string[],
  { format, bom, out }: DuplicatesFlags,
): Promise<void> {
  const form = {
    columns: COLUMNS,
    format,
    bom,
    title: 'duplicates',
    inputs,
    ...(out !== undefined && { out }),
  };
  await withTable(form, (table) => table.rows(rows.map((row) => COLUMNS.map((name) => row[name]))));
}

async function writeState(output: Output, sketches: readonly Sketch[]): Promise<void> {
  await output.write(`${HEAD}\n`);
  for (const { id, hash, length, signature, paragraphs, number } of sketches) {
    const row = {
      id,
      hash,
      length,
      ...(signature !== undefined && { signature }),
      ...(paragraphs && { paragraphs }),
      ...(number !== undefined && { number }),
    };
    await output.write(`${JSON.stringify(row)}\n`);
  }
}

async function readStates(files: readonly string[]): Promise<Sketch[][]> {
  const states: Sketch[][] = [];
  for (const file of files) states.push(await readState(file));
  return states;
}

async function readState(path: string): Promise<Sketch[]> {
  const sketches: Sketch[] = [];
  let first = true;
  try {
    for await (const line of byteLines(rawBytes(path), 64 * 1024 * 1024)) {
      const text = line?.toString('utf8').trim() ?? '';
      if (first && text !== HEAD) throw new UserError(messages.wrongState(path));
      if (!first && text !== '') sketches.push(sketchIn(text, path));
      first = false;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new UserError(messages.notFound(path));
    throw error;
  }
  if (first) throw new UserError(messages.wrongState(path));
  return sketches;
}

function sketchIn(line: string, path: string): Sketch {
  try {
    const sketch = JSON.parse(line) as Sketch;
    if (typeof sketch.id === 'string' && typeof sketch.hash === 'string' && typeof sketch.length === 'number')
      return sketch;
  } catch {
    // Said below.
  }
  throw new UserError(messages.wrongState(path));
}
