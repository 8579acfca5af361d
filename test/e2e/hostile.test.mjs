// Text, names and files that others made, planted in every place where the extension shows words: nothing of it may be a
// link that can be clicked, an icon, or mark-up. VS Code itself would make all of them.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { stageExtension, startEmbedded } from '../../scripts/lib/embedded.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { launchBrowser, openWorkbench, runCommand, settled } from '../../scripts/lib/workbench.mjs';
import { pictureOfFailure } from './pictures.mjs';

const COMMAND = '[点我](command:workbench.action.toggleZenMode)';
const ICON = '$(sync~spin)';
const NAME = `报告${COMMAND}${ICON}.gov.txt`;
const FOLDER = `文件夹${COMMAND}${ICON}`;
const PAGE = [
  `${COMMAND}市人民政府关于做好供水工作的通知`,
  '',
  `来源：${COMMAND}网  作者：${ICON}${COMMAND}`,
  '',
  `第一条 为了${COMMAND}${ICON}规范供水](command:workbench.action.toggleZenMode)，<a href="command:x">制定</a>本规定 https://example.com/通知 www.example.com`,
  `第二条 依照第一条处理。县委书记${COMMAND}王大江参加。`,
  `第三条 依照第二条处理，按照第二条和第九条执行。`,
  '',
  `（一）${ICON}加强管理。`,
  `（三）${COMMAND}做好服务。`,
  '',
  '分享到：  新浪微博  QQ空间  人人网  开心网',
  `责任编辑：${COMMAND}`,
  '',
].join('\n');

describe('hostile text in the workbench', () => {
  let work;
  let server;
  let browser;
  let page;

  before(async () => {
    work = mkdtempSync(join(tmpdir(), 'govtext-hostile-'));
    const folder = join(work, FOLDER);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, NAME), PAGE);
    mkdirSync(join(folder, `目录${COMMAND}`));
    // A rules file that cannot be read, in a folder whose name is a link: told unasked, on opening.
    writeFileSync(join(folder, `目录${COMMAND}`, '.govtext.json'), `{ "lines": [ ${COMMAND} ] }`);
    server = await startEmbedded({ settings: { 'files.autoSave': 'off' } });
    browser = await launchBrowser();
    const extension = stageExtension(
      root,
      process.env.GOVTEXT_DIST ?? join(root, 'dist'),
      join(work, 'extension'),
    );
    page = await openWorkbench(browser, server.authority, { folder, file: join(folder, NAME), extension });
    await page.locator('.statusbar-item', { hasText: 'Government Text' }).waitFor();
    await settled(page);
  });
  afterEach(function () {
    return pictureOfFailure(this.currentTest, page, 'hostile');
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(work, { recursive: true, force: true, maxRetries: 3 });
  });

  /** What in a part of the page could be clicked or is drawn, and came of the planted text. */
  async function planted(selector) {
    return page
      .locator(selector)
      .evaluateAll((parts) =>
        parts.flatMap((part) => [
          ...[...part.querySelectorAll('a')]
            .map((link) => link.getAttribute('data-href') || link.getAttribute('href') || '')
            .filter((href) => /^(?:command|https?|mailto|ftp):/u.test(href)),
          ...[
            ...part.querySelectorAll('.codicon-sync, .codicon-modifier-spin, img:not(.accounts-avatar)'),
          ].map(({ className }) => className),
        ]),
      );
  }
  /** Waits until a part shows `text`, then looks for what was planted. */
  async function shows(selector, text, why) {
    await page.locator(selector, { hasText: text }).first().waitFor();
    assert.deepEqual(await planted(selector), [], why);
  }
  const pane = (name) => `.pane:has(.pane-header[aria-label^="${name}"])`;
  const hoverOn = async (text, wanted) => {
    await page.keyboard.press('Control+1');
    // The hover of the cursor's place: no mouse has to be still for it.
    await page.keyboard.press('Control+F');
    await page.locator('.find-widget textarea.input').first().fill(text);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    const hover = page.locator('.monaco-hover:visible', { hasText: wanted }).first();
    await commandUntil('Show or Focus Hover', hover);
  };
  /** Takes a command until what it is to show stays: what comes too early may go again. */
  async function commandUntil(command, shown) {
    for (let tries = 0; tries < 12; tries++) {
      await runCommand(page, command);
      const there = await shown.waitFor({ timeout: 15_000 }).then(
        () => true,
        () => false,
      );
      if (there) return;
    }
    await shown.waitFor();
  }

  it('tells of a rules file that cannot be read', async () => {
    // The list closes again where it is opened in the moment in which its message comes or its toast goes.
    const list = page.locator('.notifications-center', { hasText: '.govtext.json' }).first();
    await commandUntil('Notifications: Show Notifications', list);
    await shows('.notifications-center', '.govtext.json', 'a notification');
    await page.keyboard.press('Escape');
  });

  it('shows sections, metadata and findings in the Structure view', async () => {
    await runCommand(page, 'GovText: Show Structure');
    await shows(pane('Structure'), '第一条', 'the Structure view');
  });

  it('shows entities', async () => {
    await runCommand(page, 'GovText: Show Entities');
    await page
      .locator(`${pane('Entities')} .monaco-list-row`)
      .first()
      .waitFor();
    assert.deepEqual(await planted(pane('Entities')), []);
  });

  it('lists symbols to go to', async () => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+Shift+O');
    await shows('.quick-input-widget', '第一条', 'Go to Symbol');
    await page.keyboard.press('Escape');
    await shows('.breadcrumbs-control, .editor-group-container .title', '报告', 'breadcrumbs');
  });

  it('shows where a reference leads', async () => {
    await hoverOn('依照第一条', '规范供水');
    assert.deepEqual(await planted('.monaco-hover:visible'), [], 'a hover on a reference');
    const links = await page
      .locator('.monaco-hover:visible a')
      .evaluateAll((all) => all.map((link) => link.getAttribute('data-href') ?? ''));
    for (const link of links) assert.doesNotMatch(link, /^(?:command|https?):/u);
    await page.keyboard.press('Escape');
  });

  it('says why a line is residue, and lists problems', async () => {
    await hoverOn('分享到', 'Not the article');
    assert.deepEqual(await planted('.monaco-hover:visible'), [], 'a hover on residue');
    await page.keyboard.press('Escape');
    await runCommand(page, 'Problems: Focus on Problems View');
    await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
    assert.deepEqual(await planted('.markers-panel'), []);
  });

  it('asks where a verdict holds, naming file and site', async () => {
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+Home');
    await runCommand(page, 'GovText: This Is Boilerplate');
    await shows('.quick-input-widget', '报告', 'a pick that names the file');
    await page.keyboard.press('Escape');
  });

  it('names files in the clean-up of a folder and in its report', async () => {
    await runCommand(page, 'GovText: Clean Up Folder');
    await page.locator('.quick-input-widget .quick-input-title', { hasText: 'shown first' }).waitFor();
    await page.keyboard.press('Enter');
    await page.locator('.tab', { hasText: 'Clean-up of' }).first().waitFor();
    // Keys pressed in a page of ours that is still loading reach nobody.
    await page.locator('.tab', { hasText: '.gov.txt' }).first().click();
    await runCommand(page, 'Notifications: Show Notifications');
    assert.deepEqual(await planted('.notifications-center, .notifications-toasts'), []);
    await page.keyboard.press('Escape');
  });

  it('shows the counts behind { } and messages in the status bar', async () => {
    await page.keyboard.press('Control+1');
    assert.deepEqual(await planted('.part.statusbar'), []);
    assert.deepEqual(await planted('.monaco-workbench'), [], 'anywhere');
    assert.equal(await page.locator('.monaco-workbench.zenmode').count(), 0, 'a command ran');
  });
});
