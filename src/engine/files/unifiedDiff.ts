import type { TextEdit } from '../../core/record';
import { applyEdits, orderEdits } from '../../core/text/edits';
import { lineAt, splitLines, type Line } from '../../core/text/lines';

/** Lines shown around a change, as diff(1) does. */
const CONTEXT = 3;

/** Whole lines that change: [first, last) of the old text, and what stands there then. */
interface Change {
  first: number;
  last: number;
  lines: string[];
}

/**
 * The edits as a unified diff (统一差异), read off the edits themselves, so that it is exact and linear. Empty where there
 * are none.
 */
export function unifiedDiff(path: string, text: string, edits: readonly TextEdit[]): string {
  const lines = splitLines(text);
  // A text that ends with a break has no further line.
  const count =
    (lines[lines.length - 1] as Line).start === text.length && text !== '' ? lines.length - 1 : lines.length;
  const changes = changedLines(text, lines, count, edits);
  if (changes.length === 0) return '';
  const out: string[] = [`--- ${quoted(`a/${path}`)}\n`, `+++ ${quoted(`b/${path}`)}\n`];
  let delta = 0;
  for (let from = 0; from < changes.length;) {
    let to = from + 1;
    while (
      to < changes.length &&
      (changes[to] as Change).first - (changes[to - 1] as Change).last <= 2 * CONTEXT
    )
      to++;
    const hunk = changes.slice(from, to);
    const first = Math.max(0, (hunk[0] as Change).first - CONTEXT);
    const last = Math.min(count, (hunk[hunk.length - 1] as Change).last + CONTEXT);
    const body: string[] = [];
    let at = first;
    let added = 0;
    const keep = (until: number): void => {
      for (; at < until; at++) body.push(` ${whole(text, lines[at] as Line)}`);
    };
    for (const change of hunk) {
      keep(change.first);
      for (; at < change.last; at++) body.push(`-${whole(text, lines[at] as Line)}`);
      for (const line of change.lines) body.push(`+${line}`);
      added += change.lines.length - (change.last - change.first);
    }
    keep(last);
    const size = last - first;
    out.push(`@@ -${range(first, size)} +${range(first + delta, size + added)} @@\n`);
    for (const row of body) out.push(row.endsWith('\n') ? row : `${row}\n\\ No newline at end of file\n`);
    delta += added;
    from = to;
  }
  return out.join('');
}

/** Groups edits by the lines they touch. */
function changedLines(
  text: string,
  lines: readonly Line[],
  count: number,
  edits: readonly TextEdit[],
): Change[] {
  const changes: Change[] = [];
  const ordered = orderEdits(edits);
  for (let index = 0; index < ordered.length;) {
    const group: TextEdit[] = [];
    let first = 0;
    let last = 0; // exclusive
    for (; index < ordered.length; index++) {
      const edit = ordered[index] as TextEdit;
      const start = lineAt(lines, edit.start);
      if (group.length > 0 && start >= last) break;
      if (group.length === 0) first = start;
      group.push(edit);
      const end = lineAt(lines, edit.end);
      // Whole lines that go take nothing of the next one with them.
      const wholeLines =
        edit.end === lines[end]?.start && edit.start === lines[start]?.start && /^$|\n$/.test(edit.newText);
      last = Math.max(last, wholeLines ? end : end + 1);
    }
    last = Math.min(last, count);
    const from = lines[first]?.start ?? 0;
    const to = last < lines.length && last > 0 ? (lines[last - 1] as Line).next : from;
    const shifted = group.map((edit) => ({ ...edit, start: edit.start - from, end: edit.end - from }));
    const until = Math.max(to, ...group.map((edit) => edit.end));
    const then = applyEdits(text.slice(from, until), shifted);
    const rows = splitLines(then).map((line) => whole(then, line));
    if (rows[rows.length - 1] === '') rows.pop();
    const change = withoutEdges(text, lines, { first, last, lines: rows });
    if (change.first < change.last || change.lines.length > 0) changes.push(change);
  }
  return changes;
}

/** A change without the lines at its edges that stay as they are. */
function withoutEdges(text: string, lines: readonly Line[], { first, last, lines: rows }: Change): Change {
  const stays = (at: number, row: string | undefined): boolean =>
    row !== undefined && row === whole(text, lines[at] as Line);
  let top = 0;
  while (first + top < last && stays(first + top, rows[top])) top++;
  let bottom = rows.length;
  let end = last;
  while (end > first + top && bottom > top && stays(end - 1, rows[bottom - 1])) {
    end--;
    bottom--;
  }
  return { first: first + top, last: end, lines: rows.slice(top, bottom) };
}

function whole(text: string, line: Line): string {
  return text.slice(line.start, line.next);
}

function range(first: number, size: number): string {
  if (size === 0) return `${first},0`;
  return size === 1 ? `${first + 1}` : `${first + 1},${size}`;
}

/** What breaks the line of a name, or a terminal obeys. */
const BREAKING = /["\\\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/;
const SHORT: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\t': '\\t',
  '\r': '\\r',
  '"': '\\"',
  '\\': '\\\\',
};

/** A name as GNU patch and git read it: with such characters, in quotes as in C, bytes in octal. */
function quoted(name: string): string {
  if (!BREAKING.test(name)) return name;
  const inside = Array.from(name, (character) => {
    if (!BREAKING.test(character)) return character;
    const bytes = Array.from(
      new TextEncoder().encode(character),
      (byte) => `\\${byte.toString(8).padStart(3, '0')}`,
    );
    return SHORT[character] ?? bytes.join('');
  });
  return `"${inside.join('')}"`;
}
