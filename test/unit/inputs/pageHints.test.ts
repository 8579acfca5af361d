import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyzeStructure } from '../../../src/core/analyze';
import { headingOfTitle } from '../../../src/core/roles/pageHints';
import { renderHtml } from '../../../src/engine/inputs/html/render';

const OWN = '松岭县启动防汛应急响应';
const PARAGRAPH =
  '松岭县防汛指挥部6月3日发布消息，受连日强降雨影响，县境内三条河流水位上涨，各乡镇已转移低洼地带群众四百余人，没有人员伤亡，值守工作仍在继续。';
const OTHER = '退休教师三十年为村里种下一片林';
const STORY = [
  '清晨六点，李家洼的山坡上已经有了人影，七十二岁的退休教师扛着锄头，沿着自己修的小路一步一步往上走。',
  '三十年前，这片山坡光秃秃的，一下大雨泥沙就冲进村里的水塘，全村人吃水都成了难题，他看在眼里，急在心里。',
  '退休第二天，他用第一笔退休金买回两千株树苗，带着老伴上了山，白天挖坑，晚上就住在自己搭的草棚里。',
  '如今山坡上松柏成林，泉水重新流进水塘，村里人把这片林子叫作“先生林”，每年春天都有孩子跟着他上山。',
  '他说自己没有别的本事，只会教书和种树，两样事都要慢慢来，急不得，也停不得，做一天就有一天的样子。',
];

/** A page with a short article and a longer one below it. */
function page({
  title = `${OWN}_松岭在线`,
  rank = 'h1',
  below = '2023-05-01 08:12',
  meta = '',
} = {}): string {
  return `<html><head><title>${title}</title>${meta}</head><body><h1><a href="/">松岭在线</a></h1>
    <div>首页</div><div>要闻</div><div>乡镇</div>
    <h1>${OWN}</h1><div>松岭融媒</div><div>2024-06-03 13:09</div><p>${PARAGRAPH}</p>
    <div>以上内容由用户上传</div><div>举报</div><div>登录并评论</div>
    <${rank}>${OTHER}</${rank}><div>乡村纪事</div><div>${below}</div>
    ${STORY.map((paragraph) => `<p>${paragraph}</p>`).join('')}
    <div>看了又看</div><div>换一换</div></body></html>`;
}

/** Whether each of the two articles is kept. */
function kept(html: string, hinted = true): { own: boolean; other: boolean } {
  const { text, hints } = renderHtml(html);
  const { lines } = analyzeStructure(text, hinted ? { page: hints } : {});
  const roleOf = (line: string): string | undefined => lines[text.split('\n').indexOf(line)]?.role;
  return { own: roleOf(PARAGRAPH) === 'body', other: STORY.every((line) => roleOf(line) === 'body') };
}

describe('what HTML tells of a page', () => {
  it('headings with their rank, but no links, and what the page calls itself', () => {
    const meta = '<meta name="ArticleTitle" content="防汛  响应"><META property="og:title" content="另一名">';
    const { hints } = renderHtml(
      page({ meta }) + '<h3>附<a href="x">件</a></h3><svg><title>图标</title></svg>',
    );
    assert.deepEqual(hints.titles, ['防汛 响应', '另一名', `${OWN}_松岭在线`]);
    assert.deepEqual(
      [...hints.headings],
      [
        [OWN, 1],
        [OTHER, 1],
        ['附件', 3],
      ],
    );
  });

  it('the heading of the title is found behind the name of a site, in half width, and cut off', () => {
    const headings = new Map([
      ['松岭在线', 1],
      ['关于2024年春耕生产(一)的通知', 2],
    ]);
    for (const title of ['关于２０２４年春耕生产（一）的通知-松岭在线', '关于2024年春耕生产…'])
      assert.equal(headingOfTitle({ titles: [title], headings }), '关于2024年春耕生产(一)的通知');
    assert.equal(headingOfTitle({ titles: ['松岭', '松岭要闻频道'], headings }), undefined);
  });

  it('keeps the article whose title the page bears, and not a longer one below it', () => {
    assert.deepEqual(kept(page()), { own: true, other: false });
  });

  it('has the longer one without the hints, for then nothing tells which it is', () => {
    assert.deepEqual(kept(page(), false), { own: false, other: true });
    assert.equal(kept(page({ title: '松岭在线' })).other, true);
  });

  it('leaves a heading alone that has another rank, or no source and time of its own', () => {
    assert.equal(kept(page({ rank: 'h2' })).other, true);
    assert.equal(kept(page({ below: '山坡上的人' })).other, true);
  });

  it('keeps the longer one where the title is its own', () => {
    assert.deepEqual(kept(page({ title: `${OTHER} - 松岭在线` })), { own: false, other: true });
  });
});
