import * as vscode from 'vscode';
import type { SymbolRow } from '../../engine/index/queries/byName';
import type { Feature } from '../feature';
import { openInOwnEncoding } from '../ownEncoding';
import { workspaceSymbol } from '../say';
import { locationOf } from './places';

/** Names that are shown at most; VS Code asks again with every letter. */
const LIMIT = 300;

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
        const rows = await corpus.query('symbols', { text, limit: LIMIT }, { token });
        return rows.map((row) =>
          workspaceSymbol(
            row.name,
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
