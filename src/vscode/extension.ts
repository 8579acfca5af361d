/** The extension in Node's extension host (desktop, remote). */
import { join } from 'node:path';
import type { ExtensionContext } from 'vscode';
import { startLazily, type GovTextApi } from './lazy';

/** Called by VS Code when a document that may be ours is opened, or one of our commands is taken. */
export async function activate(context: ExtensionContext): Promise<GovTextApi> {
  return startLazily(
    context,
    {
      name: 'node',
      createEngine: async (settings) => {
        const { createNodeEngine } = await import('../engine/nodeClient');
        return createNodeEngine({ engine: join(__dirname, 'engine.js'), idleStop: IDLE_MS, ...settings });
      },
    },
    () => import('./activate'),
  );
}

/** The engine's process is ended after this time without a request; it starts again by itself. */
const IDLE_MS = 10 * 60_000;
