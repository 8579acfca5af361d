/** The extension in Node's extension host (desktop, remote). */
import { stat } from 'node:fs/promises';
import { totalmem } from 'node:os';
import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import type * as nodeIndex from '../engine/index/nodeIndex';
import { startLazily, type GovTextApi } from './lazy';
import type { PageReader } from './pages/processReader';

/** Called by VS Code when a document that may be ours is opened, or one of our commands is taken. */
export async function activate(context: ExtensionContext): Promise<GovTextApi> {
  let pages: Promise<PageReader> | undefined;
  return startLazily(
    context,
    {
      name: 'node',
      engineMemory: Math.min(4 * 1024 ** 3, totalmem() / 2),
      createEngine: async (settings) => {
        const { createNodeEngine } = await import('../engine/nodeClient');
        const { EngineLanes } = await import('../engine/lanes');
        const engine = join(__dirname, 'engine.js');
        return new EngineLanes(
          (lane) => createNodeEngine({ engine, idleStop: lane === 0 ? IDLE_MS : SPARE_MS, ...settings }),
          LANES,
        );
      },
      indexLauncher: () => (events) => {
        // eslint-disable-next-line @typescript-eslint/no-require-imports -- synchronous, and only when it is needed
        const { launchIndexProcess } = require('../engine/index/nodeIndex') as typeof nodeIndex;
        return launchIndexProcess(join(__dirname, 'index.js'))(events);
      },
      indexSetup: async ({ extension }) => {
        // Another build finds other things: its time tells it from one of the same version.
        const { mtimeMs } = await stat(join(__dirname, 'index.js'));
        return { analyser: `${(extension.packageJSON as { version: string }).version} ${mtimeMs}` };
      },
      localPath: (uri) => (uri.scheme === 'file' ? uri.fsPath : undefined),
      readPage: async (source, signal) => {
        pages ??= import('./pages/processReader').then(({ openPageReader }) => {
          const reader = openPageReader(join(__dirname, 'worker.js'));
          context.subscriptions.push(reader);
          return reader;
        });
        return (await pages).read(source, signal);
      },
      diskFiles: async () => {
        const { NodeFiles } = await import('../engine/files/safeWrite');
        return new NodeFiles();
      },
      diskOutput: async (path) => {
        const { openFileOutput } = await import('../engine/files/safeOutput');
        return openFileOutput(path);
      },
    },
    () => import('./activate'),
  );
}

/** How many engines run side by side at most: one that is at a long text holds up no other document. */
const LANES = 3;
/** The others are ended sooner. */
const SPARE_MS = 30_000;
/** The engine's process is ended after this time without a request; it starts again by itself. */
const IDLE_MS = 10 * 60_000;
