// A folder of other people's files: nothing of ours runs but the detector, and no engine is started.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { stageExtension, startEmbedded } from '../../scripts/lib/embedded.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { launchBrowser, openWorkbench, openFile, runCommand, settled } from '../../scripts/lib/workbench.mjs';

const files = {
  'notes.txt': 'Some notes about nothing in particular.\n'.repeat(200),
  'novel.txt': '第一章 雨夜\n“你来了。”她说。\n雨下得很大，屋檐下的灯一晃一晃的，照着两个人的影子。\n'.repeat(
    50,
  ),
  'readme.md': '# 说明\n\n一、安装。二、使用。\n',
  'code.js': '// 一、读取配置\nexport const a = 1;\n',
};

describe("a folder of other people's files", () => {
  let work;
  let server;
  let browser;
  let page;
  let engine;
  before(async () => {
    work = mkdtempSync(join(tmpdir(), 'govtext-others-'));
    const folder = join(work, 'folder');
    mkdirSync(folder);
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    cpSync(join(root, 'media', 'sample', 'article.txt'), join(folder, 'article.txt'));
    // A copy of the build, so that only this test's engine bears its path.
    const dist = join(work, 'dist');
    cpSync(process.env.GOVTEXT_DIST ?? join(root, 'dist'), dist, {
      recursive: true,
      filter: (path) => !path.includes('node_modules') && !path.endsWith('.map'),
    });
    engine = join(realpathSync(dist), 'engine.js');
    server = await startEmbedded({ settings: { 'files.autoSave': 'off', 'govtext.language.detect': 'ask' } });
    browser = await launchBrowser();
    const extension = stageExtension(root, dist, join(work, 'extension'));
    page = await openWorkbench(browser, server.authority, { folder, extension });
    await settled(page);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(work, { recursive: true, force: true, maxRetries: 3 });
  });

  async function open(name, shown) {
    await openFile(page, name, page.locator('.view-line', { hasText: shown }).first());
    await settled(page);
  }
  const engines = () =>
    execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8', maxBuffer: 1 << 26 })
      .split('\n')
      .filter((line) => line.includes(engine)).length;

  it('keeps its languages, no engine runs, and a page of ours is asked about', async function () {
    if (process.platform === 'win32') this.skip();
    const shown = {
      'notes.txt': 'nothing',
      'novel.txt': '雨下得很大',
      'readme.md': '安装',
      'code.js': '读取配置',
    };
    const languages = {
      'notes.txt': 'Plain Text',
      'novel.txt': 'Plain Text',
      'readme.md': 'Markdown',
      'code.js': 'JavaScript',
    };
    for (const name of Object.keys(files)) {
      await open(name, shown[name]);
      const language = page.locator('.statusbar-item#status\\.editor\\.mode');
      assert.equal((await language.innerText()).trim(), languages[name], name);
    }
    assert.equal(engines(), 0);
    // The same look at a page of ours finds one: the look itself works. The person is asked first.
    await open('article.txt', '您当前的位置');
    assert.equal(engines(), 0);
    await runCommand(page, 'Notifications: Show Notifications');
    const question = page.locator('.notifications-center .notification-list-item', {
      hasText: 'Government Text',
    });
    await question.first().waitFor({ timeout: 180_000 });
    assert.equal(await question.count(), 1, 'asked about one file only');
    await question.locator('.monaco-button', { hasText: 'Switch' }).first().click();
    await page.locator('.statusbar-item', { hasText: 'Government Text' }).waitFor({ timeout: 180_000 });
    for (let tries = 0; tries < 1200 && engines() === 0; tries++) await page.waitForTimeout(250);
    assert.equal(engines(), 1);
  });
});
