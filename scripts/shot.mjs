// A picture of the real workbench with the extension in it.  npm run shot -- FILE [options and steps]
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { startEmbedded, stageExtension, webHostSettings } from './lib/embedded.mjs';
import { outDir, root } from './lib/paths.mjs';
import { launchBrowser, openWorkbench, runCommand, settled, takeTheme, themes } from './lib/workbench.mjs';

const help = `npm run shot -- FILE [--out PNG] [--theme light|dark|hc-light|hc-dark] [--locale en-US|zh-CN]
  [--folder DIR] [--dist DIR] [--size 1500x950] [--settings JSON] [--web] [--vsix FILE] [--log] [STEP …]

Steps, done in the order given:
  --command "TITLE"   takes a command from the palette by its English title ("Clean Article")
  --keys "K1 K2"      presses keys ("Control+Shift+O ArrowDown Enter")
  --type TEXT         types text
  --click SELECTOR    clicks the first match (a CSS or Playwright selector; "text=城市" works)
  --hover SELECTOR    puts the mouse on it
  --line N            puts the cursor on line N (1-based)
  --wait MS           waits
  --text SELECTOR     prints the text of all matches
  --shot PNG          takes a picture in between
--dist takes the build from another folder (node scripts/build.mjs --outdir DIR); --log shows the extension host's console.`;

const stepNames = ['command', 'keys', 'type', 'click', 'hover', 'line', 'wait', 'text', 'shot'];
const { values, positionals, tokens } = parseArgs({
  allowPositionals: true,
  tokens: true,
  options: {
    out: { type: 'string' },
    theme: { type: 'string', default: 'light' },
    locale: { type: 'string', default: 'en-US' },
    folder: { type: 'string' },
    dist: { type: 'string' },
    size: { type: 'string', default: '1500x950' },
    settings: { type: 'string', default: '{}' },
    web: { type: 'boolean' },
    vsix: { type: 'string' },
    log: { type: 'boolean' },
    help: { type: 'boolean' },
    ...Object.fromEntries(stepNames.map((name) => [name, { type: 'string', multiple: true }])),
  },
});
if (values.help || positionals.length !== 1 || !(values.theme in themes)) {
  console.log(help);
  process.exit(values.help ? 0 : 2);
}

const file = resolve(positionals[0]);
const folder = resolve(values.folder ?? dirname(file));
if (!existsSync(file)) throw new Error(`no such file: ${file}`);
if (!existsSync(folder)) throw new Error(`no such folder: ${folder}`);
const out = resolve(values.out ?? join(outDir, 'shot.png'));
const [width, height] = values.size.split('x').map(Number);
const settings = {
  ...(values.web ? webHostSettings : {}),
  ...JSON.parse(values.settings),
};
const extension = values.vsix ? undefined : values.dist ? stageExtension(root, resolve(values.dist)) : root;

/** What each step does with its argument. */
const steps = {
  command: (page, title) => runCommand(page, title),
  keys: async (page, keys) => {
    for (const key of keys.split(/\s+/u)) await page.keyboard.press(key);
  },
  type: (page, text) => page.keyboard.type(text),
  click: (page, selector) => page.locator(selector).first().click({ timeout: 10_000 }),
  hover: (page, selector) => page.locator(selector).first().hover({ timeout: 10_000 }),
  line: async (page, line) => {
    await page.keyboard.press('Control+G');
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
  },
  wait: (page, ms) => page.waitForTimeout(Number(ms)),
  text: async (page, selector) => console.log((await page.locator(selector).allInnerTexts()).join('\n')),
  shot: (page, png) => page.screenshot({ path: resolve(png) }),
};

const server = await startEmbedded({ settings, vsix: values.vsix ? [resolve(values.vsix)] : [] });
const browser = await launchBrowser();
try {
  const onLog = (type, args) => {
    if (values.log) console.log(`[${type}]`, ...args);
  };
  const what = { folder, file, extension, web: values.web };
  const page = await openWorkbench(browser, server.authority, what, {
    onLog,
    width,
    height,
    locale: values.locale,
  });
  await page.waitForSelector('.monaco-editor .view-line', { timeout: 60_000 });
  // Colours of the analyser come with the extension; a file that is none of ours never has them.
  const ours = page.locator('.statusbar-item', { hasText: /Government Text|政府文本/u });
  if (
    await ours.waitFor({ timeout: 15_000 }).then(
      () => true,
      () => false,
    )
  )
    await page
      .locator('[id="status.languageStatus"]')
      .waitFor({ timeout: 60_000 })
      .catch(() => undefined);
  await settled(page);
  await takeTheme(page, values.theme);
  await settled(page);
  for (const token of tokens) {
    if (token.kind !== 'option' || !stepNames.includes(token.name)) continue;
    await steps[token.name](page, token.value);
    if (token.name !== 'shot' && token.name !== 'text')
      await settled(page, { quietMs: 500, limitMs: 10_000 });
  }
  mkdirSync(dirname(out), { recursive: true });
  await page.screenshot({ path: out });
  console.log(out);
} finally {
  await browser.close();
  await server.stop();
}
process.exit(0);
