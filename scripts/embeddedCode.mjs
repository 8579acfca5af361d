#!/usr/bin/env node
// Stands for the `code` program where there is no desktop VS Code: understands what @vscode/test-electron's runTests
// passes, and runs the tests in the embedded VS Code. Its exit code is the test run's.
//   --extensionDevelopmentPath=DIR --extensionTestsPath=MODULE [--extensionDevelopmentKind=web] [FOLDER]
// GOVTEXT_VSIX: a package to install first; GOVTEXT_PICTURES: the folder for pictures of failures; GOVTEXT_LOCALE: the
// language of the workbench (zh-CN).
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import { startEmbedded, webHostSettings } from './lib/embedded.mjs';
import { outDir } from './lib/paths.mjs';
import { launchBrowser, openWorkbench } from './lib/workbench.mjs';

const flag = (name) => process.argv.find((arg) => arg.startsWith(`--${name}=`))?.slice(name.length + 3);
const folder = process.argv.slice(2).find((arg) => !arg.startsWith('-'));
const pictures = process.env.GOVTEXT_PICTURES ?? join(outDir, 'pictures');
const limitMs = Number(process.env.GOVTEXT_HOST_TIMEOUT ?? 1_500_000);

/** A test's title as a file name. */
const fileName = (title) => `${title.replace(/[^\p{L}\p{N}]+/gu, '-').slice(0, 80)}.png`;

const locale = process.env.GOVTEXT_LOCALE ?? 'en-US';
const web = flag('extensionDevelopmentKind') === 'web';
const server = await startEmbedded({
  vsix: process.env.GOVTEXT_VSIX ? [process.env.GOVTEXT_VSIX] : [],
  settings: web ? webHostSettings : {},
});
const browser = await launchBrowser();
let page;
/** Everything the extension host said; shown in full only when something failed. */
const log = [];

async function picture(title) {
  mkdirSync(pictures, { recursive: true });
  const path = join(pictures, fileName(title));
  await page?.screenshot({ path });
  console.log(`    picture: ${path}`);
}

const code = await new Promise((resolve) => {
  setTimeout(() => {
    console.log(`  ✘ the test run did not end in ${limitMs / 1000} s`);
    resolve(1);
  }, limitMs).unref();
  const onLog = (type, args) => {
    const text = format(...args);
    log.push(`[${type}] ${text}`);
    if (/^ {2}[✔✘]|^\[(?:counts|soak)\]/u.test(text)) console.log(text);
    const title = /^\[picture\] (.*)/u.exec(text)?.[1];
    if (title) void picture(title).catch(() => undefined);
  };
  const what = {
    folder,
    extension: flag('extensionDevelopmentPath'),
    tests: flag('extensionTestsPath'),
    web,
  };
  openWorkbench(browser, server.authority, what, { onLog, onExit: resolve, locale })
    .then((opened) => {
      page = opened;
      page.on('pageerror', (error) => log.push(`[page] ${error.message}`));
    })
    .catch((error) => {
      console.error(error);
      resolve(1);
    });
});

if (code !== 0) {
  await picture('at the end').catch(() => undefined);
  console.log("---- the extension host's console ----");
  console.log(log.slice(-400).join('\n'));
  console.log("---- the server's log ----");
  console.log(server.log.join('').slice(-8000));
  mkdirSync(outDir, { recursive: true });
  writeFileSync(join(outDir, 'host.log'), `${log.join('\n')}\n${server.log.join('')}`);
}
await browser.close();
await server.stop();
process.exit(code);
