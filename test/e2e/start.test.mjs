// `npm start` really comes up: its address shows the file with the extension in the host, and Ctrl+C leaves nothing behind.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { root } from '../../scripts/lib/paths.mjs';
import { background } from '../../scripts/lib/processes.mjs';
import { launchBrowser } from '../../scripts/lib/workbench.mjs';

describe('npm start', () => {
  let browser;
  let folder;
  let started;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'govtext-e2e-'));
    browser = await launchBrowser();
  });
  after(async () => {
    await started?.stop();
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Starts `npm start` on files or a folder; resolves to the address that it prints. */
  async function start(...named) {
    const args = ['scripts/start.mjs', '--embedded'];
    if (process.env.GOVTEXT_DIST) args.push('--dist', process.env.GOVTEXT_DIST);
    started = background(process.execPath, [...args, ...named], { cwd: root });
    let output = '';
    started.child.stderr.on('data', (chunk) => (output += chunk));
    return new Promise((resolve, reject) => {
      started.child.stdout.on('data', (chunk) => {
        output += chunk;
        const address = /^ {2}(http:\S+)$/mu.exec(output)?.[1];
        if (address) resolve(address);
      });
      void started.gone.then(() => reject(new Error(`npm start ended:\n${output}`)));
    });
  }

  it('prints an address that shows the file, and ends all of it on Ctrl+C', async () => {
    const file = join(folder, '通知.gov.txt');
    writeFileSync(file, '关于开展春季防火工作的通知\n\n各村民委员会：\n一、加强领导。要落实责任。\n');
    const address = await start(file);
    const page = await browser.newPage();
    await page.goto(address);
    const line = page.locator('.view-line', { hasText: '各村民委员会' });
    await line.waitFor({ timeout: 180_000 });
    assert.match(await page.title(), /Extension Development Host/u);
    await page
      .locator('.statusbar-item', { hasText: /Government Text|政府文本/u })
      .waitFor({ timeout: 180_000 });
    await page.close();

    started.child.kill('SIGINT');
    await started.gone;
    await assert.rejects(fetch(new URL('/', address)), 'the server still answers');
  });

  it('opens every file that is named', async () => {
    const files = ['甲.gov.txt', '乙.gov.txt', '丙.txt'].map((name) => join(folder, name));
    for (const file of files) writeFileSync(file, '一段话。\n');
    const page = await browser.newPage();
    await page.goto(await start(...files));
    for (const file of files)
      await page.locator('.tab', { hasText: basename(file) }).waitFor({ timeout: 180_000 });
    await page.close();
    await started.stop();
  });

  it('opens a folder', async () => {
    const inside = join(folder, '公文');
    mkdirSync(inside);
    writeFileSync(join(inside, '丁.gov.txt'), '一段话。\n');
    const page = await browser.newPage();
    await page.goto(await start(inside));
    await page
      .locator('.explorer-folders-view .monaco-list-row', { hasText: '丁.gov.txt' })
      .waitFor({ timeout: 180_000 });
    await page.close();
    await started.stop();
  });
});
