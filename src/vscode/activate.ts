import * as vscode from 'vscode';
import { Analyses } from './analyses';
import { FEATURES } from './features';
import type { Platform } from './platform';
import { setting } from './settings';

/** Starts the extension in whichever host; what it returns is the extension's API (for tests and other extensions). */
export function start(context: vscode.ExtensionContext, platform: Platform): { analyses: Analyses } {
  const log = vscode.window.createOutputChannel('GovText 政文', { log: true });
  const analyses = new Analyses(() => {
    const modelPath = setting('entities.model');
    return platform.createEngine({
      segmenter: setting('engine.segmenter'),
      userWords: setting('entities.userWords'),
      ...(modelPath && { modelPath }),
    });
  });
  context.subscriptions.push(log, analyses);
  analyses.addOptions((document) => ({
    locale: vscode.env.language.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en',
    rules: setting('rules', document.uri),
  }));
  context.subscriptions.push(
    vscode.workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('govtext.rules')) analyses.invalidate();
      if (change.affectsConfiguration('govtext.engine') || change.affectsConfiguration('govtext.entities')) {
        void analyses.restartEngine();
      }
    }),
  );
  analyses.onDidChangeEngine((status) => {
    if (status.lastProblem && status.state !== 'ready')
      log.warn(`engine ${status.state}: ${status.lastProblem}`);
  });
  for (const feature of FEATURES) feature({ context, platform, analyses, log });
  return { analyses };
}
