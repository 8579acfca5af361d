import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';

/** What `@T` and `@P` stand for in bylines.txt. */
const TITLE = ['首页 > 乡镇动态', '青坪镇：机器换人采茶忙'];
const PARAGRAPHS = [
  '7月3日，记者在青坪镇茶园看到，采茶机在垄间穿行，一天能采鲜叶四千斤，抵得上四十个采茶工。',
  '镇里今年添置采茶机十二台，由合作社统一调度，茶农每亩少花工钱三百多元。',
];

/** Each begins with `=== name`; `@author:` names who wrote it, without it nobody is named. */
function cases(): { name: string; author: string; lines: string[] }[] {
  return readFileSync(join(__dirname, 'bylines.txt'), 'utf8')
    .split(/^=== /m)
    .slice(1)
    .map((page) => {
      const [name = '', ...rows] = page.trimEnd().split('\n');
      const author = rows[0]?.startsWith('@author: ') === true ? (rows.shift() ?? '').slice(9) : '';
      const lines = rows.flatMap((row) => (row === '@T' ? TITLE : row === '@P' ? PARAGRAPHS : [row]));
      return { name, author, lines };
    });
}

describe('who wrote it, by the ways in which pages say so', () => {
  const forms: Record<string, (text: string) => string> = {
    'as written': (text) => text,
    'in NFKC form': (text) => text.normalize('NFKC'),
  };
  for (const [form, change] of Object.entries(forms)) {
    it(`names all of them and nobody else, ${form}`, () => {
      const wrong: string[] = [];
      const all = cases();
      assert.ok(all.length >= 40);
      for (const { name, author, lines } of all) {
        const { metadata } = analyzeStructure(change(lines.join('\n')));
        const found = (metadata.authors ?? []).map(({ text }) => text).join('、');
        if (found !== change(author)) wrong.push(`${name}: ${found || 'nobody'}`);
      }
      // A name run together with the place it was sent from (【記者林宜靜青石報導】) has no sure end.
      assert.deepEqual(wrong, ['tw-glued: nobody']);
    });
  }
});
