import { messages } from './messages';
import type { Run } from './run';

/** A text of a `--jsonl` run, or why there is none. */
export type Task = { id: string; text: string } | { id: unknown; error: string };

/** Reads one line of `--jsonl`: a JSON object with a string `id` and a string `text`. */
export function readTask(line: string, run: Run): Task {
  let value: unknown;
  try {
    value = JSON.parse(line.startsWith('\uFEFF') ? line.slice(1) : line);
  } catch {
    return { id: null, error: run.say(messages.notAnObject()) };
  }
  const { id, text } = (typeof value === 'object' && value !== null ? value : {}) as {
    id?: unknown;
    text?: unknown;
  };
  if (typeof id === 'string' && typeof text === 'string') return { id, text };
  return { id: id ?? null, error: run.say(messages.notAnObject()) };
}
