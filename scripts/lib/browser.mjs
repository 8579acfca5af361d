// A Chromium-family browser and Chinese fonts for the embedded workbench: found, installed where apt can, asked for otherwise.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall } from './apt.mjs';
import { executable, onPath } from './onPath.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge',
  'brave-browser',
  'chrome',
  'msedge',
];

/** Where browsers lie that put themselves on no PATH. */
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)']].flatMap((folder) =>
    folder
      ? [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]
      : [],
  ),
];

/** The browser to use (`GOVTEXT_BROWSER` first), or undefined. */
export function findBrowser() {
  const wished = process.env.GOVTEXT_BROWSER;
  if (wished) return executable(wished);
  return onPath(...names) ?? places.find((place) => executable(place));
}

/** True when Chinese text has a font here. Only Linux is without one by default. */
export function hasChineseFont() {
  if (process.platform !== 'linux') return true;
  const list = onPath('fc-list');
  if (list) return spawnSync(list, [':lang=zh'], { encoding: 'utf8' }).stdout.trim() !== '';
  const folder = '/usr/share/fonts';
  return (
    existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => /cjk|wqy/iu.test(name))
  );
}

/**
 * The browser's path; browser and fonts are installed first where they lack and apt can.
 * Throws with what to do by hand when there is no browser; missing fonts are only a warning (Chinese is boxes in pictures).
 */
export async function ensureBrowser() {
  const missing = [
    ...(findBrowser() || process.env.GOVTEXT_BROWSER ? [] : ['chromium']),
    ...(hasChineseFont() ? [] : ['fonts-noto-cjk']),
  ];
  if (missing.length > 0) await aptInstall(missing);
  if (!hasChineseFont())
    console.error('No Chinese font found: pictures will show boxes. Install Noto Sans CJK.');
  const browser = findBrowser();
  if (browser) return browser;
  throw new Error(
    'The embedded VS Code needs a Chromium-family browser, and none was found. Install Chromium, Chrome or Edge ' +
      '(on Debian: apt-get install chromium fonts-noto-cjk), or name its program in GOVTEXT_BROWSER.',
  );
}
