// The extension in Chinese, in the web extension host: what the manifest says and what the code says.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { stageExtension, startEmbedded, webHostSettings } from '../../scripts/lib/embedded.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { launchBrowser, openWorkbench, runCommand, settled } from '../../scripts/lib/workbench.mjs';

describe('in Chinese', () => {
  let work;
  let server;
  let browser;
  let page;
  before(async () => {
    work = mkdtempSync(join(tmpdir(), 'govtext-chinese-'));
    const folder = join(work, 'folder');
    cpSync(join(root, 'media', 'sample'), folder, { recursive: true });
    server = await startEmbedded({ settings: { ...webHostSettings, 'files.autoSave': 'off' } });
    browser = await launchBrowser();
    const extension = stageExtension(
      root,
      process.env.GOVTEXT_DIST ?? join(root, 'dist'),
      join(work, 'extension'),
    );
    const what = { folder, file: join(folder, 'article.txt'), extension, web: true };
    page = await openWorkbench(browser, server.authority, what, { locale: 'zh-CN' });
    await page.locator('.statusbar-item', { hasText: '政府文本' }).waitFor({ timeout: 180_000 });
    await settled(page);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(work, { recursive: true, force: true, maxRetries: 3 });
  });

  it('shows views, entities and problems', async () => {
    await runCommand(page, '政文: 显示结构');
    const row = (text) => page.locator('.monaco-list-row', { hasText: text }).first();
    for (const text of ['标题与元数据', '页面残留', '人物', '职务'])
      await row(text).waitFor({ timeout: 180_000 });
    assert.match(await row('一、沉下身子摸实情').innerText(), /一、沉下身子摸实情\s*\d+/u);
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel', { hasText: '非正文：错误页' }).waitFor({ timeout: 180_000 });
  });
});
