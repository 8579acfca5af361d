// npm run house: keeps the structure of the source. No import goes in a circle, and no function becomes harder to read:
// the complexities of 20 and more may only shrink (scripts/data/complexity.json, largest first, whatever file they are in).
//   node scripts/house.mjs [--list] [--write]     --list names those functions; --write takes over what has shrunk
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import ts from 'typescript';
import { root } from './lib/paths.mjs';

const { values } = parseArgs({ options: { list: { type: 'boolean' }, write: { type: 'boolean' } } });
const COMPLEX = 20;
const baseline = join(root, 'scripts', 'data', 'complexity.json');

const files = readdirSync(join(root, 'src'), { recursive: true })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
  .map((name) => join(root, 'src', name))
  .sort();

/** What each file imports, and every function with its cyclomatic complexity. */
const imports = new Map();
const functions = [];
for (const file of files) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const own = [];
  imports.set(file, own);
  const visit = (node) => {
    const specifier = node.moduleSpecifier?.text;
    if (specifier?.startsWith('.')) {
      const path = `${resolve(dirname(file), specifier)}.ts`;
      if (existsSync(path)) own.push(path);
    }
    if (ts.isFunctionLike(node) && node.body) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      functions.push({ complexity: complexityOf(node), at: `${relative(root, file)}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

/** One, and one for each way to branch; functions inside count for themselves. */
function complexityOf(body) {
  let count = 1;
  const visit = (node) => {
    if (ts.isFunctionLike(node)) return;
    if (
      ts.isIfStatement(node) ||
      ts.isConditionalExpression(node) ||
      ts.isIterationStatement(node, false) ||
      ts.isCaseClause(node) ||
      ts.isCatchClause(node)
    )
      count++;
    if (ts.isBinaryExpression(node) && ['&&', '||', '??'].includes(node.operatorToken.getText())) count++;
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(body, visit);
  return count;
}

/** Groups of files that import one another (strongly connected components after Tarjan). */
function circles() {
  const found = [];
  const index = new Map();
  const low = new Map();
  const stack = [];
  const visit = (file) => {
    index.set(file, index.size);
    low.set(file, index.get(file));
    stack.push(file);
    for (const next of imports.get(file) ?? []) {
      if (!index.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file), low.get(next)));
    }
    if (low.get(file) !== index.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1) found.push(group.map((one) => relative(root, one)));
  };
  for (const file of files) if (!index.has(file)) visit(file);
  return found;
}

const complex = functions
  .filter(({ complexity }) => complexity >= COMPLEX)
  .sort((a, b) => b.complexity - a.complexity);
const now = complex.map(({ complexity }) => complexity);
const allowed = JSON.parse(readFileSync(baseline, 'utf8'));
const grown = now.findIndex((complexity, place) => complexity > (allowed[place] ?? COMPLEX - 1));
const groups = circles();

if (values.list) for (const { complexity, at } of complex) console.log(`${complexity} ${at}`);
console.log(
  `circles ${groups.length}, functions of ${COMPLEX} and more ${now.length}, the greatest ${now[0] ?? 0}`,
);
for (const group of groups) console.error(`import one another: ${group.join(', ')}`);
if (grown >= 0)
  console.error(
    `complexity has grown: place ${grown + 1} of the list is ${now[grown]}, it was ${allowed[grown] ?? `below ${COMPLEX}`} (npm run house -- --list)`,
  );
if (values.write && grown < 0) writeFileSync(baseline, `[${now.join(', ')}]\n`);
process.exit(groups.length === 0 && grown < 0 ? 0 : 1);
