// A folder as a person reads it: the index fills the Corpus view, a person of another file is found, the sentence on the page
// opened, and the table that is exported says of every file what it was made with.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { stageExtension, startEmbedded } from '../../scripts/lib/embedded.mjs';
import { root } from '../../scripts/lib/paths.mjs';
import {
  launchBrowser,
  openWorkbench,
  pressUntil,
  runCommand,
  settled,
} from '../../scripts/lib/workbench.mjs';
import { pictureOfFailure } from './pictures.mjs';

const FILES = 40;
const LONG = 180_000;

describe('a folder in the workbench', () => {
  let work;
  let folder;
  let truth;
  let server;
  let browser;
  let page;

  before(async () => {
    work = mkdtempSync(join(tmpdir(), 'govtext-folder-'));
    folder = join(work, 'pages');
    const made = ['--files', `${FILES}`, '--seed', '5', '--out', folder];
    execFileSync(process.execPath, ['--import', 'tsx', 'test/corpus/generate.ts', ...made], { cwd: root });
    truth = JSON.parse(readFileSync(join(folder, 'truth.json'), 'utf8'));
    server = await startEmbedded({ settings: { 'files.simpleDialog.enable': true } });
    browser = await launchBrowser();
    const dist = process.env.GOVTEXT_DIST ?? join(root, 'dist');
    const extension = stageExtension(root, dist, join(work, 'extension'));
    page = await openWorkbench(browser, server.authority, { folder, extension });
    // The folder stands in the Explorer: before that the window hears no keys.
    await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: LONG });
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

  const input = () => page.locator('.quick-input-widget input.input').first();
  const pane = '.pane:has(.pane-header[aria-label^="Corpus"])';
  /** The frame of a page of ours that is in front. */
  async function pageOfOurs(heading) {
    for (let tries = 0; tries < LONG / 250; tries++) {
      for (const frame of page.frames())
        if (
          (await frame
            .locator('h1', { hasText: heading })
            .count()
            .catch(() => 0)) > 0
        )
          return frame;
      await page.waitForTimeout(250);
    }
    return assert.fail(`no page with the heading ${heading}`);
  }
  /** Somebody of one county alone, whose texts are in more than one file. */
  function person() {
    const named = truth.files.flatMap(({ people }) => people);
    const found = named.find(
      ({ name, county }) =>
        named.filter((each) => each.name === name).length > 2 &&
        named.every((each) => each.name !== name || each.county === county),
    );
    assert.ok(found, 'the corpus has somebody who is in three files');
    return found;
  }

  it('fills the Corpus view with every text of the folder', async () => {
    await page.locator('.activitybar .action-item a[aria-label^="GovText"]').click();
    const head = page.locator('.pane-header[aria-label^="Corpus"]');
    await head.waitFor({ timeout: LONG });
    if ((await head.getAttribute('aria-expanded')) !== 'true') await head.click();
    await page
      .locator(`${pane} .pane-header .description`, { hasText: new RegExp(`^\\s*${FILES} texts\\s*$`, 'u') })
      .waitFor({ timeout: LONG });
    // Rows that are not on the screen are not in the page: those that are say how many files each folder has.
    const rows = page.locator(`${pane} .monaco-list-row`);
    await rows.first().waitFor({ timeout: LONG });
    /** Rows with another count than the folder has; rows are drawn after the description is. */
    const wrong = async () =>
      (await rows.allInnerTexts()).filter((text) => {
        const [, at, count] = /^\s*(\S+\/\d{4})\s*(\d+) · \d+ % residue/u.exec(text) ?? assert.fail(text);
        return Number(count) !== truth.files.filter(({ path }) => path.startsWith(`${at}/`)).length;
      });
    const end = Date.now() + LONG;
    while ((await wrong()).length > 0 && Date.now() < end) await page.waitForTimeout(100);
    assert.deepEqual(await wrong(), []);
  });

  it('finds a person by Go to Symbol in Workspace and opens the sentence from the page', async () => {
    const { name, county } = person();
    await pressUntil(page, 'Control+P', input());
    await input().fill(`#${name}`);
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: name })
      .filter({ hasText: county })
      .first()
      .waitFor({ timeout: LONG });
    await page.keyboard.press('Enter');
    // The cursor stands before the name, and the text is ours, in whatever encoding its bytes are.
    await page.locator('.editor-group-container.active .view-line', { hasText: name }).first().waitFor();
    await page.locator('.statusbar-item', { hasText: 'Government Text' }).waitFor({ timeout: LONG });
    const tab = page.locator('.tab.active', { hasText: /\d{7}\.txt/u }).first();
    await tab.waitFor({ timeout: LONG });
    // The name and its ending may stand in boxes of their own.
    const opened = (await tab.innerText()).replace(/\s/gu, '');
    const { encoding } = truth.files.find(({ path }) => path.endsWith(`/${opened}`));
    await page.locator('.statusbar-item', { hasText: encoding.toUpperCase() }).waitFor({ timeout: LONG });

    await runCommand(page, 'GovText: Show Page of Person or Body');
    const shown = await pageOfOurs(name);
    const files = new Set(
      truth.files.filter(({ people }) => people.some((each) => each.name === name)).map(({ path }) => path),
    );
    const lead = await shown.locator('.lead').innerText();
    assert.match(lead, new RegExp(`${county}.*${files.size} documents`, 'u'));

    const row = shown.locator('tr.opens').first();
    const sentence = (await row.locator('td.dim').last().innerText()).trim();
    assert.ok(sentence.includes(name), sentence);
    await row.click();
    await page
      .locator('.statusbar-item', { hasText: /Ln \d+, Col \d+ \(\d+ selected\)/u })
      .waitFor({ timeout: LONG });
    const text = page.locator('.editor-group-container.active .view-lines');
    await text.filter({ hasText: sentence.slice(0, 8) }).waitFor({ timeout: LONG });
  });

  it('exports a table of all files, which reads back as they were made', async () => {
    await runCommand(page, 'GovText: Export Tables');
    const row = (text) => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();
    await page
      .locator('.quick-input-title', { hasText: `Export Tables of ${FILES} Files` })
      .waitFor({ timeout: LONG });
    await row('Document list').waitFor({ timeout: LONG });
    await page.keyboard.press('Enter');
    await row('JSON Lines').waitFor({ timeout: LONG });
    await input().fill('JSON Lines');
    await page.keyboard.press('Enter');
    const to = join(folder, 'documents.jsonl');
    await page.waitForFunction(
      (path) => document.querySelector('.quick-input-widget input.input')?.value.endsWith(path),
      'documents.jsonl',
    );
    await page.keyboard.press('Enter');
    for (let tries = 0; tries < LONG / 250 && !existsSync(to); tries++) await page.waitForTimeout(250);
    assert.ok(existsSync(to), 'the table is there');
    const rows = readFileSync(to, 'utf8').trim().split('\n').map(JSON.parse);
    assert.equal(rows.length, FILES);
    for (const { path, title, number, kind } of truth.files) {
      const found = rows.find((each) => each.document.endsWith(path));
      assert.ok(found, path);
      assert.equal(found.title ?? '', title, path);
      if (kind !== 'dead-page') assert.equal(found.documentNumber ?? '', number, path);
    }
  });
});
