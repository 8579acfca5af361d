import * as vscode from 'vscode';
import type { SymbolRow } from '../../engine/index/queries/byName';
import type { Feature } from '../feature';
import { openInOwnEncoding } from '../ownEncoding';
import { progress, workspaceSymbol } from '../say';
import { locationOf } from './places';

/** Names that are shown at most; VS Code asks again with every letter. */
const LIMIT = 300;
/** Milliseconds that an answer waits for an index that still reads, and after which it looks again. */
const PATIENCE = 15_000;
const AGAIN = 500;

const KINDS: Readonly<Partial<Record<SymbolRow['kind'], vscode.SymbolKind>>> = {
  person: vscode.SymbolKind.Class,
  organization: vscode.SymbolKind.Module,
  place: vscode.SymbolKind.Namespace,
  'document-number': vscode.SymbolKind.Number,
  section: vscode.SymbolKind.String,
  title: vscode.SymbolKind.File,
};

/** Go to Symbol in Workspace (转到工作区中的符号): people, bodies, places, document numbers, titles and headings of all files. */
export const workspaceSymbols: Feature = ({ context, corpus }) => {
  context.subscriptions.push(
    vscode.languages.registerWorkspaceSymbolProvider({
      async provideWorkspaceSymbols(text, token) {
        if (!corpus.enabled) return [];
        const ask = () => corpus.query('symbols', { text, limit: LIMIT }, { token });
        const isReading = (): boolean => !corpus.progress || corpus.progress.state === 'reading';
        let rows = await ask();
        // The editor would say that there is no such name, and would not ask again by itself.
        if (rows.length === 0 && isReading())
          await progress(
            {
              location: vscode.ProgressLocation.Window,
              title: vscode.l10n.t('The index is still reading: no such name so far'),
            },
            async () => {
              const late = Date.now() + PATIENCE;
              while (rows.length === 0 && isReading() && Date.now() < late) {
                await new Promise((resolve) => setTimeout(resolve, AGAIN));
                if (token.isCancellationRequested) return;
                rows = await ask();
              }
            },
          );
        return rows.map((row) =>
          workspaceSymbol(
            // VS Code leaves out what does not hold the letters that were typed, so they are told beside it.
            row.otherForm ? `${row.name} ← ${text.trim()}` : row.name,
            KINDS[row.kind] ?? vscode.SymbolKind.String,
            row.container,
            locationOf(row),
          ),
        );
      },
      // Asked when one is opened: the editor then shows the document as it stands open here.
      async resolveWorkspaceSymbol(symbol) {
        await openInOwnEncoding(symbol.location.uri).catch(() => undefined);
        return symbol;
      },
    }),
  );
};
