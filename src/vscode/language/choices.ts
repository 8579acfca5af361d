import * as vscode from 'vscode';

type Timer = ReturnType<typeof setTimeout>;

/** Where choices are kept, in the workspace's state. */
const KEY = 'govtext.language.chosen';
/** A change this close (milliseconds) to one of `files.associations` is VS Code's doing, which then resets every file. */
const NEAR = 500;
/** The oldest choices are forgotten beyond this many. */
const LIMIT = 2000;

/**
 * The languages that a person chose by hand, by file (语言选择). A change of language shows as one and the same document
 * that closes and opens again; one that we did not make ourselves is a person's.
 */
export class Choices implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  /** Files whose language we are changing ourselves. */
  private readonly ours = new Set<string>();
  /** The language of documents when they closed last. */
  private readonly closed = new WeakMap<vscode.TextDocument, string>();
  /** Choices for untitled documents, which end with them: the next one may have the same name. */
  private readonly untitled = new WeakMap<vscode.TextDocument, string>();

  /** Choices that may yet turn out to be VS Code's own. */
  private readonly pending = new Map<vscode.TextDocument, { language: string; timer: Timer }>();
  private associationsChanged = 0;

  /**
   * @param state where choices are kept
   * @param again called for documents whose language VS Code reset
   */
  constructor(
    private readonly state: vscode.Memento,
    private readonly again: (document: vscode.TextDocument) => void,
  ) {
    this.subscription = vscode.Disposable.from(
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.closed.set(document, document.languageId);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => this.opened(document)),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('files.associations')) this.associationsChanged = Date.now();
      }),
    );
  }

  /** The language that a person chose for the document; undefined where none was. */
  of(document: vscode.TextDocument): string | undefined {
    const pending = this.pending.get(document);
    if (pending) return pending.language;
    return document.isUntitled ? this.untitled.get(document) : this.all()[document.uri.toString()];
  }

  /** Keeps a person's choice. */
  async remember(document: vscode.TextDocument, language: string): Promise<void> {
    if (document.isUntitled) {
      this.untitled.set(document, language);
      return;
    }
    const key = document.uri.toString();
    const all = Object.entries(this.all()).filter(([other]) => other !== key);
    all.push([key, language]);
    await this.state.update(KEY, Object.fromEntries(all.slice(-LIMIT)));
  }

  /** Changes a document's language ourselves, which is nobody's choice. */
  async switchTo(document: vscode.TextDocument, language: string): Promise<void> {
    const key = document.uri.toString();
    this.ours.add(key);
    try {
      await vscode.languages.setTextDocumentLanguage(document, language);
    } catch {
      // Closed in the meantime.
    } finally {
      this.ours.delete(key);
    }
  }

  dispose(): void {
    this.subscription.dispose();
    for (const [document, { language, timer }] of this.pending) {
      clearTimeout(timer);
      void this.remember(document, language);
    }
  }

  private opened(document: vscode.TextDocument): void {
    const before = this.closed.get(document);
    this.closed.delete(document);
    const now = document.languageId;
    if (before === undefined || before === now || this.ours.has(document.uri.toString())) return;
    if ([before, now].some((language) => language === 'plaintext' || language === 'govtext'))
      this.wait(document, now);
  }

  /** Keeps a choice unless `files.associations` changes about now. */
  private wait(document: vscode.TextDocument, language: string): void {
    clearTimeout(this.pending.get(document)?.timer);
    const at = Date.now();
    const timer = setTimeout(() => {
      this.pending.delete(document);
      if (Math.abs(this.associationsChanged - at) > NEAR) void this.remember(document, language);
      else if (!document.isClosed) this.again(document);
    }, NEAR);
    this.pending.set(document, { language, timer });
  }

  private all(): Record<string, string> {
    return this.state.get<Record<string, string>>(KEY, {});
  }
}
