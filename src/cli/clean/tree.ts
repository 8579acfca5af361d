import { lstat, mkdir, realpath, stat } from 'node:fs/promises';
import { dirname, isAbsolute, join, normalize, relative, resolve, sep } from 'node:path';
import { flushFolders, realOf } from '../../engine/files/safeWrite';
import { foldedName } from '../../engine/files/shortName';
import { isContainer } from '../../engine/inputs/read';
import { kindOfName } from '../../engine/inputs/formats';
import type { Unit } from '../../engine/inputs/unit';
import { readOptions, type CorpusFlags } from '../corpus/flags';
import { openLines, type LineOutput } from '../corpus/lineOutput';
import { overCorpus, type Outcome } from '../corpus/overCorpus';
import { sayFailure } from '../corpus/said';
import { UserError } from '../inputs';
import { knownRow, type Cleaned } from '../jobs/clean';
import { messages } from '../messages';
import { sparedFiles } from '../output';
import type { Report } from '../report';
import { EXIT, type Run } from '../run';
import { stepsOf, type CleanSteps } from './steps';
import { demandBelow, type Below } from './writeBelow';

export interface CleanTreeFlags extends CleanSteps, CorpusFlags {
  out: string;
  resume?: boolean;
}

/**
 * `govtext clean … --out DIR`: every text cleaned, in UTF-8, in the same tree below DIR; a file of rows or members
 * becomes one `.jsonl`. A file is whole or not there; nothing is written onto an input or outside DIR.
 */
export async function cleanTree(
  run: Run,
  names: readonly string[],
  flags: CleanTreeFlags,
  report: Report | undefined,
): Promise<void> {
  // What lies in the folder that is written into is not read; naming it as an input is a mistake.
  const out = realOf(flags.out) + sep;
  const own = names.find((name) => name !== '-' && `${realOf(name)}${sep}`.startsWith(out));
  if (own !== undefined) {
    run.note(messages.ontoInput(own));
    run.status = EXIT.usage;
    return;
  }
  const tree = new Tree(names, flags);
  await tree.begin();
  let texts = 0;
  try {
    for await (const outcome of overCorpus(
      run,
      names,
      { ...flags, order: true },
      {
        job: 'clean',
        options: { ...stepsOf(flags), brief: report === undefined },
        heavy: false,
        own: (unit) => tree.placeFor(unit),
        reuse: (unit) => tree.known(unit),
        except: flags.out,
      },
    )) {
      try {
        if ('error' in outcome) sayFailure(run, outcome);
        else if (outcome.reused !== true && outcome.value.kind === 'dead-page')
          run.note(messages.deadPage(), outcome.unit.id);
        await tree.take(outcome);
        if ('error' in outcome) continue;
        texts++;
        const { kind = 'other', changes, transforms } = outcome.value;
        const encoding = outcome.encoding ?? 'utf-8';
        if (report && changes.length > 0)
          await report.add({ file: outcome.unit.id, kind, encoding, transforms, changes });
      } catch (error) {
        run.fail(error, outcome.unit.id);
      }
    }
    await tree.end();
    tree.flush();
  } catch (error) {
    await tree.abort();
    throw error;
  }
  run.note(messages.cleanedInto(texts, flags.out));
}

/** Whether two names lead to one file. */
async function areOne(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => stat(path).catch(() => undefined)));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}

/** Something that others wait for. */
class Settled {
  settle: () => void = () => undefined;
  readonly done = new Promise<void>((resolve) => (this.settle = resolve));
}

/** Where the cleaned texts go. A text that is a file is written by whoever cleans it, rows and members by the program. */
class Tree {
  private readonly roots: string[];
  private readonly claimed = new Map<string, string>();
  /** The same by what a disk may take for one name. */
  private readonly folded = new Map<string, string>();
  /** Files that are being cleaned or written; who waits for one hears when it is done. */
  private readonly under = new Map<string, Settled>();
  private readonly folders = new Set<string>();
  private open: { path: string; target: string; lines: LineOutput } | undefined;
  private top = '';
  private spared: readonly string[] = [];

  constructor(
    names: readonly string[],
    private readonly flags: CleanTreeFlags,
  ) {
    this.roots = names.map((name) => name.replace(/(?<=.)[\\/]+$/u, ''));
  }

  async begin(): Promise<void> {
    await mkdir(this.flags.out, { recursive: true });
    this.top = await realpath(this.flags.out);
    this.spared = sparedFiles();
  }

  /** Where a text that is a file goes. Fails with UserError where another one goes there; the first one called has the place. */
  async placeFor(unit: Unit): Promise<{ into: Below } | undefined> {
    if (this.isOfRows(unit)) return undefined;
    const target = this.targetOf(unit);
    const claiming = this.claim(target, unit.path);
    if (!this.under.has(target)) this.under.set(target, new Settled());
    await claiming;
    const { top, spared } = this;
    return { into: { top, target, input: unit.path, spared, time: unit.began ?? Date.now() } };
  }

  /** With --resume, a text that is there and has not changed since; rows are taken over from what stands there. */
  async known(unit: Unit): Promise<Cleaned | undefined> {
    if (this.flags.resume !== true || unit.changed === undefined) return undefined;
    const target = this.targetOf(unit);
    if (unit.member === true) {
      const line = await (await this.linesFor(unit, target)).known(unit);
      return knownRow(line);
    }
    const there = await lstat(target).catch(() => undefined);
    const whole = there?.isFile() === true && unit.changed < there.mtimeMs;
    return whole ? { text: '', changes: [], transforms: [] } : undefined;
  }

  /** Takes an answer in its place. */
  async take(outcome: Outcome<Cleaned>): Promise<void> {
    const { unit } = outcome;
    const target = this.targetOf(unit);
    if (this.isOfRows(unit)) {
      const lines = await this.linesFor(unit, target);
      if ('error' in outcome) await lines.fail(unit, outcome.error);
      else {
        const { text, kind, changes } = outcome.value;
        const { url } = unit;
        await lines.write(
          JSON.stringify({ id: unit.id, ...(url !== undefined && { url }), text, kind, changes }),
        );
      }
      return;
    }
    await this.end();
    this.under.get(target)?.settle();
    this.under.delete(target);
    if (!('error' in outcome) && outcome.reused !== true) this.folders.add(dirname(target));
  }

  /** The file of rows that is open is whole now. */
  async end(): Promise<void> {
    const { open } = this;
    this.open = undefined;
    await open?.lines.close();
  }

  /** Makes the names of all files outlast a power failure. */
  flush(): void {
    flushFolders(this.folders);
  }

  async abort(): Promise<void> {
    await this.open?.lines.abort();
  }

  private async linesFor(unit: Unit, target: string): Promise<LineOutput> {
    if (this.open?.path === unit.path) return this.open.lines;
    await this.end();
    await this.claim(target, unit.path);
    await demandBelow({ top: this.top, target, input: unit.path, spared: this.spared });
    this.folders.add(dirname(target));
    const lines = await openLines(
      { out: target, linkless: true, ...(this.flags.resume === true && { resume: true }) },
      [unit.path],
    );
    this.open = { path: unit.path, target, lines };
    return lines;
  }

  /** Sees that no other file goes to the same place. Fails with UserError. */
  private async claim(target: string, path: string): Promise<void> {
    const other = this.claimed.get(target);
    if (other !== undefined && other !== path) throw new UserError(messages.twoToOne(other, target));
    const twin = this.folded.get(foldedName(target));
    this.claimed.set(target, path);
    this.folded.set(foldedName(target), target);
    if (twin === undefined || twin === target) return;
    // Only when the other one is there can be seen whether the disk takes both for one.
    await this.under.get(twin)?.done;
    if (await areOne(twin, target))
      throw new UserError(messages.twoToOne(this.claimed.get(twin) ?? twin, target));
  }

  /** Whether a text is a row or member of a file, or stands for such a file that could not be read. */
  private isOfRows(unit: Unit): boolean {
    return unit.member === true || isContainer(unit.path, readOptions(this.flags)) === true;
  }

  /** The file for a text: its place in the tree, `.txt` or `.jsonl` behind it where it is no plain text file. */
  private targetOf(unit: Unit): string {
    const { path } = unit;
    const kind = this.flags.input === undefined ? kindOfName(path) : readOptions(this.flags).input;
    const plain = kind?.format === 'txt' && kind.compression === 'none';
    const ending = this.isOfRows(unit) ? '.jsonl' : plain ? '' : '.txt';
    return join(this.top, this.inTree(path) + ending);
  }

  private inTree(path: string): string {
    if (path === '-') return 'stdin';
    const root = this.roots
      .filter((name) => path.startsWith(name.endsWith('/') ? name : `${name}/`))
      .sort((a, b) => b.length - a.length)[0];
    if (root !== undefined) return path.slice(root.length).replace(/^[\\/]+/u, '');
    const plain = normalize(path);
    if (!isAbsolute(plain) && !plain.startsWith('..')) return plain;
    const below = relative(process.cwd(), resolve(path));
    if (!below.startsWith('..') && !isAbsolute(below)) return below;
    return plain.split(sep).at(-1) ?? plain;
  }
}
