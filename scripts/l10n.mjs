// Every string that the extension shows: l10n.t(…) calls against l10n/bundle.l10n.zh-cn.json.
//   node scripts/l10n.mjs         lists what is missing or left over; exit status 1 where anything is
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { globSync } from 'tinyglobby';
import ts from 'typescript';
import { root } from './lib/paths.mjs';

/** The literal first argument of every `l10n.t(…)` in src/vscode, and the places where it is no literal. */
export function usedStrings() {
  const strings = new Map();
  const odd = [];
  for (const file of globSync('src/vscode/**/*.ts', { cwd: root }).sort()) {
    const source = ts.createSourceFile(
      file,
      readFileSync(join(root, file), 'utf8'),
      ts.ScriptTarget.Latest,
      true,
    );
    const visit = (node) => {
      if (ts.isCallExpression(node) && /(?:^|\.)l10n\.t$/.test(node.expression.getText(source))) {
        const [first] = node.arguments;
        if (first && ts.isStringLiteralLike(first)) strings.set(first.text, file);
        else odd.push(`${file}: ${node.getText(source).slice(0, 80)}`);
      }
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  return { strings, odd };
}

/** The Chinese bundle. */
export const readBundle = () =>
  JSON.parse(readFileSync(join(root, 'l10n', 'bundle.l10n.zh-cn.json'), 'utf8'));

if (process.argv[1]?.endsWith('l10n.mjs')) {
  const { strings, odd } = usedStrings();
  const bundle = readBundle();
  const missing = [...strings.keys()].filter((key) => !(key in bundle));
  const left = Object.keys(bundle).filter((key) => !strings.has(key));
  for (const key of missing) console.log(`missing (${strings.get(key)}): ${JSON.stringify(key)}`);
  for (const key of left) console.log(`left over: ${JSON.stringify(key)}`);
  for (const place of odd) console.log(`no literal: ${place}`);
  process.exit(missing.length + left.length + odd.length > 0 ? 1 : 0);
}
