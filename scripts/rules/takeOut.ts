import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { readGuards, type Guard } from './guardSites';

const ROOM = join(import.meta.dirname, '../../src/core/entities');

/** Takes guards out of the source, a row with its comment and its examples left to whoever looks the change over. */
export function takeOut(guards: readonly Guard[]): void {
  const files = new Map<string, Guard[]>();
  for (const guard of guards) {
    const name = guard.at.replace(/:\d+$/, '');
    (files.get(name) ?? files.set(name, []).get(name))?.push(guard);
  }
  for (const [name, own] of files) {
    const path = join(ROOM, name);
    const source = readFileSync(path, 'utf8');
    const read = readGuards(source, name, 0, true);
    const gone = new Map<ts.Node, Guard['kind']>();
    for (const { at, kind, text } of own) {
      const line = Number(/\d+$/.exec(at)?.[0]);
      // The file may have changed since: the nearest of those that read the same.
      const [index] = read.guards
        .map((one, place) => ({ ...one, place, away: Math.abs(Number(/\d+$/.exec(one.at)?.[0]) - line) }))
        .filter(
          (one) => one.kind === kind && one.text === text && !gone.has(read.nodes[one.place] as ts.Node),
        )
        .sort((one, other) => one.away - other.away)
        .map(({ place }) => place);
      if (index === undefined) console.error(`no longer there: ${at} ${kind} ${text}`);
      else gone.set(read.nodes[index] as ts.Node, kind);
    }
    writeFileSync(path, written(source, gone));
  }
}

function written(source: string, gone: ReadonlyMap<ts.Node, Guard['kind']>): string {
  const first = gone.keys().next().value;
  return first === undefined ? source : textOf(first.getSourceFile(), true);

  /** The node's text as it stays, with the comments before it where they are asked for. */
  function textOf(node: ts.Node, full = false): string {
    const from = full ? node.getFullStart() : node.getStart();
    const kind = gone.get(node);
    if (kind === 'exit' || kind === 'branch') {
      const other = (node as ts.IfStatement).elseStatement;
      return other ? textOf(other, true) : ' ';
    }
    if (kind === 'row') return ' ';
    if (ts.isBinaryExpression(node)) {
      const [left, right] = [gone.has(node.left), gone.has(node.right)];
      if (left && right) console.error(`both parts: ${node.getText()}`);
      else if (left) return source.slice(from, node.getStart()) + textOf(node.right);
      else if (right) return source.slice(from, node.getStart()) + textOf(node.left);
    }
    if (ts.isConditionalExpression(node)) {
      if (gone.has(node.whenTrue)) return source.slice(from, node.getStart()) + textOf(node.whenFalse);
      if (gone.has(node.whenFalse)) return source.slice(from, node.getStart()) + textOf(node.whenTrue);
    }
    let text = '';
    let at = from;
    node.forEachChild((child) => {
      if (child.getFullStart() < at && child.getStart() < at) return;
      const start = child.getFullStart() < at ? child.getStart() : child.getFullStart();
      text += source.slice(at, start) + textOf(child, start === child.getFullStart());
      at = child.getEnd();
      // The comma behind a row goes with it.
      if (gone.get(child) === 'row' && source[at] === ',') at++;
    });
    return text + source.slice(at, node.getEnd());
  }
}
