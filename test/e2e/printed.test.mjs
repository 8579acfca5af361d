// PDF as a real browser prints it, from paragraphs that are known: one column and two, running heads and page numbers, several
// sizes and papers. The command line gives back every paragraph whole and in its order, and nothing else but the title.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'mocha';
import { root } from '../../scripts/lib/paths.mjs';
import { launchBrowser } from '../../scripts/lib/workbench.mjs';

const TITLE = '松岭县农村饮水安全工程管理办法';
const HEAD = '松岭县人民政府公报　２０２４年第３期';

/** Documents: columns, size in points, whether heads and page numbers run on every page, paper, and how lines are set. */
const DOCUMENTS = [
  [1, 12, false, 'A4', 'left'],
  [1, 12, true, 'A4', 'left'],
  [1, 16, true, 'A4', 'justify'],
  [1, 10.5, true, 'A5', 'justify'],
  [1, 14, true, 'A5', 'left'],
  [2, 12, false, 'A4', 'left'],
  [2, 12, true, 'A4', 'left'],
  [2, 10.5, true, 'A4', 'justify'],
  [2, 10.5, false, 'A5', 'justify'],
];

const DOES = [
  '调查用水户数',
  '核定供水水价',
  '检修输水管道',
  '培训村级管水员',
  '公示水费收支',
  '化验水源水质',
];
const WHO = ['县水利局', '石门镇人民政府', '各村民委员会', '县卫生健康局', '二〇二四年工程项目部'];

/** A paragraph of its own for each number, with characters whose radicals a browser writes in their place (一 人 大 民 水 户 长). */
function paragraph(number) {
  const sentence = (at) =>
    `${WHO[(number + at) % WHO.length]}应当于每年${1 + ((number * 3 + at) % 12)}月底前${DOES[(number * 2 + at) % DOES.length]}，` +
    `将第${number + 1}号登记表一式${2 + (at % 3)}份报送县长办公会议，由民主推选的用水户代表大会逐户核对`;
  return `${Array.from({ length: 1 + (number % 4) }, (_, at) => sentence(at)).join('；')}。`;
}

const PARAGRAPHS = Array.from({ length: 24 }, (_, number) => paragraph(number));

describe('PDF printed by a browser', function () {
  this.timeout(240_000);
  let browser;
  let page;
  let folder;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'govtext-printed-'));
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  after(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [index, [columns, size, heads, format, align]] of DOCUMENTS.entries())
    it(`${columns === 1 ? 'one column' : 'two columns'}, ${size} pt on ${format}, ${align}${heads ? ', running heads and page numbers' : ''}`, async () => {
      const style = `body{font-size:${size}pt;line-height:1.6;text-align:${align};font-family:"Noto Sans CJK SC",sans-serif}
        h1{text-align:center;font-size:${size * 1.3}pt} p{text-indent:2em;margin:0} div{columns:${columns};column-gap:2.5em}`;
      const body = PARAGRAPHS.map((text) => `<p>${text}</p>`).join('');
      await page.setContent(`<style>${style}</style><h1>${TITLE}</h1><div>${body}</div>`);
      const small = 'style="font-size:8px;width:100%;text-align:center"';
      const path = join(folder, `${index}.pdf`);
      const printed = await page.pdf({
        format,
        margin: { top: '25mm', bottom: '22mm', left: '20mm', right: '20mm' },
        displayHeaderFooter: heads,
        headerTemplate: `<div ${small}>${HEAD}</div>`,
        footerTemplate: `<div ${small}>— <span class="pageNumber"></span> —</div>`,
      });
      writeFileSync(path, printed);
      const cli = join(process.env.GOVTEXT_DIST ?? join(root, 'dist'), 'cli.js');
      const args = [cli, 'analyze', '--no-entities', '--with-text', path];
      const { text } = JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' }));
      assert.doesNotMatch(text, /[\u2e80-\u2fdf]/u);
      const lines = text.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
      assert.deepEqual(lines, [TITLE, ...PARAGRAPHS]);
    });
});
