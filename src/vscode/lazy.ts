import * as vscode from 'vscode';
import type { AnalysisRecord } from '../core/record';
import type { WireOptions } from '../engine/protocol';
import type * as activateModule from './activate';
import { watchPlainText } from './language/detector';
import type { Platform } from './platform';
import * as say from './say';

/** What tests and other extensions get. */
export interface GovTextApi {
  /** Analyses a text in the engine. */
  analyze(text: string, options?: WireOptions): Promise<AnalysisRecord>;
  /** Resolves once the workspace's index holds every file that the settings include; at once where it does. */
  whenIndexed(): Promise<void>;
  /** Starts the features if they have not been yet. */
  editor(): Promise<activateModule.Editor>;
  /** The name of the segmenter in use, once a text has needed one. */
  segmenter(): Promise<string | undefined>;
}

/** What of the manifest stands in for the features until they are loaded. */
interface Manifest {
  activationEvents: string[];
  contributes: {
    commands: { command: string }[];
    views: Record<string, { id: string; type?: string }[]>;
  };
}
/** Wakes the extension for documents of a scheme of ours. */
const SCHEME_EVENT = 'onFileSystem:';

/**
 * The light half of the extension: the detector, and stand-ins for commands and views that load the rest (`load`) when a
 * government text is there or a person asks for something of ours. On other people's text nothing else runs.
 */
export function startLazily(
  context: vscode.ExtensionContext,
  platform: Platform,
  load: () => Promise<typeof activateModule>,
): GovTextApi {
  let log: vscode.LogOutputChannel | undefined;
  const theLog = (): vscode.LogOutputChannel => {
    if (!log) {
      log = vscode.window.createOutputChannel('GovText 政文', { log: true });
      context.subscriptions.push(log);
    }
    return log;
  };
  let editor: Promise<activateModule.Editor> | undefined;
  const theEditor = (): Promise<activateModule.Editor> => {
    editor ??= load().then(({ start }) => {
      standIns.dispose();
      return start(context, platform, theLog());
    });
    editor.catch((error: unknown) => theLog().error(error instanceof Error ? error : String(error)));
    return editor;
  };
  const standIns = standInFor(context, theEditor);
  const wake = (document: vscode.TextDocument): void => {
    if (document.languageId === 'govtext') void theEditor();
  };
  context.subscriptions.push(
    standIns,
    vscode.workspace.onDidOpenTextDocument(wake),
    watchPlainText(context, theLog),
  );
  vscode.workspace.textDocuments.forEach(wake);
  return {
    analyze: async (text, options) =>
      (await theEditor()).analyses.ask('analyze', { text, ...(options && { options }) }),
    whenIndexed: async () => (await theEditor()).corpus.whenIndexed(),
    editor: theEditor,
    segmenter: async () => (await theEditor()).segmenter(),
  };
}

/** A stand-in for each command, tree and scheme of the manifest: what is asked of it is asked of the real one. */
function standInFor(
  context: vscode.ExtensionContext,
  editor: () => Promise<activateModule.Editor>,
): vscode.Disposable {
  const { activationEvents, contributes } = context.extension.packageJSON as Manifest;
  const { commands, views } = contributes;
  const parts = commands.map(({ command }) =>
    say.command(command, async (...rest: unknown[]) => {
      await editor();
      return vscode.commands.executeCommand(command, ...rest);
    }),
  );
  for (const event of activationEvents) {
    if (!event.startsWith(SCHEME_EVENT)) continue;
    parts.push(
      vscode.workspace.registerTextDocumentContentProvider(event.slice(SCHEME_EVENT.length), {
        provideTextDocumentContent: async (uri, token) => (await editor()).virtualText(uri, token),
      }),
    );
  }
  for (const { id, type } of Object.values(views).flat()) {
    if (type === 'webview') {
      parts.push(
        vscode.window.registerWebviewViewProvider(id, {
          resolveWebviewView: async (view) => (await editor()).fillView(id, view),
        }),
      );
      continue;
    }
    parts.push(
      vscode.window.registerTreeDataProvider(id, {
        getTreeItem: () => ({}),
        getChildren: async () => {
          await editor();
          return [];
        },
      }),
    );
  }
  return vscode.Disposable.from(...parts);
}
