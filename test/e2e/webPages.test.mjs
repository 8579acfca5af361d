// Our web pages alone in a browser, with every part a page can have: axe-core finds nothing that keeps people out, and all of it
// is reached by keyboard. The words and models are invented; what the extension sends is tried in the workbench.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, it } from 'mocha';
import { root } from '../../scripts/lib/paths.mjs';
import { launchBrowser } from '../../scripts/lib/workbench.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const dist = process.env.GOVTEXT_DIST ?? join(root, 'dist');

/** Colours of a light and a dark theme, as VS Code hands them to a page. */
const looks = {
  light: { text: '#3b3b3b', ground: '#ffffff', button: '#005fb8', second: '#e5e5e5', link: '#005fb8' },
  dark: { text: '#cccccc', ground: '#1f1f1f', button: '#0078d4', second: '#313131', link: '#4daafc' },
};
function styles({ text, ground, button, second, link }) {
  const colors = {
    foreground: text,
    descriptionForeground: text,
    'editor-foreground': text,
    'editor-background': ground,
    'input-background': ground,
    'input-foreground': text,
    'button-background': button,
    'button-foreground': '#ffffff',
    'button-secondaryBackground': second,
    'button-secondaryForeground': text,
    'textLink-foreground': link,
    focusBorder: button,
    'charts-blue': link,
    'charts-orange': '#d18616',
  };
  const all = Object.entries(colors).map(([name, value]) => `--vscode-${name}: ${value}`);
  return `:root { ${all.join('; ')} } body { background: ${ground}; }`;
}

const line = (cells) => ({ cells, open: { uri: 'file:///a.txt', start: 0, end: 2 } });
const rows = Array.from({ length: 6 }, (_, at) =>
  line([
    { text: `松岭县${at}` },
    { text: `${at * 7}`, as: 'number', bar: at / 6 },
    { text: '乔安平', page: { kind: 'person', name: '乔安平' } },
    { text: '要求做好防汛工作。', as: 'dim' },
  ]),
);
const table = (id, more = {}) => ({
  ...{ id, heading: `表 ${id}`, columns: ['县', '篇', '人', '句'], rows },
  ...more,
});
const chart = { form: 'bars', categories: ['甲', '乙'], series: [{ name: '篇', values: [1, 2] }] };
const network = {
  form: 'network',
  nodes: [
    { name: '通知', weight: 1 },
    { name: '条例', weight: 2, second: true },
  ],
  links: [{ from: 0, to: 1, weight: 1 }],
  sorts: ['引用', '被引'],
};
const form = {
  anyForm: { label: 'All forms', tip: 'Simplified and traditional' },
  heading: 'Concordance',
  placeholder: 'Search the articles',
  modes: [{ value: 'text', label: 'Text' }],
  ...{ search: 'Search', stop: 'Stop', exportWord: 'Export as CSV' },
};
const hits = {
  ...table('hits'),
  columns: ['左', '词', '右'],
  rows: [line([{ text: '服务', as: 'left' }, { text: '群众', as: 'hit' }, { text: '办事' }])],
};
/** A page with all that one of its kind can show: its script, and what it is sent. */
const pages = {
  person: {
    model: { title: '乔安平', lead: '松岭县', tables: [table('facts', { beside: 2 }), table('beside')] },
  },
  cleanUp: {
    model: {
      ...{ title: 'Clean-up', lead: '2 of 3 files would change.', tables: [table('sums'), table('files')] },
      actions: [
        { id: 'in-place', label: 'Clean Up in Place' },
        { id: 'folder', label: 'Another Folder …', second: true },
      ],
    },
  },
  concordance: { form, model: { title: '', lead: '1 hit', tables: [hits] } },
  report: {
    script: 'report',
    model: {
      ...{ title: 'Report', lead: '6 texts' },
      tables: [
        table('sites', { csv: 'Save as CSV', chart }),
        table('years', { csv: 'Save as CSV', chart: { ...chart, form: 'lines' } }),
        table('citations', { csv: 'Save as CSV', chart: network, note: 'Who cites whom.' }),
      ],
    },
  },
};

describe('our web pages', () => {
  let browser;
  before(async () => {
    browser = await launchBrowser();
  });
  after(() => browser?.close());

  async function faultsOf(page) {
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document));
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
  }
  async function open({ script = 'page', model, form: asked }, look) {
    const page = await browser.newPage();
    const css = readFileSync(join(root, 'media', 'page.css'), 'utf8');
    await page.setContent(
      `<!DOCTYPE html><html lang="en"><head><title>GovText</title><style>${styles(looks[look])}${css}</style></head><body></body></html>`,
    );
    await page.evaluate(() => {
      globalThis.said = [];
      globalThis.acquireVsCodeApi = () => ({ postMessage: (message) => globalThis.said.push(message) });
    });
    await page.addScriptTag({ content: readFileSync(join(dist, 'webview', `${script}.js`), 'utf8') });
    const send = (message) => page.evaluate((each) => globalThis.postMessage(each), message);
    if (asked) await send({ type: 'form', form: asked, text: '', mode: 'text', anyForm: true });
    await send({ type: 'model', model });
    await page.locator('tbody tr').first().waitFor();
    return page;
  }

  for (const [name, given] of Object.entries(pages))
    for (const look of Object.keys(looks))
      it(`${name} keeps nobody out (${look})`, async () => {
        const page = await open(given, look);
        assert.deepEqual(await faultsOf(page), []);
        await page.close();
      });

  it('finds a fault where there is one', async () => {
    const page = await browser.newPage();
    await page.setContent('<!DOCTYPE html><html><body><img src="a.png"><button></button></body></html>');
    assert.ok((await faultsOf(page)).length > 2);
    await page.close();
  });

  it('are worked by keyboard alone', async () => {
    const page = await open(pages.cleanUp, 'light');
    const reached = [];
    for (let tab = 0; tab < 20 && !reached.includes('opens'); tab++) {
      await page.keyboard.press('Tab');
      reached.push(await page.evaluate(() => globalThis.document.activeElement.className || 'head'));
    }
    assert.deepEqual(reached.slice(0, 2), ['first', 'second']);
    await page.keyboard.press('Enter');
    const said = await page.evaluate(() => globalThis.said.map(({ type }) => type));
    assert.equal(said.at(-1), 'open');
    await page.close();
  });

  it('offers to stop only what runs and to export only what was found', async () => {
    const { form: asked, model } = pages.concordance;
    const page = await open(pages.concordance, 'light');
    const send = (message) => page.evaluate((each) => globalThis.postMessage(each), message);
    const off = async () => {
      // What was sent before is taken in before this comes back.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
      return page.evaluate(() =>
        [...globalThis.document.querySelectorAll('form button')].map(({ disabled }) => disabled),
      );
    };
    assert.deepEqual(await off(), [false, true, false], 'found');
    await send({ type: 'model', model: { ...model, tables: [{ ...hits, rows: [] }] } });
    await send({ type: 'lead', lead: 'Searching …', busy: true });
    assert.deepEqual(await off(), [false, false, true], 'while it runs');
    await send({ type: 'rows', table: 'hits', rows: hits.rows });
    assert.deepEqual(await off(), [false, false, false], 'with the first hits');
    await page.locator('form button', { hasText: asked.stop }).focus();
    await send({ type: 'lead', lead: 'Stopped.', busy: false });
    assert.deepEqual(await off(), [false, true, false], 'stopped');
    const { type } = await page.evaluate(() => ({ type: globalThis.document.activeElement.type }));
    assert.equal(type, 'search', 'the keyboard goes on from the field');
    await send({ type: 'model', model: { ...model, tables: [] } });
    assert.deepEqual(await off(), [false, true, true], 'nothing found');
    await page.close();
  });

  it('show a person whole beside a text', async () => {
    const page = await open(pages.person, 'light');
    for (const width of [420, 560, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const wide = await page.evaluate(() => globalThis.document.documentElement.scrollWidth);
      assert.ok(wide <= width, `${wide} of ${width}`);
    }
    // The sentence below what stands beside each other, over the whole line.
    await page.setViewportSize({ width: 420, height: 800 });
    const [name, sentence] = await page.evaluate(() =>
      [0, 3]
        .map((cell) => globalThis.document.querySelector('td').parentElement.cells[cell])
        .map((each) => ({
          bottom: each.getBoundingClientRect().bottom,
          top: each.getBoundingClientRect().top,
          width: each.getBoundingClientRect().width,
        })),
    );
    assert.ok(sentence.top >= name.bottom - 1 && sentence.width > 300, JSON.stringify({ name, sentence }));
    assert.deepEqual(await faultsOf(page), []);
    await page.close();
  });

  it('the report of the command line keeps nobody out', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'govtext-report-'));
    try {
      const html = join(folder, 'report.html');
      const sample = join(root, 'media', 'corpus');
      execFileSync(process.execPath, [join(dist, 'cli.js'), 'report', sample, '--html', html], {
        stdio: 'ignore',
      });
      const page = await browser.newPage();
      await page.goto(pathToFileURL(html).href);
      assert.deepEqual(await faultsOf(page), []);
      await page.close();
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
