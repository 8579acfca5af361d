import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import type { AnalyzeOptions } from '../../../src/core/options';
import type { PersonVerdict } from '../../../src/core/roles/verdicts';
import { siteNames } from '../../../src/core/roles/verdicts';

const PAGE = [
  '设为首页 加入收藏',
  '当前位置：柳河在线 > 要闻',
  '柳河县春灌工作全面展开',
  '　　春分过后，柳河县各灌区陆续开闸放水，预计四月中旬完成首轮灌溉，惠及农田十二万亩。',
  '　　县水务局派出六个工作组，分段巡查渠道，及时排除险情，确保水送到田头。',
  '柳河手机报每天早上见',
  '分享到：微信 微博',
  '联系我们 | 网站地图',
];

function line(index: number, options: AnalyzeOptions) {
  return analyzeStructure(PAGE.join('\n'), options).lines[index];
}

const word = (more: Partial<PersonVerdict>): PersonVerdict => ({
  text: PAGE[4]?.trim() ?? '',
  verdict: 'remove',
  scope: 'everywhere',
  ...more,
});

describe('verdicts of a person', () => {
  it('win over the analyser, both ways', () => {
    assert.equal(line(4, {})?.role, 'body');
    const removed = line(4, { verdicts: [word({})] });
    assert.equal(removed?.role, 'boilerplate');
    assert.equal(removed?.rule, 'person/remove');
    assert.equal(line(6, {})?.role, 'boilerplate');
    const kept = line(6, { verdicts: [word({ text: '分享到:微信 微博', verdict: 'keep' })] });
    assert.equal(kept?.role, 'body');
    assert.deepEqual(kept?.evidence, [{ id: 'person', values: ['everywhere'] }]);
  });

  it('match full and half width alike', () => {
    const text = PAGE[4]?.trim().normalize('NFKC') ?? '';
    assert.equal(line(4, { verdicts: [word({ text })] })?.rule, 'person/remove');
  });

  it('hold for their file only', () => {
    const verdicts = [word({ scope: 'file', target: 'news/a.txt' })];
    assert.equal(line(4, { verdicts })?.role, 'body');
    assert.equal(line(4, { verdicts, file: 'news/b.txt' })?.role, 'body');
    assert.equal(line(4, { verdicts, file: 'news\\a.txt' })?.role, 'boilerplate');
  });

  it('hold for their site only', () => {
    const verdicts = [word({ scope: 'site', target: '柳河在线' })];
    assert.equal(line(4, { verdicts, site: '柳河在线' })?.role, 'boilerplate');
    assert.equal(line(4, { verdicts, site: '别处' })?.role === 'boilerplate', pageSays('柳河在线'));
  });

  it('give way to nearer ones', () => {
    const verdicts = [word({ scope: 'file', target: 'a.txt', verdict: 'keep' }), word({})];
    assert.equal(line(4, { verdicts, file: 'a.txt' })?.rule, 'person/keep');
  });

  it('keep a dead page from being called dead', () => {
    const text = '403 Forbidden\n\n403 Forbidden\nTengine/2.3.2\n';
    assert.equal(analyzeStructure(text).kind, 'dead-page');
    const verdicts = [word({ text: '403 Forbidden', verdict: 'keep' })];
    assert.notEqual(analyzeStructure(text, { verdicts }).kind, 'dead-page');
  });
});

/** Whether the page's own metadata name the site. */
function pageSays(site: string): boolean {
  return siteNames(analyzeStructure(PAGE.join('\n')).metadata).includes(site);
}
