import * as vscode from 'vscode';
import { Analyses } from './analyses';
import { CorpusIndex } from './corpus/corpusIndex';
import { CurrentDocument } from './currentDocument';
import { FEATURES } from './features';
import type { FeatureHost } from './feature';
import { locale } from './locale';
import type { Platform } from './platform';
import { RulesStore } from './rulesFile';
import * as say from './say';
import { setting } from './settings';
import { virtualText } from './virtualTexts';
import { StructureDrag } from './views/structureDrag';

/** What runs once a government text is there; other code and tests may ask it. */
export interface Editor {
  readonly analyses: Analyses;
  readonly corpus: CorpusIndex;
  /** Why features could not be registered; empty where all is well. */
  readonly failed: readonly string[];
  /** Dragging in the Structure view. */
  readonly structureDrag: StructureDrag;
  /** The text of a document of a scheme of ours. */
  readonly virtualText: typeof virtualText;
  /** Fills a view that is a page and was opened before its feature was there. */
  fillView(id: string, view: vscode.WebviewView): void;
  /** The name of the segmenter in use, once a text has needed one. */
  segmenter(): Promise<string | undefined>;
}

/** A change of these is seen by a new engine only. */
const ENGINE_SETTINGS = ['govtext.engine', 'govtext.entities.userWords', 'govtext.entities.model'];

/** Starts the features in whichever host. */
export function start(
  context: vscode.ExtensionContext,
  platform: Platform,
  log: vscode.LogOutputChannel,
): Editor {
  say.logTo(log);
  const analyses = new Analyses(() => {
    const modelPath = vscode.workspace.isTrusted ? setting('entities.model') : '';
    return platform.createEngine({
      segmenter: setting('engine.segmenter'),
      userWords: setting('entities.userWords'),
      ...(modelPath && { modelPath }),
    });
  }, platform.engineMemory);
  context.subscriptions.push(analyses);
  analyses.addOptions((document) => ({
    locale,
    rules: setting('rules', document.uri),
  }));
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('govtext.rules')) analyses.invalidate();
      if (ENGINE_SETTINGS.some((key) => change.affectsConfiguration(key))) {
        void analyses.restartEngine();
      }
    }),
  );
  analyses.onDidChangeEngine((status) => {
    if (status.lastProblem && status.state !== 'ready')
      log.warn(`engine ${status.state}: ${status.lastProblem}`);
  });
  const current = new CurrentDocument(analyses);
  const rules = new RulesStore(analyses, platform);
  context.subscriptions.push(current, rules);
  const structureDrag = new StructureDrag();
  const corpus = new CorpusIndex(context, platform, analyses, rules, log);
  context.subscriptions.push(corpus);
  const failed: string[] = [];
  const host: FeatureHost = { context, platform, analyses, current, rules, structureDrag, corpus, log };
  for (const feature of FEATURES) {
    try {
      feature(host);
    } catch (error) {
      // One that cannot be registered takes no other with it.
      log.error(error instanceof Error ? error : String(error));
      failed.push(error instanceof Error ? error.message : String(error));
    }
  }
  analyses.start();
  void corpus.start().catch((error: unknown) => log.error(error instanceof Error ? error : String(error)));
  return {
    analyses,
    corpus,
    failed,
    structureDrag,
    virtualText,
    fillView: (id, view) => say.FILLERS.get(id)?.(view),
    segmenter: () => analyses.segmenter(),
  };
}
