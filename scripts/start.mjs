// npm start [-- FILE… | FOLDER]: installs, builds and opens VS Code with GovText on the files or the folder, or on the
// sample article.
// A desktop VS Code where `code` is on the PATH, otherwise the embedded one in the browser. Ctrl+C ends all it started.
//   node scripts/start.mjs [--embedded] [--port N] [--dist DIR] [FILE… | FOLDER]
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { buildInto, ensureModules } from './lib/install.mjs';
import { onPath } from './lib/onPath.mjs';
import { root } from './lib/paths.mjs';
import { openAtStart } from './lib/openFiles.mjs';
import { background } from './lib/processes.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    embedded: { type: 'boolean' },
    port: { type: 'string', default: '0' },
    dist: { type: 'string' },
  },
});
const missing = positionals.filter((file) => !existsSync(file));
if (missing.length > 0) {
  console.error(`No such file: ${missing.join(', ')}`);
  process.exit(2);
}
const folders = positionals.filter((path) => statSync(path).isDirectory());
if (folders.length > 1) {
  console.error(`One folder at a time: ${folders.join(', ')}`);
  process.exit(2);
}

await ensureModules();
console.log('Building …');
await buildInto(resolve(values.dist ?? join(root, 'dist')));
// These need the packages just installed.
const { stageExtension, startEmbedded } = await import('./lib/embedded.mjs');
const { workbenchUrl } = await import('./lib/workbench.mjs');

const work = mkdtempSync(join(tmpdir(), 'govtext-start-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true, maxRetries: 3 }));

/** The sample is opened as a copy, so that cleaning and saving it leaves the checkout as it is. */
function sampleCopy() {
  const folder = join(work, 'sample');
  cpSync(join(root, 'media', 'sample'), folder, { recursive: true });
  return join(folder, 'article.txt');
}

const files =
  positionals.length > 0
    ? positionals.filter((path) => !folders.includes(path)).map((file) => resolve(file))
    : [sampleCopy()];
const folder = folders.length > 0 ? resolve(folders[0]) : dirname(files[0]);
const extension = values.dist ? stageExtension(root, resolve(values.dist), join(work, 'extension')) : root;

const desktop = values.embedded ? undefined : onPath('code');
if (desktop) await openDesktop(desktop);
else await openEmbedded();

/** Opens a window of its own, apart from the person's; `code` itself leaves at once, so its lock file names the process. */
async function openDesktop(code) {
  const data = join(work, 'user-data');
  const args = [
    '--user-data-dir',
    data,
    '--extensions-dir',
    join(work, 'extensions'),
    '--disable-workspace-trust',
  ];
  args.push('--skip-welcome', '--wait', `--extensionDevelopmentPath=${extension}`, folder, ...files);
  process.on('exit', () => {
    const lock = join(data, 'code.lock');
    if (!existsSync(lock)) return;
    try {
      process.kill(Number(readFileSync(lock, 'utf8')));
    } catch {
      // The window is closed already.
    }
  });
  const named = files.length > 0 ? files : [folder];
  console.log(`Opening ${named.map((file) => basename(file)).join(', ')} in VS Code. Ctrl+C closes it.`);
  const { child, gone } = background(code, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  await gone;
  process.exit(child.exitCode ?? 1);
}

/** Serves the workbench and prints its address. */
async function openEmbedded() {
  const dataDir = join(work, 'data');
  if (files.length > 1) openAtStart(dataDir, files);
  const server = await startEmbedded({ port: Number(values.port), dataDir });
  const address = workbenchUrl(server.authority, { folder, file: files[0], extension });
  console.log(`GovText runs in VS Code at\n\n  ${address}\n\nOpen it in a browser. Ctrl+C ends it.`);
  // Nothing more to do; the server keeps this process alive until Ctrl+C.
  await new Promise(() => setInterval(() => undefined, 60_000));
}
