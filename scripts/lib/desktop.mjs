// A desktop VS Code for tests: the one named, or a download where that works and a window can be opened.
import { join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { executable, onPath } from './onPath.mjs';
import { testHome } from './paths.mjs';

/** True where an Electron window can be opened. */
const hasDisplay = () =>
  process.platform !== 'linux' ||
  process.env.DISPLAY !== undefined ||
  process.env.WAYLAND_DISPLAY !== undefined;

/**
 * The program of a desktop VS Code, or undefined where the embedded one has to do.
 * `GOVTEXT_CODE` names one (its Electron program, not the `code` launcher); `must` makes its absence an error.
 * `xvfb-run -a npm test` gives a machine without a display one.
 */
export async function desktopCode({ must = false } = {}) {
  const named = process.env.GOVTEXT_CODE;
  if (named) return executable(named);
  const nothing = (why) => {
    if (must) throw new Error(`No desktop VS Code: ${why}`);
    console.log(`No desktop VS Code (${why}); the tests run in the embedded one.`);
    return undefined;
  };
  if (!hasDisplay()) {
    return nothing(onPath('xvfb-run') ? 'no display; xvfb-run -a gives one' : 'no display');
  }
  try {
    return await downloadAndUnzipVSCode({
      version: 'stable',
      cachePath: join(testHome, 'desktop'),
      timeout: 15_000,
    });
  } catch (error) {
    return nothing(`not to be downloaded: ${error instanceof Error ? error.message : String(error)}`);
  }
}
