// The workbench as a person works it: the sample is opened by keyboard, read in the Outline and in both views, cleaned
// from the palette, compared byte for byte with the gold, and undone.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { stageExtension, startEmbedded } from '../../scripts/lib/embedded.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import { launchBrowser, openWorkbench, openFile, runCommand, settled } from '../../scripts/lib/workbench.mjs';
import { pictureOfFailure } from './pictures.mjs';

const gold = JSON.parse(readFileSync(join(root, 'test/fixtures/sample/article.gold.json'), 'utf8'));

describe('the workbench', () => {
  let work;
  let server;
  let browser;
  let page;
  let file;
  let original;

  before(async () => {
    work = mkdtempSync(join(tmpdir(), 'govtext-workbench-'));
    const folder = join(work, 'folder');
    cpSync(join(root, 'media', 'sample'), folder, { recursive: true });
    file = join(folder, 'article.txt');
    original = readFileSync(file);
    server = await startEmbedded({ settings: { 'files.autoSave': 'off' } });
    browser = await launchBrowser();
    const dist = process.env.GOVTEXT_DIST ?? join(root, 'dist');
    const extension = stageExtension(root, dist, join(work, 'extension'));
    page = await openWorkbench(browser, server.authority, { folder, extension });
    await settled(page);
  });
  afterEach(function () {
    return pictureOfFailure(this.currentTest, page);
  });
  after(async () => {
    await browser?.close();
    await server?.stop();
    rmSync(work, { recursive: true, force: true, maxRetries: 3 });
  });

  /** The labels of the rows of a tree, each with its level. */
  const rows = (selector) =>
    page.locator(`${selector} .monaco-list-row`).evaluateAll((all) =>
      all
        .sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index))
        .map((row) => ({
          level: Number(row.getAttribute('aria-level')),
          label: (row.querySelector('.label-name, .monaco-highlighted-label') ?? row).textContent.trim(),
          text: row.textContent.trim(),
          expanded: row.getAttribute('aria-expanded'),
        })),
    );
  /** Waits until `test` holds for the rows of a tree. */
  async function rowsWhen(selector, test, why) {
    let last = [];
    for (let tries = 0; tries < 1200; tries++) {
      last = await rows(selector);
      if (test(last)) return last;
      await page.waitForTimeout(150);
    }
    assert.fail(`${why}: ${JSON.stringify(last.map(({ text }) => text))}`);
  }
  /** Saves with the keyboard and waits until the file holds these bytes. */
  async function savesAs(bytes, why) {
    await page.keyboard.press('Control+S');
    for (let tries = 0; tries < 1200 && !readFileSync(file).equals(bytes); tries++)
      await page.waitForTimeout(100);
    assert.equal(readFileSync(file).toString('utf8'), bytes.toString('utf8'), why);
    assert.ok(readFileSync(file).equals(bytes), why);
  }
  const structure = '.pane:has(.pane-header[aria-label^="Structure"])';
  const entities = '.pane:has(.pane-header[aria-label^="Entities"])';
  const outline = '.pane:has(.pane-header[aria-label^="Outline"])';

  it('opens the sample by keyboard and recognises it', async () => {
    await openFile(page, 'article.txt', page.locator('.view-line', { hasText: '您当前的位置' }));
    await page.locator('.statusbar-item', { hasText: 'Government Text' }).waitFor({ timeout: 180_000 });
  });

  it('shows the section tree in the Outline', async () => {
    // A tall Outline: rows that are not on the screen are not in the page.
    await page.locator('.pane-header[aria-label^="Explorer Section"]').click();
    await runCommand(page, 'Focus on Outline View');
    const found = await rowsWhen(
      outline,
      (all) => all.some(({ label }) => label.startsWith('四、')),
      'the Outline has no fourth section',
    );
    const wanted = gold.sections.map(({ marker, title }) => `${marker}${title}`);
    assert.deepEqual(
      found.map(({ label }) => label).filter((label) => /^[一二三四]、/u.test(label)),
      wanted,
    );
    assert.equal(found[0].label, gold.metadata.title);
  });

  it('shows sections, sizes and residue in the Structure view', async () => {
    await runCommand(page, 'GovText: Show Structure');
    const found = await rowsWhen(
      structure,
      (all) => all.some(({ label }) => label.startsWith('四、')),
      'the Structure view has no fourth section',
    );
    const labels = found.map(({ label }) => label);
    for (const { marker, title, children } of gold.sections) {
      const at = labels.indexOf(`${marker}${title}`);
      assert.ok(at >= 0, `${marker}${title}`);
      assert.match(found[at].text.slice(found[at].label.length), /^\d+/u, 'its size');
      assert.deepEqual(
        labels.slice(at + 1, at + 1 + children.length),
        children.map((child) => child.replace(' ', '')),
      );
    }
    assert.equal(labels[0], 'Title and metadata');
    assert.ok(found.some(({ text }) => /^Residue of the page.*places/u.test(text)));
  });

  it('shows people with their posts in the Entities view', async () => {
    const people = Object.keys(gold.people);
    const found = await rowsWhen(
      entities,
      (all) => people.every((person) => all.some(({ label }) => label === person)),
      'not everyone is in the Entities view',
    );
    for (const [person, posts] of Object.entries(gold.people)) {
      const row = found.find(({ label }) => label === person);
      for (const post of posts) assert.ok(row.text.includes(post), `${person}: ${row.text}`);
    }
  });

  it('goes from an entity to its place', async () => {
    await page.locator(`${entities} .monaco-list-row`, { hasText: '黎向东' }).first().click();
    await page
      .locator('.statusbar-item', { hasText: /Ln 18, Col \d+ \(3 selected\)/u })
      .waitFor({ timeout: 180_000 });
  });

  it('cleans the article from the palette, byte for byte, and undoes it to the first byte', async () => {
    await page.keyboard.press('Control+1');
    await runCommand(page, 'GovText: Clean Article');
    await page
      .locator('.view-line', { hasText: '您当前的位置' })
      .waitFor({ state: 'detached', timeout: 180_000 });
    await savesAs(Buffer.from(gold.cleaned), 'the cleaned article');
    await page.keyboard.press('Control+Z');
    await page.locator('.view-line', { hasText: '您当前的位置' }).waitFor({ timeout: 180_000 });
    await savesAs(original, 'the page as it was');
  });

  it('says so when there is nothing to do', async () => {
    await runCommand(page, 'GovText: Clean Article');
    await page
      .locator('.view-line', { hasText: '您当前的位置' })
      .waitFor({ state: 'detached', timeout: 180_000 });
    await settled(page);
    await runCommand(page, 'GovText: Clean Article');
    // The driver of tests shows no toasts; the message waits in the notification center.
    await runCommand(page, 'Notifications: Show Notifications');
    await page
      .locator('.notifications-center', { hasText: 'Clean article: there is nothing to do' })
      .waitFor({ timeout: 180_000 });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+Z');
    await page.locator('.view-line', { hasText: '您当前的位置' }).waitFor({ timeout: 180_000 });
  });
});
