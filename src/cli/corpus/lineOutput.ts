import { createReadStream } from 'node:fs';
import { open, stat, type FileHandle } from 'node:fs/promises';
import type { Unit } from '../../engine/inputs/unit';
import { byteLines } from '../../engine/inputs/rows';
import { partsOf } from '../../engine/files/safeOutput';
import { openOutput, type Output } from '../output';

/** Lines as long as this are read back for --resume. */
const LONGEST = 512 * 1024 * 1024;

/** Opens where the lines of a JSONL answer go, one a text: standard output, or the file that `--out` names. */
export async function openLines(
  flags: { out?: string; resume?: boolean; linkless?: boolean },
  inputs: readonly string[],
): Promise<LineOutput> {
  const earlier =
    flags.resume === true && flags.out !== undefined ? await Earlier.read(flags.out) : undefined;
  return new LineOutput(
    await openOutput(flags.out, inputs, { resumable: true, linkless: flags.linkless === true }),
    earlier,
  );
}

/** The lines of an answer; with `--resume` what stands there already is taken over. */
export class LineOutput {
  constructor(
    private readonly output: Output,
    private readonly earlier: Earlier | undefined,
  ) {}

  /** A line, whole or in pieces, or in UTF-8 with its line feed. */
  async write(line: string | Uint8Array | Iterable<string | Uint8Array>): Promise<void> {
    if (typeof line === 'string') return this.output.write(`${line}\n`);
    if (line instanceof Uint8Array) return this.output.write(line);
    for (const piece of line) await this.output.write(piece);
    await this.output.write('\n');
  }

  /** Writes what is no line: the one text of a run. */
  pour(data: string | Uint8Array): Promise<void> {
    return this.output.write(data);
  }

  fail(unit: Unit, error: string): Promise<void> {
    const { url } = unit;
    // On standard input the number of a row names nothing that could be looked up.
    const id = unit.nameless === true && unit.path === '-' ? null : unit.id;
    return this.write(JSON.stringify({ id, ...(url !== undefined && { url }), error }));
  }

  /** The line of a text that was answered before and has not changed since. */
  known(unit: Unit): Promise<string | undefined> {
    return this.earlier?.lineOf(unit) ?? Promise.resolve(undefined);
  }

  /** All is written: the file gets its name. */
  async close(): Promise<void> {
    await this.earlier?.close();
    await this.output.close();
  }

  /** The run breaks off: what is there stays beside the file for --resume. */
  async abort(): Promise<void> {
    await this.output.abort();
    await this.earlier?.close();
  }
}

interface Stretch {
  file: FileHandle;
  at: number;
  size: number;
  /** When its run began. */
  began: number;
}

/** What earlier runs answered: the finished file and what unfinished runs left beside it. */
class Earlier {
  private readonly answers = new Map<string, Stretch>();
  private readonly files: FileHandle[] = [];

  static async read(path: string): Promise<Earlier> {
    const earlier = new Earlier();
    const whole = await stat(path).catch(() => undefined);
    if (whole?.isFile() === true) await earlier.index(path, whole.mtimeMs);
    for (const part of partsOf(path)) await earlier.index(part.path, part.began);
    return earlier;
  }

  /** Notes every whole line that is an answer; later files win. */
  private async index(path: string, began: number): Promise<void> {
    const file = await open(path);
    this.files.push(file);
    const { size: length } = await file.stat();
    let at = 0;
    for await (const line of byteLines(createReadStream(path), LONGEST)) {
      const size = line?.length ?? 0;
      // The last line counts only with its line feed.
      if (line && at + size < length) {
        const id = idOf(line);
        if (id !== undefined) this.answers.set(id, { file, at, size, began });
      }
      at += size + 1;
    }
  }

  async lineOf(unit: Unit): Promise<string | undefined> {
    const found = this.answers.get(unit.id);
    // Standard input says nothing of its age: it is worked on again.
    if (!found || unit.changed === undefined || unit.changed >= found.began) return undefined;
    const buffer = Buffer.alloc(found.size);
    const { bytesRead } = await found.file.read(buffer, 0, found.size, found.at);
    return bytesRead === found.size ? buffer.toString('utf8') : undefined;
  }

  async close(): Promise<void> {
    for (const file of this.files.splice(0)) await file.close();
  }
}

/** The id of a line that is an answer and no error; undefined for anything else. */
function idOf(line: Buffer): string | undefined {
  if (!line.subarray(-1).equals(Buffer.from('}'))) return undefined;
  const head = line.toString('utf8', 0, 4096);
  const found =
    /^\{(?:"version":1,)?"id":("(?:[^"\\]|\\.)*"),"(?!error")(?!url":"(?:[^"\\]|\\.)*","error")/u.exec(
      head,
    )?.[1];
  return found === undefined ? undefined : (JSON.parse(found) as string);
}
