import ts from 'typescript';

/** What can be taken out of a rule: where it stands, and its words. */
export interface Guard {
  readonly number: number;
  /** `branch` and `choice` (an `if` that does more than leave, a conditional expression) only where every guard is asked for. */
  readonly kind: 'row' | 'exit' | 'part' | 'branch' | 'choice';
  readonly at: string;
  readonly text: string;
}

/** The rows' builders, and which argument speaks. With a row off nothing is said: a veto and a take say only what is true. */
const ROWS: Readonly<Record<string, number>> = { veto: 1, take: 1, move: 1, finder: 2, finderAt: 2 };

/** Finds the guards of a source file and puts a switch (guards.ts) at each; the first one gets the number `first`. */
export function readGuards(
  source: string,
  name: string,
  first: number,
  every = false,
): { text: string; guards: Guard[]; nodes: ts.Node[] } {
  const file = ts.createSourceFile(name, source, ts.ScriptTarget.Latest, true);
  const guards: Guard[] = [];
  const nodes: ts.Node[] = [];
  const insertions: { at: number; text: string; closes: boolean }[] = [];
  const wrap = (node: ts.Node, before: string, after: string): void => {
    insertions.push({ at: node.getStart(), text: before, closes: false });
    insertions.push({ at: node.getEnd(), text: after, closes: true });
  };
  const guard = (kind: Guard['kind'], node: ts.Node): number => {
    const number = first + guards.length;
    const line = file.getLineAndCharacterOfPosition(node.getStart()).line + 1;
    const text = node.getText().replace(/\s+/g, ' ').slice(0, 90);
    nodes.push(node);
    guards.push({ number, kind, at: `${name}:${line}`, text });
    return number;
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIfStatement(node) && !node.elseStatement && leaves(node.thenStatement))
      wrap(node.expression, `__guardSays(${guard('exit', node)}, `, ')');
    else if (every && ts.isIfStatement(node))
      wrap(node.expression, `__guardSays(${guard('branch', node)}, `, ')');
    else if (every && ts.isConditionalExpression(node)) {
      wrap(node.condition, `__guardSays(${guard('choice', node.whenTrue)}, `, ')');
      wrap(node.condition, `__guardLets(${guard('choice', node.whenFalse)}, `, ')');
    } else if (ts.isBinaryExpression(node) && isCondition(node)) {
      const both = node.operatorToken.kind === ts.SyntaxKind.AmpersandAmpersandToken;
      for (const operand of [node.left, node.right])
        if (!isSame(operand, node) && !(both && isNullGuard(operand)))
          wrap(operand, `__guard${both ? 'Lets' : 'Says'}(${guard('part', operand)}, `, ')');
    } else if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const argument = node.arguments[ROWS[node.expression.text] ?? -1];
      // A row begins with its id; other functions are called `move`, too.
      if (argument && ts.isStringLiteral(node.arguments[0] as ts.Expression)) {
        wrap(
          argument,
          `((acts: any) => (...all: any[]) => __guardActs(${guard('row', node)}) && acts(...all))(`,
          ')',
        );
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  // Behind a node the inner one closes first, before one the outer one opens first: both in the order of finding or against it.
  const order = insertions.map((one, index) => ({ ...one, index }));
  order.sort(
    (a, b) =>
      b.at - a.at ||
      (a.closes === b.closes ? (a.closes ? a.index - b.index : b.index - a.index) : a.closes ? 1 : -1),
  );
  let text = source;
  for (const { at, text: inserted } of order) text = text.slice(0, at) + inserted + text.slice(at);
  return { text, guards, nodes };
}

/** Return, continue or break alone. */
function leaves(statement: ts.Statement): boolean {
  const only =
    ts.isBlock(statement) && statement.statements.length === 1 ? statement.statements[0] : statement;
  return (
    only !== undefined &&
    (ts.isReturnStatement(only) || ts.isContinueStatement(only) || ts.isBreakStatement(only))
  );
}

/** A chain of && or || whose value only says whether (not `given && made(given)`). */
function isCondition(node: ts.BinaryExpression): boolean {
  const { kind } = node.operatorToken;
  if (kind !== ts.SyntaxKind.AmpersandAmpersandToken && kind !== ts.SyntaxKind.BarBarToken) return false;
  let top: ts.Node = node;
  while (
    ts.isParenthesizedExpression(top.parent) ||
    (ts.isBinaryExpression(top.parent) && isLogical(top.parent))
  )
    top = top.parent;
  const { parent } = top;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isPrefixUnaryExpression(parent))
    return true;
  if (ts.isConditionalExpression(parent) || ts.isForStatement(parent)) return parent.condition === top;
  return ts.isReturnStatement(parent) || ts.isArrowFunction(parent) || ts.isVariableDeclaration(parent);
}

function isLogical({ operatorToken: { kind } }: ts.BinaryExpression): boolean {
  return kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;
}

/** A chain is flat: `a && b` of `(a && b) && c` is no part of its own. */
function isSame(operand: ts.Expression, node: ts.BinaryExpression): boolean {
  const bare = ts.isParenthesizedExpression(operand) ? operand.expression : operand;
  return (
    ts.isBinaryExpression(bare) && (bare.operatorToken.kind === node.operatorToken.kind || isLogical(bare))
  );
}

/** What only keeps the next part from failing: `match !== null`, `match`, an index inside the text. */
function isNullGuard(operand: ts.Expression): boolean {
  return (
    ts.isIdentifier(operand) ||
    /[!=]== (?:null|undefined|'')$|^\w+ (?:[<>]=?|!==) (?:-1|0)$|(?:\.length|\.count)$/.test(
      operand.getText(),
    )
  );
}
