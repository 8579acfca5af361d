// Installs what the tests in VS Code need: the embedded VS Code, a browser, Chinese fonts.
import { ensureBrowser } from './lib/browser.mjs';
import { ensureEmbedded } from './lib/embedded.mjs';

await Promise.all([ensureEmbedded(), ensureBrowser()]);
