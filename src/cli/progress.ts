import { visible } from '../core/text/visible';

/** Milliseconds of a run before which no rate is known and no log is written. */
const SETTLED = 3000;
/** Milliseconds until the first line of the log, and the most between two. */
const LOG = { first: 30_000, most: 60_000 };

/** How far a run is (进度). */
export interface ProgressState {
  done: number;
  /** Undefined while it is not known. */
  total?: number;
  failed: number;
  /** Milliseconds since it began. */
  elapsed: number;
}

/** Texts a second, and the seconds that are left; undefined where the total is not known or too little is done. */
export function pace({ done, total, elapsed }: ProgressState): { rate: number; left?: number } {
  const rate = elapsed > 0 ? (done * 1000) / elapsed : 0;
  if (total === undefined || rate === 0 || elapsed < SETTLED) return { rate };
  return { rate, left: Math.max(0, Math.ceil((total - done) / rate)) };
}

/** One line for a person: `120/400 31/s 0:09 a/b.txt`. */
export function progressLine(state: ProgressState, name: string): string {
  const { rate, left } = pace(state);
  return [
    state.total === undefined ? String(state.done) : `${state.done}/${state.total}`,
    ...(state.elapsed < SETTLED ? [] : [`${rate < 10 ? rate.toFixed(1) : Math.round(rate)}/s`]),
    ...(left === undefined ? [] : [clock(left)]),
    visible(name),
  ].join(' ');
}

/** One line for a program, JSON: what a scheduler's log keeps. */
export function logLine(state: ProgressState, event: 'progress' | 'end'): string {
  const { rate, left } = pace(state);
  return JSON.stringify({
    event,
    done: state.done,
    ...(state.total !== undefined && { total: state.total }),
    failed: state.failed,
    seconds: Math.round(state.elapsed / 1000),
    perSecond: Number(rate.toFixed(2)),
    ...(event === 'progress' && left !== undefined && { secondsLeft: left }),
  });
}

/** Where a run shows how far it is: nowhere, on a terminal's last line, or as a log of JSON lines on standard error. */
export type ProgressForm = 'none' | 'line' | 'log';

/**
 * Counts what is done: on one line of the terminal with rate and remaining time; elsewhere, of runs of more than half a minute, a
 * JSON line now and then.
 */
export class Progress {
  private done = 0;
  private failed = 0;
  private shown = 0;
  private readonly began = Date.now();
  private nextLog = LOG.first;
  private pause = LOG.first;

  constructor(
    private total: number | undefined,
    private readonly form: ProgressForm = process.stderr.isTTY ? 'line' : 'none',
  ) {}

  /** How many there are, once that is known. */
  of(total: number): void {
    this.total = total;
  }

  step(name: string, failed = false): void {
    this.done++;
    if (failed) this.failed++;
    if (this.form === 'none') return;
    const now = Date.now();
    if (this.form === 'log') {
      if (now - this.began < this.nextLog) return;
      this.pause = Math.min(this.pause * 2, LOG.most);
      this.nextLog = now - this.began + this.pause;
      process.stderr.write(`${logLine(this.state(now), 'progress')}\n`);
      return;
    }
    if (now - this.shown < 100) return;
    this.shown = now;
    const line = fit(progressLine(this.state(now), name), (process.stderr.columns ?? 80) - 1);
    process.stderr.write(`\r\u001b[K${line}`);
  }

  /** Clears the line, or ends the log if there is one. */
  end(): void {
    const now = Date.now();
    if (this.form === 'line' && this.shown > 0) process.stderr.write('\r\u001b[K');
    if (this.form === 'log' && now - this.began >= LOG.first)
      process.stderr.write(`${logLine(this.state(now), 'end')}\n`);
  }

  private state(now: number): ProgressState {
    return {
      done: this.done,
      failed: this.failed,
      elapsed: now - this.began,
      ...(this.total !== undefined && { total: this.total }),
    };
  }
}

/** Seconds as `1:05` or `2:03:09`. */
function clock(seconds: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor(seconds / 60) % 60;
  return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

/** The beginning of a text that takes no more than `columns`: a Chinese character takes two. */
function fit(text: string, columns: number): string {
  let used = 0;
  let size = 0;
  for (const character of text) {
    used += (character.codePointAt(0) ?? 0) < 0x1100 ? 1 : 2;
    if (used > columns) break;
    size += character.length;
  }
  return text.slice(0, size);
}
