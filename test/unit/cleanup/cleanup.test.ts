import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { TRANSFORMS, findTransform } from '../../../src/core/cleanup/transform';
import { applyEdits } from '../../../src/core/text/edits';
import { shared, sharedRows } from '../shared';

/** A clean-up's result. */
function run(id: string, text: string): string {
  return applyEdits(text, findTransform(id)?.edits(text, analyzeStructure(text)) ?? []);
}

const ARTICLE =
  '云岭市出台养老服务办法\n\n　　为方便老年人就近就医，云岭市近日出台办法，要求每个街道至少设立一处日间照料点，配备两名护理人员。\n　　办法自六月一日起施行，由市民政局负责解释，各区可以根据实际制定细则。\n';

describe('clean-ups', () => {
  it('cleans a page to the article, byte for byte', () => {
    const page = `404 Not Found\n\n404 Not Found\nnginx/1.20.1\n您的位置：首页 > 要闻 > 正文\n${ARTICLE}\n分享到： 微信 微博\n相关新闻\n·云岭市召开会议...\n版权所有 云岭在线\n`;
    assert.equal(run('clean-article', page), ARTICLE);
  });

  it('keeps CRLF and a byte-order mark', () => {
    const article = `\ufeff${ARTICLE.replaceAll('\n', '\r\n')}`;
    const page = `${article}\r\n分享到： 微信 微博 QQ空间\r\n联系我们 | 网站地图 | 关于我们\r\n`;
    assert.equal(run('clean-article', page), article);
  });

  it('never empties a dead page', () => {
    const page = '404 Not Found\n404 Not Found\nnginx\n';
    for (const { id } of TRANSFORMS) if (id !== 'normalize-whitespace') assert.equal(run(id, page), page, id);
  });

  it('restores full-width punctuation in Chinese only', () => {
    assert.equal(
      run('restore-punctuation', '会议强调,要抓落实(见附件):一要快;二要实!'),
      '会议强调，要抓落实（见附件）：一要快；二要实！',
    );
    for (const same of ['12,500元', '8:30至17:00', 'a, b (c)', '国发〔2023〕1号', '3(2)']) {
      assert.equal(run('restore-punctuation', same), same);
    }
  });

  it('normalizes white space and leaves indents', () => {
    assert.equal(
      run('normalize-whitespace', '　　第一段。\u00a0 \n\n\n\n　　第二\u200b段。\n'),
      '　　第一段。\n\n　　第二段。\n',
    );
  });

  it('removes a paragraph that stands twice', () => {
    const twice = '　　本市各有关单位要按照职责分工，认真抓好组织实施工作，确保按期完成任务。';
    assert.equal(run('remove-duplicates', `${twice}\n${twice}\n完。\n`), `${twice}\n完。\n`);
  });

  it('never throws and invents no text, whatever the text', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '404 Not Found',
        'nginx/1.2.3',
        '分享到： 微信',
        '　　会议指出，要抓好落实。',
        '版权所有',
        '\r\n',
        '\n',
        '\ud800',
        '\ufeff',
        '一、加强领导。',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('\n');
        for (const { id } of TRANSFORMS) {
          const once = run(id, text);
          assert.ok(once.length <= text.length * 2 + 400, id);
        }
        const once = run('remove-boilerplate', text);
        const lines = new Set(text.split(/\r\n|\r|\n/));
        for (const line of once.replace(/^\ufeff/, '').split(/\r\n|\r|\n/)) {
          assert.ok(
            lines.has(line) || [...lines].some((whole) => whole.includes(line.slice(0, 4))),
            'a kept line changed',
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives the hand-made cleaned text of the seed', function () {
    if (shared === null) return this.skip();
    const text = readFileSync(join(shared, 'seed/zjol-wuyi.txt'), 'utf8');
    const gold = JSON.parse(readFileSync(join(shared, 'seed/zjol-wuyi.gold.json'), 'utf8')) as {
      cleaned: string;
      lines: { role: string; category?: string }[];
    };
    assert.equal(run('clean-article', text), gold.cleaned);
    const record = analyzeStructure(text);
    assert.deepEqual(
      record.lines.map(({ role, category }) => ({ role, category })),
      gold.lines.map(({ role, category }) => ({ role, category })),
    );
  });

  it('cleans every measured page once and for all', function () {
    this.timeout(60_000);
    const pages = sharedRows<{ id: string; text: string }>('eval/dev/boilerplate/pages.jsonl');
    if (pages.length === 0) return this.skip();
    const again: string[] = [];
    for (const page of pages) {
      const once = run('clean-article', page.text);
      if (run('clean-article', once) !== once) again.push(page.id);
    }
    assert.deepEqual(again, []);
  });
});
