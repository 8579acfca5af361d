// The workbench of the embedded VS Code in a browser page, and the ways to work it as a person does.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { ensureBrowser } from './browser.mjs';
import { root } from './paths.mjs';

/** Colour themes by short name: as the picker calls them, and the class that the workbench has with them. */
export const themes = {
  light: { name: 'Light 2026', shown: 'vs' },
  dark: { name: 'Dark 2026', shown: 'vs-dark' },
  'hc-light': { name: 'Light High Contrast', shown: 'hc-light' },
  'hc-dark': { name: 'Dark High Contrast', shown: 'hc-black' },
};

/** Starts the browser, headless. `locale` (en, zh-cn) becomes the workbench's language for extensions. */
export async function launchBrowser() {
  const quiet = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking'];
  quiet.push('--disable-component-update', '--disable-sync', '--disable-dev-shm-usage');
  if (process.getuid?.() === 0) quiet.push('--no-sandbox');
  return chromium.launch({ executablePath: await ensureBrowser(), headless: true, args: quiet });
}

/** A path on this machine as the server names it. */
const remote = (authority, path) => `vscode-remote://${authority}${encodeURI(path.replaceAll('\\', '/'))}`;

/**
 * The workbench's address. `folder` and `file` are opened; `extension` (a folder) runs as one under development,
 * `tests` (a module with `run()`) is run in its host, `web` puts it into the web extension host.
 */
export function workbenchUrl(authority, { folder, file, extension, tests, web }) {
  const payload = [['skipWelcome', 'true']];
  if (extension) payload.push(['extensionDevelopmentPath', remote(authority, extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(authority, tests)]);
  if (web) payload.push(['extensionDevelopmentKind', 'web']);
  if (file) payload.push(['openFile', remote(authority, file)]);
  const query = new URLSearchParams({
    ...(folder ? { folder } : { ew: 'true' }),
    payload: JSON.stringify(payload),
  });
  return `http://${authority}/?${query.toString()}`;
}

/**
 * Opens the workbench in a new page. `onLog(type, text)` hears the extension host's console, `onExit(code)` the end of a
 * test run. Resolves when the workbench stands.
 */
export async function openWorkbench(browser, authority, what, options = {}) {
  const { onLog, onExit, width = 1500, height = 950, locale = 'en-US' } = options;
  const context = await browser.newContext({ viewport: { width, height }, locale });
  if (!locale.toLowerCase().startsWith('en')) {
    // No language pack is there, so the workbench itself stays English; extensions hear the language from it.
    await context.addInitScript(
      (language) =>
        Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { get: () => language, set() {} }),
      locale.toLowerCase(),
    );
  }
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: `http://${authority}` });
  const page = await context.newPage();
  // A busy machine is slow, not wrong: what is waited for is a state.
  page.setDefaultTimeout(180_000);
  await page.exposeFunction('codeAutomationLog', (type, args = []) => onLog?.(String(type), args));
  await page.exposeFunction('codeAutomationExit', (code) => onExit?.(Number(code)));
  await page.goto(workbenchUrl(authority, what), { waitUntil: 'domcontentloaded' });
  await page.waitForSelector('.monaco-workbench .part.statusbar', { timeout: 300_000 });
  return page;
}

/** Waits until nothing has been added to or removed from the page for `quietMs`, for `limitMs` at most. */
export async function settled(page, { quietMs = 1000, limitMs = 20_000 } = {}) {
  await page.evaluate(
    ([quiet, limit]) =>
      new Promise((resolve) => {
        const done = () => {
          observer.disconnect();
          clearTimeout(last);
          resolve(undefined);
        };
        let timer = setTimeout(done, quiet);
        const last = setTimeout(done, limit);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, quiet);
        });
        observer.observe(document.body, { childList: true, characterData: true, subtree: true });
      }),
    [quietMs, limitMs],
  );
}

/** Presses keys until they show what they should: a window that has only just come up does not hear all of them. */
export async function pressUntil(page, keys, shown, { tries = 12, eachMs = 15_000 } = {}) {
  for (let left = tries; left > 0; left--) {
    for (const key of keys.split(' ')) await page.keyboard.press(key);
    try {
      return await shown.waitFor({ state: 'visible', timeout: eachMs });
    } catch (error) {
      if (left === 1) throw error;
    }
  }
}

/**
 * Opens a file by its name until `shown` is there: the list of names changes while it is looked through, and another may be
 * taken.
 */
export async function openFile(page, name, shown, { tries = 10, eachMs = 20_000 } = {}) {
  const input = page.locator('.quick-input-widget input.input').first();
  for (let left = tries; ; left--) {
    await pressUntil(page, 'Control+P', input);
    await input.fill(name);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await page.keyboard.press('Enter');
    try {
      return await shown.waitFor({ state: 'visible', timeout: eachMs });
    } catch (error) {
      if (left === 1) throw error;
    }
    await page.keyboard.press('Escape');
  }
}

/** A command's title as the palette may show it: in English, and in Chinese where the workbench speaks that. */
function titlesOf(title) {
  const [english, chinese] = ['package.nls.json', 'package.nls.zh-cn.json'].map((name) =>
    JSON.parse(readFileSync(join(root, name), 'utf8')),
  );
  const keys = Object.keys(english).filter((key) => english[key] === title);
  return [title, ...keys.flatMap((key) => (chinese[key] ? [chinese[key]] : []))];
}

/**
 * Opens the command palette, types a command's English title and takes it: the palette finds it by that in every language.
 * Throws when the palette does not offer it.
 */
export async function runCommand(page, title) {
  const input = page.locator('.quick-input-widget input.input').first();
  await pressUntil(page, 'F1', input);
  await input.fill(`>${title}`);
  const row = page.locator('.quick-input-list .monaco-list-row').first();
  const label = row.locator('.label-name, .monaco-highlighted-label').first();
  await page
    .waitForFunction(
      (wanted) => {
        const first = document.querySelector('.quick-input-list .monaco-list-row');
        const label = first?.getAttribute('aria-label')?.toLowerCase() ?? '';
        return wanted.some((each) => label.includes(each.toLowerCase()));
      },
      titlesOf(title),
      { timeout: 180_000 },
    )
    .catch(async () => {
      const offered = (await label.count()) > 0 ? await label.textContent() : 'nothing';
      throw new Error(`The command palette has no “${title}”; it offers ${offered}`);
    });
  await page.keyboard.press('Enter');
}

/**
 * Takes a colour theme as a person does. In a browser the workbench keeps such settings in the browser: what stands in the
 * server's settings file is not heard.
 */
export async function takeTheme(page, theme) {
  const { name, shown } = themes[theme];
  const now = page.locator(`.monaco-workbench.${shown}`);
  if ((await now.count()) > 0) return;
  const input = page.locator('.quick-input-widget input.input').first();
  const row = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: name });
  for (let left = 5; ; left--) {
    // By its keys: the palette puts “Browse Color Themes” before it.
    await pressUntil(page, 'Control+K Control+T', input);
    await input.fill(name);
    try {
      // The list first follows the theme of now, and only then what was typed.
      await row.waitFor({ timeout: 10_000 });
      await settled(page, { quietMs: 500, limitMs: 5000 });
      await page.keyboard.press('Enter');
      return await now.first().waitFor({ timeout: 20_000 });
    } catch (error) {
      if (left === 1) throw error;
      await page.keyboard.press('Escape');
    }
  }
}
