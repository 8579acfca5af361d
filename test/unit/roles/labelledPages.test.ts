import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';

/** Whole pages in the manner of such sites, all invented, a line each: B body, S either, X residue, then the line. */
type Floors = Record<'gov' | 'state' | 'com', readonly [f1: number, lost: number]>;

/** By folder the least F1 and the greatest share of the body lost, in per cent: a little under what is reached. */
const SETS: Record<string, Floors> = {
  pages: { gov: [99, 0.3], state: [97, 0.3], com: [97, 0.8] },
  pagesFourth: { gov: [99, 0.6], state: [99, 0.3], com: [97.5, 0.3] },
  // A traveller's table of facts and the last words of an explanation are still lost.
  pagesFifth: { gov: [98, 1.6], state: [97, 0.3], com: [97, 1.5] },
  pagesSixth: { gov: [99, 0.3], state: [99, 0.3], com: [98, 0.3] },
};

/** Rows that begin with M say what the page tells about itself: M title=…, ⏎ for a line break, - for nothing. */
const isPage = (row: string): boolean => !row.startsWith('M ');
const rowsOf = (folder: string, file: string): string[] =>
  readFileSync(join(__dirname, folder, file), 'utf8')
    .replace(/\n$/, '')
    .split('\n');

interface Measured {
  f1: number;
  body: number;
  lost: string[];
}

function measure(folder: string, file: string, form: (text: string) => string): Measured {
  const rows = rowsOf(folder, file).filter(isPage);
  const texts = rows.map((row) => form(row.slice(2)));
  const { lines } = analyzeStructure(texts.join('\n'));
  let [kept, left, body] = [0, 0, 0];
  const lost: string[] = [];
  rows.forEach((row, index) => {
    const size = (texts[index] as string).replace(/\s/g, '').length;
    const keeps = /^(?:title|body)$/.test(lines[index]?.role ?? '');
    if (row.startsWith('B')) {
      body += size;
      if (keeps) kept += size;
      else lost.push(texts[index] as string);
    } else if (row.startsWith('X') && keeps) left += size;
  });
  return { f1: (200 * kept) / (body + kept + left), body, lost };
}

function metadataOf(text: string): Record<string, string> {
  const { metadata } = analyzeStructure(text);
  return {
    title: metadata.title?.text ?? '',
    published: metadata.published?.iso ?? '',
    source: metadata.source?.text ?? '',
    site: metadata.site?.text ?? '',
    author: (metadata.authors ?? []).map((author) => author.text).join(' '),
    number: metadata.documentNumber?.text ?? '',
    issuer: metadata.issuer?.text ?? '',
  };
}

describe('whole pages with a label a line', () => {
  const forms: Record<string, (text: string) => string> = {
    'as written': (text) => text,
    'in NFKC form': (text) => text.normalize('NFKC'),
  };
  for (const [folder, floors] of Object.entries(SETS)) {
    for (const [form, change] of Object.entries(forms)) {
      for (const [sector, [f1, share]] of Object.entries(floors)) {
        it(`${folder}, ${sector}, ${form}: F1 ${f1} or more, at most ${share} % of the body lost`, () => {
          const files = readdirSync(join(__dirname, folder)).filter((file) => file.startsWith(`${sector}-`));
          assert.ok(files.length >= 6);
          const all = files.map((file) => measure(folder, file, change));
          const mean = all.reduce((sum, page) => sum + page.f1, 0) / all.length;
          const lost = all.flatMap((page) => page.lost);
          const body = all.reduce((sum, page) => sum + page.body, 0);
          assert.ok(mean >= f1, `F1 ${mean}`);
          const size = lost.join('').replace(/\s/g, '').length;
          assert.ok((100 * size) / body <= share, `lost: ${lost.join(' / ')}`);
        });
      }
    }
  }

  for (const [form, change] of Object.entries(forms)) {
    it(`what pages say about themselves, ${form}`, () => {
      const wrong: string[] = [];
      let fields = 0;
      for (const folder of Object.keys(SETS))
        for (const file of readdirSync(join(__dirname, folder))) {
          const rows = rowsOf(folder, file);
          const told = rows.filter((row) => !isPage(row));
          if (told.length === 0) continue;
          const page = rows.filter(isPage).map((row) => row.slice(2));
          const found = metadataOf(change(page.join('\n')));
          for (const row of told) {
            const [, field = '', value = ''] = /^M (\w+)=(.*)$/.exec(row) ?? [];
            fields++;
            const wanted = value === '-' ? '' : change(value.replaceAll('⏎', '\n'));
            if (found[field] !== wanted) wrong.push(`${file}: ${field} ${found[field] ?? 'unknown'}`);
          }
        }
      assert.ok(fields >= 100);
      // The name of a company that stands at the head of its page alone; whom an account's article came from.
      assert.ok(wrong.length <= 2, wrong.join('\n'));
    });
  }

  it('reads an information block whose labels and values take turns', () => {
    const page = [
      '索 引 号',
      'QX-2020-17',
      '发文机关',
      '青溪县水利局',
      '有效性',
      '有效',
      '关于抢修南渠的通知',
    ];
    const prose = '因南渠堤身渗水，定于三月五日起停水抢修，沿线各村请提前蓄水，工期十天，请互相转告。';
    const { lines } = analyzeStructure(
      ['首页 > 通知公告', ...page, '来源：县水利局', prose, prose].join('\n'),
    );
    for (let index = 1; index <= 6; index++)
      assert.equal(lines[index]?.category, 'info-block', page[index - 1]);
    assert.equal(lines[7]?.role, 'title');
  });

  it('keeps figures of a table that are also numbers of errors', () => {
    const prose = '补贴分三档发放，由乡镇按月造册，县财政直接打卡，任何单位不得截留挪用，违者严肃处理。';
    const { lines } = analyzeStructure(
      ['青溪县补贴办法', prose, '一档', '404', '二档', '500', prose].join('\n'),
    );
    assert.deepEqual([lines[3]?.role, lines[5]?.role], ['body', 'body']);
  });
});
