/** The extension in the web extension host (a worker): no processes, no Node. */
import * as vscode from 'vscode';
import { launchIndexWorker } from '../engine/index/webIndex';
import { startLazily, type GovTextApi } from './lazy';

/** Called by VS Code when a document that may be ours is opened, or one of our commands is taken. */
export async function activate(context: vscode.ExtensionContext): Promise<GovTextApi> {
  const read = (...path: string[]) =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', ...path));
  let indexProgram = '';
  /** What the analyser may do without. */
  const beside = async () => {
    const readOrNot = (name: string) => read('data', name).then(undefined, () => undefined);
    const [model, lexicon] = await Promise.all([readOrNot('tagger.bin'), readOrNot('lexicon.bin')]);
    return { ...(model && { model }), ...(lexicon && { lexicon }) };
  };
  return startLazily(
    context,
    {
      name: 'web',
      // A browser of 64 bits gives a worker about 4 GB.
      engineMemory: 3 * 1024 ** 3,
      createEngine: async ({ segmenter, userWords }) => {
        const { createWebEngine } = await import('../engine/webClient');
        const { EngineLanes } = await import('../engine/lanes');
        const script = new TextDecoder().decode(await read('web', 'engine.js'));
        const create = (lane: number) =>
          createWebEngine({
            script,
            segmenter: segmenter === 'none' ? 'none' : 'jieba-wasm',
            ...(lane > 0 && { idleStop: SPARE_MS }),
            ...(userWords && { userWords }),
            bytes: async () => ({ wasm: await read('data', 'jieba.wasm'), ...(await beside()) }),
          });
        return new EngineLanes(create, LANES);
      },
      indexLauncher: () => (events) => launchIndexWorker(indexProgram)(events),
      indexSetup: async ({ extension }) => {
        indexProgram ||= new TextDecoder().decode(await read('web', 'index.js'));
        return {
          analyser: (extension.packageJSON as { version: string }).version,
          sql: await read('data', 'sql.wasm'),
          wasm: await read('data', 'jieba.wasm'),
          ...(await beside()),
        };
      },
      localPath: () => undefined,
      readPage: async (source) => {
        const { readPageHere } = await import('./pages/webReader');
        if (!('bytes' in source)) throw new Error('there is no disk here');
        return readPageHere(source.name, source.bytes);
      },
    },
    () => import('./activate'),
  );
}

/** How many engines run side by side at most: one that is at a long text holds up no other document. */
const LANES = 2;
/** The others are ended after this time without a request. */
const SPARE_MS = 30_000;
