/** The extension in the web extension host (a worker): no processes, no Node. */
import * as vscode from 'vscode';
import { startLazily, type GovTextApi } from './lazy';

/** Called by VS Code when a document that may be ours is opened, or one of our commands is taken. */
export async function activate(context: vscode.ExtensionContext): Promise<GovTextApi> {
  const read = (...path: string[]) =>
    vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'dist', ...path));
  return startLazily(
    context,
    {
      name: 'web',
      createEngine: async ({ segmenter, userWords }) => {
        const { createWebEngine } = await import('../engine/webClient');
        const script = new TextDecoder().decode(await read('web', 'engine.js'));
        return createWebEngine({
          script,
          segmenter: segmenter === 'none' ? 'none' : 'jieba-wasm',
          ...(userWords && { userWords }),
          bytes: async () => {
            const model = await read('data', 'tagger.bin').then(undefined, () => undefined);
            return { wasm: await read('data', 'jieba.wasm'), ...(model && { model }) };
          },
        });
      },
    },
    () => import('./activate'),
  );
}
