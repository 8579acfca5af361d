// A folder of many files as a person works it: report, concordance, a person's page and its sentence, a clean-up and back.
// Every page of ours is asked for faults that keep people out (axe-core), in both languages and in high contrast.
//   GOVTEXT_LOOKS=en-US/dark,zh-CN/light node scripts/test.mjs …   other languages and themes; pictures lie in out/pictures
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, describe, it } from 'mocha';
import { stageExtension, startEmbedded } from '../../scripts/lib/embedded.mjs';
import { outDir, root } from '../../scripts/lib/paths.mjs';
import { launchBrowser, openWorkbench, runCommand, settled, themes } from '../../scripts/lib/workbench.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A file's text, in one of the two encodings of the sample. */
function textOf(bytes) {
  try {
    return new globalThis.TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return new globalThis.TextDecoder('gb18030').decode(bytes);
  }
}

/** A folder's files below it, by name. */
function filesOf(folder) {
  return new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.txt') && !name.startsWith('.govtext'))
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
}

const looks = (process.env.GOVTEXT_LOOKS ?? 'en-US/light,zh-CN/hc-dark').split(',');

for (const look of looks) {
  const [locale, theme] = look.split('/');
  describe(`a folder of many files (${locale}, ${theme})`, function () {
    let work;
    let server;
    let browser;
    let page;
    let folder;
    let untouched;

    before(async () => {
      work = mkdtempSync(join(tmpdir(), 'govtext-folder-'));
      folder = join(work, 'folder');
      cpSync(join(root, 'media', 'corpus'), folder, { recursive: true });
      untouched = filesOf(folder);
      server = await startEmbedded({
        settings: { 'workbench.colorTheme': themes[theme], 'files.autoSave': 'off' },
      });
      browser = await launchBrowser();
      const dist = process.env.GOVTEXT_DIST ?? join(root, 'dist');
      const extension = stageExtension(root, dist, join(work, 'extension'));
      page = await openWorkbench(browser, server.authority, { folder, extension }, { locale });
      // The palette lists what was there when it was opened: our icon says that the extension is.
      await page.locator('.activitybar .action-label[aria-label*="GovText"]').first().click();
      await page.locator('.monaco-list-row', { hasText: '宁川在线' }).first().waitFor();
      await settled(page);
    });
    afterEach(async function () {
      const pictures = join(outDir, 'pictures');
      mkdirSync(pictures, { recursive: true });
      const name = this.currentTest.title.replace(/\W+/gu, '-').slice(0, 50);
      await page?.screenshot({ path: join(pictures, `corpus-${locale}-${theme}-${name}.png`) });
    });
    after(async () => {
      await browser?.close();
      await server?.stop();
      rmSync(work, { recursive: true, force: true, maxRetries: 3 });
    });

    /** Waits for a page of ours that holds `selector`. */
    async function ourPage(selector) {
      for (let tries = 0; tries < 600; tries++) {
        for (const frame of page.frames()) {
          const found = await frame
            .locator(selector)
            .first()
            .isVisible()
            .catch(() => false);
          if (found && (await frame.locator('main').count()) > 0) return frame;
        }
        await page.waitForTimeout(200);
      }
      return assert.fail(`no page of ours with ${selector}`);
    }
    /** What axe-core finds wrong with a page: rule, words, places. */
    async function faultsOf(frame) {
      await frame.evaluate(axe);
      const { violations } = await frame.evaluate(() =>
        globalThis.axe.run(document, { resultTypes: ['violations'] }),
      );
      return violations.map(
        ({ id, nodes }) =>
          `${id}: ${nodes
            .map(({ html }) => html.slice(0, 120))
            .slice(0, 3)
            .join(' | ')}`,
      );
    }

    it('is reported on, every table with its picture', async () => {
      await runCommand(page, 'GovText: Show Report on the Corpus');
      const frame = await ourPage('section.drawn .chart svg');
      await frame.locator('section').nth(5).waitFor({ timeout: 180_000 });
      assert.deepEqual(await faultsOf(frame), []);
    });

    it('is searched by keyboard, and a hit opens its sentence', async () => {
      await runCommand(page, 'GovText: Search the Corpus');
      const frame = await ourPage('form[role=search] input');
      await frame.locator('form input').fill('群众');
      await frame.locator('form input').press('Enter');
      const hit = frame.locator('tr.opens').first();
      await hit.waitFor({ timeout: 180_000 });
      assert.deepEqual(await faultsOf(frame), []);
      await hit.focus();
      await hit.press('Enter');
      await page.locator('.statusbar-item', { hasText: /\(\d+ selected\)/u }).waitFor({ timeout: 180_000 });
    });

    it('gives a person’s page, whose line opens its sentence', async () => {
      await page.keyboard.press('Control+1');
      await runCommand(page, 'View: Close All Editors');
      await runCommand(page, 'GovText: Show Page of Person or Body');
      // Without a name under the cursor the people and bodies of the corpus are offered.
      await page.locator('.quick-input-list .monaco-list-row').first().waitFor({ timeout: 180_000 });
      await page.keyboard.press('Enter');
      const frame = await ourPage('main h1');
      const name = await frame.locator('main h1').textContent();
      assert.notEqual(name, '');
      assert.deepEqual(await faultsOf(frame), []);
      const line = frame.locator('tr.opens').first();
      if ((await line.count()) === 0) return;
      await line.focus();
      await line.press('Enter');
      await page.locator('.statusbar-item', { hasText: /\(\d+ selected\)/u }).waitFor({ timeout: 180_000 });
    });

    it('exports a table of all its files, which reads back', async () => {
      const file = join(folder, 'facts.jsonl');
      await page.keyboard.press('Control+1');
      await runCommand(page, 'View: Close All Editors');
      await runCommand(page, 'GovText: Export Tables');
      const input = page.locator('.quick-input-widget input.input').first();
      // Facts beside nothing else: one table asks for a file, several for a folder.
      const row = (name) =>
        page
          .locator('.quick-input-list .monaco-list-row', { hasText: name })
          .first()
          .locator('input[type=checkbox]');
      const zh = locale === 'zh-CN';
      await row(zh ? /^文献/u : /^Document list/u).click();
      await row(zh ? /^任职事实/u : /^Facts/u).click();
      await input.press('Enter');
      const form = page.locator('.quick-input-list .monaco-list-row', { hasText: 'JSON Lines' }).first();
      await form.waitFor();
      await form.click();
      const name = page.locator('.quick-input-widget input.input').first();
      await page.waitForFunction(() =>
        document.querySelector('.quick-input-widget input.input')?.value.endsWith('facts.jsonl'),
      );
      await name.press('Enter');
      for (let tries = 0; tries < 600 && !existsSync(file); tries++) await page.waitForTimeout(200);
      const rows = readFileSync(file, 'utf8')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
      rmSync(file);
      assert.ok(rows.length > 20, `${rows.length} facts`);
      for (const fact of rows) {
        const text = textOf(readFileSync(join(folder, fact.document)));
        const sentence = text.slice(fact.start, fact.end);
        assert.ok(sentence.includes(fact.person), `${fact.person} in “${sentence}”`);
        assert.equal(fact.sentence.trim(), sentence.trim());
      }
    });

    it('is cleaned up from a page that says first what would go, and put back from the same page', async () => {
      await page.keyboard.press('Control+1');
      await runCommand(page, 'View: Close All Editors');
      await runCommand(page, 'GovText: Clean Up Folder');
      await page.locator('.quick-input-widget .quick-input-list .monaco-list-row').first().waitFor();
      await page.keyboard.press('Enter');
      const frame = await ourPage('.actions button.first');
      assert.deepEqual(await faultsOf(frame), []);
      assert.deepEqual(filesOf(folder), untouched, 'nothing is changed by looking');
      await frame.locator('.actions button.first').press('Enter');
      const restore = frame.locator('.actions button.second', { hasText: /Restore|恢复|还原/u });
      await restore.waitFor({ timeout: 300_000 });
      const after = filesOf(folder);
      const changed = [...after].filter(([name, bytes]) => !bytes.equals(untouched.get(name)));
      assert.ok(changed.length > 20, `${changed.length} files changed`);
      assert.ok(changed.every(([name, bytes]) => bytes.length < untouched.get(name).length));
      assert.deepEqual(await faultsOf(frame), []);
      await restore.press('Enter');
      for (let tries = 0; tries < 600; tries++) {
        if ([...filesOf(folder)].every(([name, bytes]) => bytes.equals(untouched.get(name)))) break;
        const confirm = page.locator('.monaco-dialog-box .monaco-button').first();
        if (await confirm.isVisible().catch(() => false)) await confirm.click();
        await page.waitForTimeout(200);
      }
      assert.deepEqual(filesOf(folder), untouched, 'every byte is back');
    });
  });
}
