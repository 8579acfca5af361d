// Where things lie in the checkout.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The checkout's top folder. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Where downloads for tests live (git-ignored); `GOVTEXT_VSCODE_TEST` puts it elsewhere, to share it among checkouts. */
export const testHome = process.env.GOVTEXT_VSCODE_TEST ?? join(root, '.vscode-test');

/** Where tests leave logs and pictures (git-ignored). */
export const outDir = process.env.GOVTEXT_OUT ?? join(root, 'out');
