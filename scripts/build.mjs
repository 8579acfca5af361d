// Bundles the four programs with esbuild: the Node extension, the web extension, the engine (process and worker), the CLI.
//   node scripts/build.mjs [--outdir DIR] [--production] [--only NAME,NAME]
import { cpSync, existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'esbuild';
import { loadBundled } from './lib/bundled.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
/** Run as a program, not imported for its table of bundles. */
const main = process.argv[1] === fileURLToPath(import.meta.url);
const { values } = parseArgs({
  args: main ? process.argv.slice(2) : [],
  options: { outdir: { type: 'string' }, production: { type: 'boolean' }, only: { type: 'string' } },
});
const outdir = values.outdir ?? join(root, 'dist');

const shared = {
  bundle: true,
  absWorkingDir: root,
  sourcemap: !values.production,
  // Names stay, for the traces of errors; esbuild's `keepNames` would name each inner function anew whenever it is made.
  minifyWhitespace: values.production ?? false,
  minifySyntax: values.production ?? false,
  charset: 'utf8',
  legalComments: 'none',
  logLevel: 'warning',
  // Its form for Node hides what it requires from the bundler.
  alias: { 'jsonc-parser': 'jsonc-parser/lib/esm/main.js' },
};
/** The readers of documents are a bundle of their own, loaded by the first one; other files of that name are none of it. */
const documentsApart = {
  name: 'documents-apart',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/documents$/ }, ({ path, resolveDir }) =>
      relative(join(root, 'src/engine/inputs'), resolveDir) === '' ? { path, external: true } : undefined,
    );
  },
};
const node = { ...shared, platform: 'node', format: 'cjs', target: 'node20' };
const web = { ...shared, platform: 'browser', target: 'es2022' };

/** Modules written for ESM ask for their own place. */
const ownPlace = "const moduleUrl = require('node:url').pathToFileURL(__filename).href;";

/** Every bundle: where it starts, where it goes. */
export const bundles = {
  // The light half, which is all that runs beside other people's text; it requires the other one when it is needed.
  extension: {
    ...node,
    entry: 'src/vscode/extension.ts',
    out: 'extension.js',
    external: ['vscode', './activate'],
    supported: { 'dynamic-import': false },
  },
  features: { ...node, entry: 'src/vscode/activate.ts', out: 'activate.js', external: ['vscode'] },
  'web-extension': {
    ...web,
    format: 'cjs',
    entry: 'src/vscode/extension.web.ts',
    out: 'web/extension.js',
    external: ['vscode'],
  },
  // nodejieba is found on disk, beside its dictionaries, from engine.js upwards (node_modules), and is never bundled;
  // jieba-wasm is, and its module is data/jieba.wasm. It hands over bytes, so the missing import.meta.url is no loss.
  engine: {
    ...node,
    entry: 'src/engine/process.ts',
    out: 'engine.js',
    external: ['nodejieba'],
    logOverride: { 'empty-import-meta': 'silent' },
  },
  'web-engine': {
    ...web,
    format: 'iife',
    entry: 'src/engine/worker.ts',
    out: 'web/engine.js',
    logOverride: { 'empty-import-meta': 'silent' },
  },
  // The corpus index: node:sqlite where the host's Node brings it, else SQLite as WebAssembly (data/sql.wasm).
  index: {
    ...node,
    entry: 'src/engine/index/process.ts',
    out: 'index.js',
    banner: { js: ownPlace },
    define: { 'import.meta.url': 'moduleUrl' },
  },
  'web-index': {
    ...web,
    format: 'iife',
    entry: 'src/engine/index/worker.ts',
    out: 'web/index.js',
    // sql.js asks for Node's modules only where it runs in Node.
    external: ['fs', 'path', 'crypto'],
  },
  webview: { ...web, format: 'iife', entry: 'src/webview/page.ts', out: 'webview/page.js' },
  // Apache ECharts is in this one alone.
  report: { ...web, format: 'iife', entry: 'src/webview/report.ts', out: 'webview/report.js' },
  cli: {
    ...node,
    entry: 'src/cli/main.ts',
    out: 'cli.js',
    plugins: [documentsApart],
    supported: { 'dynamic-import': false },
    banner: { js: `#!/usr/bin/env node\n${ownPlace}` },
    define: { 'import.meta.url': 'moduleUrl' },
  },
  // A worker of the command line, of which one runs on each core.
  worker: {
    ...node,
    entry: 'src/cli/corpus/worker.ts',
    out: 'worker.js',
    plugins: [documentsApart],
    supported: { 'dynamic-import': false },
    banner: { js: ownPlace },
    define: { 'import.meta.url': 'moduleUrl' },
  },
  // The readers of Word and PDF documents, loaded by the first such document, in the command line and the extension.
  documents: {
    ...node,
    entry: 'src/engine/inputs/documents.ts',
    out: 'documents.js',
    external: ['@napi-rs/canvas'],
    banner: { js: ownPlace },
    define: { 'import.meta.url': 'moduleUrl' },
  },
};

if (main) {
  for (const [name, { entry, out, ...options }] of Object.entries(bundles)) {
    if (values.only && !values.only.split(',').includes(name)) continue;
    if (!existsSync(join(root, entry))) continue;
    await build({ ...options, entryPoints: [entry], outfile: join(outdir, out) });
  }

  /** What the engine reads beside its bundle. */
  const data = {
    'jieba.wasm': 'node_modules/jieba-wasm/pkg/web/jieba_rs_wasm_bg.wasm',
    'idf.stub.utf8': 'src/engine/segmenters/idf.stub.utf8',
    'sql.wasm': 'node_modules/sql.js/dist/sql-wasm.wasm',
    'tagger.bin': 'src/engine/data/tagger.model',
  };
  mkdirSync(join(outdir, 'data'), { recursive: true });
  for (const [name, from] of Object.entries(data)) cpSync(join(root, from), join(outdir, 'data', name));
  // The words of the lexicon as they are looked up: to make them of their lists takes each process a third of a second.
  const { makeGrammarWords, makeWords, packTrees } = await loadBundled(`
    export { makeWords } from './src/core/entities/lexicon/lexicon';
    export { makeGrammarWords } from './src/core/entities/lexicon/grammarWords';
    export { packTrees } from './src/core/entities/lexicon/packed';`);
  const packed = packTrees({ words: makeWords(), ...makeGrammarWords() });
  writeFileSync(join(outdir, 'data/lexicon.bin'), packed);
  // The maps of Chinese character sets that PDF fonts name; those of other languages are left out.
  const maps = join(root, 'node_modules/pdfjs-dist/cmaps');
  mkdirSync(join(outdir, 'data/cmaps'), { recursive: true });
  for (const name of readdirSync(maps)) {
    if (/^(?:GB|UniGB|UniCNS|B5|ETen|HKscs|CNS|Adobe-(?:GB1|CNS1)-UCS2|LICENSE)/u.test(name))
      cpSync(join(maps, name), join(outdir, 'data/cmaps', name));
  }

  // A build outside the checkout finds the native segmenter all the same.
  const modules = join(outdir, 'node_modules');
  if (relative(root, outdir).startsWith('..') && !existsSync(modules)) {
    symlinkSync(join(root, 'node_modules'), modules, 'junction');
  }
}
