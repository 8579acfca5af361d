import * as vscode from 'vscode';
import { TRANSFORMS } from '../../../core/cleanup/transform';
import type { PageAction } from '../../../webview/model';
import type { CorpusNode } from '../../corpus/corpusNode';
import { chosenFiles } from '../../corpus/selection';
import { fillWebPage } from '../../corpus/webPage';
import type { Feature, FeatureHost } from '../../feature';
import { inWords } from '../../locale';
import * as say from '../../say';
import { baseName } from '../journalFiles';
import { restoreAll } from '../restore';
import { cleanUpPage, type Sample } from './page';
import { planFile, type Outcome } from './plan';
import { cleanFile, type Target } from './write';

/** The files of one clean-up, what they are named from, and what is done to them. */
interface Job {
  root: vscode.Uri | undefined;
  files: readonly vscode.Uri[];
  ids: readonly string[];
  /** How the whole is called. */
  called: string;
}

/** Stretches that the page shows before anything happens: so many of one file, so many in all. */
const SAMPLES_OF_FILE = 3;
const SAMPLES = 60;

/**
 * Clean Up Folder… (清理文件夹): first a page with totals and samples of what would go, then in place with journals or into
 * another folder, with progress and cancel; what was cancelled goes on from where it stopped. Other code may say which
 * clean-ups, and whether only to look or which folder to write to; in place where it does not say.
 */
export const folderCleanUp: Feature = (host) => {
  host.context.subscriptions.push(
    say.command(
      'govtext.cleanFolder',
      async (uri?: vscode.Uri, chosen?: unknown, how?: vscode.Uri | 'look') => {
        const folder = uri ?? vscode.workspace.workspaceFolders?.[0]?.uri;
        if (!folder) {
          void say.warn(vscode.l10n.t('Open a folder first.'));
          return undefined;
        }
        // The explorer hands over what is selected; other code may say what to do.
        const isIds = Array.isArray(chosen) && chosen.every((id) => typeof id === 'string');
        const ids = isIds ? chosen : await chooseTransforms();
        if (!ids) return undefined;
        const job = { root: folder, files: await textsOf(folder), ids, called: baseName(folder) };
        const run = new CleanUpRun(host, job);
        if (!isIds || how === 'look') return run.look();
        return run.clean(how ? { kind: 'folder', to: how } : { kind: 'in-place' });
      },
    ),
    say.command(
      'govtext.cleanSelected',
      async (node?: CorpusNode, selection?: unknown, wanted?: string[]) => {
        const files = await chosenFiles(host.corpus, node, selection);
        if (files.length === 0) {
          void say.info(vscode.l10n.t('There is no government text to clean up.'));
          return undefined;
        }
        const ids = wanted ?? (await chooseTransforms(files.length));
        if (!ids) return undefined;
        const called = vscode.l10n.t('{0} files', files.length.toLocaleString());
        const run = new CleanUpRun(host, { root: undefined, files, ids, called });
        return wanted ? run.clean({ kind: 'in-place' }) : run.look();
      },
    ),
  );
};

async function chooseTransforms(files?: number): Promise<string[] | undefined> {
  const items = TRANSFORMS.map(({ id, words }) => ({
    id,
    label: inWords(words),
    picked: id === 'clean-article',
  }));
  const chosen = await say.pickMany(items, {
    title:
      files === undefined
        ? vscode.l10n.t('Clean up the folder: what would be removed is shown first')
        : files === 1
          ? vscode.l10n.t('Clean up one file: what would be removed is shown first')
          : vscode.l10n.t('Clean up {0} files: what would be removed is shown first', files.toLocaleString()),
  });
  return chosen && chosen.length > 0 ? chosen.map(({ id }) => id) : undefined;
}

async function textsOf(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const pattern = new vscode.RelativePattern(folder, '**/*.{txt,text,govtext,TXT,TEXT}');
  const files = await vscode.workspace.findFiles(pattern, '**/{node_modules,.git,.govtext}/**');
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** One clean-up of many files and its page. */
class CleanUpRun {
  private page: vscode.WebviewPanel | undefined;
  private send: ReturnType<typeof fillWebPage>['send'] | undefined;
  private busy = false;
  /** What was done, and what is left to do. */
  private readonly done: Outcome[] = [];
  private left: readonly vscode.Uri[];
  private target: Target | undefined;

  constructor(
    private readonly host: FeatureHost,
    private readonly job: Job,
  ) {
    this.left = job.files;
  }

  /** Looks at every file and shows what would be done; nothing is changed. Returns what would come of each. */
  async look(): Promise<Outcome[]> {
    const { root, files, ids, called } = this.job;
    const outcomes: Outcome[] = [];
    const samples: Sample[] = [];
    // A sample that is spread over the folder, not its first files only.
    const stride = Math.max(1, Math.floor(files.length / (SAMPLES / SAMPLES_OF_FILE)));
    await this.each(vscode.l10n.t('Looking at {0}', called), files, async (file, index) => {
      const { outcome, work } = await planFile(this.host, root, file, ids);
      outcomes.push(outcome);
      if (!work || index % stride !== 0 || samples.length >= SAMPLES) return;
      const longest = [...work.changes]
        .filter(({ removed }) => removed.trim() !== '')
        .sort((a, b) => b.removed.length - a.removed.length)
        .slice(0, SAMPLES_OF_FILE)
        .sort((a, b) => a.start - b.start);
      for (const { start, end, line, rule, removed } of longest)
        samples.push({
          ...{ uri: file, name: outcome.name, start, end, line, text: removed },
          reason: rule.split('/', 1)[0] as string,
        });
    });
    const toClean = outcomes.filter(({ what }) => what === 'cleaned');
    const characters = toClean.reduce((sum, outcome) => sum + outcome.characters, 0);
    const partly =
      outcomes.length < files.length
        ? vscode.l10n.t('Cancelled: {0} files were not looked at.', files.length - outcomes.length)
        : '';
    this.show({
      lead: [
        vscode.l10n.t(
          '{0} of {1} files would change, {2} characters would go. Nothing has been changed yet.',
          toClean.length.toLocaleString(),
          files.length.toLocaleString(),
          characters.toLocaleString(),
        ),
        partly,
      ],
      outcomes,
      samples,
      ahead: true,
      actions: [
        ...(toClean.length > 0 ? [{ id: 'in-place', label: vscode.l10n.t('Clean Up in Place') }] : []),
        { id: 'folder', label: vscode.l10n.t('Clean Up into Another Folder …'), second: true },
      ],
    });
    return outcomes;
  }

  /** Cleans what is left of the files; returns what came of each so far, and shows it. */
  async clean(target: Target): Promise<Outcome[]> {
    const { root, ids, called } = this.job;
    this.target = target;
    await this.host.rules.ready;
    const files = this.left;
    let looked = 0;
    await this.each(vscode.l10n.t('Cleaning up {0}', called), files, async (file) => {
      this.done.push(await cleanFile(this.host, root, file, ids, target));
      looked++;
    });
    this.left = files.slice(looked);
    this.showDone(target);
    return this.done;
  }

  private showDone(target: Target): void {
    const { job, done, left } = this;
    const cleaned = done.filter(({ what }) => what === 'cleaned');
    const characters = cleaned.reduce((sum, outcome) => sum + outcome.characters, 0);
    const inPlace = target.kind === 'in-place';
    this.show({
      lead: [
        vscode.l10n.t(
          '{0} of {1} files, {2} characters removed',
          cleaned.length.toLocaleString(),
          job.files.length.toLocaleString(),
          characters.toLocaleString(),
        ),
        inPlace
          ? vscode.l10n.t('The originals are kept in .govtext/journal; Restore Original puts them back.')
          : vscode.l10n.t('The texts are in {0}; the files here are as they were.', target.to.fsPath),
        left.length > 0
          ? vscode.l10n.t('Cancelled: {0} files were not looked at.', left.length.toLocaleString())
          : '',
      ],
      outcomes: done,
      ahead: false,
      actions: [
        ...(left.length > 0 ? [{ id: 'go-on', label: vscode.l10n.t('Go On') }] : []),
        ...(inPlace && cleaned.length > 0
          ? [{ id: 'restore', label: vscode.l10n.t('Restore the Originals'), second: true }]
          : []),
        ...(inPlace ? [] : [{ id: 'reveal', label: vscode.l10n.t('Show the Folder'), second: true }]),
      ],
    });
  }

  /** Calls `work` for each file until it is cancelled, with progress. */
  private async each(
    title: string,
    files: readonly vscode.Uri[],
    work: (file: vscode.Uri, index: number) => Promise<void>,
  ): Promise<void> {
    this.busy = true;
    try {
      await say.progress(
        { location: vscode.ProgressLocation.Notification, title, cancellable: true },
        async (report, token) => {
          for (const [index, file] of files.entries()) {
            if (token.isCancellationRequested) break;
            report(`${(index + 1).toLocaleString()}/${files.length.toLocaleString()}`, 100 / files.length);
            await work(file, index);
          }
        },
      );
    } finally {
      this.busy = false;
    }
  }

  private show(given: {
    lead: string[];
    outcomes: readonly Outcome[];
    samples?: readonly Sample[];
    ahead: boolean;
    actions: readonly PageAction[];
  }): void {
    const title = vscode.l10n.t('Clean-up of {0}', this.job.called);
    if (!this.page) {
      const page = say.panel('govtext.cleanUp', title, vscode.ViewColumn.Active);
      page.onDidDispose(() => (this.page = this.send = undefined));
      this.page = page;
      ({ send: this.send } = fillWebPage(this.host.context, page, (message) => {
        if (message.type === 'action')
          this.act(message.id).then(undefined, (error: unknown) => void say.fail(error));
      }));
    }
    const lead = given.lead.filter((part) => part !== '').join(' ');
    this.send?.({ type: 'model', model: cleanUpPage({ ...given, title, lead }) });
  }

  private async act(id: string): Promise<void> {
    if (this.busy) return;
    if (id === 'in-place') await this.clean({ kind: 'in-place' });
    else if (id === 'go-on' && this.target) await this.clean(this.target);
    else if (id === 'folder') {
      const to = await this.chooseFolder();
      if (to) await this.clean({ kind: 'folder', to });
    } else if (id === 'reveal' && this.target?.kind === 'folder')
      await vscode.commands.executeCommand('revealFileInOS', this.target.to);
    else if (id === 'restore') {
      const cleaned = this.done.filter(({ what }) => what === 'cleaned').map(({ uri }) => uri);
      const restored = await restoreAll(this.host, cleaned);
      void say.info(vscode.l10n.t('{0} files restored', restored));
      this.page?.dispose();
    }
  }

  /** A folder that holds none of the files and lies in none of theirs. */
  private async chooseFolder(): Promise<vscode.Uri | undefined> {
    const [to] =
      (await vscode.window.showOpenDialog({
        canSelectFolders: true,
        canSelectFiles: false,
        canSelectMany: false,
        openLabel: vscode.l10n.t('Clean Up into This Folder'),
      })) ?? [];
    if (!to) return undefined;
    const home = (folder: vscode.Uri): string => folder.toString().replace(/\/?$/u, '/');
    const { root, files } = this.job;
    const inside = root
      ? home(to).startsWith(home(root))
      : files.some((file) => file.toString().startsWith(home(to)));
    if (!inside) return to;
    void say.warn(vscode.l10n.t('Choose a folder outside of the one that is cleaned up.'));
    return undefined;
  }
}
