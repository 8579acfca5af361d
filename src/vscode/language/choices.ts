import * as vscode from 'vscode';

/** Where choices are kept, in the workspace's state. */
const KEY = 'govtext.language.chosen';
/** The oldest choices are forgotten beyond this many. */
const LIMIT = 2000;

/**
 * The languages that a person chose by hand, by file (语言选择). A change of language shows as a document that closes and
 * opens again in the same turn; one that we did not make ourselves is a person's.
 */
export class Choices implements vscode.Disposable {
  private readonly subscription: vscode.Disposable;
  /** Files whose language we are changing ourselves. */
  private readonly ours = new Set<string>();
  private closing: { uri: string; language: string } | undefined;

  constructor(private readonly state: vscode.Memento) {
    this.subscription = vscode.Disposable.from(
      vscode.workspace.onDidCloseTextDocument((document) => {
        const closing = { uri: document.uri.toString(), language: document.languageId };
        this.closing = closing;
        setTimeout(() => {
          if (this.closing === closing) this.closing = undefined;
        }, 0);
      }),
      vscode.workspace.onDidOpenTextDocument((document) => this.opened(document)),
    );
  }

  /** The language that a person chose for the file; undefined where none was. */
  of(uri: vscode.Uri): string | undefined {
    return this.all()[uri.toString()];
  }

  /** Keeps a person's choice. */
  async remember(uri: vscode.Uri, language: string): Promise<void> {
    const all = Object.entries(this.all()).filter(([key]) => key !== uri.toString());
    all.push([uri.toString(), language]);
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
  }

  private opened(document: vscode.TextDocument): void {
    const uri = document.uri.toString();
    const before = this.closing?.uri === uri ? this.closing.language : undefined;
    this.closing = undefined;
    if (before === undefined || before === document.languageId || this.ours.has(uri)) return;
    if (document.languageId === 'plaintext' || document.languageId === 'govtext' || before === 'govtext')
      void this.remember(document.uri, document.languageId);
  }

  private all(): Record<string, string> {
    return this.state.get<Record<string, string>>(KEY, {});
  }
}
